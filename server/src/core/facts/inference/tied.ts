/**
 * Results that their own statement ties to what they follow from: where the numbers do not agree, one of them is wrong.
 * Elsewhere in `inference/` only agreement counts, as numbers may come from anywhere.
 * ```
 *   Peak orders: 200K/s. If each order is 200 bytes → 40 GB/s       a sentence of two quantities, and what they make
 *   Peak QPS (2× average): 46 QPS                                   so many times what the line above states
 * ```
 */
import { distinct } from "./between.ts";
import { tiedLifetime } from "./clock-bits.ts";
import { isInTable } from "./closeness.ts";
import type { Derivation } from "./implied.ts";
import type { Stated } from "./stated.ts";
import { tiedEach } from "./tied-each.ts";
import { tiedFactor } from "./tied-factor.ts";
import { tiedPeriod } from "./tied-period.ts";
import { tiedProduct } from "./tied-product.ts";

const MOST_BASES = 20;
const MOST_BESIDE = 12;

/** What the quantity at `at` of `own`, which does not follow from others, has to follow from; null where nothing says so for certain. */
export function tiedDerivation(at: number, own: readonly Stated[], before: readonly Stated[]): Derivation | null {
  const result = own[at] as Stated;
  if (isInTable(result)) return null;
  const line = distinct(own.slice(Math.max(0, at - MOST_BESIDE), at + MOST_BESIDE).filter((each) => each.line === result.line));
  const nearest = own.slice(Math.max(0, at - MOST_BASES), at);
  const ahead = distinct([...before.slice(nearest.length - MOST_BASES), ...nearest]).filter((each) => !isInTable(each));
  return (
    tiedProduct(result, line, ahead) ??
    tiedEach(result, line, ahead) ??
    tiedFactor(result, line, ahead) ??
    tiedPeriod(result, line, ahead) ??
    tiedLifetime(result, line)
  );
}
