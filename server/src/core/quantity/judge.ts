/**
 * Whether a calculation comes to what its author says. Every reading that makes sense is tried; a claim is wrong only
 * if it holds under none, and what is said about it then comes from the likeliest reading.
 */
import { BITS_PER_BYTE, DAY_SECONDS } from "../../knowledge/measures.ts";
import { causeOf } from "./cause.ts";
import { type Comparison, compare } from "./compare.ts";
import { conventionOf } from "./convention.ts";
import { isOfClock, type Value, valueOfQuantity } from "./evaluate.ts";
import { BARE, leavesOf, type QuantityNode, type Sum, soleNode, type UnitReading } from "./expression.ts";
import { type CalculationReading, type ReadValue, readingFrom, valuesOf } from "./readings.ts";
import { hasBareTerm, unlikeTerms } from "./unlike-terms.ts";

export type Verdict = "ok" | "wrong" | "dimension" | "missing-unit" | "unchecked";

export interface Judgement {
  readonly verdict: Verdict;
  /** For a person: why it holds, or what is wrong with it and the likely cause. */
  readonly reason: string;
  /** Claimed over computed; null where the two cannot be compared. */
  readonly ratio: number | null;
  /** What the calculation comes to, in the claimed number's own scale and unit; null where nobody knows. */
  readonly shouldBe: number | null;
  readonly computed: Value | null;
  readonly claimed: Value;
  /** How far the result is off, as a share of the right one, where nothing else than the tolerance makes it hold; else null. */
  readonly slack: number | null;
  /** How the calculation was understood; null where it was not. */
  readonly read: CalculationReading | null;
}

export interface Surroundings {
  /** Scales and units that a bare number had where it was written before. */
  readonly carriedBy: (node: QuantityNode) => readonly UnitReading[];
  /** How far a result may be off, as a share of it, and still be an estimate's rounding. */
  readonly tolerance: number;
}

/** Letters that look like an amount of data and are none: `EXB`. */
const UNKNOWN_UNIT = /^[kmgtpez][a-z]?b$|illions?$/;

interface Attempt extends Comparison {
  readonly sum: Sum;
  readonly left: ReadValue;
  readonly right: Value;
  readonly reading: UnitReading;
  readonly doubt: number;
}

/** Judges `sum = claimed`. Never throws. */
export function judge(sum: Sum, claimed: QuantityNode, surroundings: Surroundings): Judgement {
  const asWritten = attempts(sum, claimed, () => []);
  const unlike = unlikeTerms(sum);
  if (unlike) return { ...unknown(sum, claimed), verdict: "dimension", reason: unlike };
  const holds = held(asWritten, sum, claimed, surroundings.tolerance);
  if (holds && holds.slack === null) return holds;
  const carried = attempts(sum, claimed, surroundings.carriedBy);
  const holdsCarried = carried.length > asWritten.length ? held(carried, sum, claimed, surroundings.tolerance) : null;
  if (holds) return holdsCarried?.slack === null ? { ...holds, slack: null } : holds;
  if (holdsCarried) return { ...holdsCarried, reason: `${holdsCarried.reason}, in the unit that was stated before` };
  if (asWritten.length === 0) return unknown(sum, claimed);
  const strange = [...leavesOf(sum), claimed].some(
    (leaf) => leaf.kind === "quantity" && leaf.nouns.some((noun) => UNKNOWN_UNIT.test(noun)),
  );
  if (strange) return judgement("unchecked", "a unit is not known", asWritten[0] as Attempt, claimed);
  if (hasBareTerm(sum)) return judgement("unchecked", "a number in the sum has no unit", asWritten[0] as Attempt, claimed);
  return refuted(asWritten, carried.length > asWritten.length, sum, claimed);
}

