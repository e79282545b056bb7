/** One quantity: a number with what stands before and behind it. */
import { MEASURES } from "../../knowledge/measures.ts";
import { skipAside } from "./aside.ts";
import { withSmallerUnits } from "./compound-duration.ts";
import { BARE, type QuantityNode, type UnitReading } from "./expression.ts";
import { operatorAt } from "./operator.ts";
import { type Parsed, spanOf } from "./parsed.ts";
import type { NumberToken, Token } from "./token.ts";
import { unitPhraseAt } from "./unit-phrase.ts";

/** The quantity at token `from`, null where none stands: `$2.50M/day`, `2–3×`, `8h 45min`. */
export function quantityAt(tokens: readonly Token[], from: number): Parsed<QuantityNode> | null {
  const first = inOneUnit(tokens, from);
  return first && withSmallerUnits(tokens, first, (at) => inOneUnit(tokens, at));
}

/**
 * ```
 *   ~$2.50M/day        2–3×       1.8 × 10^18
 *    ^ currency        ^^^ range  ^^^^^^^^^^^ scale in powers of ten
 * ```
 */
function inOneUnit(tokens: readonly Token[], from: number): Parsed<QuantityNode> | null {
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
  const power = isDivisorOrExponent(tokens[from - 1]) ? null : powerOfTenAt(tokens, at);
  if (power) at = power.end;
  if (tokens[at]?.type === "percent" && !isModulus(tokens, at)) return percentage(tokens, from, at, number, last, approximate);
  const priced = currency ?? currencyOfRate(tokens, at);
  if (!currency && priced) at += 1;
  const phrase = unitPhraseAt(tokens, at);
  const scaleStart = power ? last.span.end : (tokens[at - 1]?.span.end ?? last.span.end);
  at = skipAside(tokens, phrase.end);
  const percentWord = phrase.nouns[0] === "percent";
  const money = priced ?? currencyAt(tokens, at);
  if (!priced && money) at += 1;
  const inMoney = phrase.readings.map((reading) => inCurrency(reading, money, power?.factor ?? 1));
  const readings = number.maybeThousands ? inMoney.flatMap((reading) => [reading, asThousands(reading)]) : inMoney;
  const isPaidBehind = !priced && money !== null;
  const times = isTimes(tokens, at) && phrase.nouns.length === 0;
  if (times) at += 1;
  const unitStart = tokens[phrase.scaleEnd - 1]?.span.end ?? last.span.end;
  return {
    end: at,
    node: {
      kind: "quantity",
      span: spanOf(tokens, from, times || isPaidBehind ? at : phrase.end),
      ...numberOf(number, last),
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

/** What the digits of a number, or of both ends of a range, say. */
function numberOf(
  first: NumberToken,
  last: NumberToken,
): Pick<QuantityNode, "digitsSpan" | "low" | "high" | "half" | "digits" | "decimals" | "grouped"> {
  return {
    digitsSpan: { start: first.span.start, end: last.span.end },
    low: Math.min(first.value, last.value),
    high: Math.max(first.value, last.value),
    half: Math.max(first.half, last.half),
    digits: last.digits,
    decimals: last.decimals,
    grouped: last.grouped,
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
      ...numberOf(number, last),
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

/** `0,02 €/GB`: a sign behind the number, with what it is paid for behind that. */
function currencyOfRate(tokens: readonly Token[], at: number): string | null {
  const slash = tokens[at + 1];
  return slash?.type === "operator" && slash.operator === "/" && !slash.spaced && tokens[at]?.type === "currency"
    ? currencyAt(tokens, at)
    : null;
}

/** `1.160` as 1,160. */
function asThousands(reading: UnitReading): UnitReading {
  return { ...reading, factor: reading.factor * 1000, doubt: reading.doubt + 0.5 };
}

function inCurrency(reading: UnitReading, currency: string | null, scale: number): UnitReading {
  const money = currency && MEASURES.has(currency) && reading.money === 0 ? 1 : 0;
  return { ...reading, factor: reading.factor * scale, money: reading.money + money };
}

/** `2-3`, `2 to 3`, `10K–20K`: the scale of the low end is that of the high end unless it has its own. */
function rangeAt(tokens: readonly Token[], at: number): { number: NumberToken; end: number } | null {
  const sign = tokens[at];
  const isSign = sign?.type === "range" || (sign?.type === "word" && sign.text === "to");
  let next = at + 1;
  if (tokens[next]?.type === "currency") next += 1;
  const number = tokens[next];
  if (!isSign || number?.type !== "number") return null;
  if (sign.type === "word" && tokens[at - 1]?.type !== "number") return null;
  return { number, end: next + 1 };
}

/** `1 / 4 * 10^2`: the power multiplies what comes out of the division. */
function isDivisorOrExponent(before: Token | undefined): boolean {
  return before?.type === "operator" && (before.operator === "/" || before.operator === "^");
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
