/**
 * Rows whose column says that it holds calculations: what the next cell states is their result, and nothing else.
 * ```
 *   | Metric    | Calculation | Result |
 *   | Write QPS | 20M / 86400 | ~231   |
 * ```
 */
import type { FoundClaim } from "../quantity/found-claim.ts";
import type { Passage } from "./passages.ts";

const CALCULATION =
  /^\W*(?:back-of-(?:the-)?envelope |sample |how |the )?(?:calculations?|computations?|formulas?|formulae|derivations?|math|maths|working|workings|calc\.?|how calculated)\W*$/i;

/** `found` in a row, where a difference is an error if its column says that it calculates. */
export function inWorkedOutCell(found: FoundClaim, { form, heading, text }: Passage): FoundClaim {
  const [sum] = found.sums;
  const isCalculated = form === "row" && heading && found.form === "calculation" && found.bearing === "slip" && sum.terms.length === 1;
  if (!isCalculated) return found;
  const column = columnAt(text, sum.span.start);
  const isNext = columnAt(text, found.claimed.span.start) === column + 1;
  const title = heading.split("|")[column] ?? "";
  return isNext && CALCULATION.test(title) ? { ...found, bearing: "strict" } : found;
}

/** The number of bars before `offset`. */
function columnAt(row: string, offset: number): number {
  return row.slice(0, offset).split("|").length - 1;
}
