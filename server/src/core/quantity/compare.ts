/** Whether two sides of a claim measure the same, directly or with what authors leave out, and how far apart they are. */
import { BITS_PER_BYTE, DAY_SECONDS } from "../../knowledge/measures.ts";
import { isInDivisorRun, secondsOf, type Value } from "./evaluate.ts";
import { leavesOf, type Node, type QuantityNode, type Sum, soleNode, type UnitReading } from "./expression.ts";
import type { ReadValue } from "./readings.ts";
import { fromPower } from "./result.ts";

export interface Comparison {
  /** Claimed over computed; null where the two measure different things. */
  readonly ratio: number | null;
  /** How unlikely this way of comparing is. */
  readonly penalty: number;
  /** What was filled in, or what clashes; empty when nothing. */
  readonly by: string;
  /** False when a mismatch under it proves nothing. */
  readonly certain: boolean;
}

interface Sides {
  readonly claimed: QuantityNode;
  readonly reading: UnitReading;
  /** True when some operand has a scale: `5M`, `5 billion`. */
  readonly scaled: boolean;
  readonly sum: Sum;
}

/** The ways to compare; `right` is the claimed value with time read as on the left. */
export function compare(left: ReadValue, right: Value, sides: Sides): readonly Comparison[] {
  const { value } = left;
  const money = value.money - right.money;
  if (Math.abs(money) > 1 || (money !== 0 && !isMoneyLeftOut(value, right, sides)))
    return [{ ...clash("money"), certain: value.money !== 0 }];
  const times = left.time === "physical" ? timeGaps(left, right, sides) : [labelGap(sides)];
  if (times.length === 0) return [clash("time")];
  const amounts = amountGaps(value, right, sides);
  if (amounts.length === 0) return [clash("information")];
  if (value.value === 0) return [{ ratio: right.value === 0 ? 1 : 0, penalty: 0, by: "it comes to nothing", certain: false }];
  return times.flatMap((time) =>
    amounts.map((amount) => ({
      ratio: right.value / (value.value * time.factor * amount.factor),
      penalty: time.penalty + amount.penalty + (money === 0 ? 0 : 0.1),
      by: [time.by, amount.by].filter((each) => each !== "").join(", "),
      certain: time.certain && amount.certain && money === 0,
    })),
  );
}

/** `720 × 0.34 = $245`, `$13.75 × 1.5 = 20.63`: the sign of the money stands on one side only, and nothing else on the other. */
function isMoneyLeftOut(left: Value, right: Value, { sum, reading }: Sides): boolean {
  if (left.money !== 0 && right.money !== 0) return false;
  if (right.money === 0) return reading.information === 0 && reading.time === 0;
  return leavesOf(sum).every(
    (leaf) => leaf.kind === "quantity" && leaf.readings.every(({ information, time }) => information === 0 && time === 0),
  );
}

function clash(what: string): Comparison {
  const measured: Readonly<Record<string, string>> = { money: "money", time: "time", information: "an amount of data" };
  return { ratio: null, penalty: 0, by: `the two sides measure different things: ${measured[what]} does not cancel`, certain: true };
}

interface Gap {
  readonly factor: number;
  readonly by: string;
  readonly penalty: number;
  readonly certain: boolean;
}

const NO_GAP: Gap = { factor: 1, by: "", penalty: 0, certain: true };

/** `20M × 2 KB = 40 GB/day`: the period stands on one side only. */
function timeGaps({ value: left, daySeconds }: ReadValue, right: Value, sides: Sides): readonly Gap[] {
  const { reading } = sides;
  if (left.time === right.time) return [NO_GAP];
  if (left.time === 0 && right.time === -1 && isPerSecond(sides.sum)) return [NO_GAP];
  if (left.time === 0 && right.time === -1) return [{ factor: secondsOf(reading, daySeconds), by: "", penalty: 0.05, certain: true }];
  return [];
}

