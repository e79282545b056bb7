/** A value in units that a person thinks in: `40/day`, `2 TB/day`, `$20/TB/month`, `86,400 s`. */
import { BITS_PER_BYTE, DAY_SECONDS } from "../../knowledge/measures.ts";
import { secondsOf, type Value } from "./evaluate.ts";
import type { UnitReading } from "./expression.ts";
import { MINUS, type ReadableNumber, readableNumber } from "./readable-number.ts";

export interface DataUnit {
  readonly name: string;
  /** Bits in one of it. */
  readonly bits: number;
}

export interface TimeUnit {
  readonly name: string;
  readonly seconds: number;
  readonly plural: string;
}

/** The units to print in; the most natural one where nothing is said. */
export interface Units {
  readonly data?: DataUnit | undefined;
  readonly time?: TimeUnit | undefined;
  /** Bytes in a KB. */
  readonly kilo: 1000 | 1024;
  /** Seconds in a day; 86,400 where nothing is said. */
  readonly daySeconds?: number | undefined;
  /** `$`. */
  readonly currency: string;
}

const LETTERS = ["", "K", "M", "G", "T", "P", "E", "Z"];

function dataUnits(step: number, suffix: string, bits: number): readonly DataUnit[] {
  return LETTERS.map((letter, at) => ({ name: `${letter}${letter === "" ? suffix.replace(/^i/, "") : suffix}`, bits: bits * step ** at }));
}

const BYTES = dataUnits(1000, "B", BITS_PER_BYTE);
const BITS = dataUnits(1000, "bit", 1);
/** KB as 1,024 B, the way memory is sold. */
const KILO_1024 = dataUnits(1024, "B", BITS_PER_BYTE);
const BINARY_BYTES = dataUnits(1024, "iB", BITS_PER_BYTE);
const BINARY_BITS = dataUnits(1024, "ibit", 1);

const time = (name: string, seconds: number, plural = name): TimeUnit => ({ name, seconds, plural });
const SECOND = time("s", 1);
const TIMES: readonly TimeUnit[] = [
  time("year", 365 * DAY_SECONDS, "years"),
  time("quarter", 91.25 * DAY_SECONDS, "quarters"),
  time("month", 30 * DAY_SECONDS, "months"),
  time("week", 7 * DAY_SECONDS, "weeks"),
  time("day", DAY_SECONDS, "days"),
  time("hour", 3600, "hours"),
  time("minute", 60, "minutes"),
  SECOND,
  time("ms", 1e-3),
  time("µs", 1e-6),
  time("ns", 1e-9),
];

/** The unit of time with this name. */
export function timeUnit(name: string): TimeUnit | undefined {
  return TIMES.find((unit) => unit.name === name);
}

/** The units in which an author wrote; those that no table has are left to be chosen. */
export function unitsOf(reading: UnitReading, kilo: 1000 | 1024): Pick<Units, "data" | "time"> {
  return { data: dataUnitOf(reading, kilo), time: timeUnitOf(reading) };
}

function dataUnitOf({ factor, information, bits }: UnitReading, kilo: 1000 | 1024): DataUnit | undefined {
  const size = information === -1 ? 1 / factor : factor;
  const all = bits ? [...BITS, ...BINARY_BITS] : [...BYTES, ...BINARY_BYTES];
  const unit = all.find(({ bits: each }) => isNear(each, size));
  return kilo === 1024 ? (KILO_1024[unit ? BYTES.indexOf(unit) : -1] ?? unit) : unit;
}

function timeUnitOf({ seconds, time: exponent }: UnitReading): TimeUnit | undefined {
  if (exponent === 0) return undefined;
  return TIMES.find((unit) => isNear(unit.seconds, exponent < 0 ? 1 / seconds : seconds));
}

