/** A requirement's target: a quantity with the percentile and the window that it is of, and whether it is a bound. */
import { AT_LEAST_BEFORE, AT_LEAST_BEHIND, AT_MOST_BEFORE, AT_MOST_BEHIND, PERCENTILE, WINDOW } from "../../knowledge/requirement-words.ts";
import { type Quantity, quantitiesIn } from "../quantity/quantity.ts";

export interface Target extends Quantity {
  /** 99 for p99; null where the text names none, and for what has none. */
  readonly percentile: number | null;
  /** The period that a share holds over, `month` or `30 days`. */
  readonly window: string | null;
  readonly bound: "at-most" | "at-least" | null;
}

/** The quantities with a unit in a requirement's text. */
export function targetsIn(text: string): readonly Target[] {
  const quantities = quantitiesIn(text).filter(({ unit }) => unit !== null);
  if (quantities.length === 0) return [];
  const percentiles = percentilesIn(text);
  const window = windowIn(text);
  return quantities.map((quantity) => ({
    ...quantity,
    percentile: quantity.unit === "s" ? percentileOf(quantity, quantities, percentiles) : null,
    window: quantity.unit === "%" ? window : null,
    bound: boundOf(quantity, text),
  }));
}

interface Percentile {
  readonly value: number;
  readonly at: number;
  readonly end: number;
}

function percentilesIn(text: string): readonly Percentile[] {
  return [...text.matchAll(PERCENTILE)].map((match) => ({
    value: Number(match[1] ?? match[2] ?? match[3]),
    at: match.index,
    end: match.index + match[0].length,
  }));
}

/** The percentile right behind a duration, `200 ms (p99)`, else the nearest before it with no other duration between. */
function percentileOf({ span }: Quantity, quantities: readonly Quantity[], percentiles: readonly Percentile[]): number | null {
  const behind = percentiles.find(({ at }) => at >= span.end && at - span.end <= RIGHT_BEHIND);
  const isTaken = (from: number): boolean =>
    quantities.some((other) => other.unit === "s" && other.span.start >= from && other.span.end <= span.start);
  const before = percentiles.findLast(({ end }) => end <= span.start);
  if (before && !isTaken(before.end)) return before.value;
  return behind?.value ?? before?.value ?? null;
}

/** `200 ms at the 99th percentile`, `200 ms (p99)`, `200 ms for 99% of requests`. */
const RIGHT_BEHIND = 10;

function windowIn(text: string): string | null {
  const match = WINDOW.exec(text);
  if (!match) return null;
  const [, each, adverb, count, unit, windowCount, windowUnit] = match;
  if (each) return each.toLowerCase();
  if (adverb) return PERIOD_OF[adverb.toLowerCase().slice(0, 3)] ?? null;
  const number = Number(count ?? windowCount);
  return `${number} ${(unit ?? windowUnit ?? "").toLowerCase()}${number === 1 ? "" : "s"}`;
}

const PERIOD_OF: Readonly<Record<string, string>> = { yea: "year", ann: "year", qua: "quarter", mon: "month", wee: "week", dai: "day" };

function boundOf({ span }: Quantity, text: string): Target["bound"] {
  const before = text.slice(Math.max(span.start - 24, 0), span.start);
  const behind = text.slice(span.end, span.end + 16);
  if (AT_MOST_BEFORE.test(before) || AT_MOST_BEHIND.test(behind)) return "at-most";
  return AT_LEAST_BEFORE.test(before) || AT_LEAST_BEHIND.test(behind) ? "at-least" : null;
}
