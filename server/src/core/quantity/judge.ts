/**
 * Whether a calculation comes to what its author says. Every reading that makes sense is tried; a claim is wrong only
 * if it holds under none, and what is said about it then comes from the likeliest reading.
 */
import { BITS_PER_BYTE, DAY_SECONDS } from "../../knowledge/measures.ts";
import { type Attempt, attempts, type CarriedReadings } from "./attempt.ts";
import { conventionOf } from "./convention.ts";
import { isOfClock, type Value, valueOfQuantity } from "./evaluate.ts";
import { BARE, leavesOf, type QuantityNode, type Sum, soleNode } from "./expression.ts";
import { type Judgement, judgement } from "./judgement.ts";
import { refuted } from "./refuted.ts";
import { type Conventions, ROUND_DAY_SECONDS } from "./team-conventions.ts";
import { hasBareTerm, unlikeTerms } from "./unlike-terms.ts";

export interface Surroundings {
  readonly carriedBy: CarriedReadings;
  /** How far a result may be off, as a share of it, and still be an estimate's rounding. */
  readonly tolerance: number;
  readonly conventions: Conventions;
}

/** Letters that look like an amount of data and are none: `EXB`; words for large numbers of languages nobody listed: `miljonas`. */
const UNKNOWN_UNIT = /^[kmgtpez][a-z]?b$|illions?$|^(?:m|b|tr)[iíı]l+[ijy]|^兆|^조/;

/** Judges `sum = claimed`. Never throws. */
export function judge(sum: Sum, claimed: QuantityNode, surroundings: Surroundings): Judgement {
  const asWritten = attempts(sum, claimed, () => [], surroundings.conventions);
  const unlike = unlikeTerms(sum);
  if (unlike) return { ...unknown(sum, claimed), verdict: "dimension", reason: unlike };
  const holds = held(asWritten, sum, claimed, surroundings);
  if (holds && holds.slack === null) return holds;
  const carried = attempts(sum, claimed, surroundings.carriedBy, surroundings.conventions);
  const holdsCarried = carried.length > asWritten.length ? held(carried, sum, claimed, surroundings) : null;
  if (holds) return holdsCarried?.slack === null ? { ...holds, slack: null } : holds;
  if (holdsCarried) return { ...holdsCarried, reason: `${holdsCarried.reason}, in the unit that was stated before` };
  if (asWritten.length === 0) return unknown(sum, claimed);
  const strange = [...leavesOf(sum), claimed].some(
    (leaf) => leaf.kind === "quantity" && leaf.nouns.some((noun) => UNKNOWN_UNIT.test(noun)),
  );
  if (strange) return judgement("unchecked", "a unit is not known", asWritten[0] as Attempt, claimed);
  if (hasBareTerm(sum)) return judgement("unchecked", "a number in the sum has no unit", asWritten[0] as Attempt, claimed);
  return refuted({ asWritten, carried, carriedBy: surroundings.carriedBy }, sum, claimed);
}

function held(found: readonly Attempt[], sum: Sum, claimed: QuantityNode, { tolerance, conventions }: Surroundings): Judgement | null {
  const comparable = found.filter(({ ratio }) => ratio !== null && ratio > 0);
  const exact = comparable.find((each) => isRounded(each, claimed));
  const under = ({ left }: Attempt): string => {
    const convention = conventionOf(sum, claimed, left);
    return convention === "" ? "" : `, with ${convention}`;
  };
  if (exact) return judgement("ok", `${rounding(exact, claimed)}${under(exact)}`, exact, claimed);
  const close = comparable.find(({ ratio }) => Math.abs((ratio ?? 0) - 1) <= tolerance);
  const off = close ? `within ${Math.round(tolerance * 100)} %: ${percentOff(close.ratio ?? 1)}` : "";
  if (close) return { ...judgement("ok", `${off}${under(close)}`, close, claimed), slack: slackOf(comparable, sum, claimed, conventions) };
  const hasRange = leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.low !== leaf.high);
  const spanned = hasRange ? comparable.find((each) => isInSpan(each, tolerance)) : undefined;
  if (spanned) return judgement("ok", "within the range of the operands", spanned, claimed);
  const machines = soleNode(sum) === null ? comparable.find((each) => isWhole(each, claimed)) : undefined;
  return machines ? judgement("ok", "rounded to whole ones", machines, claimed) : null;
}

/** The least that any reading is off; null where a range or whole machines explain it. */
function slackOf(comparable: readonly Attempt[], sum: Sum, claimed: QuantityNode, { roundDay }: Conventions): number | null {
  const isExplained = comparable.some((each) => isInSpan(each, 0) || (soleNode(sum) === null && isWhole(each, claimed)));
  if (isExplained) return null;
  const calendars = hasCalendar(sum, claimed) ? CALENDARS[roundDay] : [1];
  return Math.min(...comparable.flatMap(({ ratio }) => calendars.map((calendar) => offBeyondDigits((ratio ?? 0) * calendar, claimed))));
}

/** Many count a day as 100,000 seconds, and a year as 12 months of 30 days. */
const YEARS = [1, 365 / 360, 360 / 365];
const CALENDARS: Readonly<Record<Conventions["roundDay"], readonly number[]>> = {
  tolerated: [...YEARS, ROUND_DAY_SECONDS / DAY_SECONDS, DAY_SECONDS / ROUND_DAY_SECONDS],
  refused: YEARS,
};

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

/** Bytes where the author wrote bytes: what the outside is told. */
export function inAuthorsUnit({ value, information, bits }: Value): number {
  return bits ? value : value / BITS_PER_BYTE ** information;
}
