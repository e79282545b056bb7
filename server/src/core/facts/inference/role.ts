/** The part that a quantity can play in a calculation. */
import { COPY_WORDS, PRICE_WORDS } from "../../../knowledge/operand-words.ts";
import type { QuantityNode, UnitReading } from "../../quantity/expression.ts";
import type { Token } from "../../quantity/token.ts";
import { type Clause, wordsOf } from "./clause.ts";

export type Role = "count" | "rate" | "size" | "throughput" | "period" | "money" | "price" | "multiple" | "ratio" | "share" | "other";

const MOST_COPIES = 10;

/** The role of a quantity under one reading of its unit. */
export function roleOf(node: QuantityNode, { information, time, money }: UnitReading, clause: Clause): Role {
  if (node.percent) return "share";
  if (node.times) return "multiple";
  if (information === 0 && time === 0 && money === 0) {
    if (isCopies(node, clause)) return "multiple";
    return clause.hasLabel && wordsOf(clause.before).includes("ratio") ? "ratio" : "count";
  }
  if (money === 1) {
    const isPer = information === -1 || time > 0 || node.nouns.some((noun) => noun.startsWith("/"));
    return isPer || clause.words.some((word) => PRICE_WORDS.has(word)) ? "price" : "money";
  }
  if (money !== 0 || Math.abs(time) > 1 || Math.abs(information) > 1 || information === -1) return "other";
  if (information === 1) return time === 0 ? "size" : time === -1 ? "throughput" : "other";
  return time === -1 ? "rate" : "period";
}

/** `replication factor 3`, `3 replicas`. */
function isCopies({ nouns, scaled, high }: QuantityNode, { before }: Clause): boolean {
  if (scaled || high > MOST_COPIES) return false;
  return nouns.some((noun) => COPY_WORDS.has(noun)) || wordsOf(before.slice(-3)).some((word) => COPY_WORDS.has(word));
}

/** `Average × 2`: so many times something that may be stated elsewhere. */
export function isFactor(before: Token | undefined, { readings, scaled, nouns, high, percent }: QuantityNode): boolean {
  const isBare = readings.every(({ information, time, money }) => information === 0 && time === 0 && money === 0);
  const isPlain = isBare && !scaled && !percent && nouns.length === 0 && high <= MOST_COPIES;
  return isPlain && before?.type === "operator" && before.operator === "*";
}
