/**
 * Names that a passage gives to numbers, for the calculations that use them further down.
 * ```
 *   DAU: 500M        read_requests = 500M * 100 = 50 billion
 *   ^^^  ^^^^        ^^^^^^^^^^^^^                ^^^^^^^^^^ the result at the end of the chain
 * ```
 */
import { type QuantityNode, soleNode } from "./expression.ts";
import { tokensOf } from "./lexer.ts";
import { sumAt } from "./parse.ts";
import { quantityAt } from "./quantity-at.ts";
import { claimedAt } from "./result.ts";
import type { Token } from "./token.ts";

export interface Definition {
  /** See `keyOfName`. */
  readonly key: string;
  readonly value: QuantityNode;
  /** Where the value ends. */
  readonly end: number;
}

const MOST_WORDS = 6;
const IDLE_WORDS = new Set([
  "the",
  "a",
  "an",
  "our",
  "total",
  "number",
  "of",
  "in",
  "then",
  "so",
  "and",
  "when",
  "where",
  "if",
  "let",
  "with",
  "for",
]);

const CAMEL = /(\p{Ll})(\p{Lu})/gu;

/** A name with the words of `readRatio` apart, in lower case. */
export function spacedOut(name: string): string {
  return name.replace(CAMEL, "$1 $2").toLowerCase();
}

/** What two spellings of a name have in common: `Read_requests per month` and `the read requests per month`. */
export function keyOfName(words: readonly string[]): string {
  return words
    .flatMap((word) => spacedOut(word).split(/[_\s-]+/))
    .filter((word) => word !== "" && !IDLE_WORDS.has(word))
    .join(" ");
}

/** Names that need no definition. */
const EVERYBODY_KNOWS: readonly (readonly [key: string, value: string])[] = [
  ["seconds per minute", "60"],
  ["seconds per hour", "3600"],
  ["seconds per day", "86400"],
  ["seconds day", "86400"],
  ["secs day", "86400"],
  ["seconds per month", "2592000"],
  ["seconds month", "2592000"],
  ["seconds per year", "31536000"],
  ["hours per day", "24"],
  ["days per month", "30"],
  ["days per year", "365"],
  ["months per year", "12"],
];

/** What the names stand for that a document need not define. */
export function knownMeanings(): Map<string, QuantityNode> {
  return new Map(
    EVERYBODY_KNOWS.flatMap(([key, value]): [string, QuantityNode][] => {
      const node = quantityAt(tokensOf(value), 0)?.node;
      return node ? [[key, node]] : [];
    }),
  );
}

/** The definitions in the tokens of a passage, in its order. */
export function definitionsIn(tokens: readonly Token[]): readonly Definition[] {
  return tokens.flatMap((_, at) =>
    at === 0 || tokens[at - 1]?.type === "break" || tokens[at - 1]?.type === "relation" ? definitionsAt(tokens, at) : [],
  );
}

function definitionsAt(tokens: readonly Token[], from: number): readonly Definition[] {
  const words: string[] = [];
  let at = from;
  for (let token = tokens[at]; token && words.length <= MOST_WORDS; token = tokens[at]) {
    if (token.type === "word") words.push(token.text);
    else if (!(token.type === "operator" && token.operator === "/" && words.length > 0)) break;
    at += 1;
  }
  const short = abbreviationAt(tokens, at);
  if (short) at += 3;
  const sign = tokens[at];
  const isSign = (sign?.type === "break" && sign.text === ":") || (sign?.type === "relation" && sign.relation === "=");
  const key = keyOfName(words);
  if (key === "" || words.length > MOST_WORDS || !isSign) return [];
  const value = lastResult(tokens, at + 1);
  const keys = short ? [key, keyOfName([short])] : [key];
  return value ? keys.map((each) => ({ key: each, value, end: value.span.end })) : [];
}

/** `Daily Active Users (DAU)`. */
function abbreviationAt(tokens: readonly Token[], at: number): string | null {
  const [open, word, close] = tokens.slice(at, at + 3);
  return open?.type === "open" && word?.type === "word" && close?.type === "close" ? word.text : null;
}

/** The number at `from`, or the one behind the last relation of the calculation there. */
function lastResult(tokens: readonly Token[], from: number): QuantityNode | null {
  let start = tokens[from]?.type === "relation" ? from + 1 : from;
  let result: QuantityNode | null = null;
  for (let steps = 0; steps < 6; steps += 1) {
    const right = sumAt(tokens, start);
    if (!right) return result;
    const only = soleNode(right.node);
    result = only?.kind === "quantity" ? only : only ? (claimedAt(tokens, start)?.claimed ?? null) : null;
    let next = right.end;
    if (tokens[next]?.type !== "relation") return result;
    while (tokens[next]?.type === "relation") next += 1;
    start = next;
  }
  return result;
}