/** With time as a label, what is divided by the seconds of a day is still so many a second. */
function labelGap({ reading, sum }: Sides): Gap {
  return reading.time === -1 && isPerSecond(sum) ? { ...NO_GAP, factor: 1 / reading.seconds } : NO_GAP;
}

/** A day, and a month, as the round numbers of seconds that are easier to divide by. */
const ROUND_DAYS = new Set([100_000, 3_000_000, 2_500_000]);

/** `/ (30 days * 24 hours * 3600 seconds)`, `/ 24 / 3600`, `/ 86,400`: the whole divisor makes days of seconds. */
function isPerSecond({ terms }: Sum): boolean {
  return terms.some(({ factors }) => {
    let divisor = 1;
    for (const [at, { operator, node }] of factors.entries())
      if (operator === "/" || isInDivisorRun(factors, at)) divisor *= labelValue(node) ?? 1;
    const days = divisor / DAY_SECONDS;
    return ROUND_DAYS.has(divisor) || (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS);
  });
}

const MOST_DAYS = 366;

function labelValue(node: Node): number | null {
  if (node.kind === "quantity")
    return node.readings.every(({ time, information }) => time >= 0 && information === 0) ? amountOf(node) : null;
  const [term, ...others] = node.kind === "group" ? node.sum.terms : [];
  if (!term || others.length > 0 || term.factors.some(({ operator }) => operator !== "*")) return null;
  return term.factors.reduce<number | null>((product, factor) => {
    const value = labelValue(factor.node);
    return product === null || value === null ? null : product * value;
  }, 1);
}

function amountOf({ high, scaled, readings }: QuantityNode): number {
  return scaled ? high * (readings[0]?.factor ?? 1) : high;
}

const PREFIXES = [1e3, 1e6, 1e9, 1e12, 1e15, 1e18];

/** So many of anything else than bytes would be more data than the result says, whatever the result. */
const SURELY_BYTES = 1e9;

/** What is missing on the left for it to be an amount of data, or a count in the scale of the right. */
function amountGaps(left: Value, right: Value, sides: Sides): readonly Gap[] {
  const missing = right.information - left.information;
  if (missing === 0)
    return [isScaleLeftOut(left, right, sides) ? { ...NO_GAP, certain: false } : NO_GAP, ...conversions(left, right, sides)];
  const hasPrice = left.money !== 0 || right.money !== 0;
  if (missing === -1 && hasPrice) return isPriced(sides.sum) ? [] : prices(sides.sum);
  if (missing > 0 && missing <= left.mayBeBytes) {
    const asBytes: Gap = { factor: BITS_PER_BYTE ** missing, by: "", penalty: 0.1, certain: true };
    return right.bits && hasBare(sides.sum, BITS_PER_BYTE) ? [asBytes, { ...asBytes, factor: 1, by: "8 bits being a byte" }] : [asBytes];
  }
  if (missing === 1) return impliedBytes(left, right, sides);
  if (missing === -1 && left.information === 1 && !hasPrice)
    return [{ factor: 1 / BITS_PER_BYTE, by: "counted in bytes", penalty: 0.5, certain: right.value >= SURELY_BYTES }];
  if (missing === -1 && left.information === 2) return [{ factor: 1 / BITS_PER_BYTE, by: "", penalty: 2, certain: false }];
  return [];
}

/** `300 × 0.5 = 150 million`: no operand has a scale, so nobody knows what they count; `1 µs = 10^6 s` says all. */
function isScaleLeftOut(left: Value, right: Value, { scaled, claimed, sum }: Sides): boolean {
  if (scaled || !claimed.scaled || left.information !== 0 || (left.time === 1 && soleNode(sum) !== null)) return false;
  return [1e6, 1e9, 1e12].some((scale) => Math.abs(right.value / left.value / scale - 1) <= 0.25);
}

