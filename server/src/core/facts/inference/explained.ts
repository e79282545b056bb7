/**
 * Whether something else that is stated explains why a result is not what its own statement ties it to: several amounts
 * above it that are added up, or one more factor among them.
 * ```
 *   - Photos: 390 TB
 *   - Records: 10 TB
 *   - With 3x replication: 1.2 PB        (390 TB + 10 TB) × 3
 * ```
 */
import { readingOf } from "./implied.ts";
import type { Role } from "./role.ts";
import type { Stated } from "./stated.ts";

const CLOSE = 0.05;
const MOST_AMOUNTS = 12;
const FACTORS: readonly Role[] = ["multiple", "ratio", "share"];

/** True where amounts `ahead` of `result`, added up, or one of them times a further factor, come to it; `by` is the factor it is tied by. */
export function isExplained(result: Stated, by: Stated, ahead: readonly Stated[]): boolean {
  const claimed = amountOf(result);
  const factor = by.node.high * readingOf(by.node).factor;
  const amounts = ahead.filter((each) => measuresAlike(each, result) && each !== by).slice(-MOST_AMOUNTS);
  const others = ahead.filter((each) => FACTORS.includes(each.role) && each !== by && each.node.high > 0);
  const isResult = (amount: number): boolean => [amount, amount * factor, amount / factor].some((each) => isClose(each, claimed));
  let sum = 0;
  for (const each of amounts.toReversed()) {
    sum += amountOf(each);
    if (isResult(sum)) return true;
  }
  return amounts.some((each) =>
    others.some((other) => {
      const further = other.node.high * readingOf(other.node).factor;
      return isResult(amountOf(each) * further) || isResult(amountOf(each) / further);
    }),
  );
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a / b - 1) <= CLOSE;
}

/** Of one kind, whatever the period. */
function measuresAlike(a: Stated, b: Stated): boolean {
  const [x, y] = [readingOf(a.node), readingOf(b.node)];
  return x.information === y.information && x.money === y.money;
}

/** In its own period. */
function amountOf({ node }: Stated): number {
  return node.high * readingOf(node).factor;
}
