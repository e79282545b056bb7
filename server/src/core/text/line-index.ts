/**
 * Lines of a text, and the way between offsets and positions. Line endings are those of the Language Server
 * Protocol 3.17 ("\n", "\r\n", "\r"), which are also CommonMark's.
 */
import type { Span } from "./span.ts";

/** A place in a text: both numbers count from 0, `character` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Two places in a text; `end` is exclusive. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Answers where a line starts and in which line an offset lies. */
export interface LineIndex {
  readonly lineCount: number;
  /** The offset at which `line` starts; the text's length when there is no such line. */
  lineStart(line: number): number;
  /** The span of `line` without its line ending. */
  lineSpan(line: number): Span;
  /** The line in which `offset` lies; offsets outside the text are taken to its nearest end. */
  lineAt(offset: number): number;
  toPosition(offset: number): Position;
  /** The offset of a position; a character past the line's end is taken to the line's end. */
  toOffset(position: Position): number;
  toRange(span: Span): Range;
}

/** The line index of `text`, in time linear in its length. */
export function lineIndexOf(text: string): LineIndex {
  const starts = lineStartsOf(text);
  const clamp = (offset: number): number => Math.min(Math.max(offset, 0), text.length);
  const lineStart = (line: number): number => starts[Math.max(line, 0)] ?? text.length;

  const lineAt = (offset: number): number => {
    const at = clamp(offset);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  const lineSpan = (line: number): Span => {
    const start = lineStart(line);
    let end = lineStart(line + 1);
    while (end > start && isLineEnding(text.charCodeAt(end - 1))) end -= 1;
    return { start, end };
  };

  const toPosition = (offset: number): Position => {
    const line = lineAt(offset);
    return { line, character: clamp(offset) - lineStart(line) };
  };

  return {
    lineCount: starts.length,
    lineStart,
    lineSpan,
    lineAt,
    toPosition,
    toOffset: ({ line, character }) => Math.min(lineStart(line) + Math.max(character, 0), lineSpan(line).end),
    toRange: (span) => ({ start: toPosition(span.start), end: toPosition(span.end) }),
  };
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== LINE_FEED && code !== CARRIAGE_RETURN) continue;
    if (code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
    starts.push(at + 1);
  }
  return starts;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

function isLineEnding(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}
