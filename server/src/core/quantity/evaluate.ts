/** What a calculation comes to under one way of reading it: a value with its precision, and what it measures. */
import { BITS_PER_BYTE, DAY_SECONDS } from "../../knowledge/measures.ts";
import type { NameNode, Node, QuantityNode, Sum, Term, UnitReading } from "./expression.ts";

/** An interval around a value, in bits, seconds, units of money, or ones. */
export interface Value {
  readonly low: number;
  readonly value: number;
  readonly high: number;
  readonly information: number;
  readonly time: number;
  readonly money: number;
  /** How many factors were written as a lone K, M, G or T and may stand for bytes. */
  readonly mayBeBytes: number;
  /** True when it is written in bits. */
  readonly bits: boolean;
}

/** How a calculation is read where authors differ. */
export interface Way {
  /** Whether `86,400 s` is a time, or the number 86,400 with a label. */
  readonly time: "physical" | "label";
  /** `a / 24*60*60` divides by all of it. */
  readonly divisorRuns: boolean;
  /** Bytes in a KB. */
  readonly kilo: 1000 | 1024;
  /** Seconds in a day; 86,400 where nothing is said. */
  readonly daySeconds?: number | undefined;
  /** Whether the thousandth in `ms` is a label too, as where the author divides by 1000 himself. */
  readonly dropsFractions?: boolean;
  readonly percentSign: "modulo" | "divide";
  /** Whether `+ 20%` is a share of what stands before it, or the number 0.2. */
  readonly percentTerm?: "share" | "number";
  /** Which reading of a unit holds, behind a number, a power or parentheses. */
  readonly readingOf: (node: Exclude<Node, NameNode>) => UnitReading;
}

/** Null when it holds a name, or terms measure different things. Never throws; infinite results count as unknown. */
export function evaluate(sum: Sum, way: Way): Value | null {
  const value = sumOf(sum, way);
  return value && Number.isFinite(value.value) && Number.isFinite(value.low) && Number.isFinite(value.high) ? value : null;
}

function sumOf({ terms }: Sum, way: Way): Value | null {
  let total: Value | null = null;
  for (const { sign, factors } of terms) {
    const term = productOf(factors, way);
    if (!term) return null;
    const signed = sign === 1 ? term : negated(term);
    if (total && isShareOf(total, factors, terms, way)) total = withShare(total, signed);
    else total = total ? added(total, signed) : signed;
    if (!total) return null;
  }
  return total;
}

/** A measured amount can only grow by a share of itself; shares are added to shares. */
function isShareOf({ information, time, money }: Value, factors: Term["factors"], terms: readonly Term[], way: Way): boolean {
  if (!isShare(factors) || isShare(terms[0]?.factors ?? [])) return false;
  return information !== 0 || time !== 0 || money !== 0 || way.percentTerm !== "number";
}

export function isShare(factors: Term["factors"]): boolean {
  const [first, ...others] = factors;
  return others.length === 0 && first?.node.kind === "quantity" && first.node.percent;
}

/** `340 + 20%` is a fifth more than 340. */
function withShare(value: Value, share: Value): Value {
  return { ...value, low: value.low * (1 + share.low), value: value.value * (1 + share.value), high: value.high * (1 + share.high) };
}

function productOf(factors: Term["factors"], way: Way): Value | null {
  let product: Value | null = null;
  for (const [at, { operator, node }] of factors.entries()) {
    const value = valueOfNode(node, way);
    if (!value) return null;
    if (!product) product = value;
    else if (operator === "%") product = way.percentSign === "modulo" ? remainder(product, value) : divided(product, value);
    else if (operator === "/" || (way.divisorRuns && isInDivisorRun(factors, at))) product = divided(product, value);
    else product = multiplied(product, value);
  }
  return product;
}

/** Numbers of which a longer time is made: 24 hours of 60 minutes of 60 seconds; a day is often taken as 10^5 seconds. */
const CLOCK = new Set([7, 12, 24, 28, 30, 31, 60, 365, 1000, 3600, 86_400, 100_000]);

/** True for a number of the clock: `24`, `86,400`, `100K`. */
export function isOfClock({ high, scaled, readings }: QuantityNode): boolean {
  return CLOCK.has(scaled ? high * (readings[0]?.factor ?? 1) : high);
}

/** What else multiplies or divides one period to give another: weeks, days and hours of a month, a quarter, a year. */
const PERIODS = new Set([4, 29, 52, 90, 91, 120, 168, 180, 182, 300, 350, 360, 365.25, 366, 400, 720, 730, 8760]);

/** True where a number may convert one unit of time into another: `86,400`, `24 hours`; not `60 posts/s`, `1000 nodes`. */
export function mayConvertTime(node: QuantityNode): boolean {
  const isClock = isOfClock(node);
  if (!isClock && !PERIODS.has(node.high)) return false;
  return node.readings.every(({ time, information, money }) => {
    const isTime = time > 0 ? isClock : time === 0 && node.nouns.length === 0;
    return isTime && information === 0 && money === 0;
  });
}

/**
 * ```
 *   8 billion / 24*60*60
 *               ^^ ^^ ^^ a run: numbers of the clock from a "/" on
 * ```
 */
export function isInDivisorRun(factors: Term["factors"], at: number): boolean {
  for (let index = at; index > 0; index -= 1) {
    const { operator, node } = factors[index] as Term["factors"][number];
    if (node.kind !== "quantity" || !isOfClock(node)) return false;
    if (operator === "/") return index < at;
  }
  return false;
}

