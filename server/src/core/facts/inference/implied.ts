/** A claim whose calculation its author did not write. */
import { BARE, type QuantityNode, type Sum, type UnitReading } from "../../quantity/expression.ts";
import type { RateClaim } from "../rate-claims.ts";
import type { Stated } from "./stated.ts";

export interface Derivation {
  readonly claim: RateClaim;
  readonly operands: readonly Stated[];
}

/** That `sum`, which is told as `expression`, comes to what is stated. */
export function claimOfSum(sum: Sum, { node }: Stated, expression: string): RateClaim {
  const sums = [{ ...sum, span: node.span }] as const;
  const found = { form: "inferred", sums, claimed: node, restated: null, others: [], bearing: "confirming", span: node.span } as const;
  return { found, expression };
}

/** The only reading of a stated quantity. */
export function readingOf({ readings }: QuantityNode): UnitReading {
  return readings[0] ?? BARE;
}
