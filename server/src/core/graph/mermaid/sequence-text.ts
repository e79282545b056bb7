/** Names and texts in a sequence diagram: where they end by Mermaid's lexer. */
import type { Span } from "../../text/span.ts";
import { type Cursor, take, trimmedSpan } from "./cursor.ts";
import { type Label, readableText } from "./label.ts";

/** The name of a participant in a message or note; null, and the cursor stays, where none stands. Hyphens may be in it, arrows not. */
export function readActor(cursor: Cursor): Label | null {
  const found = take(cursor, ACTOR)?.[0];
  if (found === undefined) return null;
  const span = trimmedSpan(cursor.text, cursor.at - found.length, cursor.at);
  if (span.start === span.end) return null;
  return { text: cursor.text.slice(span.start, span.end), span };
}

/** Mermaid's ACTOR: a run without arrows, in which the tokens that could be one are looked for at each hyphen. */
const ACTOR = /[^/\\+()<>\-:\n,;]+(?:(?!-x|--|-\)|-\|[\\/]|-\\|-\/|\/\|-|\\\|-|\/\/-|\\\\-|\(\))-*[^+<>\-:\n,;]+)*/iy;

/** The text up to the end of the statement: a semicolon or a comment ends it, an entity code (`#35;`) does not. */
export function readStatementText(cursor: Cursor): Span {
  const found = take(cursor, TEXT)?.[0] ?? "";
  const span = trimmedSpan(cursor.text, cursor.at - found.length, cursor.at);
  take(cursor, /#[^\n]*/y);
  return span;
}

const TEXT = /(?:[^#;\n]|#\w{1,40};)*/y;

/** Mermaid's `wrap:` and `nowrap:` before a text are no part of it. */
export function withoutWrap(text: string, start: number, end: number): Label {
  const prefix = /^\s*:?(?:no)?wrap:/.exec(text.slice(start, Math.min(end, start + 40)))?.[0].length ?? 0;
  const span = trimmedSpan(text, start + prefix, end);
  return { text: readableText(text.slice(span.start, span.end)), span };
}
