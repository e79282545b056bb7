/**
 * Values whose derivation stands in the item below them.
 * ```
 *   * 12 GB of new notes per month
 *       ^^^^^ the result
 *       * 3 KB per note * 4 million notes per month
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ where it comes from
 * ```
 */
import { leavesOf, type Sum, soleNode } from "../quantity/expression.ts";
import type { FoundClaim } from "../quantity/found-claim.ts";
import { tokensOf } from "../quantity/lexer.ts";
import { type OwnUnits, withOwnUnits } from "../quantity/own-units.ts";
import { sumAt } from "../quantity/parse.ts";
import { quantityAt } from "../quantity/quantity-at.ts";
import type { Passage } from "./passages.ts";

export interface ChildDerivation {
  readonly found: FoundClaim;
  /** Both items and what is between them. */
  readonly passage: Passage;
}

/** Longer items tell something. */
const LONGEST_ITEM = 200;

/** The derivation of the value that `parent` begins with in `child`, two items of the piece with the text `text`. */
export function childDerivation(parent: Passage, child: Passage, text: string, units: OwnUnits): ChildDerivation | null {
  if (parent.form !== "prose" || child.form !== "prose" || child.depth !== parent.depth + 1) return null;
  if (parent.text.length > LONGEST_ITEM || child.text.length > LONGEST_ITEM || !/^[~≈$\d]/.test(parent.text)) return null;
  const passage: Passage = { ...parent, text: text.slice(parent.start, child.start + child.text.length) };
  const tokens = withOwnUnits(tokensOf(passage.text), units);
  const value = quantityAt(tokens, 0);
  const from = tokens.findIndex(({ span }) => span.start >= child.start - parent.start);
  const sum = from > 0 ? sumAt(tokens, from) : null;
  if (!value || !sum || sum.end !== tokens.length || soleNode(sum.node) !== null || hasNames(sum.node)) return null;
  const found: FoundClaim = {
    form: "calculation",
    sums: [sum.node],
    claimed: value.node,
    restated: null,
    others: [],
    bearing: "slip",
    span: { start: value.node.span.start, end: sum.node.span.end },
  };
  return { found, passage };
}

function hasNames(sum: Sum): boolean {
  return leavesOf(sum).some(({ kind }) => kind === "name");
}
