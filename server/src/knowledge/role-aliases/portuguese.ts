/** Portuguese titles, of Brazil and Portugal, without accents (`ç` as `c`, `ã` as `a`). */
import type { TitleLanguage } from "./title-language.ts";

export const PORTUGUESE: TitleLanguage = {
  tag: "pt",
  spaced: true,
  script: /[a-z]/,
  headed: "first",
  joints: ["e", "ou"],
  complements: ["para|com|sem|em|sobre|sob|por|desde|ate|entre|durante|apos|como|quando|se|que"],
  generics: [
    "(?:estrategias?|planos?|gestao|abordage(?:m|ns)|detalhes?|visao geral|analise|medidas|politicas?|mecanismos?|processos?|consideracoes|aspectos|projeto|desenho|modelos?|tratamento|tecnicas) (?:dos |das |do |da |de |para a |para |sobre |em )",
  ],
  openers: ["os |as |um |uma |nosso |nossa |alguns |algumas |outros |outras |principais "],
  aliases: [
    { role: "cost", anywhere: ["(?:analise|estimativa) d[eo]s? custos?"] },
    {
      role: "non-functional-requirements",
      anywhere: [
        "(?:requisitos|funcionais e) nao[- ]funcionais|nao[- ]funcionais|atributos de qualidade|requisitos de (?:desempenho|seguranca|disponibilidade|qualidade|latencia|escalabilidade)|objetivos de (?:desempenho|disponibilidade|qualidade|nivel de servico)|acordos? de nivel de servico|criterios de sucesso",
      ],
    },
    {
      role: "functional-requirements",
      anywhere: ["requisitos (?:funcionais|do produto)", "casos de uso|historias de (?:usuario|utilizador)"],
      heads: ["funcionalidades?(?: principais| principal| chave)?|^funcionais|^objetivos|^objectivos"],
    },
    {
      role: "requirements",
      heads: [
        "requisitos|restricoes|escopo(?: .*)?|ambito|fora d[eo] (?:escopo|ambito)|nao[- ]objetivos|perguntas de esclarecimento|(?:analise|levantamento|esclarecimento) (?:de|dos) requisitos",
      ],
    },
    { role: "assumptions", heads: ["premissas|suposicoes|pressupostos|hipoteses"] },
    {
      role: "estimation",
      heads: [
        "estimativas?(?: .*)?|dimensionamento(?: .*)?|planejamento d[ea] capacidade|planeamento d[ea] capacidade|calculos? de (?:capacidade|armazenamento|trafego|largura de banda|carga)|calculos? (?:aproximados?|rapidos?)|capacidade|volumetria",
      ],
    },
    {
      role: "api",
      heads: [
        "(?:(?:projeto|desenho|design) (?:da |das |de )?)?apis?(?: rest| publicas?| internas?| do sistema)?|interfaces? (?:publicas?|internas?|de programacao|do sistema)|pontos? de (?:acesso|extremidade)|endpoints|contratos? d[ae] api",
      ],
    },
    {
      role: "data-model",
      heads: [
        "modelos? d[eo]s? (?:dados|dominio)|modelagem de dados|modelacao de dados|esquemas? d[eoa]s? (?:bancos? de |bases? de )?dados|estruturas? de dados|bancos? de dados|bases? de dados|(?:projeto|escolha) d[eoa] (?:banco|base) de dados|modelo (?:entidade|relacional).*|armazenamento de dados|diagrama entidade.*|entidades(?: .*)?",
      ],
    },
    {
      role: "high-level-design",
      anywhere: [
        "(?:projeto|design|desenho|arquitetura|arquitectura) (?:de alto nivel|geral|global|propost[oa]|do sistema|da solucao|tecnica)|diagrama d[ea] arquitetura|visao geral da arquitetura",
      ],
      heads: ["arquitetura(?: .*)?|arquitectura(?: .*)?|projeto do sistema|desenho da solucao|solucao(?: proposta)?"],
    },
    {
      role: "components",
      heads: [
        "componentes(?: principais| chave| do sistema)?|servicos|modulos|pilha tecnologica|stack tecnologica?|tecnologias(?: utilizadas)?|descricao dos componentes",
      ],
    },
    {
      role: "deep-dive",
      heads: [
        "(?:projeto|design|desenho) (?:detalhado|de baixo nivel)|arquitetura detalhada|analise (?:detalhada|aprofundada)|detalhes (?:de implementacao|da implementacao|tecnicos|de projeto|do projeto)|detalhamento(?: .*)?|implementacao|algoritmos?(?: .*)?|fluxos? de dados|funcionamento|proposta|diagramas? de sequencia",
      ],
    },
    {
      role: "trade-offs",
      anywhere: ["pros e contras"],
      heads: [
        "compensacoes|compromissos|vantagens(?: e desvantagens)?|desvantagens|decisoes(?: .*)?|decisao|justificativa|comparacao(?: .*)?|consequencias|riscos e mitigac(?:ao|oes)|limitacoes|trade-?offs|escolha d[ea]s? tecnologias?",
      ],
    },
    {
      role: "alternatives",
      heads: ["alternativas?(?: .*)?|solucoes alternativas|opcoes(?: consideradas| avaliadas)?|outras (?:opcoes|solucoes)"],
    },
    {
      role: "failure-handling",
      heads: [
        "(?:tratamento|gestao|gerenciamento) de (?:erros|falhas)|tolerancia a falhas|falhas|modos de falha|cenarios de (?:falha|erro)|resiliencia|alta disponibilidade|disponibilidade|confiabilidade|fiabilidade|redundancia|replicacao(?: .*)?|recuperacao(?: .*)?|backups?|copias de seguranca|gargalos|pontos? unicos? de falha|casos (?:limite|extremos)|riscos|continuidade(?: .*)?",
      ],
    },
    {
      role: "monitoring",
      heads: [
        "monitoramento(?: .*)?|monitorizacao(?: .*)?|observabilidade|metricas(?: .*)?|alertas|registro de eventos|registos?|rastreamento|rastreabilidade|paineis|operacoes|operacao",
      ],
    },
    {
      role: "security",
      heads: [
        "seguranca(?: .*)?|privacidade(?: .*)?|protecao de dados|autenticacao(?: .*)?|autorizacao|criptografia|cifragem|controle de acesso|controlo de acesso|permissoes|conformidade|modelo de ameacas|ameacas",
      ],
    },
    {
      role: "scaling",
      heads: [
        "escalabilidade|escalonamento(?: .*)?|escalamento(?: .*)?|balanceamento de carga|armazenamento em cache|particionamento|fragmentacao|desempenho|otimizac(?:ao|oes)(?: .*)?|crescimento",
      ],
    },
    {
      role: "rollout",
      heads: [
        "implantacao(?: .*)?|entrada em producao|migracao(?: .*)?|lancamento|cronograma|calendario|marcos|fases|roteiro|compatibilidade(?: .*)?|reversao|plano de implementacao",
      ],
    },
    { role: "testing", heads: ["testes?(?: .*)?|(?:plano|estrategia|casos) de testes?|validacao|garantia d[ea] qualidade"] },
    { role: "cost", heads: ["custos?(?: .*)?|orcamento|precos|(?:analise|estimativa) de custos?"] },
    {
      role: "open-questions",
      anywhere: ["(?:questoes|pontos|perguntas) em aberto"],
      heads: ["(?:perguntas|questoes|assuntos|pontos) (?:abert[oa]s|em aberto|pendentes)|perguntas frequentes"],
    },
    {
      role: "wrap-up",
      heads: [
        "conclus(?:ao|oes)|resumo(?: final)?|sintese|proximos passos|trabalhos? futuros?|melhorias futuras|consideracoes finais|recapitulacao",
      ],
    },
    {
      role: "references",
      heads: [
        "referencias(?: .*)?|bibliografia|fontes|recursos(?: adicionais)?|anexos?|apendices?|glossario|leituras? (?:adicional|adicionais|recomendadas?|complementar(?:es)?)",
      ],
    },
    {
      role: "overview",
      heads: [
        "introducao|contexto(?: .*)?|antecedentes|descricao geral|visao geral|panorama|motivacao|definicao do problema|o problema|problema|declaracao do problema|objetivo|proposito|situacao atual|resumo executivo",
      ],
    },
  ],
};
