/** Shares of time in running text: `99.99%`, `three nines`, `5 9s`. Whether one is an availability, its reader decides. */
import { NUMBERS_OF_NINES, percentOfNines } from "../../knowledge/availability.ts";
import type { Span } from "../text/span.ts";

export interface ShareOfTime {
  /** 90 or more, less than 100. */
  readonly percent: number;
  /** In the text that it was read from. */
  readonly span: Span;
}

/** The shares of at least 90% in `text`, in order. */
export function sharesOfTimeIn(text: string): readonly ShareOfTime[] {
  // Most texts hold none, and this is read at every key.
  if (!MAY_HOLD_SHARE.test(text)) return [];
  return [...text.matchAll(SHARE)].map(({ 0: written, 1: percent, 2: nines = "", index }) => ({
    percent: percent ? Number(percent) : percentOfNines(NUMBERS_OF_NINES.indexOf(nines.toLowerCase()) + 1 || Number(nines)),
    span: { start: index, end: index + written.length },
  }));
}

const MAY_HOLD_SHARE = /9\d?(?:\.\d+)?\s?(?:%|p)|nines|9'?s/i;

/**
 * ```
 *   at least 99.95% (three and a half nines), never five-nines or 4 9s
 *            ^^^^^^                                 ^^^^^^^^^^    ^^^^
 * ```
 */
const SHARE = new RegExp(
  String.raw`(?<![\d.,])(9\d(?:\.\d{1,10})?)\s?(?:%|percent\b)|(?<![\d.,]|\bhalf[\s-])\b([1-9]|${NUMBERS_OF_NINES.join("|")})[\s-]?(?:nines\b|9'?s\b)`,
  "giu",
);
