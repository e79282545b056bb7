/** Numbers for a person to read: grouped, with a word for the scale, and no more digits than help. */

export interface ReadableNumber {
  readonly text: string;
  /** True when digits were left out. */
  readonly rounded: boolean;
}

const SIGNIFICANT_DIGITS = 4;
/** From here on a word counts the zeros. */
const FIRST_WORD = 1e6;
/** Outside of these there are neither words nor few enough zeros: a power of ten tells more. */
const LARGEST = 1e15;
const SMALLEST = 1e-4;
/** `$0.40/million` is stated as $0.0000004, which multiplies without a power in between. */
const SMALLEST_STATED = 1e-9;

/** As between terms. */
export const MINUS = "−";

const WORDS: readonly (readonly [factor: number, word: string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** A number as computed: `1,157`, `20 billion`, `1.8 × 10^19`; whole numbers below a million keep their digits. */
export function readableNumber(value: number): ReadableNumber {
  const size = Math.abs(value);
  if (size !== 0 && (size >= LARGEST * (1 - 1e-9) || size < SMALLEST)) return powerOfTen(value);
  if (isWhole(value) && size < FIRST_WORD) return { text: grouped(Math.round(value)), rounded: false };
  const short = Number(value.toPrecision(SIGNIFICANT_DIGITS));
  const [factor, word] = WORDS.find(([least]) => Math.abs(short) >= least) ?? [1, ""];
  return { text: `${grouped(short / factor)}${word === "" ? "" : ` ${word}`}`, rounded: !isSame(short, value) };
}

/** A number as stated: all of its digits, `500,000,000`, as long as they can be counted. */
export function statedNumber(value: number): string {
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e12 || size < SMALLEST_STATED) ? readableNumber(value).text : grouped(value);
}

function powerOfTen(value: number): ReadableNumber {
  const [mantissa = "", exponent = ""] = value.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  const digits = Number(mantissa) === 1 ? "" : `${Number(mantissa)} × `;
  return { text: `${digits}10^${Number(exponent)}`.replaceAll("-", MINUS), rounded: !isSame(Number(`${mantissa}e${exponent}`), value) };
}

function grouped(value: number): string {
  return value.toLocaleString("en-US", { maximumSignificantDigits: 12 }).replace("-", MINUS);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= 1e-9 * Math.max(Math.abs(value), 1e-9);
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.abs(b);
}
