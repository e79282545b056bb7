/**
 * Calculations whose first operator is a word that nobody reads: `3 zones with 10 servers × 2 = 60 servers`,
 * `10 Mio. mal 5 KB = 50 GB`. What stands before the word may belong to the calculation or not: when the rest alone does not
 * come out, it is tried with it.
 */
import { BARE, type Node, type Sum } from "./expression.ts";
import { type Side, sideEndingAt } from "./sides.ts";
import type { Token } from "./token.ts";

const MOST_WORDS_BETWEEN = 5;

/**
 * The ways to go on from the calculation before a side, the likeliest first; none where no number stands a few words before
 * it. `start` is the token at which the passage's sentence or cell starts.
 */
export function joinedByWords(tokens: readonly Token[], start: number, { from, sum }: Side): readonly Sum[] {
  const before = endingBefore(tokens, start, from);
  if (!before) return [];
  const span = { start: before.span.start, end: sum.span.end };
  const [left, right] = [asGroup(before), asGroup(sum)];
  const single = (operator: "*" | "/"): Sum => ({
    span,
    terms: [
      {
        sign: 1,
        factors: [
          { operator: "*", node: left },
          { operator, node: right },
        ],
      },
    ],
  });
  const both = (sign: 1 | -1): Sum => ({
    span,
    terms: [
      { sign: 1, factors: [{ operator: "*", node: left }] },
      { sign, factors: [{ operator: "*", node: right }] },
    ],
  });
  return [single("*"), single("/"), both(-1), both(1)];
}

function endingBefore(tokens: readonly Token[], start: number, from: number): Sum | null {
  for (let end = from; end > Math.max(start, from - MOST_WORDS_BETWEEN); end -= 1) {
    if (tokens[end - 1]?.type !== "word" && end < from) break;
    const side = sideEndingAt(tokens, start, end);
    if (side && tokens.slice(side.from, end).some(({ type }) => type === "number")) return side.sum;
    if (tokens[end - 1]?.type !== "word") return null;
  }
  return null;
}

function asGroup(sum: Sum): Node {
  return { kind: "group", span: sum.span, sum, readings: [BARE] };
}
