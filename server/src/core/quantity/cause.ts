/** Factors by which results go wrong, and how they come about. */
interface Cause {
  readonly factor: number;
  /** What went wrong, behind "so many times too large". */
  readonly text: string;
  /** True when a unit of time was taken for another. */
  readonly isTime: boolean;
}

const of = (factor: number, text: string, isTime = false): Cause => ({ factor, text, isTime });

const CAUSES: readonly Cause[] = [
  of(1000, "one unit prefix (K, M, G, T, P) off"),
  of(1024, "one binary unit prefix off"),
  of(1e6, "two unit prefixes off"),
  of(1e9, "three unit prefixes off"),
  of(10, "a decimal place off"),
  of(100, "two decimal places off"),
  of(8, "bits taken for bytes"),
  of(86_400, "per day taken for per second", true),
  of(3600, "per hour taken for per second", true),
  of(60, "minutes taken for seconds, or hours for minutes", true),
  of(24, "hours taken for days", true),
  of(1440, "minutes taken for days", true),
  of(7, "days taken for weeks", true),
  of(30, "days taken for months", true),
  of(12, "months taken for years", true),
  of(365, "days taken for years", true),
  of(3, "a replication factor counted twice or left out"),
  of(2, "a factor of two counted twice or left out"),
];

const LARGEST_DEVIATION = 0.03;

/**
 * The likely cause of a result that is `ratio` times the right one, null when no usual slip explains it. Only what is
 * data (`isData`) can be bits taken for bytes.
 */
export function causeOf(ratio: number, isData: boolean): Cause | null {
  const factor = ratio >= 1 ? ratio : 1 / ratio;
  const near = CAUSES.filter((cause) => isData || cause.factor !== 8)
    .map((cause) => ({ cause, off: Math.abs(factor / cause.factor - 1) }))
    .filter(({ off }) => off <= LARGEST_DEVIATION);
  near.sort((a, b) => a.off - b.off);
  return near[0]?.cause ?? null;
}

/** True for a ratio of powers of ten, of binary prefixes, or of bits and bytes. */
export function isSlip(ratio: number | null): boolean {
  if (ratio === null || ratio <= 0) return false;
  const factor = ratio >= 1 ? ratio : 1 / ratio;
  const exponent = Math.log10(factor);
  const isPowerOfTen = exponent > 0.9 && Math.abs(exponent - Math.round(exponent)) < 0.02;
  return isPowerOfTen || [8, 1024, 1024 ** 2].some((each) => Math.abs(factor / each - 1) < 0.03);
}

/** True for a ratio of unit prefixes, decimal or binary, or of bits and bytes, also where 8 divides instead of multiplying. */
export function isPrefixSlip(ratio: number | null): boolean {
  if (ratio === null || ratio <= 0) return false;
  const factor = ratio >= 1 ? ratio : 1 / ratio;
  return [8, 64, 1e3, 1e6, 1e9, 1024, 1024 ** 2, 1024 ** 3].some((each) => Math.abs(factor / each - 1) < 0.03);
}

/** True where a result in bytes or bits is eight times off: the one was taken for the other. */
export function isBitsForBytes(ratio: number, unit: string): boolean {
  const factor = ratio >= 1 ? ratio : 1 / ratio;
  return /\b(?:B|bit)\b/.test(unit) && Math.abs(factor / 8 - 1) < LARGEST_DEVIATION;
}
