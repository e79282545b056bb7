/**
 * Tokens into calculations. A parse starts at a given token and takes as much as makes sense; nothing here fails, it
 * only ends sooner.
 * ```
 *   500M users × avg 40 messages (per user) / 86,400 s
 *   ^^^^^^^^^^   ^^^^^^^^^^^^^^^             ^^^^^^^^ quantities
 *              ^ operator       ^^^^^^^^^^^^ an aside, left out
 * ```
 */
import { MEASURES } from "../../knowledge/measures.ts";
import type { Span } from "../text/span.ts";
import { BARE, type GroupNode, type NameNode, type Node, type QuantityNode, type Sum, type Term, type UnitReading } from "./expression.ts";
import type { NumberToken, Operator, Token } from "./token.ts";
import { unitPhraseAt } from "./unit-phrase.ts";

export interface Parsed<T> {
  readonly node: T;
  /** The index of the token behind it. */
  readonly end: number;
}

const DEEPEST = 20;
const QUALIFIERS = new Set(
  "avg average approx approximately about around roughly nearly almost another additional say only just assume assuming mean typical the each an a some up to at least".split(
    " ",
  ),
);
const MOST_QUALIFIERS = 4;

/** The sum that starts at token `from`; null when no operand stands there. */
export function sumAt(tokens: readonly Token[], from: number, depth = 0): Parsed<Sum> | null {
  if (depth > DEEPEST) return null;
  const leading = operatorAt(tokens, from);
  const negative = leading?.operator === "-";
  const first = termAt(tokens, negative && leading ? leading.end : from, depth);
  if (!first) return null;
  const terms: Term[] = [{ sign: negative ? -1 : 1, factors: first.node }];
  let { end } = first;
  for (;;) {
    const sign = operatorAt(tokens, end);
    if (sign?.operator !== "+" && sign?.operator !== "-") break;
    const next = termAt(tokens, sign.end, depth);
    if (!next) break;
    terms.push({ sign: sign.operator === "-" ? -1 : 1, factors: next.node });
    end = next.end;
  }
  return { node: { span: spanOf(tokens, from, end), terms }, end };
}

type Factors = Term["factors"];

function termAt(tokens: readonly Token[], from: number, depth: number): Parsed<Factors> | null {
  const first = powerAt(tokens, from, depth);
  if (!first) return null;
  const factors: Factors[number][] = [{ operator: "*", node: first.node }];
  let { end } = first;
  for (;;) {
    const sign = operatorAt(tokens, end) ?? modulusAt(tokens, end, factors.at(-1)?.node) ?? operatorBeyondWords(tokens, end);
    if (sign?.operator !== "*" && sign?.operator !== "/" && sign?.operator !== "%") break;
    const next = powerAt(tokens, sign.end, depth);
    if (!next) break;
    factors.push({ operator: sign.operator === "*" && isInterval(next.node) ? "/" : sign.operator, node: next.node });
    end = next.end;
  }
  return { node: factors, end };
}

const MOST_WORDS_BETWEEN = 3;

/** `25 tweets with media × 30%`: words that tell more of an operand stand before the operator. */
function operatorBeyondWords(tokens: readonly Token[], from: number): FoundOperator | null {
  let at = from;
  while (tokens[at]?.type === "word" && at - from < MOST_WORDS_BETWEEN && !operatorAt(tokens, at)) at += 1;
  const token = tokens[at];
  const isProduct = token?.type === "operator" && (token.operator === "*" || token.operator === "/") && token.spaced;
  return at > from && isProduct && tokens[at + 1]?.type !== "word" ? operatorAt(tokens, at) : null;
}

/** `1M metrics × 15s interval` is so many every 15 s. */
function isInterval(node: Node): boolean {
  return (
    node.kind === "quantity" &&
    node.readings[0]?.time === 1 &&
    node.nouns.some((noun) => /^(?:intervals?|scrapes?|polling|cadence)$/.test(noun))
  );
}

