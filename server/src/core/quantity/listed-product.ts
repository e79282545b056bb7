/** Products that are told without an operator: so many, each of so much. */
import { EACH_WORDS } from "../../knowledge/operand-words.ts";
import { type QuantityNode, type Sum, soleNode } from "./expression.ts";
import type { FoundClaim } from "./found-claim.ts";
import { quantityAt } from "./quantity-at.ts";
import type { Relation, Side } from "./sides.ts";
import type { Token } from "./token.ts";

/**
 * ```
 *   1B objects, average 1 MB = 1 EB
 *   ^^^^^^^^^^  ^^^^^^^^^^^^ so many, each of so much
 * ```
 */
export function listedWith(
  tokens: readonly Token[],
  side: Side,
  claimed: QuantityNode,
  { sign }: Relation,
): Pick<FoundClaim, "form" | "sums" | "bearing"> | null {
  const isOfMany = sizeOfMany(tokens, side.from) && !isBesideMore(tokens[side.from - 1]);
  let comma = side.from - 1;
  const words: string[] = [];
  for (; !isOfMany && comma >= 0 && words.length <= 4; comma -= 1) {
    const token = tokens[comma];
    if (token?.type === "word") words.push(token.text.toLowerCase());
    else if (!(token?.type === "relation" && token.relation === "~")) break;
  }
  const separator = tokens[comma];
  if (!isOfMany && (separator?.type !== "break" || (separator.text !== "," && separator.text !== ";"))) return null;
  const size = soleNode(side.sum);
  if (size?.kind !== "quantity") return null;
  for (let at = side.from; tokens[at]?.type === "word"; at += 1) words.push((tokens[at] as { text: string }).text.toLowerCase());
  const count = quantityEndingAt(tokens, comma);
  if (!count) return null;
  const measuresData = (node: QuantityNode): boolean => node.readings[0]?.information === 1;
  const isSize = measuresData(size) && measuresData(claimed) && !measuresData(count);
  const isEach = [...words, ...size.nouns].some((word) => EACH_WORDS.has(word)) || size.nouns.some((noun) => noun.startsWith("/"));
  const isCapacity =
    count.readings[0]?.time === -1 && claimed.readings[0]?.time === -1 && size.readings[0]?.time === 0 && !measuresData(size);
  // `1M ops/s per node; 10 nodes`
  const isPerOne = count.nouns.some((noun) => noun.startsWith("/") && size.nouns.some((other) => other.startsWith(noun.slice(1))));
  if (!isSize && !isEach && !isCapacity) return null;
  const sum: Sum = {
    span: { start: count.span.start, end: size.span.end },
    terms: [
      {
        sign: 1,
        factors: [
          { operator: "*", node: count },
          { operator: "*", node: size },
        ],
      },
    ],
  };
  return {
    form: "listed",
    sums: [sum],
    // What a size comes to may hold more than the sizes: keys with 100-byte values take twice that.
    bearing:
      isOfMany && sign !== "=" ? "confirming" : isSize || ((isEach || isPerOne) && sign === "=") ? "strict" : isEach ? "slip" : "lenient",
  };
}

/** Between a count and the size of one: `1 billion rows of 200 bytes`, `5 million photos at 2 MB`, `Zeilen à 200 Byte`. */
const OF_MANY: ReadonlySet<string> = new Set(["of", "at", "with", "à"]);

/** True where what stands at `from` is the size of one of many that are counted before it. */
export function sizeOfMany(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  if (before?.type !== "word" || !OF_MANY.has(before.text.toLowerCase())) return false;
  for (let at = from - 2; at >= Math.max(from - FURTHEST_COUNT, 0); at -= 1) {
    if (tokens[at]?.type === "number") return true;
    if (tokens[at]?.type !== "word") return false;
  }
  return false;
}

const FURTHEST_COUNT = 8;

/** `keys with 100-byte values` have more than their values. */
function isBesideMore(before: Token | undefined): boolean {
  return before?.type === "word" && before.text.toLowerCase() === "with";
}

function quantityEndingAt(tokens: readonly Token[], end: number): QuantityNode | null {
  for (let at = end - 1; at >= 0 && at > end - 10; at -= 1) {
    if (tokens[at]?.type === "break") return null;
    if (tokens[at]?.type !== "number" && tokens[at]?.type !== "currency") continue;
    const parsed = quantityAt(tokens, tokens[at - 1]?.type === "currency" ? at - 1 : at);
    return parsed && parsed.end === end ? parsed.node : null;
  }
  return null;
}
