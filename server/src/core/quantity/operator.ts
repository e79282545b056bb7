/** The operators of calculations, in signs and in words. */
import type { Node } from "./expression.ts";
import { type FoundOperator, operatorInWords } from "./operator-words.ts";
import type { Token } from "./token.ts";

/** The operator at `at`; `every 4 sec` divides by 4 seconds, `20% of 5M` multiplies. */
export function operatorAt(tokens: readonly Token[], at: number): FoundOperator | null {
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
  return operatorInWords(tokens, at);
}

const FURTHEST_PRICE = 12;

/** `10 PB on cloud storage (S3) at $20/TB`: the index of the price, from the word behind the quantity on. */
function priceFrom(tokens: readonly Token[], from: number): number | null {
  for (let at = from; at < Math.min(from + FURTHEST_PRICE, tokens.length); at += 1) {
    const token = tokens[at];
    if (token?.type === "word" && token.text === "at") return startsPrice(tokens, at + 1) ? at + 1 : null;
    const isFiller =
      token?.type === "word" || token?.type === "open" || token?.type === "close" || (token?.type === "operator" && token.operator === "/");
    if (token?.type === "word" && COUNTS.test(token.text)) return null;
    if (!isFiller || (at === from && !(token.type === "word" && /^(?:on|in|of)$/.test(token.text)))) return null;
  }
  return null;
}

/** `rows of two units each at $0.6`: what else is counted would be left out. */
const COUNTS = /^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred|dozen|both|half|double|twice|each|every|per)$/i;

function startsPrice(tokens: readonly Token[], at: number): boolean {
  const first = tokens[at];
  return first?.type === "currency" || (first?.type === "relation" && first.relation === "~" && tokens[at + 1]?.type === "currency");
}

/** `25 % 4`: a percent sign between numbers, with spaces around it, is an operator. */
export function modulusAt(tokens: readonly Token[], at: number, before: Node | undefined): FoundOperator | null {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.type !== "percent" || next?.type !== "number" || before?.kind !== "quantity" || before.percent) return null;
  return { operator: "%", end: at + 1 };
}

const MOST_WORDS_BETWEEN = 3;

/** `25 tweets with media × 30%`: words that tell more of an operand stand before the operator. */
export function operatorBeyondWords(tokens: readonly Token[], from: number): FoundOperator | null {
  let at = from;
  while (tokens[at]?.type === "word" && at - from < MOST_WORDS_BETWEEN && !operatorAt(tokens, at)) at += 1;
  const token = tokens[at];
  const isProduct = token?.type === "operator" && (token.operator === "*" || token.operator === "/") && token.spaced;
  return at > from && isProduct && tokens[at + 1]?.type !== "word" ? operatorAt(tokens, at) : null;
}
