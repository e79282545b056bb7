/**
 * The conventions under which a claim holds, in words: how long a day, a month or a year is taken to be, and how large a
 * KB. Without one a day has 86,400 s, a year 365 days and a KB 1,000 B (SI Brochure, 9th edition, BIPM 2019, tables 7 and 8).
 */
import { DAY_SECONDS } from "../../knowledge/measures.ts";
import { leavesOf, type Node, type QuantityNode, type Sum, type UnitReading, unitNodesOf } from "./expression.ts";
import type { ReadValue } from "./readings.ts";

const MONTH_SECONDS = 30 * DAY_SECONDS;

/** Seconds that are easier to divide by than those of a day or a month. */
const ROUND_SECONDS: ReadonlyMap<number, string> = new Map([
  [100_000, "a day as 100,000 s"],
  [2_500_000, "a month as 2.5 million s"],
  [3_000_000, "a month as 3 million s"],
]);

const YEAR_SECONDS = 365 * DAY_SECONDS;

const YEAR_DAYS: ReadonlyMap<number, string> = new Map([
  [360, "a year as 360 days"],
  [365.25, "a year as 365.25 days"],
  [400, "a year as 400 days"],
]);

/** `a day as 100,000 s and a month as 30 days`: what the reading `left` of `sum` takes for granted; empty where that is nothing. */
export function conventionOf(sum: Sum, claimed: QuantityNode, left: ReadValue): string {
  const operands = leavesOf(sum).filter((leaf) => leaf.kind === "quantity");
  const periods = new Set([...operands, claimed].flatMap(periodOf));
  const numbers = operands.filter(isBare);
  const found = [
    ...numbers.filter((node) => isRoundDay(node, sum, claimed)).map((node) => ROUND_SECONDS.get(amountOf(node))),
    ...numbers.filter(() => hasDays(operands, claimed)).map((node) => YEAR_DAYS.get(node.high)),
    isMonthOfDays(numbers, periods, left) ? "a month as 30 days" : undefined,
    left.daySeconds !== DAY_SECONDS && isAcrossDays(periods) ? ROUND_SECONDS.get(left.daySeconds) : undefined,
    ...ownMeanings(sum, left),
    left.kilo === 1024 && left.value.information !== 0 ? "1 KB as 1,024 B" : undefined,
  ];
  return [...new Set(found)].filter((each) => each !== undefined).join(" and ");
}

/** A day and a second, a month and an hour. */
function isAcrossDays(periods: ReadonlySet<number>): boolean {
  return [...periods].some((period) => period >= DAY_SECONDS) && [...periods].some((period) => period < DAY_SECONDS);
}

/** `1 tweet as 280 B`: what units of the team's own were read as. */
function ownMeanings(sum: Sum, { way }: ReadValue): readonly string[] {
  return unitNodesOf(sum).flatMap((node) => way.readingOf(node).own.map(({ means }) => means));
}

/** The seconds of the unit of time in which, or per which, something is. */
function periodOf({ readings: [reading] }: QuantityNode): readonly number[] {
  if (!reading || reading.time === 0) return [];
  return [Math.round((reading.time > 0 ? reading.seconds : 1 / reading.seconds) * 1e9) / 1e9];
}

function isBare({ readings, nouns }: QuantityNode): boolean {
  return nouns.length === 0 && readings.every(({ time, seconds }) => time === 0 && seconds === 1);
}

/** `/ 100,000 = 500/s`, and `500 MB/s × 100,000 = 50 TB/day`. */
function isRoundDay(node: QuantityNode, sum: Sum, { readings: [reading] }: QuantityNode): boolean {
  if (isPer(reading, 1)) return isDivisor(sum, node);
  return isPer(reading, DAY_SECONDS) && leavesOf(sum).some((leaf) => leaf.kind === "quantity" && isPer(leaf.readings[0], 1));
}

function isPer(reading: UnitReading | undefined, seconds: number): boolean {
  return reading?.time === -1 && Math.abs(reading.seconds * seconds - 1) < 1e-9;
}

function isDivisor({ terms }: Sum, leaf: QuantityNode): boolean {
  const holds = (node: Node): boolean =>
    node === leaf || (node.kind === "group" && leavesOf(node.sum).some((each): boolean => each === leaf));
  return terms.some(({ factors }) => factors.some(({ operator, node }) => operator === "/" && holds(node)));
}

/** `30 GB/day × 400 = 12 TB`: days come in, and none are left. */
function hasDays(operands: readonly QuantityNode[], claimed: QuantityNode): boolean {
  const isPerDay = ({ readings: [reading] }: QuantityNode): boolean => isPer(reading, DAY_SECONDS);
  return operands.some(isPerDay) && !isPerDay(claimed);
}

/** Twelve of them make a year, whatever their days. */
function isMonthOfDays(numbers: readonly QuantityNode[], periods: ReadonlySet<number>, { time }: ReadValue): boolean {
  if (!periods.has(MONTH_SECONDS)) return false;
  const others = [...periods].filter((period) => period !== MONTH_SECONDS && period !== YEAR_SECONDS);
  return (time === "physical" && others.length > 0) || numbers.some(({ high }) => high === 30);
}

function amountOf({ high, scaled, readings }: QuantityNode): number {
  return scaled ? high * (readings[0]?.factor ?? 1) : high;
}
