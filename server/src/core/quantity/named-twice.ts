/**
 * A name that is given a calculation in one line and its result in the next.
 * ```
 *   Bandwidth per user = 300 * 40 KB
 *   Bandwidth per user = 12 MB
 * ```
 * A colon does as well as a sign of equality.
 */
import { keyOfName } from "./definitions.ts";
import { leavesOf, type QuantityNode, type Sum, soleNode, sumOfNode } from "./expression.ts";
import type { FoundClaim } from "./found-claim.ts";
import { sumAt } from "./parse.ts";
import { quantityAt } from "./quantity-at.ts";
import type { Token } from "./token.ts";
import { unitPhraseAt } from "./unit-phrase.ts";

interface NamedLine {
  readonly key: string;
  readonly sum: Sum;
  /** Null where the line calculates. */
  readonly value: QuantityNode | null;
}

const MOST_WORDS = 10;

/** Such claims in the tokens of a passage. Time: linear. */
export function namedTwice(tokens: readonly Token[]): readonly FoundClaim[] {
  const found: FoundClaim[] = [];
  let before: NamedLine | null = null;
  for (const line of linesOf(tokens)) {
    if (line.length === 0) continue;
    const named = namedLine(line);
    if (before && !before.value && named?.value && isAlike(before.key, named.key)) found.push(claim(before, named, named.value));
    before = named;
  }
  return found;
}

function linesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const lines: Token[][] = [[]];
  for (const token of tokens) {
    if (token.type === "break" && token.text === "\n") lines.push([]);
    else lines.at(-1)?.push(token);
  }
  return lines;
}

function namedLine(line: readonly Token[]): NamedLine | null {
  const sign = line.findIndex(isSign);
  const name = line.slice(0, Math.max(sign, 0));
  if (name.length === 0 || name.length > MOST_WORDS) return null;
  // `Option 1` and `Option 2` are two names.
  const key = keyOfName(name.map((token) => (token.type === "word" ? token.text : token.type === "number" ? `${token.value}` : "/")));
  const sum = sumAt(line, sign + 1);
  const alone = quantityAt(line, sign + 1);
  const isValue = alone !== null && isEnd(line, alone.end);
  if (isValue && (!sum || soleNode(sum.node) !== null || hasNames(sum.node)))
    return { key, sum: sumOfNode(alone.node), value: inUnitOfName(name, alone.node) };
  const calculation = sum && isEnd(line, sum.end) && !hasNames(sum.node) ? sum : sumAt(line.slice(0, startOfEnd(line)), sign + 1);
  const isWhole = calculation !== null && isEnd(line, calculation.end) && !hasNames(calculation.node);
  return isWhole && soleNode(calculation.node) === null ? { key, sum: calculation.node, value: null } : null;
}

/** Where the words begin that stand behind the last number. */
function startOfEnd(line: readonly Token[]): number {
  const last = line.findLastIndex((token) => token.type !== "word" && !(token.type === "operator" && token.operator === "/"));
  const slash = line.findIndex(({ type }, at) => at > last && type === "operator");
  return slash < 0 ? line.length : slash;
}

function hasNames(sum: Sum): boolean {
  return leavesOf(sum).some(({ kind }) => kind === "name");
}

function isSign(token: Token): boolean {
  return token.type === "relation" ? token.relation === "=" : token.type === "break" && token.text === ":";
}

/** Behind it may stand what it is of: `$300 / traffic per month`. */
function isEnd(line: readonly Token[], end: number): boolean {
  return line.slice(end).every((token) => token.type === "word" || (token.type === "operator" && token.operator === "/"));
}

/** `Bandwidth in KB = 3600`. */
function inUnitOfName(name: readonly Token[], value: QuantityNode): QuantityNode {
  const at = name.findLastIndex((token) => token.type === "word" && token.text.toLowerCase() === "in");
  const phrase = unitPhraseAt(name, at + 1);
  const isUnit = at >= 0 && phrase.measureEnd > at + 1;
  return isUnit && value.unit.start === value.unit.end && !value.scaled ? { ...value, readings: phrase.readings } : value;
}

/** Names of one thing differ in a word or two, and in how a word is spelled. */
function isAlike(a: string, b: string): boolean {
  const [x, y] = [a.split(" "), b.split(" ")];
  const stem = (word: string): string => word.slice(0, 5);
  const shared = x.filter((word) => y.some((other) => stem(other) === stem(word)));
  return a !== "" && shared.length >= Math.min(x.length, y.length) - 1 && shared.length > 0;
}

/** Where both lines are of the very same name, a difference is an error. */
function claim({ key, sum }: NamedLine, result: NamedLine, claimed: QuantityNode): FoundClaim {
  const bearing = key === result.key ? "strict" : "confirming";
  const span = { start: sum.span.start, end: claimed.span.end };
  return { form: "calculation", sums: [sum], claimed, restated: null, others: [], bearing, span };
}
