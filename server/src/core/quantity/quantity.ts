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
const ONE = "\\d{1,3}(?:,\\d{2,3})+(?:\\.\\d+)?|\\d{1,15}(?:\\.\\d{1,15})?|\\.\\d{1,15}";
const NUMBER = new RegExp(`(?<![\\w.,^/$€£-])([$€£])?(${ONE})(?:\\s?(?:-|–|to)\\s?(${ONE}))?`, "gu");

const CURRENCIES: Readonly<Record<string, string>> = { $: "USD", "€": "EUR", "£": "GBP" };

/** Powers, dates, fractions and times of day are not read. */
const NOT_A_QUANTITY = /^(?:\^|\*\*|-\d|\/\d|\.\d|:\d|\d)/;
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
  if (isNines(text, start) || NOT_A_QUANTITY.test(text.slice(end, end + 2))) return null;
  const scale = scaleAt(text.slice(end, end + 24));
  if (scale === "ambiguous") return null;
  if (scale) end += scale.length;
  const scaled = number * (scale?.factor ?? 1);
  const unit = unitAt(text.slice(end, end + 40));
  if (unit) end += unit.length;
  if (!unit && /^[\p{L}_]/u.test(text.slice(end, end + 1))) return null;
  if (money && /^\s?\/|^\s(?:per|a)\b/.test(text.slice(end, end + 5))) return null;
  const base = unit?.unit.base ?? (money ? (CURRENCIES[money] ?? null) : null);
  return { text: text.slice(start, end), span: { start, end }, value: scaled * (unit?.unit.factor ?? 1), unit: base };
}

/** `three 9s`, `5 9s`: a share of time, in words. */
function isNines(text: string, start: number): boolean {
  return /^9s\b/i.test(text.slice(start, start + 3)) && /\w\s$/.test(text.slice(Math.max(start - 2, 0), start));
}

/**
 * A `B` right behind a number is a billion before the thing that is counted (`1.5B requests/day`); otherwise it may be
 * bytes, and is left unread where nothing tells.
 */
function scaleAt(rest: string): { factor: number; length: number } | "ambiguous" | null {
  for (const { pattern, factor } of SCALES) {
    const match = pattern.exec(rest);
    if (match) return { factor, length: match[0].length };
  }
  if (!/^B(?![\p{L}\p{N}])/u.test(rest)) return null;
  if (/^B\s?\/\s?(?:s|sec)\b/.test(rest)) return null;
  const counted = unitAt(rest.slice(1));
  return counted && /^B\s\p{L}/u.test(rest) ? { factor: 1e9, length: 1 } : "ambiguous";
}

function unitAt(rest: string): { unit: Unit; length: number } | null {
  for (const unit of UNITS) {
    const match = unit.pattern.exec(rest);
    if (match) return { unit, length: match[0].length };
  }
  return null;
}
