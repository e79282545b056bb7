/**
 * Rates that follow from a rate stated before, without a calculation written out.
 * ```
 *   Peak: 800 pages per second (2x average)          Traffic: ~1000 million redirects/year
 *         ^^^                   ^^                    QPS: ~31.7 requests/second average
 *         so many times an earlier rate                    the same rate, per second
 * ```
 * A multiple counts only where it agrees with an earlier rate; the same rate only where a usual slip explains the difference.
 */
import { DAY_SECONDS } from "../../knowledge/measures.ts";
import { BARE, type QuantityNode, type Sum, sumOfNode } from "../quantity/expression.ts";
import type { FoundClaim } from "../quantity/found-claim.ts";
import { quantityAt } from "../quantity/quantity-at.ts";
import type { Token } from "../quantity/token.ts";

/** A rate that was written before, as written. */
export interface EarlierRate {
  readonly node: QuantityNode;
  readonly text: string;
}

export interface RateClaim {
  readonly found: FoundClaim;
  /** The calculation in words, as the author wrote none. */
  readonly expression: string;
}

/** So many times the average, as `2–3× the average rate` says. */
export function multipleOfAverage(tokens: readonly Token[]): QuantityNode | null {
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "number") continue;
    const parsed = quantityAt(tokens, at);
    if (!parsed?.node.times) continue;
    const behind = tokens.slice(parsed.end, parsed.end + 3);
    if (behind.some((each) => each.type === "word" && /^(?:average|avg|normal|mean|baseline)$/i.test(each.text))) return parsed.node;
  }
  return null;
}

/** The rates among `quantities` that are `multiple` times an earlier one, the nearest of which comes first. */
export function multiplesOf(
  multiple: QuantityNode,
  quantities: readonly QuantityNode[],
  earlier: readonly EarlierRate[],
): readonly RateClaim[] {
  return quantities.filter(isRate).flatMap((rate) => {
    const bases = earlier.filter(({ node }) => isMultiple(perSecond(rate), perSecond(node), multiple));
    const base = bases.find(({ node }) => countsTheSame(node, rate)) ?? bases[0];
    if (!base) return [];
    const times: QuantityNode = { ...multiple, times: false, readings: [BARE] };
    const sum: Sum = {
      span: rate.span,
      terms: [{ sign: 1, factors: [times, base.node].map((node) => ({ operator: "*", node }) as const) }],
    };
    const range = multiple.low === multiple.high ? `${multiple.high}` : `${multiple.low}–${multiple.high}`;
    return [{ found: claim(sum, rate, "lenient"), expression: `${range} × ${base.text}` }];
  });
}

const TOLERANCE = 0.25;

function isMultiple(rate: number, base: number, { low, high }: QuantityNode): boolean {
  return rate >= base * low * (1 - TOLERANCE) && rate <= base * high * (1 + TOLERANCE);
}

/** `QPS: ~31.7/s average` right behind a rate per day or longer. */
export function sameRatePerSecond(tokens: readonly Token[], last: EarlierRate | null): RateClaim | null {
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

function perSecond({ high, readings }: QuantityNode): number {
  return high * (readings[0]?.factor ?? 1) * (readings[0]?.seconds ?? 1);
}

function countsTheSame(a: QuantityNode, b: QuantityNode): boolean {
  return a.nouns.some((noun) => b.nouns.some((other) => noun.slice(0, 4) === other.slice(0, 4)));
}
