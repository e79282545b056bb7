/** What is wrong with a calculation that holds under no reading: told of the likeliest one, where a difference proves anything. */
import type { Attempt, CarriedReadings } from "./attempt.ts";
import { causeOf } from "./cause.ts";
import { isOfClock } from "./evaluate.ts";
import { leavesOf, type NameNode, type QuantityNode, type Sum, soleNode } from "./expression.ts";
import { type Judgement, judgement } from "./judgement.ts";
import { isOfUnit, LARGEST_UNIT_ROUNDING, withoutPrefix } from "./unit-left-out.ts";

/** What was tried: with the units as written, and with those that bare numbers had before as well. */
export interface Tried {
  readonly asWritten: readonly Attempt[];
  readonly carried: readonly Attempt[];
  readonly carriedBy: CarriedReadings;
}

/** The judgement on `sum = claimed`, which holds under nothing that was `tried`. */
export function refuted(tried: Tried, sum: Sum, claimed: QuantityNode): Judgement {
  const { asWritten, carried } = tried;
  const refutation = refutedAsWritten(asWritten, carried.length > asWritten.length, sum, claimed);
  if (refutation.verdict !== "unchecked" || !isOfPlainNumbers(sum)) return refutation;
  return refutedAsStated(tried, sum, claimed) ?? refutedInAnyUnit(carried, claimed) ?? refutation;
}

/** Numbers whose units were left out on the way; where they count something, an operand may be missing as well. */
function isOfPlainNumbers(sum: Sum): boolean {
  const isPlain = (leaf: QuantityNode | NameNode): boolean =>
    leaf.kind === "quantity" && leaf.nouns.length === 0 && !leaf.times && leaf.readings.every(({ time }) => time === 0);
  return soleNode(sum) === null && leavesOf(sum).every(isPlain);
}

/** `840 × 0.12 = 100 billion`, where 840 million stand right above. */
function refutedAsStated({ asWritten, carried, carriedBy }: Tried, sum: Sum, claimed: QuantityNode): Judgement | null {
  const isStated = leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.digits >= TELLING_DIGITS && carriedBy(leaf).length > 0);
  if (!isStated || sum.terms.length > 1 || carried.length === asWritten.length) return null;
  const stated = carried.filter(({ ratio, certain, left }) => ratio !== null && ratio > 0 && certain && left.doubt >= 1);
  const nearest = stated.toSorted((a, b) => distance(a) - distance(b))[0];
  return nearest ? judgement("wrong", causeOf(nearest.ratio ?? 1, nearest.right.information !== 0)?.text ?? "", nearest, claimed) : null;
}

/** One digit is the same as another by chance. */
const TELLING_DIGITS = 2;

/** `2 × 60 = 240 GB`: whatever the unit that nobody states, it is not only a prefix that is missing. */
function refutedInAnyUnit(found: readonly Attempt[], claimed: QuantityNode): Judgement | null {
  const comparable = found.filter(({ ratio }) => ratio !== null && ratio > 0);
  const rounding = Math.max(claimed.half / Math.max(claimed.high, Number.MIN_VALUE), LARGEST_UNIT_ROUNDING);
  if (comparable.some(({ ratio, right }) => isOfUnit(ratio ?? 1, rounding, right))) return null;
  const [nearest] = comparable
    .map((each) => ({ ...each, ratio: withoutPrefix(each.ratio ?? 1) }))
    .sort((a, b) => distance(a) - distance(b));
  return nearest ? judgement("wrong", causeOf(nearest.ratio, false)?.text ?? "", nearest, claimed) : null;
}

function refutedAsWritten(found: readonly Attempt[], mayBeCarried: boolean, sum: Sum, claimed: QuantityNode): Judgement {
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
  const { time, kilo, daySeconds, hasBareClock } = first.left;
  const likely = found.filter(
    ({ doubt, left }) =>
      (hasBareClock || left.time === time) &&
      left.kilo === kilo &&
      left.daySeconds === daySeconds &&
      doubt <= first.doubt + ABOUT_AS_LIKELY,
  );
  return likely.toSorted((a, b) => distance(a) - distance(b))[0];
}

const ABOUT_AS_LIKELY = 0.5;

function distance({ ratio }: Attempt): number {
  return Math.abs(Math.log(ratio ?? 1));
}
