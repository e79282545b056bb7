/** What stands before and behind a relation: the calculation that ends there, and the result that begins. */

import { closingOf } from "./aside.ts";
import { BARE, type Node, type Sum, soleNode } from "./expression.ts";
import { groupAt, sumAt } from "./parse.ts";
import { claimedAt, type Result } from "./result.ts";
import type { Token } from "./token.ts";

/** A sign or word between a calculation and its result. */
export interface Relation {
  /** Indices of its first token and of the token behind it. */
  readonly from: number;
  readonly end: number;
  readonly sign: "=" | "~" | ">" | "word";
}

export interface Side {
  readonly sum: Sum;
  /** The index of its first token. */
  readonly from: number;
}

/** Longer calculations are not read: the work for one relation is bounded. */
const LONGEST_SIDE = 60;

/** The token at which the side before a relation can start: behind a break, or behind the relation before. */
export function startOfSide(tokens: readonly Token[], end: number, before: Relation | null): number {
  const first = Math.max(before?.end ?? 0, end - LONGEST_SIDE, 0);
  for (let at = end - 1; at >= first; at -= 1) if (tokens[at]?.type === "break") return at + 1;
  return first;
}

/** The result behind a relation, or what goes on calculating there. */
export function resultBehind(tokens: readonly Token[], { end }: Relation): Result | null {
  const result = claimedAt(tokens.slice(end, end + LONGEST_SIDE), 0);
  return result && { ...result, end: result.end + end };
}

/** The calculation behind a relation; `end` is the index of the token behind it. */
export function sumBehind(tokens: readonly Token[], { end }: Relation): { readonly node: Sum; readonly end: number } | null {
  const sum = sumAt(tokens.slice(end, end + LONGEST_SIDE), 0);
  return sum && { node: sum.node, end: sum.end + end };
}

/** The longest calculation from token `from` on that ends right before token `end`. */
export function sideEndingAt(tokens: readonly Token[], from: number, end: number): Side | null {
  // The parser sees no further than the relation, so that its work is bounded by the length of a side.
  const side = tokens.slice(from, end);
  for (let at = 0; at < side.length; at += 1) {
    const token = side[at];
    if (token?.type === "close" || token?.type === "percent" || token?.type === "range" || token?.type === "break") continue;
    const isNegative = token?.type === "operator" && token.operator === "-" && !token.spaced && at === 0;
    if (token?.type === "operator" && !isNegative) continue;
    if (token?.type === "word" && isInsidePhrase(side[at - 1] ?? tokens[from - 1])) continue;
    const parsed = sumAt(side, at);
    if (!parsed || !reaches(side, parsed)) continue;
    if (isCutOff(side, at)) return null;
    return asideAsCalculation(side, parsed, at, from) ?? { sum: fromFirstOperand(parsed.node), from: from + at };
  }
  return null;
}

/** `The cache holds 20M × 50 B`: what leads up to the first number is no part of the calculation. */
function fromFirstOperand(sum: Sum): Sum {
  const first = sum.terms[0]?.factors[0]?.node;
  const leads = first && first.kind !== "name" && sum.terms[0]?.sign === 1;
  return leads ? { ...sum, span: { start: first.span.start, end: sum.span.end } } : sum;
}

/** A name does not start in the middle of a phrase, nor with the unit of a number. */
function isInsidePhrase(before: Token | undefined): boolean {
  return (
    before !== undefined && (before.type === "word" || before.type === "number" || before.type === "percent" || before.type === "close")
  );
}

const MOST_TRAILING_WORDS = 4;

/** Up to its relation a calculation may tell what it is of: `/ 86400s of text =>`, `30 TB / 72G which is close to`. */
function reaches(side: readonly Token[], { node, end }: { node: Sum; end: number }): boolean {
  if (end === side.length) return true;
  if (side.length - end > MOST_TRAILING_WORDS || soleNode(node) !== null) return false;
  return side.slice(end).every(({ type }) => type === "word");
}

/** An operator before the first operand that was understood: something before it was not. */
function isCutOff(side: readonly Token[], at: number): boolean {
  const before = side[at - 1];
  return at > 1 && before?.type === "operator" && !(before.operator === "-" && before.spaced);
}

/** `1 time crawling (5 billion pages × 100 KB) =`: the calculation stands in the parentheses. */
function asideAsCalculation(side: readonly Token[], { node, end }: { node: Sum; end: number }, at: number, from: number): Side | null {
  if (soleNode(node)?.kind !== "quantity" || side[end - 1]?.type !== "close") return null;
  for (let open = end - 2; open > at; open -= 1) {
    if (side[open]?.type !== "open" || closingOf(side, open) !== end - 1) continue;
    const group = groupAt(side, open);
    return group && soleNode(group.node.sum) === null ? { sum: group.node.sum, from: from + open } : null;
  }
  return null;
}

/** `10M × 2 KB request + 1 KB response`: what is added belongs to the last factor. */
function distributed(sum: Sum): readonly Sum[] {
  const [term, ...others] = sum.terms;
  const last = term?.factors.at(-1);
  if (!term || !last || term.factors.length < 2 || others.length === 0) return [];
  const added = others.map(({ factors }) => (factors.length === 1 ? factors[0]?.node : undefined));
  if (last.operator !== "*" || !isData(last.node) || !added.every(isData)) return [];
  const inner: Sum = { span: sum.span, terms: [{ sign: 1, factors: [{ operator: "*", node: last.node }] }, ...others] };
  const group = { kind: "group", span: sum.span, sum: inner, readings: [BARE] } as const;
  return [{ ...sum, terms: [{ sign: 1, factors: [...term.factors.slice(0, -1), { operator: "*", node: group }] }] }];
}

function isData(node: Node | undefined): boolean {
  return node?.kind === "quantity" && node.readings[0]?.information === 1;
}

/** ` - ` may as well set off a label: the calculation without what stands before it is the other way to read it. */
export function cuts({ sum }: Side): [Sum, ...Sum[]] {
  const { terms } = sum;
  const minus = terms.findLastIndex(({ sign }) => sign === -1);
  const rest = terms.slice(minus);
  const first = rest[0];
  if (minus < 0 || !first) return [sum, ...distributed(sum)];
  const start = first.factors[0]?.node.span.start ?? sum.span.start;
  const cut: Sum = { span: { start, end: sum.span.end }, terms: [{ ...first, sign: 1 }, ...rest.slice(1)] };
  const before = terms.slice(0, minus).flatMap(({ factors }) => factors);
  const isLabel = before.length === 1 && before[0]?.node.kind === "name";
  if (soleNode(cut) !== null && !isLabel) return [sum];
  return isLabel ? [cut, sum] : [sum, cut];
}
