/**
 * What the title of a section promises, and what counts as keeping it: kinds of content, not a number of words. After the
 * checklists of what each part of a design holds in A. Xu, "System Design Interview" (2020), chapter 3, and of what is worth
 * monitoring in "Site Reliability Engineering" (B. Beyer and others, 2016), chapter 6.
 */
import type { Role } from "./roles.ts";

/** What a section can hold besides statements. */
export type ContentKind = "operation" | "entity" | "names" | "code" | "table" | "drawing" | "number" | "component" | "figure";

export interface SectionPromise {
  readonly role: Role;
  /** Plain titles that promise it beyond doubt, as a whole. */
  readonly titled: RegExp;
  /** What is missing, in a sentence: "names no operation …". */
  readonly lacks: string;
  /** Any of these keeps the promise. */
  readonly kinds: readonly ContentKind[];
  /** A statement or title that matches keeps it too. */
  readonly said: RegExp;
}

export const SECTION_PROMISES: readonly SectionPromise[] = [
  {
    role: "api",
    titled:
      /^(?:(?:system|rest(?:ful)?|public|core|key|main|http|external|high-level) )?apis?(?: (?:design|definitions?|endpoints?|spec(?:ification)?s?|contracts?|interfaces?|reference))?$|^(?:rest |http |core |main )?endpoints$/,
    lacks: "names no operation: no method and path, no function, no message",
    kinds: ["operation", "code", "table", "drawing"],
    said: /\b(?:GET|POST|PUT|PATCH|DELETE)\b|\/\w+|\w\(|\b(?:send|upload|download|creat|search|fetch|retriev|insert|updat|delet|remov|subscrib|publish|add|post|list|redirect|quer|read|writ|book|reserv|shorten|stor|get|check)(?:s|e|es|ed|ing|ting|y|ies)?\b|\b(?:request|response|routines?|calls?|websocket|rpc|payload|parameters?)\b/i,
  },
  {
    role: "data-model",
    titled:
      /^(?:(?:core|logical|physical|high-level) )?data ?models?(?: design)?$|^data ?model(?:l?ing)$|^(?:database|db|data|storage) (?:schemas?|models?)$|^schemas?(?: design)?$|^(?:database|db) (?:design|tables)$|^(?:core |key |main )?entities$|^er diagram$|^entity[- ]relationship diagram$/,
    lacks: "names no field and no key of what is stored",
    kinds: ["entity", "names", "code", "table", "drawing"],
    said: /\b(?:[Pp]rimary|[Pp]artition|[Ff]oreign|[Ss]ort|[Ss]hard|[Cc]omposite|[Cc]lustering)[ _-]?[Kk]eys?\b|\b[Kk]ey(?:ed by|: | is |s are )|\b(?:columns?|fields?|attributes?|properties|metadata|mapping|indexed by|[Ii]ds?|ID|IDs)\b|\w_\w|[a-z][A-Z]|\w\(|\w<\w|[→{]/,
  },
  {
    role: "estimation",
    titled:
      /^(?:(?:capacity|scale|storage|traffic|bandwidth|memory|cache|resource|load|qps|server|back[- ]of[- ](?:the[- ])?envelope) (?:estimat(?:ion|ions|es?)|calculations?)(?: and .{1,40})?|estimations?|capacity planning|back[- ]of[- ](?:the[- ])?envelope)$/,
    lacks: "holds no number",
    kinds: ["number", "figure", "code", "table", "drawing"],
    said: /\b(?:million|billion|thousand|hundred|dozen|twice|half|one|two|three|four|five|ten)\b/i,
  },
  {
    role: "high-level-design",
    titled:
      /^(?:high[- ]level (?:system )?(?:design|architecture|diagram)|(?:system |overall )?architecture(?: diagram| overview)?|hld|system design(?: diagram)?|architecture diagram|component diagram)$/,
    lacks: "names no component, and shows none",
    kinds: ["component", "drawing", "code", "table"],
    said: /\b(?:service|server|client|database|cache|queue|store|storage|node|cluster|api|worker|broker|proxy|gateway|balancer|module|component|layer|process|thread|controller|operator|plugin|library|class|package)s?\b/i,
  },
  {
    role: "trade-offs",
    titled: /^(?:(?:key |main |design )?trade-?offs?(?: and .{1,40}| analysis| summary)?|pros and cons|trade-?offs)$/,
    lacks: "weighs nothing: no option against another, no gain against a cost",
    kinds: ["table", "drawing"],
    said: /\b(?:vs|versus|instead|rather|but|however|although|though|while|whereas|than|against|over|or|cost|costs|pros?|cons?|(?:dis)?advantages?|drawbacks?|downsides?|benefits?|trade|at the expense|sacrific\w+|prefer\w*|ch(?:o|oo)se\w*|chosen|better|worse|more|less|faster|slower|simpl\w+|complex\w*|expensive|cheaper?|higher|lower|increas\w+|reduc\w+|lose|loss|risk|option|alternativ\w+|if|without|only|not|no|can't|cannot|accept\w*|compromise\w*|balanc\w+|latency|consistency|availability|must|needs?|learning|extra|additional|overhead|\w+er|\w+est|limit\w*)\b|→|->|>|\//i,
  },
  {
    role: "monitoring",
    titled:
      /^(?:(?:system |service )?monitoring|observability|monitoring (?:and|,) .{1,40}|observability (?:and|,) .{1,40}|.{1,20} and monitoring|key metrics|(?:success |service |system )?metrics|alert(?:s|ing)|metrics and alert(?:s|ing)|slis?(?: and slos?)?)$/,
    lacks: "names nothing that is measured: no metric, no log, no alert",
    kinds: ["number", "table", "code", "drawing"],
    said: /\b(?:metrics?|latenc\w+|throughput|QPS|RPS|TPS|rates?|ratios?|errors?|counts?|counters?|gauges?|histograms?|percent\w*|p\d\d|lag|depth|length|saturation|utili[sz]ation|usage|CPU|memory|disk|uptime|availability|health|logs?|logging|trac(?:e|es|ing)|alerts?|alarms?|dashboards?|hits?|miss(?:es)?|traffic|duration|time|size|requests|failures?|failed|prometheus|grafana|datadog|cloudwatch|ELK|opentelemetry|jaeger|sentry|SLO|SLI|status|events?|conditions?|telemetry|growth|number of|volume|load|performance|queue)\b/i,
  },
  {
    role: "security",
    titled: /^(?:security(?: and .{1,40}| considerations)?|security|authentication(?: and authori[sz]ation)?)$/,
    lacks: "names no threat, and nothing that guards against one",
    kinds: ["table", "code", "drawing"],
    said: /\b(?:auth\w*|encrypt\w*|tls|ssl|https?|tokens?|keys?|passwords?|credentials?|access|permissions?|roles?|rbac|acls?|users?|attack\w*|threats?|abuse|ddos|spam|inject\w*|xss|csrf|sanit\w+|validat\w+|rate[- ]limit\w*|throttl\w+|firewalls?|waf|secrets?|hash\w*|sign\w*|certificates?|privacy|pii|gdpr|compliance|audit\w*|private|public|privileg\w*|isolat\w+|namespace\w*|trust\w*|malicious|fraud|leak\w*|expos\w*|vulnerab\w*|unauthori[sz]ed|protect\w*|secure\w*|captcha|backup|unpredictable|guess\w*|policy|policies|risks?)\b/i,
  },
  {
    role: "failure-handling",
    titled:
      /^(?:failure (?:handling|modes|scenarios|recovery)(?: and .{1,40})?|fault[- ]tolerance|error handling|disaster recovery|resilien(?:ce|cy)|failures?)$/,
    lacks: "names nothing that fails, and no way back",
    kinds: ["table", "code", "drawing"],
    said: /\b(?:fail\w*|crash\w*|down|die[sd]?|dead|lost|lose|loss|errors?|outages?|unavailab\w+|timeouts?|time[- ]outs?|slow|partition\w*|disconnect\w*|restart\w*|retr(?:y|ies|ied)\w*|replica\w*|replicat\w*|redundan\w*|backups?|standby|fallbacks?|fall back|recover\w*|restor\w*|degrad\w*|circuit|dead[- ]letter|dlq|multi-\w+|zones?|regions?|checkpoint\w*|heartbeat\w*|health|quorum|leader|rebuild|re-?elect\w*|rollback|roll back|roll-?back|revert\w*|queue|cluster\w*|duplicat\w*|snapshot\w*|conditions?|degraded|alert\w*|detect\w*|reject\w*|if|when|conflict\w*|occupied|cannot|can't|unable|problems?|broken|breaks?|stop\w*|wrong)\b/i,
  },
];
