/**
 * What quantities in system designs are measured in: how a unit is spelled, what it measures, and how much of the base
 * unit it is. Decimal prefixes: SI Brochure, 9th edition (BIPM 2019), table 7. Binary prefixes: IEC 80000-13:2008,
 * clause 4. The bit is the base unit of information here, because every byte is a whole number of bits.
 */
import { BYTES_ABROAD, TIMES_ABROAD } from "./measure-words-abroad.ts";

export interface Measure {
  /** Bits, seconds or units of money in one of it. */
  readonly factor: number;
  readonly dimension: "information" | "time" | "money";
  /** True for what is written in bits. */
  readonly bits?: boolean;
  /** ISO 4217 code. */
  readonly currency?: string;
}

export const BITS_PER_BYTE = 8;

const DECIMAL: readonly (readonly [letter: string, name: string, factor: number])[] = [
  ["K", "kilo", 1e3],
  ["M", "mega", 1e6],
  ["G", "giga", 1e9],
  ["T", "tera", 1e12],
  ["P", "peta", 1e15],
  ["E", "exa", 1e18],
  ["Z", "zetta", 1e21],
];
const BINARY_NAMES = ["kibi", "mebi", "gibi", "tebi", "pebi", "exbi", "zebi"];

const bytes = (factor: number): Measure => ({ factor: factor * BITS_PER_BYTE, dimension: "information" });
const bits = (factor: number): Measure => ({ factor, dimension: "information", bits: true });
const seconds = (factor: number): Measure => ({ factor, dimension: "time" });
const money = (currency: string, factor = 1): Measure => ({ factor, dimension: "money", currency });

/**
 * What a spelling can mean, likeliest first. `kb` and `mb` nearly always stand for bytes, `Mb` and `Gb` for either.
 */
const INFORMATION: readonly (readonly [string, readonly Measure[]])[] = DECIMAL.flatMap(([letter, name, factor], at) => {
  const lower = letter.toLowerCase();
  const binary = 1024 ** (at + 1);
  const long = (stem: string, one: Measure): [string, Measure[]][] => [
    [`${stem}s`, [one]],
    [stem, [one]],
  ];
  return [
    [`${letter}B`, [bytes(factor)]],
    ...(letter === "K" ? ([["kB", [bytes(factor)]]] as [string, Measure[]][]) : []),
    [`${lower}b`, [bytes(factor), bits(factor)]],
    [`${letter}b`, [bytes(factor), bits(factor)]],
    [`${letter}iB`, [bytes(binary)]],
    [`${letter}ib`, [bits(binary)]],
    ...long(`${letter}bit`, bits(factor)),
    ...long(`${lower}bit`, bits(factor)),
    ...long(`${letter}byte`, bytes(factor)),
    ...long(`${lower}byte`, bytes(factor)),
    ...long(`${name}bit`, bits(factor)),
    ...long(`${name}byte`, bytes(factor)),
    ...long(`${BINARY_NAMES[at]}byte`, bytes(binary)),
    ...long(`${BINARY_NAMES[at]}bit`, bits(binary)),
  ] as [string, Measure[]][];
});

const MINUTE = 60;
const HOUR = 3600;
/** A month counts 30 days and a year 365: the conventions of back-of-the-envelope calculations. */
export const DAY_SECONDS = 86_400;

const TIMES: readonly (readonly [string, number])[] = [
  ["ns nsec nanosecond nanoseconds", 1e-9],
  ["us µs μs usec microsecond microseconds", 1e-6],
  ["ms msec msecs millis millisecond milliseconds", 1e-3],
  ["s S sec secs second seconds", 1],
  ["min mins minute minutes", MINUTE],
  ["h hr hrs hour hours", HOUR],
  ["day days", DAY_SECONDS],
  ["week weeks wk", 7 * DAY_SECONDS],
  ["month months mo", 30 * DAY_SECONDS],
  ["quarter quarters", 91.25 * DAY_SECONDS],
  ["year years yr yrs", 365 * DAY_SECONDS],
];

