/** A claim as it stands in the text, before anybody asks whether it holds. */
import type { Span } from "../text/span.ts";
import type { QuantityNode, Sum } from "./expression.ts";

/**
 * What a difference proves. `strict`: the result is wrong. `slip`: it is, where a usual slip of powers of ten or of bits
 * and bytes explains it. `lenient`: nothing, as what stands there may be another matter. `confirming`: it is no claim at all.
 */
export type Bearing = "strict" | "slip" | "lenient" | "confirming";

export interface FoundClaim {
  /** `inferred`: the author wrote no calculation, it is read from what is stated around the result. */
  readonly form: "calculation" | "conversion" | "listed" | "inferred";
  /** The calculation; further ways to cut it out of the text follow. */
  readonly sums: readonly [Sum, ...Sum[]];
  /** The calculation with what stands before it, joined by words that nobody reads; tried where `sums` do not come out. */
  readonly joined?: readonly Sum[];
  readonly claimed: QuantityNode;
  /** The right side, where it goes on calculating. */
  readonly restated: Sum | null;
  /** Results listed behind the first: `= 100K cores, 500 TB of memory`. */
  readonly others: readonly QuantityNode[];
  readonly bearing: Bearing;
  readonly span: Span;
}
