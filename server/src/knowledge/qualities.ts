/**
 * The qualities that non-functional requirements speak of, and what a measurable target for each looks like.
 * Terms: ISO/IEC 25010:2023 and "Site Reliability Engineering" (Beyer et al., 2016), chapter 4.
 */
export interface QualityWords {
  readonly quality: string;
  /** Words that name the quality. */
  readonly named: RegExp;
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
    units: [],
    targetForm: "",
  },
  { quality: "privacy", named: /\b(?:privacy|gdpr|ccpa|personal data|pii)\b/i, units: [], targetForm: "" },
  { quality: "security", named: /\b(?:secur(?:e|ity)|encrypt(?:ed|ion)|authenticat|authoriz|abuse|fraud)/i, units: [], targetForm: "" },
  { quality: "cost", named: /\b(?:cost|budget|cheap|afford)/i, units: [], targetForm: "" },
  { quality: "freshness", named: /\b(?:fresh(?:ness)?|up[- ]to[- ]date|lag)\b/i, units: [], targetForm: "" },
  { quality: "maintainability", named: /\b(?:maintainab|extensib|operab|observab)/i, units: [], targetForm: "" },
  { quality: "usability", named: /\b(?:usab|accessib|user[- ]friendly|ease of use)/i, units: [], targetForm: "" },
];
