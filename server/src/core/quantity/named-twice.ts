/**
 * A name that is given a calculation in one line and its result in the next.
 * ```
 *   Bandwidth per user = 300 * 40 KB
 *   Bandwidth per user = 12 MB
 * ```
 */
import { keyOfName } from "./definitions.ts";
import { leavesOf, type QuantityNode, type Sum, soleNode } from "./expression.ts";
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
  const sign = line.findIndex((token) => token.type === "relation" && token.relation === "=");
  const words = line.slice(0, Math.max(sign, 0)).map((token) => (token.type === "word" ? token.text : "/"));
  const sum = sign > 0 && words.length <= MOST_WORDS ? sumAt(line, sign + 1) : null;
  if (!sum || sum.end !== line.length || leavesOf(sum.node).some(({ kind }) => kind === "name")) return null;
  const value = soleNode(sum.node) === null ? null : (quantityAt(line, sign + 1)?.node ?? null);
  return { key: keyOfName(words), sum: sum.node, value: value && inUnitOfName(line.slice(0, sign), value) };
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
