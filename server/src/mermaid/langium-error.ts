/** Errors of the parsers that Langium makes, which name line and column; of several the first counts. */
import type { Cause } from "./cause.ts";
import { expectedWords } from "./expected-words.ts";
import type { ParsedText } from "./parsed-text.ts";

/** Null where the error is of another kind. */
export function langiumError({ message }: Error, { text, original }: ParsedText): Cause | null {
  if (!message.startsWith("Parsing failed:")) return null;
  const [, line, column] = /line (\d+), column (\d+)/.exec(message) ?? [];
  // At the end of the text, Langium has question marks for numbers.
  const place = line === undefined ? text.trimEnd().length : offsetOf(text, Number(line) - 1, Number(column) - 1);
  const [, wanted] = /^[^\n]*?Expecting token of type '(\w+)'/.exec(message) ?? [];
  const words = wanted === undefined || /Lexer error/.test(message) ? null : expectedWords([wanted]);
  const missing = words === null ? "" : `, where ${words} is expected`;
  const found = /but found:?\s*[`'"]([^`'"]*)[`'"]|unexpected character: ->(.)<-/.exec(message);
  const sign = (found?.[1] ?? found?.[2] ?? "").trim();
  const end = line === undefined ? "it ends in the middle of a statement" : "the line ends too early";
  return { cause: `${sign === "" ? end : `"${sign}" does not fit here`}${missing}`, offset: original(place), length: sign.length };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 0; at < line; at += 1) {
    const next = text.indexOf("\n", start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  return start + column;
}
