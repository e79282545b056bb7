/**
 * What a share of time in nines allows: the downtime for each period that authors state it for. The arithmetic is that
 * of "Site Reliability Engineering" (Beyer et al., 2016), appendix A, "Availability Table".
 */
export interface DowntimePeriod {
  readonly name: "day" | "week" | "month" | "quarter" | "year";
  /** As authors write it in the singular. */
  readonly words: readonly string[];
  /** As authors write it before or behind the noun: `annual downtime`. */
  readonly adverbs: readonly string[];
  /** The days that it is counted as in a fix or a table. */
  readonly days: number;
  /** The fewest and the most days that anybody counts it as. */
  readonly fewestDays: number;
  readonly mostDays: number;
}

export const DOWNTIME_PERIODS: readonly DowntimePeriod[] = [
  { name: "day", words: ["day"], adverbs: ["daily"], days: 1, fewestDays: 1, mostDays: 1 },
  { name: "week", words: ["week", "wk"], adverbs: ["weekly"], days: 7, fewestDays: 7, mostDays: 7 },
  { name: "month", words: ["month", "mo"], adverbs: ["monthly"], days: 30, fewestDays: 28, mostDays: 31 },
  { name: "quarter", words: ["quarter"], adverbs: ["quarterly"], days: 91.25, fewestDays: 90, mostDays: 92 },
  { name: "year", words: ["year", "yr"], adverbs: ["annual", "annually", "yearly"], days: 365, fewestDays: 360, mostDays: 366 },
];

const SECONDS_A_DAY = 86_400;

/** The seconds that may be lost of `days` days at an availability in percent. */
export function downtimeSeconds(percent: number, days: number): number {
  return ((100 - percent) / 100) * days * SECONDS_A_DAY;
}

/** Numbers that stand before `nines`; nobody promises more than nine of time. */
export const NUMBERS_OF_NINES: readonly string[] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

/** The percentage that a number of nines stands for: 3 is 99.9. */
export function percentOfNines(nines: number): number {
  // Rounded, because 100 - 1e-1 is not 99.9 in binary.
  return Number((100 - 10 ** (2 - nines)).toFixed(Math.max(nines - 2, 0)));
}

/** The units that downtime is stated in, from the longest; the first spelling is the one to write out. */
export const DOWNTIME_UNITS: readonly {
  readonly seconds: number;
  readonly long: string;
  readonly short: string;
  readonly written: RegExp;
}[] = [
  { seconds: 7 * SECONDS_A_DAY, long: "weeks", short: "weeks", written: /^weeks?$/i },
  { seconds: SECONDS_A_DAY, long: "days", short: "d", written: /^d(?:ays?)?$/i },
  { seconds: 3600, long: "hours", short: "h", written: /^h(?:(?:ou)?rs?)?$/i },
  { seconds: 60, long: "minutes", short: "min", written: /^m(?:in(?:ute)?s?)?$/i },
  { seconds: 1, long: "seconds", short: "s", written: /^s(?:ec(?:ond)?s?)?$/i },
  { seconds: 1e-3, long: "milliseconds", short: "ms", written: /^(?:ms|millis(?:econds?)?)$/i },
];