function attempts(sum: Sum, claimed: QuantityNode, more: Surroundings["carriedBy"]): readonly Attempt[] {
  const lefts = valuesOf(sum, more);
  const scaled = leavesOf(sum).some((leaf) => leaf.kind === "name" || leaf.scaled);
  const found: Attempt[] = [];
  for (const left of lefts) {
    const asTime =
      left.time === "label"
        ? lefts.find((each) => each.time === "physical" && each.kilo === left.kilo && isSameReading(each, left))
        : undefined;
    for (const reading of claimed.readings) {
      const right = valueOfQuantity(claimed, reading, left);
      const physical = valueOfQuantity(claimed, reading, { time: "physical", kilo: left.kilo });
      if (left.time === "label" && !isLabelPossible(sum, physical)) continue;
      if (asTime && isOneTime(asTime, physical)) continue;
      for (const comparison of compare(left, right, { claimed, reading, scaled, sum }))
        found.push({ ...comparison, sum, left, right, reading, doubt: left.doubt + reading.doubt + comparison.penalty });
    }
  }
  return found.sort((a, b) => a.doubt - b.doubt);
}

/** A conversion is of time itself; and a result in hours needs some time among what it comes from. */
function isLabelPossible(sum: Sum, right: Value): boolean {
  const hasTime = leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.readings.some(({ time }) => time !== 0));
  if (soleNode(sum) !== null) return !hasTime;
  return (
    right.time <= 0 ||
    hasTime ||
    leavesOf(sum).every((leaf) => leaf.kind === "name" || leaf.readings.some(({ information, money }) => information === 0 && money === 0))
  );
}

function isSameReading(a: ReadValue, b: ReadValue): boolean {
  return a.value.information === b.value.information && a.value.money === b.value.money && a.value.mayBeBytes === b.value.mayBeBytes;
}

/** Where both sides are rates as written, their periods are no labels: `120K/s × 500 B` comes to no MB a day. */
function isOneTime({ value, hasClock }: ReadValue, right: Value): boolean {
  return !hasClock && value.time === -1 && value.time === right.time && value.information === right.information;
}

function held(found: readonly Attempt[], sum: Sum, claimed: QuantityNode, tolerance: number): Judgement | null {
  const comparable = found.filter(({ ratio }) => ratio !== null && ratio > 0);
  const exact = comparable.find((each) => isRounded(each, claimed));
  const under = ({ left }: Attempt): string => {
    const convention = conventionOf(sum, claimed, left);
    return convention === "" ? "" : `, with ${convention}`;
  };
  if (exact) return judgement("ok", `${rounding(exact, claimed)}${under(exact)}`, exact, claimed);
  const close = comparable.find(({ ratio }) => Math.abs((ratio ?? 0) - 1) <= tolerance);
  const off = close ? `within ${Math.round(tolerance * 100)} %: ${percentOff(close.ratio ?? 1)}` : "";
  if (close) return { ...judgement("ok", `${off}${under(close)}`, close, claimed), slack: slackOf(comparable, sum, claimed) };
  const hasRange = leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.low !== leaf.high);
  const spanned = hasRange ? comparable.find((each) => isInSpan(each, tolerance)) : undefined;
  if (spanned) return judgement("ok", "within the range of the operands", spanned, claimed);
  const machines = soleNode(sum) === null ? comparable.find((each) => isWhole(each, claimed)) : undefined;
  return machines ? judgement("ok", "rounded to whole ones", machines, claimed) : null;
}

/** The least that any reading is off; null where a range or whole machines explain it. */
function slackOf(comparable: readonly Attempt[], sum: Sum, claimed: QuantityNode): number | null {
  const isExplained = comparable.some((each) => isInSpan(each, 0) || (soleNode(sum) === null && isWhole(each, claimed)));
  if (isExplained) return null;
  const calendars = hasCalendar(sum, claimed) ? CALENDARS : [1];
  return Math.min(...comparable.flatMap(({ ratio }) => calendars.map((calendar) => offBeyondDigits((ratio ?? 0) * calendar, claimed))));
}

