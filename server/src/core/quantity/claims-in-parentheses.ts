/** Claims whose other half stands in parentheses. */

import { closingOf } from "./aside.ts";
import { besideOwn, conversionKind, nounsDiffer } from "./conversion.ts";
import { BARE, leavesOf, plainNumber, type QuantityNode, type Sum, soleNode, sumOfNode } from "./expression.ts";
import type { Bearing, FoundClaim } from "./found-claim.ts";
import { sumAt } from "./parse.ts";
import { quantityAt } from "./quantity-at.ts";
import type { Token } from "./token.ts";

/**
 * ```
 *   ~12 requests/sec (1,000,000 / 86,400)       10M transactions/day (≈ 116 tps)
 *   ^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^
 * ```
 */
export function claimsInParentheses(tokens: readonly Token[]): readonly FoundClaim[] {
  return tokens.flatMap((token, at) => (token.type === "open" ? (parenthesisAt(tokens, at) ?? []) : []));
}

function parenthesisAt(tokens: readonly Token[], open: number): FoundClaim | null {
  const close = closingOf(tokens, open);
  const before = quantityBefore(tokens, open);
  if (close === null || !before) return null;
  const first = tokens[open + 1];
  const from = first?.type === "relation" ? open + 2 : open + 1;
  const parsed = sumAt(tokens.slice(from, close), 0);
  if (!parsed) return null;
  const inside = { node: parsed.node, end: parsed.end + from };
  const only = soleNode(inside.node);
  if (only === null && inside.end === close && from === open + 1) {
    const bearing = leavesOf(inside.node).some(({ kind }) => kind === "name")
      ? bearingOfNamed(inside.node)
      : bearingOfDerivation(before, inside.node);
    const span = { start: before.span.start, end: inside.node.span.end };
    return { form: "calculation", sums: [inside.node], claimed: before, restated: null, others: [], bearing, span };
  }
  if (only?.kind !== "quantity" || only.span.end === before.span.end) return null;
  const combinations = inside.end === close ? combinationsOfBits(before, only) : null;
  if (combinations) return combinations;
  const kind = conversionKind(before, only);
  if (kind === null) return null;
  const [value, to] = kind === "own" ? [besideOwn(before), besideOwn(only)] : [before, only];
  const plain = inside.end === close && !nounsDiffer(value, to);
  return {
    form: "conversion",
    sums: [sumOfNode(before)],
    claimed: only,
    restated: null,
    others: [],
    // "50 nodes (25 TB each)" tells something else of what a unit of the team's own counts.
    bearing: !plain || kind === "own" ? "lenient" : kind === "rate" ? "strict" : "slip",
    span: { start: before.span.start, end: only.span.end },
  };
}

/** `50 million (10% of DAU)`. */
function bearingOfNamed({ terms }: Sum): Bearing {
  const [first] = terms[0]?.factors ?? [];
  return terms.length === 1 && first?.node.kind === "quantity" && first.node.percent ? "slip" : "lenient";
}

/** `4096 per millisecond (12 bits)`: as many as so many bits can tell apart. */
function combinationsOfBits(count: QuantityNode, bits: QuantityNode): FoundClaim | null {
  const [unit] = bits.readings;
  if (!unit?.bits || unit.time !== 0 || unit.factor !== 1 || count.readings[0]?.information !== 0) return null;
  const two = plainNumber(2, bits.span);
  const node = { kind: "power", span: bits.span, base: two, exponent: { ...bits, readings: [BARE] }, readings: [BARE] } as const;
  const sum: Sum = { span: bits.span, terms: [{ sign: 1, factors: [{ operator: "*", node }] }] };
  const span = { start: count.span.start, end: bits.span.end };
  return {
    form: "calculation",
    sums: [sum],
    claimed: { ...count, readings: [BARE] },
    restated: null,
    others: [],
    bearing: "lenient",
    span,
  };
}

/** A quotient of counts can only be where a count or a rate comes from; `1080p (1920 × 1080)` tells something else, and  an amount of data may be what was bought. */
function bearingOfDerivation(value: QuantityNode, sum: Sum): Bearing {
  const isCount = (node: QuantityNode): boolean => node.readings.every(({ information, money }) => information === 0 && money === 0);
  if (
    isCount(value) &&
    leavesOf(sum).every((leaf) => leaf.kind === "quantity" && isCount(leaf) && leaf.nouns.length === 0) &&
    isQuotient(sum)
  )
    return "strict";
  const hasData = (node: QuantityNode): boolean => node.readings.every(({ information }) => information === 1);
  const leaves = leavesOf(sum);
  return hasData(value) && leaves.some((leaf) => leaf.kind === "quantity" && hasData(leaf)) ? "slip" : "lenient";
}

function isQuotient({ terms }: Sum): boolean {
  return terms.length === 1 && (terms[0]?.factors.some(({ operator }) => operator === "/") ?? false);
}

/** The quantity that ends right before a parenthesis, and is no operand of a calculation. */
function quantityBefore(tokens: readonly Token[], open: number): QuantityNode | null {
  for (let at = open - 1; at >= 0 && at > open - 9; at -= 1) {
    const { type } = tokens[at] as Token;
    if (type === "break" || type === "open" || type === "close" || type === "operator") {
      if (!(type === "operator" && (tokens[at] as { operator?: string }).operator === "/")) return null;
    }
    if (type !== "number") continue;
    const from = tokens[at - 1]?.type === "currency" ? at - 1 : startOfCompound(tokens, at);
    const parsed = quantityAt(tokens, from);
    const behind = tokens[open] as Token;
    const isDirect = parsed && parsed.end > open && parsed.node.span.end <= behind.span.start;
    const reaches = isDirect || (parsed && parsed.end <= open && tokens.slice(parsed.end, open).every((each) => each.type === "word"));
    const previous = tokens[from - 1];
    const isOperand = previous?.type === "operator" || previous?.type === "range";
    return reaches && !isOperand ? parsed.node : null;
  }
  return null;
}

/** `8h 45min (…)`: the first of the numbers of one duration, the last of which stands at `last`. */
function startOfCompound(tokens: readonly Token[], last: number): number {
  const end = quantityAt(tokens, last)?.end;
  let from = last;
  while (tokens[from - 1]?.type === "word" && tokens[from - 2]?.type === "number" && quantityAt(tokens, from - 2)?.end === end) from -= 2;
  return from;
}
