/** What stands behind a relation: the number that an author claims, or a calculation that goes on from there. */
import { BARE, type Node, type PowerNode, plainNumber, type QuantityNode, type Sum, soleNode } from "./expression.ts";
import { sumAt } from "./parse.ts";
import { quantityAt } from "./quantity-at.ts";
import type { Token } from "./token.ts";

export interface Result {
  readonly claimed: QuantityNode;
  /** The whole right side, where it is more than one number. */
  readonly restated: Sum | null;
  /** The index of the token behind it. */
  readonly end: number;
}

/** The result at token `from`; null when no number stands there. */
export function claimedAt(tokens: readonly Token[], from: number): Result | null {
  const proportion = proportionAt(tokens, from);
  if (proportion) return { claimed: proportion, restated: null, end: from + 1 };
  const right = sumAt(tokens, from);
  if (!right) return null;
  const first = firstNode(right.node);
  const sign = right.node.terms[0]?.sign ?? 1;
  const quantity = first?.kind === "power" ? fromPower(first) : first?.kind === "quantity" ? first : null;
  if (!quantity) return null;
  const claimed = sign === 1 ? quantity : { ...quantity, low: -quantity.high, high: -quantity.low };
  const only = soleNode(right.node) !== null || (right.node.terms.length === 1 && right.node.terms[0]?.factors.length === 1);
  if (only) return { claimed, restated: null, end: right.end };
  const alone = quantityAt(tokens, from);
  return { claimed, restated: right.node, end: alone?.end ?? right.end };
}

/** `25B / 100M = 250:1`: so many to one. */
function proportionAt(tokens: readonly Token[], from: number): QuantityNode | null {
  const token = tokens[from];
  const parts = token?.type === "word" ? /^([1-9]\d{0,8}):1$/.exec(token.text)?.[1] : undefined;
  if (token === undefined || parts === undefined) return null;
  return plainNumber(Number(parts), { start: token.span.start, end: token.span.start + parts.length });
}

function firstNode({ terms }: Sum): Node | null {
  return terms[0]?.factors[0]?.node ?? null;
}

/** `10^15` as a number that was written with one digit. */
export function fromPower({ base, exponent, span, readings }: PowerNode): QuantityNode | null {
  if (base.kind !== "quantity" || exponent.kind !== "quantity") return null;
  const value = base.high ** exponent.high;
  if (!Number.isFinite(value)) return null;
  return {
    ...plainNumber(value, span),
    approximate: base.approximate,
    scaled: base.high === 10,
    readings: readings.length > 0 ? readings : [BARE],
    nouns: exponent.nouns,
  };
}
