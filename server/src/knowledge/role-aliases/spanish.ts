/** Spanish titles, without accents (`ó` as `o`, `ñ` as `n`). */
import type { TitleLanguage } from "./title-language.ts";

export const SPANISH: TitleLanguage = {
  tag: "es",
  spaced: true,
  script: /[a-z]/,
  headed: "first",
  joints: ["y", "e", "o"],
  complements: ["para|con|sin|en|sobre|bajo|por|desde|hasta|entre|durante|tras|como|cuando|si|que|por que"],
  generics: [
    "(?:estrategias?|plan(?:es)?|gestion|enfoques?|detalles?|vision general|resumen|analisis|medidas|politicas?|mecanismos?|procesos?|consideraciones|aspectos|diseno|modelos?|manejo|tecnicas) (?:de los |de las |de la |del |de |para la |para |sobre |en )",
  ],
  openers: ["el |la |los |las |un |una |unos |unas |nuestro |nuestra |algunos |algunas |otros |otras |principales "],
  aliases: [
    { role: "cost", anywhere: ["(?:analisis|estimacion) de (?:los )?(?:costos|costes)"] },
    {
      role: "non-functional-requirements",
      anywhere: [
        "no funcionales|atributos de calidad|requisitos de (?:rendimiento|seguridad|disponibilidad|calidad|latencia|escalabilidad)|requerimientos de (?:rendimiento|seguridad|disponibilidad|calidad)|objetivos de (?:rendimiento|disponibilidad|calidad|nivel de servicio)|acuerdos? de nivel de servicio|criterios de exito",
      ],
    },
    {
      role: "functional-requirements",
      anywhere: ["(?:requisitos|requerimientos) (?:funcionales|del producto)", "casos de uso|historias de usuario"],
      heads: ["funcionalidad(?:es)?(?: principal(?:es)?| clave| basicas?)?|caracteristicas (?:principales|clave)|^funcionales|^objetivos"],
    },
    {
      role: "requirements",
      heads: [
        "requisitos|requerimientos|restricciones|alcance(?: .*)?|fuera (?:de|del) alcance|no objetivos|preguntas (?:aclaratorias|de clarificacion)|(?:analisis|aclaracion|recopilacion) de (?:requisitos|requerimientos)",
      ],
    },
    { role: "assumptions", heads: ["supuestos|suposiciones|hipotesis|premisas"] },
    {
      role: "estimation",
      heads: [
        "estimacion(?:es)?(?: .*)?|dimensionamiento(?: .*)?|planificacion de (?:la )?capacidad|calculos? de (?:capacidad|almacenamiento|trafico|ancho de banda|carga)|calculos? (?:aproximados?|rapidos?)|capacidad|volumetria",
      ],
    },
    {
      role: "api",
      heads: [
        "(?:diseno (?:de la |de las |de |del )?)?(?:apis?|interfaz)(?: rest| publicas?| internas?| de programacion| del sistema)?|interfaces (?:publicas|internas|de programacion|del sistema)|puntos? (?:de acceso|finales)|endpoints|contratos? de(?: la)? api",
      ],
    },
    {
      role: "data-model",
      heads: [
        "modelos? (?:de |del |de los )(?:datos|dominio)|modelado de datos|esquemas? (?:de |de la |de los )(?:la )?(?:base de |bases de )?datos|estructuras? de datos|diseno de (?:la )?base de datos|bases? de datos|modelo (?:entidad|relacional).*|eleccion de (?:la )?base de datos|almacenamiento de datos|diagrama entidad.*|entidades(?: .*)?",
      ],
    },
    {
      role: "high-level-design",
      anywhere: [
        "(?:diseno|arquitectura) (?:de alto nivel|general|global|propuest[oa]|del sistema|de la solucion|tecnica)|diagrama de (?:la )?arquitectura|vision general de la arquitectura",
      ],
      heads: ["diseno(?: propuesto| inicial)?|arquitectura(?: .*)?|solucion(?: propuesta)?"],
    },
    {
      role: "components",
      heads: [
        "componentes(?: principales| clave| del sistema)?|servicios|modulos|pila tecnologica|stack tecnologico|tecnologias(?: utilizadas)?|descripcion de (?:los )?componentes",
      ],
    },
    {
      role: "deep-dive",
      heads: [
        "diseno (?:detallado|en detalle|de bajo nivel)|arquitectura detallada|analisis (?:detallado|en profundidad|a fondo)|detalles (?:de implementacion|de la implementacion|tecnicos|de diseno|del diseno)|implementacion|algoritmos?(?: .*)?|flujos? de datos|funcionamiento|propuesta|diagramas? de secuencia",
      ],
    },
    {
      role: "trade-offs",
      anywhere: ["pros y contras"],
      heads: [
        "compensaciones|compromisos|ventajas(?: y desventajas)?|desventajas|decisiones(?: .*)?|justificacion|comparacion(?: .*)?|consecuencias|riesgos y (?:mitigaciones|mitigacion)|limitaciones|trade-?offs|eleccion de tecnologias?",
      ],
    },
    {
      role: "alternatives",
      heads: ["alternativas?(?: .*)?|soluciones alternativas|opciones(?: consideradas| evaluadas)?|otras (?:opciones|soluciones)"],
    },
    {
      role: "failure-handling",
      heads: [
        "(?:manejo|gestion|tratamiento) de (?:los )?(?:errores|fallos|fallas)|tolerancia a (?:los )?(?:fallos|fallas)|fallos|fallas|modos de fallo|escenarios de (?:fallo|falla|error)|resiliencia|alta disponibilidad|disponibilidad|fiabilidad|confiabilidad|redundancia|replicacion(?: .*)?|recuperacion(?: .*)?|copias de seguridad|cuellos? de botella|puntos? unicos? de (?:fallo|falla)|casos (?:limite|extremos)|riesgos|continuidad(?: .*)?",
      ],
    },
    {
      role: "monitoring",
      heads: [
        "monitoreo(?: .*)?|monitorizacion(?: .*)?|supervision|observabilidad|metricas(?: .*)?|alertas|alertamiento|registro de eventos|trazabilidad|tableros(?: .*)?|paneles de control|operaciones|operacion",
      ],
    },
    {
      role: "security",
      heads: [
        "seguridad(?: .*)?|privacidad(?: .*)?|proteccion de datos|autenticacion(?: .*)?|autorizacion|cifrado|encriptacion|control de acceso|permisos|cumplimiento(?: normativo)?|modelo de amenazas|amenazas",
      ],
    },
    {
      role: "scaling",
      heads: [
        "escalabilidad|escalado(?: .*)?|escalamiento(?: .*)?|balanceo de carga|equilibrio de carga|cacheo|almacenamiento en cache|particionado|particionamiento|fragmentacion|rendimiento|desempeno|optimizacion(?:es)?(?: .*)?|crecimiento",
      ],
    },
    {
      role: "rollout",
      heads: [
        "despliegue(?: .*)?|implantacion|puesta en (?:marcha|produccion)|migracion(?: .*)?|lanzamiento|cronograma|calendario|hitos|fases|hoja de ruta|compatibilidad(?: .*)?|reversion|plan de implementacion",
      ],
    },
    { role: "testing", heads: ["pruebas(?: .*)?|(?:plan|estrategia|casos) de pruebas?|validacion|aseguramiento de (?:la )?calidad"] },
    { role: "cost", heads: ["costos?(?: .*)?|costes?(?: .*)?|presupuesto|precios|(?:analisis|estimacion) de (?:costos|costes)"] },
    {
      role: "open-questions",
      heads: ["(?:preguntas|cuestiones|temas|asuntos|puntos) (?:abiertas?|abiertos?|pendientes|sin resolver)|preguntas frecuentes"],
    },
    {
      role: "wrap-up",
      heads: [
        "conclusion(?:es)?|resumen(?: final)?|sintesis|proximos pasos|trabajos? futuros?|mejoras futuras|siguientes pasos|recapitulacion",
      ],
    },
    {
      role: "references",
      heads: [
        "referencias(?: .*)?|bibliografia|fuentes|enlaces(?: .*)?|recursos(?: adicionales)?|anexos?|apendices?|glosario|lecturas? (?:adicional(?:es)?|recomendadas?)",
      ],
    },
    {
      role: "overview",
      heads: [
        "introduccion|contexto(?: .*)?|antecedentes|descripcion general|vision general|panorama|motivacion|planteamiento del problema|definicion del problema|el problema|problema|objetivo|proposito|situacion actual|resumen ejecutivo",
      ],
    },
  ],
};
