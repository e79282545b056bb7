/**
 * The claims in a passage: a calculation and the result that its author wrote behind it, in parentheses after it, or
 * before it. What a claim comes to is `judge.ts`'s business.
 * ```
 *   Trie: ~10M × avg 15 chars = 150M nodes × 100 bytes = 15 GB (fits in memory)
 *         ^^^^^^^^^^^^^^^^^^^   ^^^^ first claim
 *                               ^^^^^^^^^^^^^^^^^^^^^^   ^^^^^ second claim
 * ```
 */
import { claimsInParentheses } from "./claims-in-parentheses.ts";
import { conversion, isQualified, withPeriodOfLabel } from "./conversion.ts";
import { leavesOf, type QuantityNode, type Sum, soleNode, sumOfNode } from "./expression.ts";
import type { Bearing, FoundClaim } from "./found-claim.ts";
import { joinedByWords } from "./joined-by-words.ts";
import { listedWith, sizeOfMany } from "./listed-product.ts";
import { namedTwice } from "./named-twice.ts";
import { quantityAt } from "./quantity-at.ts";
import { cuts, type Relation, resultBehind, type Side, sideEndingAt, startOfSide, sumBehind } from "./sides.ts";
import type { Token } from "./token.ts";

/** The claims in the tokens of a passage, in the order of their results. Time: linear, with a constant for the longest side. */
export function findClaims(tokens: readonly Token[]): readonly FoundClaim[] {
  const relations = relationsIn(tokens);
  const found: FoundClaim[] = [];
  for (const [at, relation] of relations.entries()) {
    const claim =
      claimAt(tokens, relation, relations[at - 1] ?? null, relations[at + 1] ?? null) ?? carriedOn(tokens, relation, found.at(-1));
    if (claim) found.push(claim);
  }
  return [...found, ...inCells(tokens), ...namedTwice(tokens), ...claimsInParentheses(tokens)].sort(
    (a, b) => a.claimed.span.start - b.claimed.span.start,
  );
}

const RELATION_WORDS = new Set(["is", "equals", "equal", "gives", "give", "means", "yields", "makes", "needs"]);
const APPROXIMATELY = new Set([
  "about",
  "around",
  "approximately",
  "approx",
  "roughly",
  "nearly",
  "almost",
  "to",
  "only",
  "just",
  "at",
  "close",
  "total",
]);

function relationsIn(tokens: readonly Token[]): readonly Relation[] {
  const relations: Relation[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const isWord = token.type === "word" && RELATION_WORDS.has(token.text.toLowerCase());
    if (token.type !== "relation" && !isWord) continue;
    const from = at;
    let sign: Relation["sign"] = isWord ? "word" : token.type === "relation" ? token.relation : "word";
    let end = at + 1;
    for (let next = tokens[end]; next; next = tokens[end]) {
      const goesOn = next.type === "relation" || (next.type === "word" && APPROXIMATELY.has(next.text.toLowerCase()));
      if (!goesOn) break;
      if (next.type === "relation" && next.relation === "=") sign = "=";
      end += 1;
    }
    relations.push({ from, end, sign });
    at = end - 1;
  }
  return relations;
}

function claimAt(tokens: readonly Token[], relation: Relation, before: Relation | null, after: Relation | null): FoundClaim | null {
  const right = resultBehind(tokens, relation);
  const from = startOfSide(tokens, relation.from, before);
  const left = sideEndingAt(tokens, from, relation.from);
  if (!right) return left ? null : reversed(tokens, relation, after, from);
  if (!left) return null;
  const span = { start: left.sum.span.start, end: right.claimed.span.end };
  const others = othersAt(tokens, right.end);
  if (relation.sign !== "=" && leavesOf(left.sum).some(({ kind }) => kind === "name") && !isNamedSum(tokens, left)) return null;
  const only = soleNode(left.sum);
  if (!only || only.kind === "power" || (only.kind === "group" && soleNode(only.sum) === null)) {
    const bearing = bearingOf(relation, left.sum, right.claimed, right.restated !== null);
    const joined = joinedByWords(tokens, from, left);
    return { form: "calculation", sums: cuts(left), joined, claimed: right.claimed, restated: right.restated, others, bearing, span };
  }
  if (only.kind !== "quantity") return null;
  const listed = listedWith(tokens, left, right.claimed, relation);
  if (listed && !right.restated)
    return { ...listed, claimed: right.claimed, restated: null, others: [], span: { start: listed.sums[0].span.start, end: span.end } };
  if (sizeOfMany(tokens, left.from)) return null;
  if (right.restated) return reversed(tokens, relation, after, from);
  const rated = withPeriodOfLabel(tokens, left.from, only);
  const converted = conversion(rated, right.claimed, relation, span, sumOfNode(rated), isQualified(tokens, right.end));
  const joined = joinedByWords(tokens, from, left);
  // `10 Mio. mal 5 KB = 55 GB`: whatever the words do, nobody says that 5 KB are 55 GB.
  return converted && joined.length > 0 ? { ...converted, joined, bearing: "lenient" } : converted;
}

/** A calculation with names counts where it starts its sentence, or a line. */
function isNamedSum(tokens: readonly Token[], { from, sum }: Side): boolean {
  const before = tokens[from - 1];
  const only = soleNode(sum);
  return (only === null || only.kind === "power") && (before === undefined || before.type === "break" || before.type === "relation");
}

