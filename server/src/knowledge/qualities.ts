/**
 * The qualities that non-functional requirements speak of, and what a measurable target for each looks like.
 * Terms: ISO/IEC 25010:2023 and "Site Reliability Engineering" (Beyer et al., 2016), chapter 4.
 */
export interface QualityWords {
  readonly quality: string;
  /** Words that name the quality. */
  readonly named: RegExp;
  /** Words that speak of the quality where they stand in a requirement, and of anything elsewhere. */
  readonly meant?: RegExp;
  /** Words that, alone, say nothing that could be tested: for a quality whose target need not be a number. */
  readonly empty?: string;
  /** Base units in which a target for it is stated; none where a target need not be a number. */
  readonly units: readonly string[];
  /** What to write, for the message. */
  readonly targetForm: string;
}

export const QUALITIES: readonly QualityWords[] = [
  {
    quality: "availability",
    named: /\b(?:availability|highly[- ]available|always available|uptime|downtime|high[- ]availability)\b/i,
    units: ["%"],
    targetForm: "a share of time and a window, such as 99.9% a month",
  },
  {
    quality: "latency",
    named:
      /\b(?:latenc(?:y|ies)|response times?|respond(?:s|ing)? (?:quickly|fast|immediately)|(?:be|is|are) (?:very |really |super )?fast|real[- ]time|low[- ]delay|minimal (?:delay|latency)|quick(?:ly)? (?:load|response))\b/i,
    meant: /\b(?:quick(?:ly|er)?|fast(?:er)?|instant(?:ly|aneous(?:ly)?)?|snappy|swift(?:ly)?|high[- ]performance|performant)\b/i,
    units: ["s"],
    targetForm: "a percentile and a bound, such as p99 < 200 ms",
  },
  {
    quality: "durability",
    named: /\b(?:durab(?:le(?! execution)|ility)|data loss|never (?:be )?lost?|not (?:be )?los(?:e|t))\b/i,
    units: ["%", "s"],
    targetForm: "a recovery point and a recovery time, such as RPO 5 minutes and RTO 1 hour, or nines a year",
  },
  {
    quality: "throughput",
    named: /\b(?:throughput|scalab(?:le|ility)|scale(?:s)? (?:to|well|horizontally|easily)|high (?:traffic|volume|load)|large[- ]scale)\b/i,
    units: ["1/s", "B/s", "bit/s", "user", "request", "B"],
    targetForm: "a rate, a number of users or a volume, such as 10,000 requests/s at peak",
  },
  {
    quality: "consistency",
    named: /\b(?:consisten(?:t|cy)|linearizab|serializab|read[- ]your[- ]writes|stale)\b/i,
    units: [],
    targetForm: "",
  },
  {
    quality: "reliability",
    named: /\b(?:reliab(?:le|ility)|fault[- ]toleran(?:t|ce)|resilien(?:t|ce|cy)|robust(?:ness)?)\b/i,
    empty: "reliab(?:le|ility)|fault[- ]toleran(?:t|ce)|resilien(?:t|ce|cy)|robust(?:ness)?",
    units: [],
    targetForm: "what has to survive which failure, or a share that succeeds, such as 99.99% of messages a day arrive once",
  },
  { quality: "privacy", named: /\b(?:privacy|gdpr|ccpa|personal data|pii)\b/i, units: [], targetForm: "" },
  {
    quality: "security",
    named: /\b(?:secur(?:e|ity)|encrypt(?:ed|ion)|authenticat|authoriz|abuse|fraud)/i,
    empty: "secur(?:e|ity)|safe",
    units: [],
    targetForm: "what is kept from whom, and how: TLS 1.3, encryption at rest, a level of the OWASP ASVS",
  },
  {
    quality: "cost",
    named: /\b(?:cost|budget|cheap|afford)/i,
    empty: "cheap|affordable|cost[- ](?:effective(?:ness)?|efficien(?:t|cy))|low[- ]cost",
    units: [],
    targetForm: "an amount of money, such as $0.01 per 1,000 requests",
  },
  { quality: "freshness", named: /\b(?:fresh(?:ness)?|up[- ]to[- ]date|lag)\b/i, units: [], targetForm: "" },
  {
    quality: "maintainability",
    named: /\b(?:maintainab|extensib|operab|observab)/i,
    empty: "(?:maintain|extens)(?:able|ible|ability|ibility)|(?:easy|simple) to (?:maintain|extend|operate)",
    units: [],
    targetForm: "a change and what it may take, such as a new kind of post within a week and without downtime",
  },
  {
    quality: "usability",
    named: /\b(?:usab|accessib|user[- ]friendly|eas(?:e of|y to) use|intuitive)/i,
    empty: "usab(?:le|ility)|user[- ]friendly|eas(?:e of|y to) use|intuitive",
    units: [],
    targetForm: "a task and who manages it, such as 9 of 10 new users post a photo within 2 minutes",
  },
];
