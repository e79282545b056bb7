/**
 * Years that are counted twice: `100M × 365 × 10 = 365B records`, and further down `365B × 100 B × 10 years`. The second
 * holds as a product of numbers, and measures bytes times years.
 */
import { leavesOf, type QuantityNode } from "../quantity/expression.ts";
import type { Claim } from "./claim.ts";

/** The same claims, those that multiply once more by a time that an operand already covers turned into `dimension`. */
export function withoutDoubleCounts(claims: readonly Claim[]): readonly Claim[] {
  return claims.map((claim, at) => {
    const again =
      claim.verdict === "ok" && claim.form !== "inferred" ? countedBefore(claim, claims.slice(Math.max(0, at - FARTHEST), at)) : null;
    if (!again) return claim;
    const reason = `the two sides measure different things: the operand that "${again.text}" comes to already covers that time`;
    return { ...claim, verdict: "dimension", reason };
  });
}

const FARTHEST = 30;
const MONTH_SECONDS = 28 * 86_400;

function countedBefore(claim: Claim, earlier: readonly Claim[]): Claim | null {
  const quantities = quantitiesOf(claim);
  const spans = quantities.filter(({ readings }) => readings[0]?.time === 1 && readings[0].seconds >= MONTH_SECONDS);
  const [span] = spans;
  if (!span || spans.length > 1 || quantities.some(({ readings }) => readings.some(({ time }) => time === -1))) return null;
  if (quantities.some((each) => each !== span && isOfCalendar(each))) return null;
  return (
    earlier.find((before) => {
      const parts = quantitiesOf(before);
      const isOperand = quantities.some((each) => each !== span && isLarge(each) && amountOf(each) === amountOf(before.result));
      return isOperand && parts.some(isOfCalendar) && parts.some((part) => part.high === span.high);
    }) ?? null
  );
}

function quantitiesOf({ sum }: Claim): readonly QuantityNode[] {
  return leavesOf(sum).flatMap((leaf) => (leaf.kind === "quantity" ? [leaf] : []));
}

/** Days or months of a year. */
function isOfCalendar({ high, scaled }: QuantityNode): boolean {
  return !scaled && (high === 365 || high === 12 || high === 360);
}

function isLarge(node: QuantityNode): boolean {
  return amountOf(node) >= 1e4;
}

function amountOf({ high, readings }: QuantityNode): number {
  return high * (readings[0]?.factor ?? 1);
}
