/** English titles. */
import type { TitleLanguage } from "./title-language.ts";

/** What is estimated: loads, sizes, and what they need. */
const ESTIMATED =
  "(?:scale|storage|traffic|bandwidth|qps|tps|throughput|memory|cache|load|servers?|resources?|capacity|network|compute|disk|users?|data|request|message|object|record|growth)";

export const ENGLISH: TitleLanguage = {
  tag: "en",
  spaced: true,
  script: /[a-z]/,
  headed: "last",
  joints: ["and", "or", "plus"],
  complements: [
    "of|for|in|on|at|to|from|with|without|within|across|between|under|over|by|via|using|through|during|after|before|as|per|than",
    "into|against|based|about|beyond|until|upon|when|if|while|once|where|whether|that|which|because|so",
    "is|are|was|were|be|does|do|did|has|have|can|could|may|should|must|will|would|not|no|never|cannot|can't|don't|doesn't",
    // What a design is asked to do, or a proposal does, is a statement and no section on what it names.
    "support|prefer|ensure|expose|introduce|allow|allows|enable|enables|add|adds|adding|remove|removing|use|uses|avoid|prevent|merge",
    "why|what (?:is|are) (?!the |our )",
  ],
  generics: [
    "strateg(?:y|ies)|approach(?:es)?|plans?|planning|details?|considerations?|concerns?|aspects|mechanisms?|polic(?:y|ies)",
    "process(?:es)?|procedures?|flows?|workflows?|techniques?|overview|analysis|(?:best )?practices|measures|models?|options|notes",
    "challenges?|issues?|problems?|setup|patterns?|layers?|paths?|rules|matrix|reviews?|suites?|tuning|changes?|management|handling|criteria|tooling|tools|implementation|improvements?",
    "methods?|solutions?|scenarios?|cases?|steps|guidelines|decisions?|choices?|implications?|section|design|features|basics|summary|behaviou?rs?",
    "explained|prevention|protection|mitigations?|examples?|table|objectives?|goals?|targets?",
  ],
  openers: [
    "(?:the )?(?:total |expected |estimated )?number of|the|our|a|an|some|its|how to|how do we|how does|how|what (?:is|are) the|overall",
  ],
  aliases: [
    {
      role: "non-functional-requirements",
      anywhere: [
        "non[- ]?functional",
        "nfrs?",
        "quality (?:attributes?|requirements?|goals?)",
        "service[- ]level (?:objectives?|agreements?|targets?)",
        "(?:performance|scale|scalability|latency|throughput|availability|reliability|durability|consistency|security|response time|uptime|bandwidth requirements and latency) (?:requirements|targets?|goals|objectives)",
      ],
      heads: ["slos?", "slas?"],
      whole: ["quality of service", "system qualities", "success criteria"],
    },
    {
      role: "functional-requirements",
      anywhere: [
        "(?<!non[- ]?)functional (?:requirements?|reqs?|scope|spec(?:ification)?s?)",
        "(?<!non[- ]?)functional and non[- ]?functional",
        "user stor(?:y|ies)",
        "(?:core|main|key|essential|important|must[- ]have) (?:features?|functionalit(?:y|ies)|use[- ]cases?)",
      ],
      whole: [
        "functional|frs?|features?|(?:basic |system |required )?functionalit(?:y|ies)|functions|use[- ]cases?",
        "(?:design |project |business |key |main )?goals|(?:design |project )?goals and non[- ]?goals|extended requirements|must[- ]haves?|must have \\(p0\\)",
        "what (?:does|should) (?:the system|it) do|product requirements|requirements and goals of the system",
      ],
    },
    {
      role: "requirements",
      anywhere: [
        "requirements? (?:of|clarifications?|gathering|analysis|and (?:goals|scope|constraints|use cases|estimations?|capacity)|specification)",
        "(?:clarify(?:ing)?|gather(?:ing)?|understand(?:ing)?|define|collect(?:ing)?|establish) (?:the )?(?:requirements?|problem|scope|design scope)",
        "(?:design|problem) scope|scope the problem|outline use cases|non[- ]?goals?|out of scope",
        "problem (?:(?:statement|definition|recap|description) ?)?(?:,|and) ?(?:scope|requirements?)",
      ],
      heads: [
        "(?:system|project|technical|business|design|implementation|product|general|external|user) (?:requirements?|constraints)",
        "^requirements?(?: list| overview| summary)?|^project scope",
      ],
      whole: [
        "in scope|(?:(?:system |project |technical |business |key |design )?requirements?(?: list| overview| summary)?(?: \\(r\\))?)",
        "requirements? and .*|.* and requirements?|.* requirements? and scope|constraints(?: and .*)?|(?:project |system )?scope(?: and .*)?",
        "clarif(?:ying questions|ications?)|questions to (?:ask|clarify)|problem statement|what are we building|problem",
      ],
    },
    { role: "assumptions", anywhere: ["assumptions?"] },
    {
      role: "estimation",
      anywhere: [
        "estimat(?:ion|ions|es|ing)|ba[cn]k[- ]of[- ](?:the[- ]|an[- ])?envelope?|boe|bote|botec|numbers to know",
        "capacity (?:planning|analysis|requirements?|calculations?|model(?:l?ing)?|numbers)|growth (?:model(?:l?ing)?|projections?)",
        `${ESTIMATED}(?: size)? (?:calculations?|assumptions|analysis|math|numbers|sizing|requirements?)`,
        "scale and (?:constraints|numbers|capacity)|(?:scale|traffic|throughput|capacity) constraints|read (?:vs\\.?|to|and) write ratio|read[-/]write ratio|math verification",
      ],
      heads: [
        "^estimate .*|estimates?|daily active users|monthly active users|dau|mau|qps|tps",
        "total (?:storage|bandwidth|traffic|memory|capacity)|(?:network|egress|ingress|incoming|outgoing|peak|read|write|upload|download) bandwidth",
        "(?:storage|memory|bandwidth|capacity) (?:needed|needs|required|usage per \\w+)",
        "(?:user|peak|expected|product|system|target) (?:traffic|scale)",
      ],
      whole: [
        "scale|traffic|storage|bandwidth|throughput|capacity|sizing|load|memory|numbers|(?:the )?math|calculations?|data volume.*",
        "(?:expected |target )?scale(?: of the system)?|volumetrics|workload",
        "(?:total |expected |estimated )?number of (?:servers|machines|nodes|users|requests|shards|instances)",
      ],
    },
    { role: "trade-offs", anywhere: ["(?:vs\\.?|versus) \\w+"] },
    {
      role: "alternatives",
      anywhere: ["alternatives?|(?:options?|approaches) considered|considered (?:options?|approaches)|prior art"],
      heads: ["(?:implementation|design|solution) options|^options?(?: (?:\\d{1,2}|[a-e]))?"],
      whole: ["approaches|other options|possible solutions"],
    },
    {
      role: "api",
      anywhere: [
        "apis? (?:design|definitions?|endpoints?|spec(?:ification)?s?|contracts?|reference|interfaces?|surface|schema|extensions?|changes|response format)",
        "interface (?:design|definitions?)",
      ],
      heads: ["(?<!gateway )apis?", "(?<!health[- ]check |metrics |health )endpoints?"],
      whole: ["apis? .{0,12}\\(.{0,24}\\)|interfaces?|rpcs?|service interface|contracts?|protocol|rest"],
    },
    {
      role: "data-model",
      anywhere: [
        "data ?(?:base )?models?|data ?(?:base )?model(?:l?ing)",
        "(?:db|database) (?:schemas?|design|choice|layout|selection|entities|tables?)",
        "storage (?:schema|design|model|choice|layer|layout)",
        "entity[- ]relationship|er diagram|index design",
      ],
      heads: [
        "schemas?|data (?:structures?|schemas?|design|layout|storage|choice|entities|definitions?)",
        "(?<!(?:comparison|summary|mapping|hash|routing|lookup|assumptions?|reference|decision|truth|conversion|cheat|metrics|periodic|single|pivot|forwarding) )(?<=[a-z] )tables?",
        "(?:core|key|main|data|domain) (?:entities|objects)|domain model|object model|object layout|storage layout|^index(?:es|ing)|(?:key|database|secondary|table) index(?:es)?|index(?:ing)? strategy",
      ],
      whole: [
        "entit(?:y|ies)|tables?|data|data and storage|storage layer|databases?|storage and data model|datastore|what kind of database should we use",
      ],
    },
    {
      role: "high-level-design",
      anywhere: [
        "high[- ]?level[- ](?:system )?(?:design|architecture|overview|diagram|sequence diagram|solution|view)|hld|system diagram|component diagram",
        "design (?:diagram|overview)|end[- ]to[- ]end (?:flow|design|architecture)",
        "architectur(?:e|al) (?:diagram|overview|design|view|and|details|description|context)|ascii architecture",
      ],
      heads: [
        "architectures?",
        "(?:system|overall|solution|service|software|target|proposed|logical|physical|technical|platform|cloud|deployment|microservices?|reference) (?:design|topology)",
      ],
      whole: [
        "(?:our |final |proposed |initial |simple |basic |current )?(?:architecture|design|solution)(?: proposal)?|architecture[^a-z].{0,40}",
        "components and architecture|system overview|design and architecture|a high level design|building blocks|building blocks we will use|diagram",
      ],
    },
    {
      role: "components",
      anywhere: [
        "(?:component|service) (?:design|breakdown|descriptions?|details|overview|responsibilities|list)|detailed components?",
        "(?:key|core|main|major|system|design core|architecture|architectural|infrastructure) components",
        "tech(?:nology)? stack",
      ],
      whole: ["components?|services|microservices|modules|subsystems|technologies"],
    },
    {
      role: "deep-dive",
      anywhere: [
        "deep[- ]?dives?|(?:detailed|low[- ]level|in[- ]depth) design|design (?:details|deep dive)|lld|internal details",
        "(?:implementation|technical) (?:details?|notes|strategy|approach|overview)|design core components|detailed component design",
      ],
      heads: ["(?<!reference )implementation(?! plan)", "(?<!multiple )algorithms?"],
      whole: [
        "internals|how it works|workflow(?: description)?|details|detailed explanation|key flows?|data flows?|request flows?|sequence diagrams?",
        "core flows?|(?:read|write) path|proposal|specification",
      ],
    },
    {
      role: "trade-offs",
      anywhere: [
        "trade[- ]?offs?|design (?:decisions?|choices|considerations|rationale)|pros (?:and|/|vs\\.?) cons|drawbacks",
        "key (?:technical |architectural )?decisions|decision (?:matrix|log|records?)",
        "(?:technology|tech|database) (?:choices?|selection|decisions?)|risks? and mitigations?",
      ],
      heads: ["rationale|comparisons?"],
      whole: [
        "pros|cons|advantages|disadvantages|advantages and disadvantages|impacts? and risks|risks and impacts?|consequences|limitations|discussion",
      ],
    },
    {
      role: "failure-handling",
      anywhere: [
        "fault[- ]?toleran(?:ce|t)|(?:disaster|error|crash) (?:recovery|handling)|(?:graceful )?degradation|high availability",
        "fail(?:ure)? (?:modes?|scenarios?|handling|recovery)|single points? of failure|spofs?|edge cases?|bottlenecks?",
      ],
      heads: [
        "failures?|failover|failing|resilien(?:ce|cy)|reliability|redundancy|replication|outages?|retr(?:y|ies)|circuit breakers?",
        "backups?(?: retention| and restores?)?|risks|^risk|security risks?|^recover(?:y|ing)?|incident response",
      ],
      whole: ["availability|recovery|durability|error scenarios|availability and .*|.* and availability"],
    },
    {
      role: "monitoring",
      anywhere: ["monitoring and|observability and|health checks?|(?:structured|audit|event) logging"],
      heads: [
        "monitoring|observability|alerting|alerting system|dashboards?|run ?books?|alerts?|(?:alert|alerting) rules|metrics|metrics collection|logging|tracing|traces|telemetry|slis?|log levels?|^logs",
        "metrics (?:and|to) .*",
      ],
      whole: ["(?:operations|ops)(?:(?:,| and) .*)?|kpis|instrumentation|support procedures"],
    },
    {
      role: "security",
      heads: [
        "security|privacy|auth(?:entication|orization|n|z)?|encryption|access control|permissions?|(?<!acid |robots.txt )compliance|gdpr",
        "threat (?:model|analysis)|abuse|(?:secrets?|privilege|identity) management|oauth|d?dos",
      ],
      anywhere: ["security (?:and|considerations|implications|model)|(?:authentication|authorization) and"],
    },
    {
      role: "scaling",
      heads: [
        "scaling|scalability|auto-?scaling|scale[- ](?:out|up)(?! threshold)|sharding|^shards?|partitioning|(?:data )partitions?|^partitions?",
        "load balancing|^load balancers?|caching|^cach(?:e|es)|cache (?:strategy|invalidation|eviction|eviction polic(?:y|ies)|size|sizing|warming|warm-up)",
        "performance|performance (?:and .*|impact)|(?:partition|shard(?:ing)?) keys?|optimi[sz]ations?|optimi[sz]ation strategies|growth|evolution",
        "^scal(?:e|ing) (?:the|to|out|up)|^scale (?:\\w+ )?(?:tier|layer|servers?|databases?)|^scaling .*",
      ],
      anywhere: ["horizontal scaling|vertical scaling"],
      whole: ["what to cache", "scal(?:e|ing) the .*"],
    },
    {
      role: "rollout",
      anywhere: [
        "roll-?out (?:plan|strategy)|deployment (?:plan|strategy|model)|version skew|graduation criteria|(?:backwards?|forwards?) compatib\\w+",
      ],
      heads: [
        "roll[- ]?outs?|roll[- ]?backs?|deployments?|migrations?|release (?:plan|strategy)|upgrades?|downgrades?|compatibility",
        "action plan|work plan|implementation plan|^milestones?(?: \\d{1,2})?|^phases?(?: \\d{1,2})?|project timeline",
      ],
      whole: ["timeline"],
    },
    {
      role: "testing",
      heads: [
        "(?<!\\bb )test(?:s|ing)?|(?<!\\bb )test (?:plan|strategy|cases|design|scenarios|coverage)|benchmarks?|benchmarking|quality assurance",
      ],
      whole: ["validation|verification|(?:validation|verification) plan"],
    },
    {
      role: "cost",
      anywhere: [
        "cost[- ](?:saving|savings|optimi[sz]ation|analysis|breakdown|efficiency|benefit analysis|profile|progression|control|estimat\\w+)",
      ],
      heads: ["costs?|(?<!surge |dynamic )pricing|(?<!latency |error |time |retry )budgets?|tco"],
    },
    {
      role: "open-questions",
      anywhere: ["(?:open|unresolved|outstanding|unanswered) (?:questions?|issues?)|faqs?|follow[- ]up questions?"],
      whole: ["questions|to be decided|discussions?"],
    },
    { role: "overview", anywhere: ["executive summary"] },
    {
      role: "wrap-up",
      anywhere: [
        "wrap(?:ping)?[- ]?up|conclusions?|takeaways?|next steps",
        "future (?:work|enhancements?|improvements?|possibilities|optimi[sz]ations|scope|extensions)",
        "additional (?:talking points|considerations|discussions?)|further (?:improvements|considerations)",
      ],
      heads: ["summary(?: cheat sheet| card| notes| sheet)?"],
    },
    {
      role: "references",
      heads: [
        "references?(?=$)|(?:^|additional |further |useful |learning )resources|bibliography",
        "related (?:topics|work|links|documents|tickets)|further reading",
      ],
      whole: ["sources?(?:\\(s\\))?(?: and .*)?|links|see also|appendix|glossary|.*\\bfurther reading\\b.*"],
    },
    {
      role: "overview",
      anywhere: ["pitfalls of (?:the )?(?:current|existing)"],
      heads: ["overview|introduction|background|motivation|abstract|problem definition|problem statement"],
      whole: ["context(?: and .*)?|intro|about|what is (?:it|this)|why|summary|(?:the )?problem|purpose|objectives?|glossary|terminology"],
    },
    {
      role: "trade-offs",
      heads: [
        "(?<!(?:additional|other|further|general|final|more) )considerations|^consideration|decisions|^decision|(?:interview|final|design|architecture|architectural) decision",
      ],
    },
  ],
};
