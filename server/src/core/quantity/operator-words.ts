/** Operators in words: `times`, `divided by`, `mal`, `divisé par`. */
import { OPERATORS_ABROAD } from "../../knowledge/measure-words-abroad.ts";
import type { Operator, Token } from "./token.ts";

export interface FoundOperator {
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

/** The longest of those in other languages: `dividido por`. */
const MOST_WORDS = 2;

/** The operator at `at`, null where no word is one; in other languages only before a number, as `por` is more than that. */
export function operatorInWords(tokens: readonly Token[], at: number): FoundOperator | null {
  const first = tokens[at];
  if (first?.type !== "word") return null;
  const second = tokens[at + 1];
  const operator = WORD_OPERATORS.get(first.text.toLowerCase());
  if (operator) return { operator, end: second?.type === "word" && second.text === "by" ? at + 2 : at + 1 };
  for (let length = second?.type === "word" ? MOST_WORDS : 1; length > 0; length -= 1) {
    const words = tokens.slice(at, at + length).map((token) => (token.type === "word" ? token.text.toLowerCase() : ""));
    const abroad = OPERATORS_ABROAD.get(words.join(" "));
    const next = tokens[at + length];
    if (abroad && (next?.type === "number" || next?.type === "currency")) return { operator: abroad, end: at + length };
  }
  return null;
}