/**
 * ```
 *   | Incoming data | 500 bytes/URL * 200 URL/s | 100 KB/s |
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^ one cell with the calculation, the next with its result
 * ```
 */
function inCells(tokens: readonly Token[]): readonly FoundClaim[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== "break" || token.text !== "|") return [];
    const from = startOfSide(tokens, at, null);
    const left = sideEndingAt(tokens, from, at);
    const right = quantityAt(tokens, tokens[at + 1]?.type === "relation" ? at + 2 : at + 1);
    const behind = right ? tokens[right.end] : undefined;
    if (!left || left.from !== from || !right || soleNode(left.sum) !== null || (behind && behind.type !== "break")) return [];
    if (leavesOf(left.sum).some(({ kind }) => kind === "name")) return [];
    const span = { start: left.sum.span.start, end: right.node.span.end };
    return [
      {
        form: "calculation",
        sums: [left.sum],
        claimed: right.node,
        restated: null,
        others: [],
        bearing: isMeasured(right.node) && !isPerDifferentThings(left.sum, right.node) ? "strict" : "slip",
        span,
      } as const,
    ];
  });
}

/** `1 KB/business + 500 B/review`: how many of each is not said. */
function isPerDifferentThings(sum: Sum, { nouns }: QuantityNode): boolean {
  const isPer = (noun: string): boolean => noun.startsWith("/");
  return sum.terms.length > 1 && !nouns.some(isPer) && leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.nouns.some(isPer));
}

/** `4 cores + 2 disks = 10 connections`: how many of the one make the other is not said. */
function isOfDifferentThings(sum: Sum, { nouns }: QuantityNode): boolean {
  if (sum.terms.length < 2 || nouns.length === 0) return false;
  const parts = sum.terms.map(({ factors }) =>
    factors.flatMap(({ node }) => (node.kind === "quantity" && !isMeasured(node) ? node.nouns : [])),
  );
  const heads = parts.map((names) => names[0]?.slice(0, 4));
  return heads.every((head) => head !== undefined && !nouns.some((noun) => noun.startsWith(head))) && new Set(heads).size > 1;
}

function isMeasured({ readings }: QuantityNode): boolean {
  return readings.every(({ information, time, money }) => information !== 0 || time !== 0 || money !== 0);
}

/** An arrow or a word between two counts may lead on to something else than the result. */
function bearingOf({ sign }: Relation, sum: Sum, claimed: QuantityNode, isRestated: boolean): Bearing {
  if (isPerDifferentThings(sum, claimed) || isOfDifferentThings(sum, claimed)) return "lenient";
  if (sign === "=" || sign === "~") return "strict";
  if (isRestated) return "lenient";
  const isData = (node: QuantityNode): boolean => node.readings.some(({ information }) => information !== 0);
  const leadsToData = leavesOf(sum).some(
    (leaf) => leaf.kind === "quantity" && (isData(leaf) || leaf.readings.some(({ mayBeBytes }) => mayBeBytes)),
  );
  if (isData(claimed)) return leadsToData ? "strict" : "slip";
  const isCount = claimed.readings.every(({ time, money }) => time === 0 && money === 0);
  return isCount && !countsTheSame(sum, claimed) ? "slip" : "strict";
}

/** True where the result counts nothing else than some operand does. */
function countsTheSame(sum: Sum, { nouns }: QuantityNode): boolean {
  const operands = leavesOf(sum).flatMap((leaf) => (leaf.kind === "quantity" ? leaf.nouns : []));
  return nouns.length === 0 || nouns.some((noun) => operands.some((other) => other.slice(0, 4) === noun.slice(0, 4)));
}

/** `75B × 10 billion = 750 billion = .7 TB`: where a result is no unit of the one before, it is another of the calculation. */
function carriedOn(tokens: readonly Token[], relation: Relation, before: FoundClaim | undefined): FoundClaim | null {
  const right = resultBehind(tokens, relation);
  const last = tokens[relation.from - 1];
  if (!right || right.restated || !before || before.restated || before.form !== "calculation" || relation.sign === "word") return null;
  if (last === undefined || before.claimed.span.end !== last.span.end) return null;
  const span = { start: before.span.start, end: right.claimed.span.end };
  return { ...before, claimed: right.claimed, others: [], bearing: "confirming", span };
}

/** `10PB = 100B × 100KB`: the value first; only where nothing goes on behind it. */
function reversed(tokens: readonly Token[], relation: Relation, after: Relation | null, from: number): FoundClaim | null {
  const right = sumBehind(tokens, relation);
  const left = sideEndingAt(tokens, from, relation.from);
  const value = left ? soleNode(left.sum) : null;
  if (!right || value?.kind !== "quantity" || soleNode(right.node) !== null || after?.from === right.end) return null;
  const span = { start: value.span.start, end: right.node.span.end };
  const bearing = relation.sign === "=" && isMeasured(value) && value.nouns.length === 0 ? "slip" : "lenient";
  return { form: "calculation", sums: [right.node], claimed: value, restated: null, others: [], bearing, span };
}

/** `, 500 TB of memory` behind a result. */
function othersAt(tokens: readonly Token[], end: number): readonly QuantityNode[] {
  const comma = tokens[end];
  if (!(comma?.type === "break" && comma.text === ",") && !(comma?.type === "word" && comma.text === "and")) return [];
  const next = quantityAt(tokens, end + 1);
  return next ? [next.node] : [];
}
