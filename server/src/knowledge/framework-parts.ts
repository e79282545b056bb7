/**
 * The parts that a reviewer looks for in a design: which section roles are one, what words show that a design speaks
 * of it without a section of its own, and the text that starts the section. After the four steps of a system-design
 * discussion: scope, high-level design, deep dive, wrap-up (A. Xu, "System Design Interview", 2020, chapter 3).
 */
import type { Role } from "./roles.ts";

export type PartId =
  | "functional-requirements"
  | "non-functional-requirements"
  | "estimation"
  | "api"
  | "data-model"
  | "high-level-design"
  | "deep-dive"
  | "trade-offs"
  | "failure-handling"
  | "monitoring"
  | "security";

export interface FrameworkPart {
  readonly id: PartId;
  readonly name: string;
  /** The question that it answers, in a sentence: "the design does not say …". */
  readonly asks: string;
  readonly roles: readonly Role[];
  /** A statement that matches speaks of the part. */
  readonly said: RegExp;
  /** Whether lines of code blocks speak of it too: calls, tables and calculations are often written as code. */
  readonly inCode: boolean;
  /** Whether a drawing shows it. */
  readonly drawn: boolean;
  /** As many such statements make up for a missing section. */
  readonly enough: number;
  readonly heading: string;
  /** What the inserted section holds: one item for each thing to say. */
  readonly outline: readonly string[];
}

export const FRAMEWORK_PARTS: readonly FrameworkPart[] = [
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
    id: "non-functional-requirements",
    name: "non-functional requirements",
    asks: "how well the system has to do it",
    roles: ["non-functional-requirements"],
    said: /\b(?:high(?:ly)?[- ]availab|availability|uptime|latenc|scalab|reliab|durab|eventual(?:ly)? consisten|strong(?:ly)? consisten|consistency|throughput|fault[- ]toleran|p9\d\b|response time|SL[AO]s?\b)/i,
    inCode: false,
    drawn: false,
    enough: 1,
    heading: "Non-Functional Requirements",
    outline: [
      "Success: the share of requests that must be answered, and over what window",
      "Speed: a percentile and a bound for each core operation",
      "Load: average and peak, reads and writes apart",
      "Loss: which data may go missing, and how old a read may be",
    ],
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
    id: "failure-handling",
    name: "failure handling",
    asks: "what happens when something fails",
    roles: ["failure-handling"],
    said: /\bfail(?:s|ed|ure|ures|over|ing)?\b|\bfault[- ]toleran|\bretr(?:y|ies|ied)\b(?!-)|\bredundan|\bstandby\b|\bbackups?\b|\bcrash(?:es|ed)?\b|\bgoes down\b|\boutages?\b|\brecover(?:y|s|ed)?\b|\bdead[- ]letter|\bsingle point of failure\b|\bcircuit breaker|\bdegrad(?:e|es|ed|ation)\b|\btimeouts?\b/i,
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
    said: /\bmonitor(?:ing|ed|s)?\b|\bobservab|\balert(?:s|ing|ed)?\b|\bmetrics?\b|\bdashboards?\b|\btracing\b|\btelemetry\b|\bhealth[- ]checks?\b|\bprometheus\b|\bgrafana\b|\bcloudwatch\b|\blogging\b|\bSLIs?\b/i,
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
    said: /\bsecur(?:e|ity|ed|ing)\b|\bauthenticat|\bauthoriz|\bauthoris|\bencrypt|\bprivacy\b|\bOAuth|\bJWT\b|\bTLS\b|\bHTTPS\b|\bACLs?\b|\bpermissions?\b|\baccess control\b|\bGDPR\b|\babuse\b|\bfraud\b|\bRBAC\b|\bmalicious\b|\bapi[_ -]?(?:dev[_ -]?)?keys?\b/i,
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
];
