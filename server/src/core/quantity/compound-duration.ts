/**
 * Durations in several units, which are one quantity. Every unit is smaller than the one before and does not fill it, so
 * that `30 days 24 hours` stays the product that it is meant as.
 * ```
 *   8h 45min 57s      1 hour 30 minutes      2d 4h
 *   ^^^^^^^^^^^^ 31,557 s
 * ```
 */
import { BARE, type QuantityNode, type UnitReading } from "./expression.ts";
import type { Parsed } from "./parsed.ts";
import type { Token } from "./token.ts";

/** `first` and what follows it at once, as a number of the smallest unit; `first` itself where nothing does. */
export function withSmallerUnits(
  tokens: readonly Token[],
  first: Parsed<QuantityNode>,
  next: (at: number) => Parsed<QuantityNode> | null,
): Parsed<QuantityNode> {
  let last = first;
  let unit = durationUnit(first.node);
  let total = first.node.high * (unit?.seconds ?? 0);
  while (unit && isWhole(last.node) && isNumberAtOnce(tokens, last.end)) {
    const part = next(last.end);
    const smaller = part && durationUnit(part.node);
    if (!part || !smaller || part.node.low !== part.node.high || part.node.high * smaller.seconds >= unit.seconds) break;
    total += part.node.high * smaller.seconds;
    last = part;
    unit = smaller;
  }
  return last === first || !unit ? first : { node: joined(first.node, last.node, total, unit), end: last.end };
}

/** Behind one blank at most: what stands further away is in another column. */
function isNumberAtOnce(tokens: readonly Token[], at: number): boolean {
  const [unit, number] = [tokens[at - 1], tokens[at]];
  return unit?.type === "word" && number?.type === "number" && number.span.start - unit.span.end <= 1;
}

/** The unit of a plain duration: also the `m` that may be millions alone, but not a rate. */
function durationUnit({ readings, percent }: QuantityNode): UnitReading | null {
  if (percent) return null;
  return readings.find(({ time, information, money, factor }) => time === 1 && information === 0 && money === 0 && factor === 1) ?? null;
}

/** Only the smallest unit has a fraction, and only behind it something is counted. */
function isWhole({ low, high, nouns, decimals }: QuantityNode): boolean {
  return low === high && decimals === 0 && nouns.length === 0;
}

function joined(first: QuantityNode, last: QuantityNode, totalSeconds: number, { seconds }: UnitReading): QuantityNode {
  const value = totalSeconds / seconds;
  return {
    ...last,
    span: { start: first.span.start, end: last.span.end },
    digitsSpan: { start: first.digitsSpan.start, end: last.digitsSpan.end },
    low: value,
    high: value,
    digits: String(Math.trunc(value)).length + last.decimals,
    approximate: first.approximate,
    scaled: false,
    scale: { start: last.digitsSpan.end, end: last.digitsSpan.end },
    unit: { start: last.digitsSpan.end, end: last.unit.end },
    readings: [{ ...BARE, seconds, time: 1 }],
  };
}
