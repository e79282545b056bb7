/** One statement of a C4 diagram: `Container(web, "Web app", "Go", $tags="v2")`. What it declares is known to `read-c4.ts`. */
import type { Span } from "../../text/span.ts";
import { type Cursor, lineEnd, peek, take, trimmedSpan } from "./cursor.ts";
import { type Label, readableText } from "./label.ts";

export interface C4Argument extends Label {
  /** Set where it is written `$name="…"`. */
  readonly name: string | null;
}

export interface C4Call {
  readonly keyword: string;
  readonly arguments: readonly C4Argument[];
  readonly span: Span;
}

/**
 * Reads a statement; null, and the cursor stays, where none stands. One that is not closed ends with its line.
 * ```
 *   Rel(web, db, "Reads, writes", $techn="SQL")
 *   ^^^ keyword                   ^^^^^^ named
 * ```
 */
export function readC4Call(cursor: Cursor): C4Call | null {
  const start = cursor.at;
  const keyword = take(cursor, CALL)?.[1];
  if (keyword === undefined) return null;
  const values: C4Argument[] = [];
  while (readArgument(cursor, values));
  return { keyword, arguments: values, span: { start, end: cursor.at } };
}

/** The argument at a place, or of a name; an empty one counts as none. */
export function argumentOf(call: C4Call, place: number, name: string): Label | null {
  const named = call.arguments.find((each) => each.name === name);
  const placed = call.arguments[place];
  const found = named ?? (placed?.name === null ? placed : undefined);
  return found && found.text !== "" ? found : null;
}

const CALL = /(\w{1,40})[^\S\n]*\(/y;

/** A line that opens the next statement (their keywords are capitalised) ends an argument that is still open. */
const NEXT_CALL = /\n[^\S\n]*[A-Z]\w{1,40}\(/;

/** Reads what comes next between the parentheses, in the order of Mermaid's lexer; false at their end. */
function readArgument(cursor: Cursor, values: C4Argument[]): boolean {
  if (take(cursor, /[^\S\n]*\)/y)) return false;
  if (take(cursor, /,,|\s*""/y)) return push(values, { name: null, text: "", span: emptySpan(cursor) });
  if (take(cursor, /,/y)) return true;
  const gap = peek(cursor, /\s*/y)?.[0] ?? "";
  if (gap.includes("\n") && peek(cursor, /\s*(?:\w{1,40}[^\S\n]*\(|[{}]|$)/y)) return false;
  cursor.at += gap.length;
  const name = take(cursor, /\$([^=,()\n"]{0,40})=[^\S\n]*/y)?.[1]?.trim() ?? null;
  if (take(cursor, /"/y)) return readRestOfString(cursor, name, values);
  const bare = take(cursor, BARE)?.[0];
  if (bare === undefined) return take(cursor, /\)/y) === null && cursor.text.charAt(cursor.at) === ",";
  const span = trimmedSpan(cursor.text, cursor.at - bare.length, cursor.at);
  return push(values, { name, text: readableText(bare), span });
}

const BARE = /(?:[^,()\n]|\([^()\n]{0,500}\))+/y;

/** The rest of a string whose opening quote is read. It may run over lines, but not into another statement. */
function readRestOfString(cursor: Cursor, name: string | null, values: C4Argument[]): boolean {
  const { text, at: start } = cursor;
  const quote = text.indexOf('"', start);
  const closed = quote >= 0 && !NEXT_CALL.test(text.slice(start, quote));
  const end = closed ? quote : lineEnd(text, start);
  const span = trimmedSpan(text, start, closed ? end : beforeParentheses(text, start, end));
  cursor.at = closed ? end + 1 : end;
  return push(values, { name, text: readableText(text.slice(span.start, span.end)), span });
}

function beforeParentheses(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  while (end > start && /[\s)]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function push(values: C4Argument[], value: C4Argument): true {
  values.push(value);
  return true;
}

function emptySpan({ at }: Cursor): Span {
  return { start: at, end: at };
}
