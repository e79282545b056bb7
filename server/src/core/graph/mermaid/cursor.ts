/** A place in a diagram's text that moves forward while it is read. */
import type { Span } from "../../text/span.ts";

export interface Cursor {
  readonly text: string;
  at: number;
}

/** What `sticky` (a pattern with the flag `y`) finds at the cursor, which moves past it; null if nothing, and it stays. */
export function take(cursor: Cursor, sticky: RegExp): RegExpExecArray | null {
  const found = peek(cursor, sticky);
  if (found) cursor.at += found[0].length;
  return found;
}

/** What `sticky` finds at the cursor, which stays where it is. */
export function peek(cursor: Cursor, sticky: RegExp): RegExpExecArray | null {
  sticky.lastIndex = cursor.at;
  return sticky.exec(cursor.text);
}

/** The end of the line in which `at` lies, before its line ending. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found;
}

/** The span from `start` to `end` without white space at either end. */
export function trimmedSpan(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text.charAt(at));
}