/** Many count a day as 100,000 seconds, and a year as 12 months of 30 days. */
const CALENDARS = [1, 100_000 / DAY_SECONDS, DAY_SECONDS / 100_000, 365 / 360, 360 / 365];

function hasCalendar(sum: Sum, claimed: QuantityNode): boolean {
  return [...leavesOf(sum), claimed].some(
    (leaf) =>
      leaf.kind === "quantity" && (isOfClock(leaf) || leaf.readings.some(({ seconds }) => Math.max(seconds, 1 / seconds) >= DAY_SECONDS)),
  );
}

/** Zero within one of the last digit shown: many cut off what others round. */
function offBeyondDigits(ratio: number, { half, high }: QuantityNode): number {
  const off = Math.abs(ratio - 1);
  return off <= (2 * half) / Math.max(high, Number.MIN_VALUE) ? 0 : off;
}

function percentOff(ratio: number): string {
  const off = Math.round(Math.abs(ratio - 1) * 100);
  return `${off} % ${ratio > 1 ? "above" : "below"}`;
}

/** At most so far off is still a rounding to one digit: 1.45 becomes 1, 0.68 becomes 1. */
const FURTHEST_ROUNDING = 1.5;

/** What the digits of the operands leave open counts up to this share: `0.2` mostly means a fifth. */
const MOST_OPERAND_SLACK = 0.1;

function isRounded({ ratio, left: { value } }: Attempt, claimed: QuantityNode): boolean {
  if (ratio === null || ratio >= FURTHEST_ROUNDING || ratio <= 1 / FURTHEST_ROUNDING) return false;
  const slack = claimed.half / Math.max(claimed.high, Number.MIN_VALUE);
  const operands = value.value === 0 ? 0 : Math.min((value.high - value.low) / Math.abs(2 * value.value), MOST_OPERAND_SLACK);
  return Math.abs(1 / ratio - 1) <= slack * (1 + 1e-9) + operands + 1e-9;
}

function rounding({ ratio, by }: Attempt, claimed: QuantityNode): string {
  const how =
    Math.abs((ratio ?? 1) - 1) < 1e-9 ? "equal" : `rounded to ${claimed.digits} significant digit${claimed.digits === 1 ? "" : "s"}`;
  return `${how}${by ? `, ${by}` : ""}`;
}

/** A range was written, and the result comes from any point in it. */
function isInSpan({ left: { value }, right, ratio }: Attempt, tolerance: number): boolean {
  if (ratio === null || value.low <= 0 || value.high / value.low < 1.2) return false;
  const scale = value.value / (right.value / ratio);
  const claimedThere = right.value * scale;
  return claimedThere >= value.low * (1 - tolerance) && claimedThere <= value.high * (1 + tolerance);
}

/** 45 requests over 20 for each machine take 3 machines; 100 over 62 goes once. */
function isWhole({ ratio, left: { value }, right }: Attempt, claimed: QuantityNode): boolean {
  if (ratio === null || claimed.decimals > 0 || claimed.scaled) return false;
  if (value.information !== 0 || value.money !== 0 || right.value > 20) return false;
  const computed = right.value / ratio;
  return Math.ceil(computed) === right.value || Math.floor(computed) === right.value;
}

function unknown(sum: Sum, claimed: QuantityNode): Judgement {
  const name = leavesOf(sum).find((leaf) => leaf.kind === "name");
  const reason =
    name?.kind === "name"
      ? `nobody says how much "${name.words.join(" ")}" is`
      : "it does not come to a number: it divides by zero, is too large, or adds up unlike things";
  return {
    verdict: "unchecked",
    reason,
    ratio: null,
    shouldBe: null,
    computed: null,
    claimed: valueAsWritten(claimed),
    slack: null,
    read: null,
  };
}

function valueAsWritten(claimed: QuantityNode): Value {
  return valueOfQuantity(claimed, claimed.readings[0] ?? BARE, { time: "physical", kilo: 1000 });
}

