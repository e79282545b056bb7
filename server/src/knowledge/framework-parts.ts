/**
 * The parts that a reviewer looks for in a design: which section roles are one, what words show that a design speaks
 * of it without a section of its own, and the text that starts the section. After the four steps of a system-design
 * discussion: scope, high-level design, deep dive, wrap-up (A. Xu, "System Design Interview", 2020, chapter 3).
 */
import type { Role } from "./roles.ts";

export type PartId =
  | "status"
  | "context"
  | "goals"
  | "functional-requirements"
  | "out-of-scope"
  | "access-pattern"
  | "non-functional-requirements"
  | "assumptions"
  | "estimation"
  | "api"
  | "data-model"
  | "high-level-design"
  | "proposal"
  | "decision"
  | "deep-dive"
  | "bottlenecks"
  | "trade-offs"
  | "alternatives"
  | "consequences"
  | "failure-handling"
  | "monitoring"
  | "security"
  | "growth"
  | "rollout"
  | "testing"
  | "wrap-up";

export interface FrameworkPart {
  readonly id: PartId;
  readonly name: string;
  /** The question that it answers, in a sentence: "the design does not say …". */
  readonly asks: string;
  readonly roles: readonly Role[];
  /** Plain titles that open such a section whatever their role. */
  readonly titled?: RegExp;
  /** The role of the section behind which one for this part stands, where the part has no role of its own. */
  readonly follows?: Role;
  /** A key of the front matter that says it. */
  readonly declaredAs?: string;
  /** A statement that matches speaks of the part. */
  readonly said: RegExp;
  /** Whether lines of code blocks speak of it too: calls, tables and calculations are often written as code. */
  readonly inCode: boolean;
  /** Whether a drawing shows it. */
  readonly drawn: boolean;
  /** As many such statements make up for a missing section. */
  readonly enough: number;
  /** What speaks of it only in sections for these roles, and how many such lines are enough. */
  readonly saidAmong?: { readonly roles: readonly Role[]; readonly said: RegExp; readonly enough: number };
  readonly heading: string;
  /** What the inserted section holds: one item for each thing to say. */
  readonly outline: readonly string[];
}