/** `× 8` between bytes and bits, `÷ 1024` between GB and TB: it converts, it does not calculate. */
function conversions(left: Value, right: Value, { sum, reading }: Sides): readonly Gap[] {
  if (left.information !== 1) return [];
  const step = convertedBy(sum);
  const gaps: readonly Gap[] =
    step === null ? [] : [{ factor: step, by: "the division being the conversion", penalty: 0.3, certain: true }];
  if (!hasBare(sum, BITS_PER_BYTE)) return gaps;
  const by = "8 bits being a byte";
  if (reading.bits && !left.bits) return [...gaps, { factor: 1 / BITS_PER_BYTE, by, penalty: 0.1, certain: true }];
  if (!right.bits && left.bits) return [...gaps, { factor: BITS_PER_BYTE, by, penalty: 0.1, certain: true }];
  return gaps;
}

const STEPS = new Set([1e3, 1e6, 1e9, 1e12, 1024, 1024 ** 2, 1024 ** 3, 1024 ** 4]);

/** From one prefix to another, where that is all that is done to an amount: `21,900 GB ÷ 1024`. */
function convertedBy({ terms }: Sum): number | null {
  const [amount, step, ...others] = terms.length === 1 ? (terms[0]?.factors ?? []) : [];
  if (amount?.node.kind !== "quantity" || step?.operator !== "/" || others.length > 0) return null;
  const by = step.node.kind === "power" ? (fromPower(step.node)?.high ?? null) : labelValue(step.node);
  return by !== null && STEPS.has(by) ? by : null;
}

function hasBare(sum: Sum, value: number): boolean {
  return leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.high === value && !leaf.scaled && leaf.unit.start === leaf.unit.end);
}

/** `400M × 300 = 120 GB`: so many bytes, or, where that is a unit prefix off, of a unit that nobody states. */
function impliedBytes(left: Value, right: Value, sides: Sides): readonly Gap[] {
  if (hasData(sides.sum)) return [];
  const { scaled, sum } = sides;
  const size = right.bits ? 1 : BITS_PER_BYTE;
  const isPlainBytes = sides.claimed.readings[0]?.factor === size;
  const plain: Gap = { factor: size, by: "counted in bytes", penalty: 0.3, certain: scaled || isPlainBytes };
  const isKnown = leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.nouns.some((noun) => /^char/.test(noun)));
  if (isKnown) return [plain];
  const ratio = right.value / (left.value * size);
  const prefix = PREFIXES.find((each) => Math.abs(ratio / each - 1) <= 0.25);
  if (!prefix) return [plain];
  return [{ ...plain, certain: (scaled && left.value >= SURELY_BYTES) || (isPlainBytes && isListOfSizes(sum)) }];
}

/** `8 + 2 + 2 = 12 bytes`: fields of a record, in the unit of the result. */
function isListOfSizes({ terms }: Sum): boolean {
  return terms.length > 1 && terms.every(({ factors: [first, ...others] }) => others.length === 0 && first?.node.kind === "quantity");
}

/** True where every reading of some operand is an amount of data: what cancels cannot be left out. */
function hasData(sum: Sum): boolean {
  return leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.readings.every(({ information }) => information !== 0));
}

/** True where a price says what it is for: `$20/TB`. */
function isPriced(sum: Sum): boolean {
  return leavesOf(sum).some(
    (leaf) => leaf.kind === "quantity" && leaf.readings.some(({ money, information }) => money === 1 && information === -1),
  );
}

const PRICED: readonly (readonly [unit: string, bytes: number])[] = [
  ["GB", 1e9],
  ["TB", 1e12],
  ["MB", 1e6],
];

/** `0.3 GB × $0.02`: a price for each gigabyte or terabyte, or for each megabyte where the data is written in them. */
function prices(sum: Sum): readonly Gap[] {
  const isWritten = (factor: number): boolean =>
    leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.readings[0]?.information === 1 && leaf.readings[0].factor === factor);
  const priced = PRICED.filter(([unit, bytes]) => unit !== "MB" || isWritten(bytes * BITS_PER_BYTE));
  return priced.map(([unit, bytes], at) => ({
    factor: 1 / (bytes * BITS_PER_BYTE),
    by: `the price being for each ${unit}`,
    penalty: 0.3 + at,
    certain: at === 0,
  }));
}
