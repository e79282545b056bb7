/**
 * A rate that is stated once more per second, without a calculation written out.
 * ```
 *   Traffic: ~1000 million redirects/year
 *   QPS: ~31.7 requests/second average
 * ```
 * It counts only where a usual slip explains the difference.
 */
import { DAY_SECONDS } from "../../../knowledge/measures.ts";
import { type QuantityNode, type Sum, sumOfNode } from "../../quantity/expression.ts";
import type { FoundClaim } from "../../quantity/found-claim.ts";
import { quantityAt } from "../../quantity/quantity-at.ts";
import type { Token } from "../../quantity/token.ts";
import type { ImpliedClaim } from "./implied.ts";

/** A rate that was written before, as written. */
export interface EarlierRate {
  readonly node: QuantityNode;
  readonly text: string;
}

/** `QPS: ~31.7/s average` right behind a rate per day or longer. */
export function sameRatePerSecond(tokens: readonly Token[], last: EarlierRate | null): ImpliedClaim | null {
  const colon = tokens.findIndex((token) => token.type === "break" && token.text === ":");
  const label = tokens.slice(0, Math.max(colon, 0));
  const rate = colon > 0 ? quantityAt(tokens, colon + 1) : null;
  if (!rate || !last || !isRate(rate.node) || rate.node.readings[0]?.seconds !== 1 || rate.node.digits < ENOUGH_DIGITS) return null;
  const base = last.node.readings[0];
  if (!base || base.time !== -1 || base.information !== 0 || base.seconds > 1 / DAY_SECONDS) return null;
  if (!label.every((token) => token.type === "word" && PLAIN_LABEL.test(token.text))) return null;
  const behind = tokens.slice(rate.end, rate.end + 2);
  const isAverage = [...rate.node.nouns, ...behind.map((token) => (token.type === "word" ? token.text : ""))].some((word) =>
    /^(?:average|avg)$/i.test(word),
  );
  return isAverage ? { found: claim({ ...sumOfNode(last.node), span: rate.node.span }, rate.node, "slip"), expression: last.text } : null;
}

/** Fewer digits agree with a power of ten by chance. */
const ENOUGH_DIGITS = 3;
const PLAIN_LABEL = /^(?:QPS|RPS|TPS|average|avg|total|overall|requests?|queries|rate|per|second|load|throughput)$/i;

function claim(sum: Sum, claimed: QuantityNode, bearing: FoundClaim["bearing"]): FoundClaim {
  return { form: "calculation", sums: [sum], claimed, restated: null, others: [], bearing, span: claimed.span };
}

/** True for so many a second, a day, a year. */
export function isRate({ readings, times }: QuantityNode): boolean {
  return !times && readings[0]?.time === -1 && readings[0].information === 0 && readings[0].money === 0;
}