function powerAt(tokens: readonly Token[], from: number, depth: number): Parsed<Node> | null {
  const base = operandAt(tokens, from, depth);
  if (!base) return null;
  const sign = operatorAt(tokens, base.end);
  if (sign?.operator !== "^") return base;
  const minus = tokens[sign.end];
  const isNegative = minus?.type === "operator" && minus.operator === "-";
  const exponent = operandAt(tokens, isNegative ? sign.end + 1 : sign.end, depth);
  if (!exponent) return base;
  const unit = exponent.node.kind === "quantity" ? exponent.node.readings : [BARE];
  const plain = exponent.node.kind === "quantity" ? asExponent(exponent.node, isNegative) : exponent.node;
  return {
    node: { kind: "power", span: spanOf(tokens, from, exponent.end), base: base.node, exponent: plain, readings: unit },
    end: exponent.end,
  };
}

/** `10^-6 seconds`: what stands behind the exponent belongs to the power. */
function asExponent(node: QuantityNode, isNegative: boolean): QuantityNode {
  return { ...node, readings: [BARE], ...(isNegative ? { low: -node.high, high: -node.low } : {}) };
}

interface FoundOperator {
  readonly operator: Operator;
  readonly end: number;
}

const WORD_OPERATORS: ReadonlyMap<string, Operator> = new Map([
  ["x", "*"],
  ["times", "*"],
  ["multiplied", "*"],
  ["divided", "/"],
  ["plus", "+"],
  ["minus", "-"],
  ["pow", "^"],
]);

/** The operator at `at`; `every 4 sec` divides by 4 seconds, `20% of 5M` multiplies. */
function operatorAt(tokens: readonly Token[], at: number): FoundOperator | null {
  const token = tokens[at];
  if (token?.type === "operator") return { operator: token.operator, end: at + 1 };
  if (token?.type !== "word") return null;
  const lower = token.text.toLowerCase();
  const previous = tokens[at - 1];
  if (lower === "of" && (previous?.type === "percent" || (previous?.type === "word" && previous.text === "percent")))
    return { operator: "*", end: at + 1 };
  if (lower === "every" && tokens[at + 1]?.type === "number") return { operator: "/", end: at + 1 };
  const price = priceFrom(tokens, at);
  if (price !== null) return { operator: "*", end: price };
  const operator = WORD_OPERATORS.get(lower);
  if (!operator) return null;
  const by = tokens[at + 1];
  return { operator, end: by?.type === "word" && by.text === "by" ? at + 2 : at + 1 };
}

const FURTHEST_PRICE = 12;

/** `10 PB on cloud storage (S3) at $20/TB`: the index of the price, from the word behind the quantity on. */
function priceFrom(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(from + FURTHEST_PRICE, tokens.length); at += 1) {
    const token = tokens[at];
    if (token?.type === "word" && token.text === "at") return startsPrice(tokens, at + 1) ? at + 1 : null;
    const isFiller =
      token?.type === "word" || token?.type === "open" || token?.type === "close" || (token?.type === "operator" && token.operator === "/");
    if (!isFiller || (at === from && !(token.type === "word" && /^(?:on|in|of)$/.test(token.text)))) return null;
  }
  return null;
}

function startsPrice(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  return first?.type === "currency" || (first?.type === "relation" && first.relation === "~" && tokens[at + 1]?.type === "currency");
}

/** `25 % 4`: a percent sign between numbers, with spaces around it, is an operator. */
function modulusAt(tokens: readonly Token[], at: number, before: Node | undefined): FoundOperator | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.type !== "percent" || next?.type !== "number" || before?.kind !== "quantity" || before.percent) return null;
  return { operator: "%", end: at + 1 };
}

/** A quantity, a group in parentheses or a name, with the words before it that only qualify it. */
export function operandAt(tokens: readonly Token[], from: number, depth = 0): Parsed<Node> | null {
  const start = skipQualifiers(tokens, from);
  return quantityAt(tokens, start) ?? groupAt(tokens, start, depth) ?? (from === start ? nameAt(tokens, start) : nameAt(tokens, from));
}

function skipQualifiers(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < MOST_QUALIFIERS) {
    const token = tokens[at];
    const approximate = token?.type === "relation" && token.relation === "~";
    if (!approximate && !(token?.type === "word" && QUALIFIERS.has(token.text.toLowerCase()))) break;
    at += 1;
  }
  if (startsOperand(tokens[at])) return at;
  // "average size 5 KB": up to two more words that name what is averaged
  for (let words = 1; at > from && words <= 2 && tokens[at]?.type === "word"; words += 1) {
    at += 1;
    if (tokens[at]?.type === "number") return at;
  }
  return from;
}