/** `7 days/week`, `86,400 s/day`: so many of one unit of time in another; null where several pairs would do. */
export function timesInTime(seconds: number): string | null {
  const pairs = TIMES.flatMap((of) =>
    TIMES.flatMap((per) => (isNear(of.seconds / per.seconds, seconds) ? `${of.plural}/${per.name}` : [])),
  );
  return pairs.length === 1 ? (pairs[0] ?? null) : null;
}

/** Prints `value` in `units`. */
export function printValue(value: Value, units: Units, toText: (number: number) => ReadableNumber = readableNumber): ReadableNumber {
  const { data, period } = chosen(value, units);
  const { text, rounded } = toText(numberIn(value, units));
  const above = [power(data.name, value.information), power(text === "1" ? period.name : period.plural, value.time)].filter(
    (each) => each !== "",
  );
  const below = [power(units.currency, -value.money), power(data.name, -value.information), power(period.name, -value.time)].filter(
    (each) => each !== "",
  );
  const tail = `${above.length > 0 ? ` ${above.join(" × ")}` : ""}${below.map((each) => `/${each}`).join("")}`;
  return { text: `${value.money > 0 ? priced(text, units.currency) : text}${tail}`, rounded };
}

/** The number of `value` in `units`. */
export function numberIn(value: Value, units: Units): number {
  const { data, period } = chosen(value, units);
  return value.value / period.seconds ** value.time / data.bits ** value.information;
}

function chosen(value: Value, units: Units): { readonly data: DataUnit; readonly period: TimeUnit } {
  const named = units.time ?? naturalTime(value);
  const period = { ...named, seconds: secondsOf({ seconds: named.seconds, time: 1 }, units.daySeconds) };
  return { data: units.data ?? naturalData(value.value / period.seconds ** value.time, value, units.kilo), period };
}

/** `2.5` as `$2.50`. */
function priced(number: string, currency: string): string {
  const [sign, digits] = number.startsWith(MINUS) ? [MINUS, number.slice(MINUS.length)] : ["", number];
  return `${sign}${currency}${/^[\d,]+\.\d$/.test(digits) ? `${digits}0` : digits}`;
}

/** `units`, in the prefix and the unit of time that leave few digits before the point. */
export function naturalUnits(value: Value, units: Units): Units {
  const period = value.time === 1 ? naturalTime(value) : (units.time ?? SECOND);
  return {
    ...units,
    data: value.information === 1 ? chosen(value, { ...units, data: undefined, time: period }).data : units.data,
    time: period,
  };
}

function power(name: string, exponent: number): string {
  if (exponent <= 0) return "";
  return exponent === 1 ? name : `${name}^${exponent}`;
}

function naturalTime({ value, time: exponent, information, money }: Value): TimeUnit {
  if (exponent !== 1 || information !== 0 || money !== 0) return SECOND;
  const size = Math.abs(value) * (1 + 1e-9);
  return TIMES.find(({ name, seconds }) => !RARE.has(name) && size >= seconds) ?? SECOND;
}

/** Units that nobody turns days into. */
const RARE = new Set(["quarter", "month", "week"]);

function naturalData(amount: number, { information, bits }: Value, kilo: 1000 | 1024): DataUnit {
  const units = bits ? BITS : kilo === 1024 ? KILO_1024 : BYTES;
  const gigabytes = units[LETTERS.indexOf("G")] as DataUnit;
  if (information !== 1) return gigabytes;
  const size = Math.abs(amount) * (1 + 1e-9);
  return units.findLast(({ bits: each }) => size >= each) ?? (units[0] as DataUnit);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a / b - 1) < 1e-9;
}

const CURRENCIES: readonly (readonly [RegExp, string])[] = [
  [/€|\bEUR\b|\beuros?\b/, "€"],
  [/£|\bGBP\b/, "£"],
  [/₹|\bINR\b/, "₹"],
  [/¥|\bJPY\b/, "¥"],
];

/** The sign of the money that `text` speaks of. */
export function currencySign(text: string): string {
  return CURRENCIES.find(([named]) => named.test(text))?.[1] ?? "$";
}
