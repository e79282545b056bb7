/** The quantities in running text: each a number with what it counts or measures. What may be something else is left unread. */
import { COUNTED_UNITS } from "../../knowledge/units.ts";
import type { Span } from "../text/span.ts";
import { describeUnit } from "./describe-unit.ts";
import { valueOfQuantity } from "./evaluate.ts";
import { BARE, type QuantityNode, type UnitReading } from "./expression.ts";
import { inAuthorsUnit } from "./judge.ts";
import { tokensOf } from "./lexer.ts";
import { type OwnUnits, ownUnitAt } from "./own-units.ts";
import { powerAt } from "./parse.ts";
import { quantityAt } from "./quantity-at.ts";
import { fromPower } from "./result.ts";
import type { Token } from "./token.ts";

export interface Quantity {
  /** As written. */
  readonly text: string;
  readonly span: Span;
  /** In base units: bytes, seconds, one; NaN-free. The upper end of a range. */
  readonly value: number;
  /** The base unit (`B`, `s`, `1/s`, `USD/(B*s)`, `%`, `user`), or null for a bare number. */
  readonly unit: string | null;
}

const NO_UNITS: OwnUnits = new Map();

/** The quantities in `text`, in order; spans count from its start. What is counted may be one of `own` units. */
export function quantitiesIn(text: string, own: OwnUnits = NO_UNITS): readonly Quantity[] {
  const tokens = tokensOf(text);
  const found: Quantity[] = [];
  let from = 0;
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "number" || token.span.start < from) continue;
    const quantity = readAt(text, tokens, at, own);
    if (!quantity) continue;
    found.push(quantity);
    from = quantity.span.end;
  }
  return found;
}

/**
 * ```
 *   ~1.2K req/s        $20/TB/month      10^7 requests
 *    ^^^^^^^^^^        ^^^^^^^^^^^^      ^^^^^^^^^^^^^
 * ```
 */
function readAt(text: string, tokens: readonly Token[], at: number, own: OwnUnits): Quantity | null {
  const priced = tokens[at - 1]?.type === "currency";
  const from = priced ? at - 1 : at;
  const node = isPower(tokens, at) ? powered(tokens, at) : (quantityAt(tokens, from)?.node ?? null);
  const start = tokens[from]?.span.start ?? 0;
  if (!node || isPartOfName(text, start) || isNines(text, start) || isAmbiguous(node)) return null;
  const digitsEnd = node.digitsSpan.end;
  if (/^(?:-\d|\/\d|:\d)/.test(text.slice(digitsEnd, digitsEnd + 2))) return null;
  const bare = node.readings.every(({ information, time, money }) => information === 0 && time === 0 && money === 0);
  const powerEnd = isPower(tokens, at) ? (bare ? tokens[at + 2]?.span.end : node.span.end) : undefined;
  const end = powerEnd ?? Math.max(node.unit.end, node.times ? node.span.end : 0);
  return measured(text, node, { start, end }, own);
}

function measured(text: string, node: QuantityNode, span: Span, own: OwnUnits): Quantity | null {
  const reading = likeliest(node);
  if (node.percent) return { text: text.slice(span.start, span.end), span, value: node.high, unit: "%" };
  const value = valueOfQuantity(node, reading, { time: "physical", kilo: 1000 });
  const isBare = value.information === 0 && value.time === 0 && value.money === 0;
  const counted = isBare ? countedAt(text.slice(span.end, span.end + LONGEST_NOUN), own) : null;
  const end = span.end + (counted?.length ?? 0);
  if (isBare && !counted && !node.times && /^[\p{L}_]/u.test(text.slice(end, end + 1))) return null;
  const unit = isBare ? (counted?.base ?? (node.times ? "1" : null)) : describeUnit(value, text.slice(Math.max(span.start, 0), end));
  return { text: text.slice(span.start, end), span: { start: span.start, end }, value: inAuthorsUnit(value), unit };
}

const LONGEST_NOUN = 40;

function countedAt(rest: string, own: OwnUnits): { base: string; length: number } | null {
  const unit = ownUnitAt(rest, own);
  if (unit) return unit;
  for (const { pattern, base } of COUNTED_UNITS) {
    const match = pattern.exec(rest);
    if (match) return { base, length: match[0].length };
  }
  return null;
}

function isPower(tokens: readonly Token[], at: number): boolean {
  const sign = tokens[at + 1];
  return sign?.type === "operator" && sign.operator === "^";
}

function powered(tokens: readonly Token[], at: number): QuantityNode | null {
  const node = powerAt(tokens, at)?.node;
  return node?.kind === "power" ? fromPower(node) : null;
}

/** `HTTP/2`, `v-1`: digits behind a sign that ties them to a name. */
function isPartOfName(text: string, start: number): boolean {
  return /[\w.,^/-]/.test(text.charAt(start - 1));
}

/** `three 9s`, `5 9s`: a share of time, in words. */
function isNines(text: string, start: number): boolean {
  return /^9s\b/i.test(text.slice(start, start + 3)) && /\w\s$/.test(text.slice(Math.max(start - 2, 0), start));
}

/** `8B/s` are bytes, as billions a second would be counted of something. */
function likeliest({ readings, nouns }: QuantityNode): UnitReading {
  const bytes = readings.find(({ information, time }) => information === 1 && time === -1);
  return (nouns.length === 0 ? bytes : undefined) ?? readings[0] ?? BARE;
}

/** A lone `2B` may be bytes or billions. */
function isAmbiguous(node: QuantityNode): boolean {
  const [first, second] = node.readings;
  if (first === undefined || second === undefined || likeliest(node) !== first) return false;
  return second.doubt < 1 && first.information !== second.information;
}
