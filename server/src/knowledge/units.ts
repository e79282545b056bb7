/**
 * The units of system designs as authors write them, each with its base unit and factor. Prefixes are decimal (SI,
 * brochure of the BIPM, 9th edition, section 3), binary ones IEC 80000-13. Longer spellings come first.
 */
export interface Unit {
  /** Matches at the start of what follows the number. */
  readonly pattern: RegExp;
  /** `B`, `bit`, `s`, `1/s`, `%`, `1`, or the counted thing in the singular. */
  readonly base: string;
  readonly factor: number;
}

const SECONDS: Readonly<Record<string, number>> = { ns: 1e-9, "[µμu]s": 1e-6, ms: 1e-3 };

const BYTES: readonly (readonly [string, number])[] = [
  ["EiB", 2 ** 60],
  ["PiB", 2 ** 50],
  ["TiB", 2 ** 40],
  ["GiB", 2 ** 30],
  ["MiB", 2 ** 20],
  ["KiB", 2 ** 10],
  ["EB", 1e18],
  ["PB", 1e15],
  ["TB", 1e12],
  ["GB", 1e9],
  ["MB", 1e6],
  ["[kK]B", 1e3],
  ["B", 1],
];

const END = "(?![\\p{L}\\p{N}])";
const PER_SECOND = "(?:\\s?/\\s?(?:s|sec|second)|\\s?ps|\\s+(?:per|a|each) second)";
const unit = (pattern: string, base: string, factor = 1): Unit => ({ pattern: new RegExp(`^(?:${pattern})${END}`, "u"), base, factor });

export const UNITS: readonly Unit[] = [
  { pattern: /^\s?(?:%|percent\b)/u, base: "%", factor: 1 },
  unit(
    "\\s?(?:[rR]eq(?:uest)?s?|[qQ]uer(?:y|ies)|[rR]eads?|[wW]rites?|[mM]essages?|[eE]vents?|[oO]ps|[oO]perations?|[tT]ransactions?|[uU]pdates?|[uU]sers?|[cC]alls?|[rR]ecords?|[iI]tems?|[cC]licks?|[pP]osts?|[tT]weets?|[uU]ploads?|[cC]onnections?|URLs?|IDs?)" +
      PER_SECOND,
    "1/s",
  ),
  unit("\\s?(?:QPS|qps|TPS|tps|RPS|rps|IOPS|iops)", "1/s"),
  unit(`\\s?(?:/|per\\s|a\\s)\\s?(?:s|sec|second)`, "1/s"),
  unit(`\\s?(?:/|per\\s|a\\s)\\s?(?:min|minute)`, "1/s", 1 / 60),
  unit(`\\s?(?:/|per\\s|an\\s)\\s?(?:h|hr|hour)`, "1/s", 1 / 3600),
  unit(`\\s?(?:/|per\\s|a\\s)\\s?day`, "1/s", 1 / 86_400),
  ...BYTES.map(([name, factor]) => unit(`\\s?${name}${PER_SECOND}`, "B/s", factor)),
  ...[
    ["T", 1e12],
    ["G", 1e9],
    ["M", 1e6],
    ["[kK]", 1e3],
  ].map(([name, factor]) => unit(`\\s?${name}(?:bps|b/s|bit/s)`, "bit/s", Number(factor))),
  ...BYTES.map(([name, factor]) => unit(`\\s?${name}`, "B", factor)),
  unit("\\s?(?:bytes?|octets?)", "B"),
  unit("[\\s-]?bits?", "bit"),
  ...Object.entries(SECONDS).map(([name, factor]) => unit(`\\s?${name}`, "s", factor)),
  unit("\\s?(?:milliseconds?|msecs?|millis)", "s", 1e-3),
  unit("\\s?(?:microseconds?)", "s", 1e-6),
  unit("\\s?(?:s|secs?|seconds?)", "s"),
  unit("\\s?(?:mins?|minutes?)", "s", 60),
  unit("\\s?(?:h|hrs?|hours?)", "s", 3600),
  unit("\\s?(?:d|days?)", "s", 86_400),
  unit("\\s?(?:weeks?)", "s", 604_800),
  unit("\\s?(?:months?)", "s", 2_592_000),
  unit("\\s?(?:y|yrs?|years?)", "s", 31_536_000),
  unit("\\s?(?:x|×|times)", "1"),
  unit("\\s?(?:DAUs?|MAUs?|WAUs?|(?:[\\p{L}]+\\s){0,3}?users?|people|customers?|drivers?|riders?|subscribers?)", "user"),
  unit("\\s?(?:requests?|reqs?)", "request"),
  unit("\\s?(?:servers?|nodes?|machines?|instances?|shards?|replicas?|partitions?|brokers?)", "server"),
];