function refuted(found: readonly Attempt[], mayBeCarried: boolean, sum: Sum, claimed: QuantityNode): Judgement {
  const likeliest = mildest(found.filter(({ ratio, certain }) => ratio !== null && ratio > 0 && certain));
  const [first] = found;
  if (!likeliest) {
    const mismatch = found.find(({ ratio, certain }) => ratio === null && certain);
    if (mismatch && !found.some(({ ratio }) => ratio !== null) && soleNode(sum) === null)
      return judgement("dimension", mismatch.by ?? "the two sides measure different things", mismatch, claimed);
    return judgement("unchecked", first?.by || "an operand's unit is not stated", first as Attempt, claimed);
  }
  if (mayBeCarried && likeliest.left.doubt >= 1) return judgement("unchecked", "an operand's unit is not stated", likeliest, claimed);
  const cause = causeOf(likeliest.ratio ?? 1, likeliest.right.information !== 0);
  if (isPeriod(likeliest.ratio ?? 1) && isPeriodLeftOut(sum, claimed))
    return judgement("unchecked", "the period of an operand is not stated", likeliest, claimed);
  const clash = found.find(({ ratio, left }) => ratio === null && left.time === "physical");
  if (clash && likeliest.left.time === "label" && cause?.isTime)
    return judgement("dimension", `${clash.by} (${cause.text})`, clash, claimed);
  return judgement("wrong", cause?.text ?? "", likeliest, claimed);
}

const PERIODS_SECONDS = [60, 3600, 86_400, 30 * 86_400, 365 * 86_400];

/** True of a result that is too small by the seconds of a minute, an hour, a day, a month or a year. */
function isPeriod(ratio: number): boolean {
  return PERIODS_SECONDS.some((seconds) => Math.abs(1 / ratio / seconds - 1) < 0.05);
}

/** `28B × 280 bytes ≈ 93 MB/sec`: nothing says per what the operands count. */
function isPeriodLeftOut(sum: Sum, claimed: QuantityNode): boolean {
  const leaves = leavesOf(sum);
  const hasTime = leaves.some((leaf) => leaf.kind === "quantity" && (isOfClock(leaf) || leaf.readings.some(({ time }) => time !== 0)));
  return !hasTime && claimed.readings.every(({ time }) => time === -1);
}

/** Among readings about as likely as the likeliest, the one under which the author is least wrong. */
function mildest(found: readonly Attempt[]): Attempt | undefined {
  const [first] = found;
  if (!first) return undefined;
  const { time, kilo, hasBareClock } = first.left;
  const likely = found.filter(
    ({ doubt, left }) => (hasBareClock || left.time === time) && left.kilo === kilo && doubt <= first.doubt + ABOUT_AS_LIKELY,
  );
  return likely.toSorted((a, b) => distance(a) - distance(b))[0];
}

const ABOUT_AS_LIKELY = 0.5;

function distance({ ratio }: Attempt): number {
  return Math.abs(Math.log(ratio ?? 1));
}

/** Both values as the result is written, time included, however the calculation was read. */
function judgement(verdict: Verdict, reason: string, attempt: Attempt, claimed: QuantityNode): Judgement {
  const { ratio, sum, left, reading } = attempt;
  const written = valueOfQuantity(claimed, reading, { time: "physical", kilo: 1000 });
  const isComparable = ratio !== null && ratio !== 0;
  return {
    verdict,
    reason,
    ratio,
    shouldBe: isComparable ? claimed.high / ratio : null,
    computed: isComparable ? { ...written, ...scaledTo(written, 1 / ratio) } : left.value,
    claimed: written,
    slack: null,
    read: readingFrom(sum, left.way, reading),
  };
}

function scaledTo(value: Value, by: number): Pick<Value, "low" | "value" | "high"> {
  return { low: value.low * by, value: value.value * by, high: value.high * by };
}

/** Bytes where the author wrote bytes: what the outside is told. */
export function inAuthorsUnit({ value, information, bits }: Value): number {
  return bits ? value : value / BITS_PER_BYTE ** information;
}
