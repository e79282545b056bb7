/**
 * The qualities that a design should not be silent on, and every word by which a text may speak of one: generous, as
 * silence is only reported where no word of the whole design says otherwise. Terms: ISO/IEC 25010:2023.
 */
export interface SpokenQuality {
  readonly quality: string;
  readonly said: RegExp;
  /** The question that it leaves open. */
  readonly asks: string;
  /** Titles of systems of which nobody asks it. */
  readonly idleFor?: RegExp;
}

export const SPOKEN_QUALITIES: readonly SpokenQuality[] = [
  {
    quality: "availability",
    said: /availab|up-?time|down-?time|outage|fail-?over|fault|resilien|reliab|redundan|replica|\bHA\b|\bSLAs?\b|\bSLOs?\b|multi-?(?:AZ|region)|single point|disaster|recover|health check|\d9\.\d*\s?%|\bnines\b|degrad|crash/i,
    asks: "how much of the time it has to work",
  },
  {
    quality: "latency",
    said: /latenc|respon(?:se|d|sive)|\d\s?(?:ms|milliseconds?|msec|seconds?|secs?|s)\b|\bp(?:50|9\d)|real-?\s?time|fast|quick|delay|slow|instant|speed|performan|immediate|timeout|sub-?second|prompt/i,
    asks: "how long an answer may take",
    idleFor: /\b(?:crawl|scrap|batch|pipeline|ETL|back-?ups?|archiv|reports?\b)/i,
  },
  {
    quality: "throughput",
    said: /through-?put|\b(?:QPS|TPS|RPS|DAU|MAU|IOPS)\b|per (?:second|sec|minute|hour|day|month)|\/\s?(?:s|sec|min|hour|day|month)\b|scal(?:e|able|ab|ing)|traffic|\bload\b|million|billion|\d\s?[KMB]\b|concurren|volume|capacity|bandwidth|peak|users/i,
    asks: "how much load it has to carry",
  },
  {
    quality: "consistency",
    said: /consisten|\bACID\b|\bCAP\b|\bCP\b|\bAP\b|stale|lineari[sz]|serializ|transaction|atomic|conflict|race condition|lock(?:s|ed|ing)?\b|exactly[- ]once|idempoten|duplicat|in sync|synchroni[sz]|concurrency control|quorum|up[- ]to[- ]date|correctness|accura|integrity|\border(?:ing|ed)\b/i,
    asks: "how soon everybody has to see a change",
  },
  {
    quality: "durability",
    said: /durab|data loss|\blos[etis]|\blost\b|back-?ups?|persist|replica|\bRPO\b|\bRTO\b|snapshot|write-ahead|\bWAL\b|retention|retain|archiv|disaster|recover|restor|permanent/i,
    asks: "what may be lost when something breaks",
    idleFor: /\b(?:rate[- ]?limit|throttl|cache|load[- ]?balanc|proxy|gateway|CDN\b|id generat|unique id)/i,
  },
  {
    quality: "security and privacy",
    said: /secur|priva(?:cy|te)|encrypt|\bauth|authenti|authori[sz]|permission|access control|\bACLs?\b|\bRBAC\b|\bTLS\b|\bSSL\b|https|\bJWT|OAuth|token|GDPR|CCPA|HIPAA|PCI|\bPII\b|personal data|abuse|malicious|attack|fraud|spam|sanitiz|password|credential|secrets?\b|signed|trust|sandbox|\blog(?:s|ged)? in\b|login|rate limit|complian|protect|vulnerab|certificate|\bkeys?\b/i,
    asks: "who may see and do what",
  },
];
