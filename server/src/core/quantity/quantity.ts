/**
 * Quantities in running text: a number with what it counts or measures. This reader is deliberately narrow: it takes
 * what can only be a quantity, and leaves the rest unread.
 */
import { UNITS, type Unit } from "../../knowledge/units.ts";
import type { Span } from "../text/span.ts";

export interface Quantity {
  /** As written. */
  readonly text: string;
  readonly span: Span;
  /** In base units: bytes, seconds, one; NaN-free. The upper end of a range. */
  readonly value: number;
  /** The base unit (`B`, `s`, `1/s`, `%`, `user`), or null for a bare number. */
  readonly unit: string | null;
}

/** What a number may look like, with the words and letters that multiply it. */
const NUMBER = /(?<![\w.$-])(\$|€|£)?(\d{1,3}(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)(?:\s?(?:-|–|to)\s?(\d+(?:\.\d+)?))?/gu;

const SCALES: readonly { readonly pattern: RegExp; readonly factor: number }[] = [
  { pattern: /^\s?(?:thousand)\b/i, factor: 1e3 },
  { pattern: /^\s?(?:million|mil|mn)\b/i, factor: 1e6 },
  { pattern: /^\s?(?:billion|bn)\b/i, factor: 1e9 },
  { pattern: /^\s?(?:trillion)\b/i, factor: 1e12 },
  { pattern: /^[kK](?![\p{L}\p{N}])/u, factor: 1e3 },
  { pattern: /^M(?![\p{L}\p{N}])/u, factor: 1e6 },
  { pattern: /^T(?![\p{L}\p{N}])/u, factor: 1e12 },
];

/** The quantities in `text`, in order; spans count from its start. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const quantity = quantityAt(text, match);
    if (quantity) found.push(quantity);
  }
  return found;
}

/**
 * ```
 *   ~1.2K req/s
 *    ^^^         number
 *       ^        scale
 *         ^^^^^  unit
 * ```
 */
function quantityAt(text: string, match: RegExpExecArray): Quantity | null {
  const [written, money, low = "", high] = match;
  const start = match.index;
  let end = start + written.length;
  const number = Number((high ?? low).replaceAll(",", ""));
  if (!Number.isFinite(number)) return null;
  const scale = SCALES.find(({ pattern }) => pattern.test(text.slice(end, end + 12)));
  if (scale) end += scale.pattern.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  const scaled = number * (scale?.factor ?? 1);
  const unit = unitAt(text.slice(end, end + 40));
  if (unit) end += unit.length;
  if (!unit && /^[\p{L}_]/u.test(text.slice(end))) return null;
  const base = unit?.unit.base ?? (money ? "USD" : null);
  return { text: text.slice(start, end), span: { start, end }, value: scaled * (unit?.unit.factor ?? 1), unit: base };
}

function unitAt(rest: string): { unit: Unit; length: number } | null {
  for (const unit of UNITS) {
    const match = unit.pattern.exec(rest);
    if (match) return { unit, length: match[0].length };
  }
  return null;
}