function valueOfNode(node: Node, way: Way): Value | null {
  switch (node.kind) {
    case "quantity":
      return valueOfQuantity(node, way.readingOf(node), way);
    case "name":
      return null;
    case "group":
      return withUnit(sumOf(node.sum, way), way.readingOf(node), way);
    case "power":
      return withUnit(powerOf(valueOfNode(node.base, way), valueOfNode(node.exponent, way)), way.readingOf(node), way);
  }
}

type Scales = Pick<Way, "time" | "kilo" | "daySeconds" | "dropsFractions">;

/** A quantity under a reading of its unit. Digits before a decimal point are taken as exact, as operands mostly are. */
export function valueOfQuantity(node: QuantityNode, reading: UnitReading, way: Scales): Value {
  const slack = node.decimals > 0 ? node.half : 0;
  const numbers: Value = {
    low: node.low - slack,
    value: node.high,
    high: node.high + slack,
    information: 0,
    time: 0,
    money: 0,
    mayBeBytes: 0,
    bits: false,
  };
  return withUnit(numbers, reading, way) ?? numbers;
}

function withUnit(value: Value | null, reading: UnitReading, { time, kilo, daySeconds, dropsFractions }: Scales): Value | null {
  if (!value) return null;
  const factor =
    (kilo === 1024 ? binaryFactor(reading) : reading.factor) *
    (time === "physical" || (isFractionOfSecond(reading) && dropsFractions !== true) ? secondsOf(reading, daySeconds) : 1);
  return {
    low: value.low * factor,
    value: value.value * factor,
    high: value.high * factor,
    information: value.information + reading.information,
    time: value.time + (time === "physical" ? reading.time : 0),
    money: value.money + reading.money,
    mayBeBytes: value.mayBeBytes + (reading.mayBeBytes ? 1 : 0),
    bits: value.bits || reading.bits,
  };
}

/** The seconds of a reading whose unit of time, where it is made of days, has days of so many seconds. */
export function secondsOf({ seconds, time }: Pick<UnitReading, "seconds" | "time">, daySeconds = DAY_SECONDS): number {
  if (daySeconds === DAY_SECONDS || time === 0) return seconds;
  const period = time > 0 ? seconds : 1 / seconds;
  if (period < DAY_SECONDS * (1 - ROUNDING_ERROR)) return seconds;
  return time > 0 ? (seconds * daySeconds) / DAY_SECONDS : (seconds * DAY_SECONDS) / daySeconds;
}

const ROUNDING_ERROR = 1e-9;

/** A label may be a day or a second; nobody drops the thousandth of `250 ms`. */
function isFractionOfSecond({ time, seconds }: UnitReading): boolean {
  return time === 1 && seconds < 1;
}

/** The factor with every decimal prefix of bytes read as a binary one: JEDEC 100B.01 still has KB as 1,024 bytes. */
function binaryFactor({ factor, information, bits }: UnitReading): number {
  if (information !== 1 || bits) return factor;
  const steps = Math.round(Math.log(factor / BITS_PER_BYTE) / Math.log(1000));
  return factor === BITS_PER_BYTE * 1000 ** steps ? BITS_PER_BYTE * 1024 ** steps : factor;
}

function negated(value: Value): Value {
  return { ...value, low: -value.high, value: -value.value, high: -value.low };
}

/** A bare number beside an amount of something is so many bytes, or so much money. */
function added(a: Value, b: Value): Value | null {
  const [x, y] = [inBytesLike(a, b), inBytesLike(b, a)];
  if (x.information !== y.information || x.time !== y.time) return null;
  if (x.money !== y.money && x.money !== 0 && y.money !== 0) return null;
  return {
    low: x.low + y.low,
    value: x.value + y.value,
    high: x.high + y.high,
    information: x.information,
    time: x.time,
    money: x.money === 0 ? y.money : x.money,
    mayBeBytes: Math.min(x.mayBeBytes, y.mayBeBytes),
    bits: x.bits || y.bits,
  };
}

function inBytesLike(value: Value, other: Value): Value {
  if (value.information !== 0 || value.time !== 0 || value.money !== 0 || other.information !== 1) return value;
  return { ...scaled(value, BITS_PER_BYTE), information: 1 };
}

function scaled(value: Value, by: number): Value {
  return { ...value, low: value.low * by, value: value.value * by, high: value.high * by };
}

function multiplied(a: Value, b: Value): Value {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return combined(a, b, 1, a.value * b.value, corners);
}

function divided(a: Value, b: Value): Value | null {
  if (b.low <= 0 && b.high >= 0) return null;
  const corners = [a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high];
  return combined(a, b, -1, a.value / b.value, corners);
}

function combined(a: Value, b: Value, sign: 1 | -1, value: number, corners: readonly number[]): Value {
  return {
    low: Math.min(...corners),
    value,
    high: Math.max(...corners),
    information: a.information + sign * b.information,
    time: a.time + sign * b.time,
    money: a.money + sign * b.money,
    mayBeBytes: a.mayBeBytes + b.mayBeBytes,
    bits: a.bits || b.bits,
  };
}

function remainder(a: Value, b: Value): Value | null {
  if (b.value === 0) return null;
  const value = a.value % b.value;
  return { ...a, low: value, value, high: value };
}

const LARGEST_EXPONENT = 1024;

function powerOf(base: Value | null, exponent: Value | null): Value | null {
  if (!base || !exponent || base.information !== 0 || base.time !== 0 || base.money !== 0) return null;
  if (Math.abs(exponent.value) > LARGEST_EXPONENT) return null;
  const value = base.value ** exponent.value;
  return { ...base, low: value, value, high: value };
}