function startsOperand(token: Token | undefined): boolean {
  return token?.type === "number" || token?.type === "open" || token?.type === "currency";
}

/**
 * ```
 *   ~$2.50M/day        2–3×       1.8 × 10^18
 *    ^ currency        ^^^ range  ^^^^^^^^^^^ scale in powers of ten
 * ```
 */
export function quantityAt(tokens: readonly Token[], from: number): Parsed<QuantityNode> | null {
  let at = from;
  let approximate = false;
  const sign = tokens[at];
  if (sign?.type === "relation" && sign.relation === "~") {
    approximate = true;
    at += 1;
  }
  const currency = currencyAt(tokens, at);
  if (currency) at += 1;
  const number = tokens[at];
  if (number?.type !== "number") return null;
  at += 1;
  const firstUnit = unitPhraseAt(tokens, at);
  const range = rangeAt(tokens, firstUnit.end);
  if (range) at = range.end;
  const last = range?.number ?? number;
  const power = powerOfTenAt(tokens, at);
  if (power) at = power.end;
  if (tokens[at]?.type === "percent" && !isModulus(tokens, at)) return percentage(tokens, from, at, number, last, approximate);
  const phrase = unitPhraseAt(tokens, at);
  const scaleStart = power ? last.span.end : (tokens[at - 1]?.span.end ?? last.span.end);
  at = skipAside(tokens, phrase.end);
  const percentWord = phrase.nouns[0] === "percent";
  const trailing = currency ?? currencyAt(tokens, at);
  if (!currency && trailing) at += 1;
  const readings = phrase.readings.map((reading) => priced(reading, trailing, power?.factor ?? 1));
  const times = isTimes(tokens, at) && phrase.nouns.length === 0;
  if (times) at += 1;
  const low = number.value * (range?.lowScale ?? 1);
  const unitStart = tokens[phrase.scaleEnd - 1]?.span.end ?? last.span.end;
  return {
    end: at,
    node: {
      kind: "quantity",
      span: spanOf(tokens, from, times ? at : phrase.end),
      digitsSpan: { start: number.span.start, end: last.span.end },
      low: Math.min(low, last.value),
      high: Math.max(low, last.value),
      half: Math.max(number.half, last.half),
      digits: last.digits,
      decimals: last.decimals,
      grouped: last.grouped,
      approximate,
      percent: percentWord,
      times,
      scaled: phrase.scaled || power !== null,
      readings: percentWord ? [{ ...BARE, factor: 0.01 }] : readings,
      nouns: phrase.nouns,
      scale: { start: scaleStart, end: unitStart },
      unit: { start: unitStart, end: tokens[phrase.measureEnd - 1]?.span.end ?? unitStart },
    },
  };
}

function percentage(
  tokens: readonly Token[],
  from: number,
  at: number,
  number: NumberToken,
  last: NumberToken,
  approximate: boolean,
): Parsed<QuantityNode> {
  const end = at + 1;
  const unitStart = last.span.end;
  const phrase = unitPhraseAt(tokens, end);
  return {
    end: skipAside(tokens, Math.max(end, phrase.nouns.length > 0 && phrase.readings.length === 1 ? phrase.end : end)),
    node: {
      kind: "quantity",
      span: spanOf(tokens, from, end),
      digitsSpan: { start: number.span.start, end: last.span.end },
      low: Math.min(number.value, last.value),
      high: Math.max(number.value, last.value),
      half: last.half,
      digits: last.digits,
      decimals: last.decimals,
      grouped: false,
      approximate,
      percent: true,
      times: false,
      scaled: false,
      readings: [{ ...BARE, factor: 0.01 }],
      nouns: phrase.nouns,
      scale: { start: unitStart, end: unitStart },
      unit: { start: unitStart, end: tokens[at]?.span.end ?? unitStart },
    },
  };
}

function currencyAt(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at];
  if (token?.type === "currency") return token.text;
  return token?.type === "word" && /^(?:USD|EUR|GBP|INR)$/.test(token.text) ? token.text : null;
}

function priced(reading: UnitReading, currency: string | null, scale: number): UnitReading {
  const money = currency && MEASURES.has(currency) && reading.money === 0 ? 1 : 0;
  return { ...reading, factor: reading.factor * scale, money: reading.money + money };
}

