/**
 * Where a Markdown text may be cut so that its parts parse as they do in the whole: a fence-aware scan over lines that
 * proposes places. It may be mistaken (a fence inside a list item can end unseen), so every cut is checked against the
 * parsed piece before it is kept; see `endsOpen`.
 */
import type { Block } from "./block.ts";
import { isClosedFence } from "./parse-blocks.ts";

/** A piece longer than this may also be cut before a paragraph, not only before a heading. */
const LONG_PIECE = 4_000;

/**
 * Offsets at which a new top-level block begins for certain, as far as lines alone can tell: an ATX heading at the
 * margin closes every list, quote and paragraph; so does, after a blank line, a paragraph at the margin.
 */
export function proposeCuts(text: string, from: number): number[] {
  const cuts: number[] = [];
  let fence: string | undefined;
  let afterBlank = false;
  let last = from;
  for (const line of linesOf(text, from)) {
    const marker = FENCE.exec(line.text)?.[1];
    if (fence !== undefined) {
      if (marker?.startsWith(fence) && line.text.trim() === marker) fence = undefined;
      afterBlank = false;
      continue;
    }
    const startsBlock = HEADING.test(line.text) || (afterBlank && line.start - last > LONG_PIECE && PROSE.test(line.text));
    if (startsBlock && line.start > last) {
      cuts.push(line.start);
      last = line.start;
    }
    if (marker !== undefined) fence = marker;
    afterBlank = line.text.trim() === "";
  }
  return cuts;
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^#{1,6}(?:[ \t]|$)/;
const PROSE = /^(?![-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|[>\s])./;

function* linesOf(text: string, from: number): Generator<{ start: number; text: string }> {
  let start = from;
  while (start < text.length) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end += 1;
    yield { start, text: text.slice(start, end) };
    start = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
}

/**
 * True when the last block of a piece would swallow a heading that follows: an unclosed top-level fence, or raw HTML
 * whose end condition (CommonMark 0.31.2, section 4.6) has not come. All other blocks end at a heading at the margin.
 */
export function endsOpen(text: string, blocks: readonly Block[]): boolean {
  const last = blocks.at(-1);
  if (last?.type === "code") return last.fenced && !isClosedFence(text.slice(last.span.start, last.span.end));
  if (last?.type !== "html") return false;
  const raw = last.value.trimStart();
  const closer = HTML_CLOSERS.find(({ opens }) => opens.test(raw));
  if (closer) return !closer.closes.test(raw.slice(closer.skip));
  return !BLANK_LINE_BEHIND.test(text.slice(last.span.end));
}

/** The `\n` of a `\r\n` ends no second line. */
const BLANK_LINE_BEHIND = /^[ \t]*(?:\r\n|\r(?!\n)|\n)[ \t]*[\r\n]/;

const HTML_CLOSERS: readonly { opens: RegExp; closes: RegExp; skip: number }[] = [
  { opens: /^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, closes: /<\/(?:script|pre|style|textarea)>/i, skip: 0 },
  { opens: /^<!--/, closes: /-->/, skip: 4 },
  { opens: /^<\?/, closes: /\?>/, skip: 2 },
  { opens: /^<!\[CDATA\[/, closes: /\]\]>/, skip: 9 },
  { opens: /^<![A-Za-z]/, closes: />/, skip: 2 },
];