export const FRAMEWORK_PARTS: readonly FrameworkPart[] = [
  {
    id: "status",
    name: "the status",
    asks: "whether the decision holds",
    roles: [],
    titled: /\bstatus\b|\bstate\b/,
    declaredAs: "status",
    said: /\b(?:proposed|accepted|approved|rejected|deprecated|superseded|implemented|draft|in review|under discussion)\b/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Status",
    outline: ["Proposed, accepted, rejected or superseded: since when, and by whom"],
  },
  {
    id: "context",
    name: "the context",
    asks: "which problem it solves",
    roles: ["overview", "requirements"],
    titled: /^why\b|\bpitfalls\b|\bproblems?\b|\bcontext\b|\bcurrent (?:state|solution|situation)\b/,
    said: /\b(?:background|motivation|problems?|currently|today|at the moment|existing|pain points?|suffers?|historically|needs? to)\b/i,
    inCode: false,
    drawn: false,
    enough: 2,
    heading: "Context",
    outline: [
      "Problem: what is wrong today, for whom, and how one knows",
      "Background: what exists already, and what a reader has to know to follow",
    ],
  },
  {
    id: "goals",
    name: "goals",
    asks: "when it has succeeded",
    roles: ["functional-requirements", "non-functional-requirements", "requirements"],
    titled: /\bgoals?\b|\bobjectives?\b|\bscope\b|\bsuccess\b/,
    said: /\bgoals?\b|\bobjectives?\b|\baims? (?:to|at)\b|\brequirements?\b|\bsuccess criteria\b/i,
    inCode: false,
    drawn: false,
    enough: 2,
    heading: "Goals and Non-Goals",
    outline: [
      "Goals: what is different afterwards, each so that one can tell whether it was reached",
      "Non-goals: what a reader may expect and does not get",
    ],
  },
  {
    id: "functional-requirements",
    name: "functional requirements",
    asks: "what the system has to do",
    roles: ["functional-requirements", "requirements"],
    said: /\b(?:users?|clients?|system|service|we|it) (?:should|must|shall|need(?:s)? to|can|will) (?:be able to )?\w+|\brequirements?\b|\buse[- ]cases?\b|\bfeatures?\b/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Functional Requirements",
    outline: [
      "Users: who uses the system, and through what",
      "Core operations: what each of them can do, one line for each, the most important first",
      "Out of scope: what this design leaves to others",
    ],
  },
  {
    id: "out-of-scope",
    name: "the scope",
    asks: "what it leaves out",
    roles: [],
    follows: "functional-requirements",
    titled:
      /\bscope\b|\bnon-?goals?\b|\bexclu(?:sions?|ded)\b|\blimitations?\b|\bwhat we (?:will not|won't|are not)\b|\bclarif|\bextended requirements\b|\bnice[- ]to[- ]have|\bfuture\b/,
    said: /\bscope\b|\bnon-?goals?\b|\b(?:will|do|does|need|are|is|shall|may|should) not (?:be )?(?:cover|includ|support|consider|handl|address|design|focus|requir|need|in the scope|worry|dealing|discuss)|\b(?:won't|don't|doesn't|needn't|aren't|isn't) (?:cover|includ|support|consider|handl|address|design|focus|requir|need|worry|have to|discuss)|\bwe (?:can|will|may|could|shall) (?:ignore|skip|leave|omit)|\b(?:for now|for simplicity|for the sake of|to keep (?:it|things) simple|no need (?:to|for)|nice[- ]to[- ]haves?|not (?:required|covered|considered|included|supported|needed|necessary|a concern)|excluded|only (?:support|need|consider|focus|cover|handle)|(?:focus|limit ourselves|restrict ourselves|concentrate) (?:only )?(?:on|to)|optional(?:ly)?|later|beyond)\b/i,
    inCode: true,
    drawn: false,
    enough: 1,
    saidAmong: {
      roles: ["requirements", "functional-requirements", "non-functional-requirements"],
      // What is wanted at best, what nothing else counts beside, and what there shall not be.
      said: /^\W{0,4}extended(?: requirements?| features?)?\s*(?::|$)|\b(?:collect|support|handle|store|accept|cover|consider|serve|crawl|index)s? only\b|\b(?!(?:read|write|append|view|invite|members?|admin|query)-)\p{L}{2,20}-only\b|(?:^|[.;] )no (?:\p{L}{1,20}[- ]){1,2}(?:support|design)\b/iu,
      enough: 1,
    },
    heading: "Out of Scope",
    outline: ["Left out: what a reader may expect here, and why this design does without it"],
  },
  {
    id: "access-pattern",
    name: "the access pattern",
    asks: "who uses it, and whether they mostly read or write",
    roles: [],
    follows: "functional-requirements",
    titled: /\baccess patterns?\b|\b(?:read|write)s?\b|\bworkload\b|\btraffic\b|\busers?\b/,
    said: /\b(?:read|write)[- ]?(?:heavy|intensive|mostly|dominated|bound|only)\b|\bread[s]?\s*(?:[/:]|to|vs\.?|and|-to-)\s*writes?\b|\bwrites?\s*(?:[/:]|to|vs\.?|and|-to-)\s*reads?\b|\b\d+\s*:\s*1\b|\b(?:reads?|writes?|uploads?|downloads?|queries|requests?|messages?|searches|posts?|orders?|bookings?|views?|clicks?|redirects?|redirections?|transactions?|events?|tweets?|photos?|videos?|notifications?|rides?|trips?|payments?)\s*(?:\/|per|a|an|every|each)\s*(?:s\b|sec|second|min|hour|day|month|user|year)|\b(?:read|write|query|search|upload|download)s? (?:QPS|TPS|RPS|rates?|throughput|traffic|load|requests?|path)\b|\b(?:QPS|TPS|RPS|DAU|MAU)\b|\bmore (?:reads?|writes?)\b|\baccess patterns?\b|\d\s?(?:[KMB]|thousand|million|billion|lakh|crore)?\+?\s(?:(?:daily|monthly|weekly|active|concurrent|registered|total|unique|page)\s){0,3}(?:users|visitors|visits|views|customers)\b/i,
    inCode: true,
    drawn: false,
    enough: 1,
    heading: "Users and Access Pattern",
    outline: [
      "Users: who calls the system, how many, and from where",
      "Pattern: reads against writes, peaks, and how new the data is that is read",
    ],
  },
  {
    id: "non-functional-requirements",
    name: "non-functional requirements",
    asks: "how well the system has to do it",
    roles: ["non-functional-requirements"],
    said: /\b(?:high(?:ly)?[- ]availab|availability|uptime|latenc|scalab|reliab|durab|eventual(?:ly)? consisten|strong(?:ly)? consisten|consistency|throughput|fault[- ]toleran|p9\d\b|response time|SL[AO]s?\b)/i,
    inCode: false,
    drawn: false,
    enough: 1,
    saidAmong: {
      roles: ["requirements", "functional-requirements"],
      said: /\b(?:availab|uptime|latenc|scal(?:e|es|able|ability)\b|reliab|durab|consisten|throughput|fault[- ]toleran|p9\d\b|response time|SL[AO]s?\b|secur|performan)/i,
      enough: 1,
    },
    heading: "Non-Functional Requirements",
    outline: [
      "Success: the share of requests that must be answered, and over what window",
      "Speed: a percentile and a bound for each core operation",
      "Load: average and peak, reads and writes apart",
      "Loss: which data may go missing, and how old a read may be",
    ],
  },
  {
    id: "assumptions",
    name: "assumptions",
    asks: "what it takes for granted",
    roles: ["assumptions"],
    titled: /\bconstraints?\b|\bprerequisites?\b|\bclarif/,
    said: /\bassum(?:e|es|ed|ing|ption|ptions)\b|\bsuppose\b|\blet(?:'?s|’s| us) (?:say|assume|suppose|consider|take)\b|\bgiven (?:that|the|a)\b|\b(?:we|i) (?:expect|estimate|are expecting|anticipate|believe|consider)\b|\b(?:is|are) (?:expected|given|estimated)\b|\bestimated (?:at |to be |around |about )?[~≈]?\d|\bconstraints?\b|\bsay,|\bif (?:we|each|every|the average|an average|on average)\b/i,
    inCode: true,
    drawn: false,
    enough: 1,
    // A figure that an estimation starts from, not one that it only arrives at: `Average size: 500 bytes`.
    saidAmong: { roles: ["estimation"], said: /^(?:(?!->)[^\n=≈→⇒])*?\d(?![\d.)]*[.)]\s)/u, enough: 2 },
    heading: "Assumptions",
    outline: ["Taken for granted: each figure or fact that nobody has confirmed, and what changes if it is wrong"],
  },
  {
    id: "estimation",
    name: "estimation",
    asks: "how much load and data there will be",
    roles: ["estimation"],
    said: /(?<![\d.,])\d[\d.,]*\s*(?:[KMBT]\b|million|billion|thousand)|\b(?:QPS|TPS|RPS|DAU|MAU)\b|(?<![\d.,])\d[\d.,]*\s*(?:[kKMGTP]i?B)\b|\d\s*(?:requests?|writes?|reads?|queries|messages?|users?)\s*(?:\/|per)\s*(?:s|sec|second|day)/,
    inCode: true,
    drawn: false,
    enough: 2,
    heading: "Estimation",
    outline: [
      "Traffic: daily users × actions a day ÷ 86,400 s, average and peak, reads and writes apart",
      "Storage: objects a day × size × retention, replicas included",
      "Bandwidth: rate × size of a response",
      "Memory: the share of data that is worth caching",
    ],
  },
  {
    id: "api",
    name: "API",
    asks: "how clients call it",
    roles: ["api"],
    said: /\b(?:GET|POST|PUT|DELETE|PATCH)\s+\/?[\w{:/]|\bAPIs?\b(?! (?:gateway|server|service|layer|tier))|\bendpoints?\b|\bRPC\b|\bgRPC\b|\bGraphQL\b|(?<!\w)\w{1,60}\((?:\w{1,60}(?:: ?\w{1,60})?, ?)+\w{1,60}(?:: ?\w{1,60})?\)/,
    inCode: true,
    drawn: false,
    enough: 2,
    heading: "API Design",
    outline: [
      "Operations: method and path, parameters, response, for each functional requirement",
      "Errors: which, and what the caller does about them",
      "Rules for all: authentication, pagination of lists, idempotency of writes",
    ],
  },
  {
    id: "data-model",
    name: "data model",
    asks: "what data it keeps, and by what key",
    roles: ["data-model"],
    said: /\b(?:primary key|partition key|foreign key|sort key|PK|FK)\b|\bCREATE TABLE\b|\bschemas?\b|\bdata model\b|\b\w+ tables?\b|\bcolumns?\b|\b(?:SQL|NoSQL|relational|key[- ]value|document|column[- ]family) (?:database|store|db)\b/i,
    inCode: true,
    drawn: false,
    enough: 2,
    heading: "Data Model",
    outline: [
      "Entities: their fields, and the primary and partition key of each",
      "Store: which kind for which entity, and why",
      "Access: which queries each key and index serves",
    ],
  },
  {
    id: "high-level-design",
    name: "high-level design",
    asks: "what the components are and how they work together",
    roles: ["high-level-design", "components"],
    said: /\b(?:architecture|high[- ]level|components?|load balancer|api gateway|microservices?|web servers?|application servers?)\b/i,
    inCode: false,
    drawn: true,
    enough: 2,
    heading: "High-Level Design",
    outline: ["Components: each with what it is responsible for", "Main flows: the path of a write and of a read, component by component"],
  },
  {
    id: "proposal",
    name: "the proposal",
    asks: "what is to be built",
    roles: ["high-level-design", "components", "deep-dive", "api", "data-model"],
    titled: /\bproposal\b|\bproposed\b|\bdesign\b|\bsolution\b|\bapproach\b|^how\b|\bimplementation\b|\bexplanation\b|\bworkflow\b/,
    said: /\bwe (?:propose|will|would|plan|intend)\b|\bpropos(?:al|ed|es|ing)\b|\bthis (?:design|document|rfc|proposal|change) \w+/i,
    inCode: false,
    drawn: true,
    enough: 2,
    heading: "Proposal",
    outline: ["Change: what is built, component by component", "Effect: what users and operators see of it"],
  },
  {
    id: "decision",
    name: "the decision",
    asks: "what was decided",
    roles: [],
    follows: "high-level-design",
    titled: /\bdecisions?\b|\bdecided\b|\bproposal\b|\bresolution\b|\bdesign\b|\bsolution\b/,
    said: /\bwe (?:will|have decided|decided|have chosen|chose|choose|are going to|adopt(?:ed)?|opted?)\b|\b(?:the )?decision (?:is|was)\b|\b(?:was|has been) (?:decided|chosen|adopted)\b|\bchosen option\b/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Decision",
    outline: ["Decision: what will be done, in a full sentence", "Reason: which of the forces in the context decided it"],
  },
  {
    id: "deep-dive",
    name: "deep dive",
    asks: "how its hardest parts work",
    roles: ["deep-dive"],
    said: /\b(?:deep[- ]?dive|algorithm|detailed|in detail|implementation|internals?|how (?:do|does|to|it|we)\b|approach(?:es)?\b|solutions?\b)/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Deep Dive",
    outline: [
      "The hardest part: how it works, step by step, and why this way",
      "Bottleneck: which part saturates first, at what load, and what then",
    ],
  },
  {
    id: "bottlenecks",
    name: "bottlenecks",
    asks: "what saturates first",
    roles: [],
    follows: "deep-dive",
    titled: /\bbottlenecks?\b|\bhot ?(?:spots?|keys?)\b|\bcontention\b|\blimit(?:s|ations?)\b|\bchallenges?\b|\bsingle points?\b/,
    said: /\bbottlenecks?\b|\bhot[- ]?(?:spots?|keys?|partitions?|shards?|users?)\b|\bsingle points? of failure\b|\bSPOFs?\b|\bsaturat|\bcontention\b|\bthundering herd\b|\blimit(?:s|ed|ing)? (?:by|of|the)\b|\bover(?:load|whelm)|\bcelebrit|\bback-?pressure\b|\bslow(?:er|est|s)?\b|\b(?:single|one) (?:server|machine|node|instance|database)\b|\bskew|\bspikes?\b|\bcongest|\bexpensive\b|\btoo (?:many|much|large|big|slow)\b|\bcan(?:not|'t| not) (?:handle|scale|keep|hold|fit|store|serve)/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Bottlenecks",
    outline: ["First limit: which component saturates first, at what load, how one sees it coming, and what is done then"],
  },
  {
    id: "trade-offs",
    name: "trade-offs",
    asks: "what was decided against, and why",
    roles: ["trade-offs", "alternatives"],
    said: /\btrade[- ]?offs?\b|\bpros\b|\bcons\b|\b(?:dis)?advantages?\b|\balternativ|\binstead of\b|\brather than\b|\bvs\.?\b|\bversus\b|\bdrawbacks?\b|\bdownsides?\b|\bat the cost of\b|\bwe (?:chose|choose|prefer|picked|decided)\b/i,
    inCode: false,
    drawn: false,
    enough: 2,
    heading: "Trade-offs",
    outline: [
      "Decision: the options, what was chosen, and what that costs",
      "Reversal: what would have to change for the other option to be better",
    ],
  },
  {
    id: "alternatives",
    name: "alternatives",
    asks: "what else was considered, and why not that",
    roles: ["alternatives", "trade-offs"],
    titled: /\balternatives?\b|\boptions?\b|\bconsidered\b|\bprior art\b|\brationale\b|\brejected\b|\bcomparison\b/,
    said: /\balternativ|\binstead of\b|\brather than\b|\b(?:another|other) (?:option|approach|solution|way|possibility)|\b(?:we|was|were|been) (?:considered|rejected|ruled out)\b|\bpros\b|\bcons\b|\btrade[- ]?offs?\b|\bdrawbacks?\b|\b(?:dis)?advantages?\b|\boption (?:[A-D]|\d)\b|\bwe could (?:also)?\b/i,
    inCode: false,
    drawn: false,
    enough: 2,
    heading: "Alternatives Considered",
    outline: ["Alternative: how it would work, what speaks for it, and why it was not chosen", "Doing nothing: what happens then"],
  },
  {
    id: "consequences",
    name: "consequences",
    asks: "what becomes easier and what harder",
    roles: ["trade-offs"],
    titled:
      /\bconsequences?\b|\bimpacts?\b|\bimplications?\b|\bresults?\b|\bpros\b|\bcons\b|\bpositive\b|\bnegative\b|\bbenefits?\b|\bdrawbacks?\b|\boutcome\b/,
    said: /\bconsequen(?:ce|ces|tly)\b|\bimplications?\b|\bas a result\b|\bthis means\b|\bdrawbacks?\b|\bdownsides?\b|\b(?:dis)?advantages?\b|\bat the cost of\b|\bpros\b|\bcons\b|\bbenefits?\b/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Consequences",
    outline: ["Easier: what the decision makes possible", "Harder: what it costs, and who has to live with that"],
  },
  {
    id: "failure-handling",
    name: "failure handling",
    asks: "what happens when something fails",
    roles: ["failure-handling"],
    said: /\bfail(?:s|ed|ure|ures|over|ing)?\b|\bfault[- ]toleran|\bretr(?:y|ies|ied)\b(?!-)|\bredundan|\bstandby\b|\bbackups?\b|\bcrash(?:es|ed)?\b|\bgoes down\b|\boutages?\b|\brecover(?:y|s|ed)?\b|\bdead[- ]letter|\bsingle point of failure\b|\bcircuit breaker|\bdegrad(?:e|es|ed|ation)\b|\btimeouts?\b|\broll(?:s|ed|ing)?[- ]?back\b/i,
    inCode: false,
    drawn: false,
    enough: 2,
    heading: "Failure Handling",
    outline: [
      "Components: what happens to users when each one dies, and how it comes back",
      "Dependencies: time-outs, retries with backoff, and what is served meanwhile",
      "Data: what can be lost, how it is restored, and how long that takes",
    ],
  },
  {
    id: "monitoring",
    name: "monitoring",
    asks: "how one sees that it works",
    roles: ["monitoring"],
    said: /\bmonitor(?:ing|ed|s)?\b|\bobservab|\balert(?:s|ing|ed)?\b|\bmetrics?\b|\bdashboards?\b|\btracing\b|\btelemetry\b|\bhealth[- ]checks?\b|\bprometheus\b|\bgrafana\b|\bcloudwatch\b|\blogging\b|\bSLIs?\b|\bdatadog\b|\bsentry\b|\bnew relic\b|\bpagerduty\b|\bopentelemetry\b|\bjaeger\b|\bon-call\b/i,
    inCode: false,
    drawn: false,
    enough: 2,
    heading: "Monitoring",
    outline: [
      "Metrics: rate, errors and duration of each core operation, saturation of each store and queue",
      "Alerts: which target is in danger, at what threshold, and who is called",
      "Tracing and logs: how one request is followed through all components",
    ],
  },
  {
    id: "security",
    name: "security",
    asks: "who may do what, and how that is kept",
    roles: ["security"],
    said: /\bsecur(?:e|ity|ed|ing)\b|\bauthenticat|\bauthoriz|\bauthoris|\bencrypt|\bprivacy\b|\bOAuth|\bJWT\b|\bTLS\b|\bHTTPS\b|\bACLs?\b|\bpermissions?\b|\baccess control\b|\bGDPR\b|\babuse\b|\bfraud\b|\bRBAC\b|\bmalicious\b|\bWAF\b|\bPII\b|\bleast privilege\b|\bthreat model|\bsecrets\b|\bapi[_ -]?(?:dev[_ -]?)?keys?\b/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Security",
    outline: [
      "Access: how callers are authenticated, and what each may do",
      "Data: what is encrypted, in transit and at rest, and what is personal",
      "Abuse: which misuse to expect, and what limits it",
    ],
  },
  {
    id: "growth",
    name: "growth",
    asks: "how it takes ten times the load",
    roles: ["scaling"],
    titled: /\bscal(?:e|ing|ability)\b|\bgrowth\b|\bfuture\b|\bevolution\b/,
    said: /\bscal(?:e|es|ed|ing|able|ability)\b|\bshard|\bpartition|\bgr(?:ow|ows|owth|owing)\b|\bauto-?scal|\bhorizontal(?:ly)?\b|\bmore (?:servers|machines|nodes|instances|replicas|workers)\b/i,
    inCode: false,
    drawn: false,
    enough: 2,
    heading: "Growth",
    outline: ["Ten times the load: which component changes first, into what, and what that needs beforehand"],
  },
  {
    id: "rollout",
    name: "the rollout",
    asks: "how it gets to its users, and back",
    roles: ["rollout"],
    titled:
      /\broll-?out\b|\bmigrat|\bdeploy|\bupgrade\b|\bcompatib|\bplan\b|\bmilestones?\b|\btimeline\b|\broad ?map\b|\bphases?\b|\brelease\b|\bimplementation\b/,
    said: /\broll(?:ed|s|ing)?[- ]?(?:out|back)\b|\bmigrat|\b(?:feature|config(?:uration)?) (?:flags?|gates?)\b|\bcanar(?:y|ies)\b|\bdeploy(?:ed|ment|ments|s|ing)?\b|\b(?:backwards?|forwards?)[- ]compatib|\bupgrad|\bphase[sd]?\b|\breleased?\b|\bmilestones?\b|\bopt[- ]in\b|\bby default\b/i,
    inCode: false,
    drawn: false,
    enough: 2,
    heading: "Rollout",
    outline: [
      "Steps: in which order it reaches users, and what has to hold before the next step",
      "Way back: how it is switched off, and what happens to data written meanwhile",
    ],
  },
  {
    id: "testing",
    name: "testing",
    asks: "how one knows that it works before users do",
    roles: ["testing"],
    titled: /\btest|\bbenchmarks?\b|\bvalidat|\bverif|\bquality assurance\b/,
    said: /\b(?:unit|integration|e2e|end[- ]to[- ]end|load|stress|regression|chaos|smoke|acceptance|conformance)[- ]tests?\b|\btest(?:s|ed|ing)\b|\bbenchmarks?\b|\bCI\b/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Testing",
    outline: ["Correctness: what is tested, at which level", "Load and failure: what is tried out before users do"],
  },
  {
    id: "wrap-up",
    name: "a wrap-up",
    asks: "what is left to improve",
    roles: ["wrap-up", "open-questions"],
    titled:
      /\bfuture\b|\bimprovements?\b|\bsummary\b|\bconclusions?\b|\bnext steps\b|\bextensions?\b|\bfollow[- ]?ups?\b|\badditional\b|\bfurther\b/,
    said: /\bin (?:summary|conclusion)\b|\bto (?:sum up|conclude|summari[sz]e)\b|\bfuture (?:work|improvements?|enhancements?)\b|\bnext steps?\b|\bwith more time\b|\b(?:possible|potential|further) (?:improvements?|enhancements?|optimi[sz]ations?)\b/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Wrap-up",
    outline: ["Weakest point: what this design does not do well", "With more time: what would be improved next, and why"],
  },
];