const MONEY: readonly (readonly [string, Measure])[] = [
  ["$", money("USD")],
  ["USD", money("USD")],
  ["usd", money("USD")],
  ["dollar", money("USD")],
  ["dollars", money("USD")],
  ["cents", money("USD", 0.01)],
  ["€", money("EUR")],
  ["EUR", money("EUR")],
  ["euro", money("EUR")],
  ["euros", money("EUR")],
  ["£", money("GBP")],
  ["GBP", money("GBP")],
  ["₹", money("INR")],
  ["INR", money("INR")],
  ["¥", money("JPY")],
  ["JPY", money("JPY")],
];

/** All spellings, exactly as written. */
export const MEASURES: ReadonlyMap<string, readonly Measure[]> = new Map([
  ...INFORMATION,
  ...["byte", "bytes", "Byte", "Bytes"].map((name): [string, Measure[]] => [name, [bytes(1)]]),
  ...["bit", "bits", "Bit", "Bits"].map((name): [string, Measure[]] => [name, [bits(1)]]),
  ...BYTES_ABROAD.flatMap(([names, factor]) => names.split(" ").map((name): [string, Measure[]] => [name, [bytes(factor)]])),
  ...[...TIMES, ...TIMES_ABROAD].flatMap(([names, factor]) =>
    names.split(" ").map((name): [string, Measure[]] => [name, [seconds(factor)]]),
  ),
  ...MONEY.map(([name, one]): [string, Measure[]] => [name, [one]]),
]);

/** Spellings that stand for so much of something each second: `Mbps`, `GBps`. */
export const RATES: ReadonlyMap<string, readonly Measure[]> = new Map(
  ["", ...DECIMAL.map(([letter]) => letter)].flatMap((letter, at): [string, Measure[]][] => {
    const factor = at === 0 ? 1 : (DECIMAL[at - 1]?.[2] ?? 1);
    const lower = letter.toLowerCase();
    return [
      [`${letter}bps`, [bits(factor)]],
      [`${lower}bps`, [bits(factor)]],
      [`${letter}Bps`, [bytes(factor)]],
      [`${lower}Bps`, [bytes(factor)]],
      [`${letter}BPS`, [bytes(factor), bits(factor)]],
    ];
  }),
);

/** Words for so many of something each second. */
export const PER_SECOND: ReadonlySet<string> = new Set(["qps", "rps", "tps", "wps", "iops", "eps", "ops/s", "mps"]);

/** Words that turn an amount into a rate: `100M redirects daily`. */
export const ADVERBS: ReadonlyMap<string, number> = new Map([
  ["hourly", HOUR],
  ["daily", DAY_SECONDS],
  ["everyday", DAY_SECONDS],
  ["weekly", 7 * DAY_SECONDS],
  ["monthly", 30 * DAY_SECONDS],
  ["yearly", 365 * DAY_SECONDS],
  ["annually", 365 * DAY_SECONDS],
]);

/** Words for powers of ten behind a number, in lower case. Lakh and crore: Indian numbering. */
export const SCALE_WORDS: ReadonlyMap<string, number> = new Map([
  ["hundred", 1e2],
  ["thousand", 1e3],
  ["thousands", 1e3],
  ["million", 1e6],
  ["millions", 1e6],
  ["mil", 1e6],
  ["mill", 1e6],
  ["mn", 1e6],
  ["mm", 1e6],
  ["billion", 1e9],
  ["billions", 1e9],
  ["bil", 1e9],
  ["bn", 1e9],
  ["trillion", 1e12],
  ["trillions", 1e12],
  ["tril", 1e12],
  ["tn", 1e12],
  ["quadrillion", 1e15],
  ["quintillion", 1e18],
  ["lakh", 1e5],
  ["lakhs", 1e5],
  ["lac", 1e5],
  ["lacs", 1e5],
  ["crore", 1e7],
  ["crores", 1e7],
]);

/** Letters for powers of ten glued to a number. `B` and `b` may be bytes, `m` minutes: the whole claim decides. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ["K", 1e3],
  ["k", 1e3],
  ["M", 1e6],
  ["m", 1e6],
  ["G", 1e9],
  ["B", 1e9],
  ["b", 1e9],
  ["T", 1e12],
  ["P", 1e15],
]);
