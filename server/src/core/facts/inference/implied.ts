/** A claim whose calculation its author did not write. */
import { BARE, type QuantityNode, type Sum, type UnitReading } from "../../quantity/expression.ts";
import type { FoundClaim } from "../../quantity/found-claim.ts";
import type { Stated } from "./stated.ts";

export interface ImpliedClaim {
  readonly found: FoundClaim;
  /** The calculation in words, as the author wrote none. */
  readonly expression: string;
}

export interface Derivation {
  readonly claim: ImpliedClaim;
  readonly operands: readonly Stated[];
}

/** That `sum`, which is told as `expression`, comes to what is stated. */
export function claimOfSum(sum: Sum, { node }: Stated, expression: string): ImpliedClaim {
  const sums = [{ ...sum, span: node.span }] as const;
  const found = { form: "inferred", sums, claimed: node, restated: null, others: [], bearing: "confirming", span: node.span } as const;
  return { found, expression };
}

/** The only reading of a stated quantity. */
export function readingOf({ readings }: QuantityNode): UnitReading {
  return readings[0] ?? BARE;
}
