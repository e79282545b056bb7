/**
 * How authors title the sections of a design. Collected from the headings of some 1,500 public design documents and
 * case studies (counts: `Requirements` 181, `Functional Requirements` 270, `Capacity Estimation` 97, `High-Level
 * Architecture` 128 …). Patterns are tried on a normalised title: lower case, without numbering, markup, emoji and
 * time boxes (see `core/document/title.ts`).
 */
import type { Role } from "./roles.ts";

export interface RoleAlias {
  readonly role: Role;
  /** Matches anywhere in a title: words that name the part whatever stands around them. */
  readonly anywhere?: RegExp;
  /** Matches the title as a whole: words too common to count inside a longer title. */
  readonly whole?: RegExp;
}

export const ROLE_ALIASES: readonly RoleAlias[] = [
  {
    role: "non-functional-requirements",
    anywhere:
      /\bnon[- ]?functional\b|\bnfrs?\b|\bquality (?:attributes|requirements|goals)\b|\b(?:performance|scale|scalability|latency|throughput|availability|reliability|security|bandwidth requirements and latency) (?:requirements|targets|goals)\b|\bservice[- ]level (?:objectives|agreements)\b|비기능|非機能|非功能|requisitos no funcionales/,
    whole: /(?:slos?|slas?|slos? and slas?|quality of service|system qualities|success criteria)/,
  },
  {
    role: "functional-requirements",
    anywhere:
      /(?<!\bnon[- ]?)\bfunctional (?:requirements?|scope|spec(?:ification)?s?)\b|\bfunctional and non[- ]?functional\b|\buser stor(?:y|ies)\b|\b(?:core|main|key) (?:features?|functionalit(?:y|ies)|use[- ]cases?)\b|(?<!비)기능 ?요구|(?<!非)機能要件|(?<!非)功能(?:性)?需求|requisitos funcionales/,
    whole:
      /(?:functional|frs?|features?|(?:basic |system |required )?functionalit(?:y|ies)|functions|use[- ]cases?|goals|(?:design )?goals and non[- ]goals|extended requirements|must[- ]haves?|must have \(p0\)|what (?:does|should) (?:the system|it) do|product requirements|requirements and goals of the system)/,
  },
  {
    role: "requirements",
    anywhere:
      /\brequirements? (?:of|clarifications?|gathering|analysis|and (?:goals|scope|constraints|use cases|estimations?|capacity)|specification)\b|\b(?:clarify(?:ing)?|gather(?:ing)?|understand(?:ing)?|define|collect(?:ing)?|establish) (?:the )?(?:requirements?|problem|scope|design scope)\b|\b(?:design|problem) scope\b|\bscope the problem\b|\bproblem (?:statement|definition|recap|description)? ?(?:,|and|&) ?(?:scope|requirements?)\b|\boutline use cases\b|요구 ?사항|요건|문제 이해|要件|需求(?!.*分析)|requisitos|anforderungen|exigences/,
    whole:
      /(?:(?:system |the |project |technical |business |key |design )?requirements?(?: list| overview| summary)?(?: \(r\))?|requirements? and .*|.* and requirements?|.* requirements? and scope|constraints(?: and .*)?|(?:project |system )?scope(?: and .*)?|clarif(?:ying questions|ications?)|questions to (?:ask|clarify)|problem statement|what are we building|problem)/,
  },
  {
    role: "assumptions",
    anywhere: /\bassumptions?\b|가정|前提/,
  },
  {
    role: "estimation",
    anywhere:
      /\bestimat(?:ion|ions|es?|ing)\b|\bback[- ]of[- ](?:the[- ])?envelope\b|\bcapacity (?:planning|analysis|requirements?|calculations?|model(?:l?ing)?|numbers)\b|\b(?:scale|storage|traffic|bandwidth|qps|tps|throughput|memory|cache|load|server|resource|capacity|network) (?:calculations?|assumptions|analysis|math|numbers|sizing|requirements|constraints)\b|\bscale (?:and|&) (?:constraints|numbers|capacity)\b|\b(?:boe|bote|botec)\b|\bnumbers to know\b|추정|규모 ?확인|見積|估算|estimaci/,
    whole:
      /(?:scale|traffic|storage|bandwidth|throughput|capacity|sizing|qps|load|memory|numbers|(?:the )?math|calculations?|(?:expected |target )?scale(?: of the system)?|volumetrics|data volume|workload)/,
  },
  {
    role: "api",
    anywhere:
      /(?:^|[^a-z])(?:rest(?:ful)?|system|public|external|internal|http|graphql|grpc|web)? ?apis?(?: (?:design|definitions?|endpoints?|spec(?:ification)?s?|contracts?|reference|interfaces?|layer|surface|schema|extensions?|changes|examples?))(?:$|[^a-z])|\bendpoints?\b|\binterface (?:design|definition)\b|\b(?:rest(?:ful)?|system|public|http|graphql|core) apis?\b/,
    whole: /(?:.{0,24}\bapis?|apis?\b.{0,24}|interfaces?|rpcs?|service interface|(?:api )?contracts?|protocol|api 설계|api設計)/,
  },
  {
    role: "data-model",
    anywhere:
      /\bdata(?:base)? (?:models?|model(?:l?ing)?|schemas?|design|structures?|layout|storage|choice|entities)\b|\bschemas?\b|\bentity[- ]relationship\b|\b(?:db|storage|database) (?:schema|design|model|choice|layer|layout)\b|\ber diagram\b|\bdata definitions?\b|\b[a-z_]+ tables?\b(?=$| schema| \()|\b(?:core|key|main) entities\b|데이터 ?모델|データモデル|数据模型|スキーマ|表结构|modelo de datos/,
    whole:
      /(?:entities|tables?|data|storage layer|domain model|object model|database|databases|storage and data model|datastore|what kind of database should we use)/,
  },
  {
    role: "high-level-design",
    anywhere:
      /\bhigh[- ]?level[- ](?:system )?(?:design|architecture|overview|diagram|solution|view)\b|\b(?:system|overall|solution|service|software|target|proposed|logical|physical|technical|platform|cloud|deployment|microservices?|reference) (?:architecture|design|topology)\b|\barchitecture (?:diagram|overview|design|and|&|details|description)\b|\barchitectural (?:overview|design|diagram|view)\b|\bhld\b|\bsystem diagram\b|\bcomponent diagram\b|\bdesign (?:diagram|overview)\b|\bend[- ]to[- ]end (?:flow|design|architecture)\b|개략적|설계안|アーキテクチャ|高レベル|高层|架构|arquitectura/,
    whole:
      /(?:(?:the |our |final |proposed |initial |simple |basic |current )?(?:architecture|design|solution)(?: proposal)?|architecture[^a-z].{0,40}|.{0,30}\barchitecture|components and architecture|system overview|design and architecture|a high level design|building blocks|building blocks we will use|設計|设计|설계)/,
  },
  {
    role: "components",
    anywhere:
      /\b(?:component|service) (?:design|breakdown|descriptions?|details|overview|responsibilities|list)\b|\b(?:key|core|main|major|system|design core|architecture|architectural|infrastructure) components\b|\bdetailed component\b/,
    whole: /(?:components?|services|microservices|modules|subsystems|technology stack|tech stack)/,
  },
  {
    role: "deep-dive",
    anywhere:
      /\bdeep[- ]?dives?\b|\b(?:detailed|low[- ]level|component|in[- ]depth) design\b|\bdesign (?:details|deep dive)\b|\blld\b|\b(?:implementation|technical) (?:details?|notes|strategy|approach)\b|\bdesign core components\b|\bdetailed component design\b|\binternal details\b|\balgorithms?\b|상세 설계|詳細設計|详细设计/,
    whole:
      /(?:implementation|internals|how it works|workflow(?: description)?|details|detailed explanation|key flows?|data flows?|request flows?|sequence diagrams?|core flows?|(?:read|write) path|proposal|specification)/,
  },
  {
    role: "trade-offs",
    anywhere:
      /\btrade[- ]?offs?\b|\bdesign (?:decisions?|choices|considerations|rationale)\b|\bpros (?:and|&|\/|vs\.?) cons\b|\bkey (?:technical |architectural )?decisions\b|\bdecision (?:matrix|log|records?)\b|\bcomparisons?\b|\b(?:technology|tech|database) (?:choices?|selection|decisions?)\b|\b\w+ (?:vs\.?|versus) \w+\b|\brationale\b|\bdrawbacks\b|절충|트레이드오프|トレードオフ|权衡|取舍/,
    whole:
      /(?:decisions?|considerations|pros|cons|advantages|disadvantages|advantages and disadvantages|risks and mitigations|consequences|limitations|discussion)/,
  },
  {
    role: "alternatives",
    anywhere: /\balternatives?\b|\b(?:options?|approaches) considered\b|\bprior art\b|代替|备选/,
    whole: /(?:options|approaches|other options|possible solutions)/,
  },
  {
    role: "failure-handling",
    anywhere:
      /\bfail(?:ure|ures|over|ing|s)?\b|\bfault[- ]?toleran(?:ce|t)\b|\bresilien(?:ce|cy|t)\b|\breliability\b|\b(?:disaster|error|crash) (?:recovery|handling)\b|\b(?:graceful )?degradation\b|\bhigh availability\b|\bedge cases?\b|\bredundancy\b|\bbottlenecks?\b|\breplication\b|\bsingle points? of failure\b|\bspofs?\b|\boutages?\b|\berror handling\b|\bretr(?:y|ies)\b|\bcircuit breakers?\b|\bbackups?\b|\brisks?\b|장애|障害|耐障害|容错|故障|fallos/,
    whole: /(?:availability|recovery|durability|error scenarios|availability and .*|.* and availability)/,
  },
  {
    role: "monitoring",
    anywhere:
      /\bmonitor(?:ing|ed|s)?\b|\bobservability\b|\balert(?:s|ing)?\b|\b(?:key|success|service|business|operational|health|system) metrics\b|\bmetrics (?:and|&|to|collection|,)|\b(?:logging|logs|tracing|telemetry)\b|\bdashboards?\b|\bhealth checks?\b|\bruns?books?\b|\bslis?\b|모니터링|監視|监控|monitoreo/,
    whole: /(?:metrics|kpis|ops|operations|instrumentation|support procedures|analytics and monitoring)/,
  },
  {
    role: "security",
    anywhere:
      /\bsecurity\b|\bprivacy\b|\bauth(?:entication|orization|n|z)?\b|\bencryption\b|\baccess control\b|\bpermissions?\b|\bcompliance\b|\bgdpr\b|\bthreat (?:model|analysis)\b|\babuse\b|보안|セキュリティ|安全|seguridad/,
  },
  {
    role: "scaling",
    anywhere:
      /\bscal(?:ing|ability|e[- ]out|e[- ]up)\b|\bshard(?:ing|s)?\b|\bpartition(?:ing|s)?\b|\bload balanc(?:ing|ers?)\b|\bcach(?:e|es|ing)\b|\bperformance(?: optimi[sz]ations?)?\b|\boptimi[sz]ations?\b|\bgrowth\b|\bevolution\b|확장|スケ|扩展|escalab/,
  },
  {
    role: "rollout",
    anywhere:
      /\broll[- ]?outs?\b|\bdeployments?\b|\bmigrations?\b|\brelease plan\b|\bupgrade\b|\bgraduation criteria\b|\bcompatibility\b|\bversion skew\b|\baction plan\b|\btimeline\b|\bmilestones?\b|\bphases\b/,
  },
  { role: "testing", anywhere: /\btest(?:ing|s)?(?: plan| strategy| cases| design)?\b|\bbenchmarks?\b|\bvalidation\b|\bverification\b/ },
  { role: "cost", anywhere: /\bcosts?\b|\bpricing\b|\bbudget\b|\btco\b/ },
  {
    role: "open-questions",
    anywhere: /\b(?:open|unresolved|outstanding|unanswered) (?:questions?|issues?)\b|\bfaqs?\b|\bfollow[- ]up questions?\b/,
    whole: /(?:questions|to be decided|discussions?)/,
  },
  {
    role: "wrap-up",
    anywhere:
      /\bwrap(?:ping)?[- ]?up\b|\bconclusions?\b|\bsummary\b|\b(?:key )?takeaways?\b|\bfuture (?:work|enhancements?|improvements?|possibilities|optimi[sz]ations|scope|extensions)\b|\bnext steps\b|\badditional (?:talking points|considerations|discussions?)\b|\bfurther (?:improvements|considerations)\b|마무리|まとめ|总结/,
  },
  {
    role: "references",
    anywhere:
      /\breferences?\b|\bfurther reading\b|\bresources\b|\bsources?\b|\bbibliography\b|\brelated (?:topics|work|links|documents)\b|참고|参考/,
    whole: /(?:links|see also|appendix|glossary)/,
  },
  {
    role: "overview",
    anywhere: /\boverview\b|\bintroduction\b|\bbackground\b|\bmotivation\b|\babstract\b|\bproblem definition\b|\bexecutive summary\b/,
    whole: /(?:context|intro|about|what is (?:it|this)|why|summary|the problem|purpose|objectives?|glossary|terminology|概要|背景)/,
  },
];
