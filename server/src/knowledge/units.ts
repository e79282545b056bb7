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
  ["bytes?", 1],
];

const BIT_RATES: readonly (readonly [string, number])[] = [
  ["Tbps", 1e12],
  ["Gbps", 1e9],
  ["Mbps", 1e6],
  ["[kK]bps", 1e3],
  ["bps", 1],
];

/** A month counts 30 days and a year 365, as in every back-of-the-envelope calculation. */
const DAY = 86_400;
const TIMES: readonly (readonly [string, number])[] = [
  ["ns|nanoseconds?", 1e-9],
  ["[µμu]s|microseconds?", 1e-6],
  ["ms|msecs?|millis|milliseconds?", 1e-3],
  ["s|secs?|seconds?", 1],
  ["min|mins|minutes?", 60],
  ["h|hrs?|hours?", 3600],
  ["d|days?", DAY],
  ["weeks?", 7 * DAY],
  ["months?", 30 * DAY],
  ["y|yrs?|years?", 365 * DAY],
];

const PERIODS: readonly (readonly [string, number])[] = [
  ["s|secs?|seconds?", 1],
  ["min|minutes?", 60],
  ["h|hr|hour", 3600],
  ["d|day", DAY],
  ["week", 7 * DAY],
  ["mo|month", 30 * DAY],
  ["y|yr|year", 365 * DAY],
];

/** What designs count, in the singular; each is its own unit. */
const COUNTED =
  "user customer driver rider subscriber player person request query read write message event operation transaction update call record row item object click view post tweet photo image video file document page upload download link order connection session key server node machine instance shard replica partition broker".split(
    " ",
  );

const END = "(?![\\p{L}\\p{N}])";
const unit = (pattern: string, base: string, factor = 1): Unit => ({
  pattern: new RegExp(`^\\s?(?:${pattern})${END}`, "iu"),
  base,
  factor,
});
const exact = (pattern: string, base: string, factor = 1): Unit => ({
  pattern: new RegExp(`^\\s?(?:${pattern})${END}`, "u"),
  base,
  factor,
});
const per = (period: string): string => `(?:\\s?/\\s?|\\s+per\\s+|\\s+an?\\s+|\\s+each\\s+)(?:${period})`;
const plural = (noun: string): string =>
  noun === "person" ? "person|people" : noun.endsWith("y") ? `${noun.slice(0, -1)}(?:y|ies)` : `${noun}s?`;
const COUNT = `(?:${COUNTED.map(plural).join("|")}|reqs?|ops|urls?|ids?)`;

export const UNITS: readonly Unit[] = [
  { pattern: /^\s?(?:%|percent\b)/u, base: "%", factor: 1 },
  unit("QPS|TPS|RPS|IOPS", "1/s"),
  ...PERIODS.flatMap(([period, seconds]) => [
    { pattern: new RegExp(`^(?:\\s?${COUNT})?${per(period)}${END}`, "iu"), base: "1/s", factor: 1 / seconds },
    ...BYTES.map(([name, bytes]) => exact(`(?:${name})${per(period)}`, "B/s", bytes / seconds)),
  ]),
  ...BYTES.map(([name, bytes]) => exact(`(?:${name})ps`, "B/s", bytes)),
  ...BIT_RATES.map(([name, bits]) => exact(name, "bit/s", bits)),
  ...BYTES.map(([name, bytes]) => exact(name, "B", bytes)),
  { pattern: new RegExp(`^[\\s-]?bits?${END}`, "u"), base: "bit", factor: 1 },
  ...TIMES.map(([name, seconds]) => exact(name, "s", seconds)),
  { pattern: /^(?:[x×](?!\s*[\p{L}\p{N}])|\s?times\b(?!\s*\d))/u, base: "1", factor: 1 },
  exact("DAUs?|MAUs?|WAUs?", "user"),
  unit("(?:(?:daily|monthly|weekly|active|concurrent|registered|total|peak)\\s){1,3}users?", "user"),
  ...COUNTED.map((noun) => unit(plural(noun), noun)),
];
