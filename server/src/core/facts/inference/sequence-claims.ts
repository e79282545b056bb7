/**
 * What a sequence number of so many bits can count, against the rate that is claimed for it.
 * ```
 *   - 12 bits: sequence number
 *   - can generate 4M IDs per millisecond        2^12 = 4,096 in each tick of the clock
 * ```
 * A sequence starts over with each tick of the timestamp beside it (Snowflake, announced by Twitter in 2010).
 */
import { BARE, plainNumber, type QuantityNode, type Sum, sumOfNode } from "../../quantity/expression.ts";
import type { Token } from "../../quantity/token.ts";
import type { ImpliedClaim } from "./implied.ts";

const FEWEST_BITS = 8;
const MOST_BITS = 24;

/** The bits of a sequence number that a passage speaks of. */
export function sequenceBits(tokens: readonly Token[], quantities: readonly QuantityNode[]): QuantityNode | null {
  const isSequence = tokens.some((token) => token.type === "word" && /^(?:sequence|counter)$/i.test(token.text));
  const widths = isSequence ? quantities.filter(isWidth) : [];
  return widths.length === 1 ? (widths[0] ?? null) : null;
}

function isWidth({ high, readings }: QuantityNode): boolean {
  const [reading] = readings;
  return reading?.bits === true && reading.factor === 1 && reading.time === 0 && high >= FEWEST_BITS && high <= MOST_BITS;
}

/** The rates of ids per millisecond among `quantities`. */
export function idRates(quantities: readonly QuantityNode[]): readonly QuantityNode[] {
  return quantities.filter(isIdsPerTick);
}

/** Rates of ids, as claims that a sequence of so many bits suffices for them. */
export function sequenceClaims(bits: QuantityNode, rates: readonly QuantityNode[]): readonly ImpliedClaim[] {
  return rates.map((rate) => {
    const two = plainNumber(2, bits.span);
    const perTick = rate.readings.map((reading) => ({ ...reading, factor: 1 }));
    const power = { kind: "power", span: rate.span, base: two, exponent: { ...bits, readings: [BARE] }, readings: perTick } as const;
    const sum: Sum = sumOfNode(power);
    const found = {
      form: "calculation",
      sums: [sum],
      claimed: rate,
      restated: null,
      others: [],
      bearing: "slip",
      span: rate.span,
    } as const;
    return { found, expression: `2^${bits.high} per millisecond` };
  });
}

function isIdsPerTick({ nouns, readings }: QuantityNode): boolean {
  const [reading] = readings;
  return reading?.time === -1 && reading.seconds === 1000 && nouns.some((noun) => /^(?:ids?|identifiers?|sequences?)$/.test(noun));
}