/** `2-3`, `2 to 3`, `10K–20K`: the scale of the low end is that of the high end unless it has its own. */
function rangeAt(tokens: readonly Token[], at: number): { number: NumberToken; end: number; lowScale: number } | null {
  const sign = tokens[at];
  const isSign = sign?.type === "range" || (sign?.type === "word" && sign.text === "to");
  let next = at + 1;
  if (tokens[next]?.type === "currency") next += 1;
  const number = tokens[next];
  if (!isSign || number?.type !== "number") return null;
  if (sign.type === "word" && tokens[at - 1]?.type !== "number") return null;
  return { number, end: next + 1, lowScale: 1 };
}

function powerOfTenAt(tokens: readonly Token[], at: number): { factor: number; end: number } | null {
  const times = operatorAt(tokens, at);
  const ten = tokens[at + 1];
  const power = tokens[at + 2];
  const exponent = tokens[at + 3];
  const isScientific =
    times?.operator === "*" && ten?.type === "number" && ten.value === 10 && power?.type === "operator" && power.operator === "^";
  if (!isScientific || exponent?.type !== "number" || Math.abs(exponent.value) > 30) return null;
  return { factor: 10 ** exponent.value, end: at + 4 };
}

function isModulus(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  const after = tokens[at + 1];
  return after?.type === "number" && before !== undefined && token !== undefined && before.span.end < token.span.start;
}

/** `2x`, `5×`: so many times, when nothing follows that could be multiplied. */
function isTimes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const crossed =
    (token?.type === "operator" && token.operator === "*" && !token.spaced) ||
    (token?.type === "word" && /^[xX]$/.test(token.text) && token.glued);
  if (!crossed) return false;
  const next = tokens[at + 1];
  return !(
    next?.type === "number" ||
    next?.type === "open" ||
    next?.type === "currency" ||
    (next?.type === "relation" && next.relation === "~" && tokens[at + 2]?.type === "number")
  );
}

/** `20 (sorted set overhead)`: what stands in parentheses behind a quantity explains it. */
function skipAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.type !== "open") return at;
  const close = closingOf(tokens, at);
  return close === null ? at : close + 1;
}

const LONGEST_ASIDE = 24;

/** The index of the parenthesis that closes the one at `open`, null when there is none nearby. */
export function closingOf(tokens: readonly Token[], open: number): number | null {
  let depth = 0;
  for (let at = open; at < tokens.length && at - open <= LONGEST_ASIDE; at += 1) {
    const { type } = tokens[at] as Token;
    if (type === "open") depth += 1;
    if (type !== "close") continue;
    depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

export function groupAt(tokens: readonly Token[], from: number, depth = 0): Parsed<GroupNode> | null {
  if (tokens[from]?.type !== "open") return null;
  const sum = sumAt(tokens, from + 1, depth + 1);
  if (!sum || tokens[sum.end]?.type !== "close") return null;
  const phrase = unitPhraseAt(tokens, sum.end + 1);
  const end = skipAside(tokens, phrase.end);
  return { node: { kind: "group", span: spanOf(tokens, from, phrase.end), sum: sum.node, readings: phrase.readings }, end };
}

const MOST_WORDS_IN_NAME = 6;

/** Words that stand for a number; `Name (20 bytes)` says which. */
function nameAt(tokens: readonly Token[], from: number): Parsed<Node> | null {
  const words: string[] = [];
  let at = from;
  for (; at < tokens.length && words.length <= MOST_WORDS_IN_NAME; at += 1) {
    const token = tokens[at];
    if (token?.type !== "word" || (words.length > 0 && operatorAt(tokens, at))) break;
    words.push(token.text.toLowerCase());
  }
  if (words.length === 0 || words.length > MOST_WORDS_IN_NAME) return null;
  if (tokens[at]?.type === "open") {
    const inside = quantityAt(tokens, at + 1);
    if (inside && tokens[inside.end]?.type === "close") return { node: inside.node, end: inside.end + 1 };
    at = skipAside(tokens, at);
  }
  const name: NameNode = { kind: "name", span: spanOf(tokens, from, from + words.length), words };
  return { node: name, end: at };
}

function spanOf(tokens: readonly Token[], from: number, end: number): Span {
  const start = tokens[from]?.span.start ?? 0;
  return { start, end: Math.max(start, tokens[end - 1]?.span.end ?? start) };
}
