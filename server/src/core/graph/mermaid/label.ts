/**
 * Labels of nodes, links and subgraphs: where they end, and what a reader sees in them. The brackets around them are
 * known to `vertex.ts`.
 */
import type { Span } from "../../text/span.ts";
import { type Cursor, lineEnd, peek, trimmedSpan } from "./cursor.ts";
import { ENTITY_NAMES } from "./entity-names.ts";

export interface Label {
  /** As a reader sees it. */
  readonly text: string;
  /** As written, without brackets and quotes. */
  readonly span: Span;
}

/** A label between brackets. */
export interface BracketedLabel extends Label {
  /** The closer that ended it; null where it is not closed yet. */
  readonly closer: string | null;
}

/**
 * Reads a label up to one of `closers` and moves past that:
 * ```
 *   ["a [quoted] label"]     [plain, over
 *     ^^^^^^^^^^^^^^^^        two lines]
 * ```
 * An unclosed label ends with its line, so that the lines below are still read.
 */
export function readLabel(cursor: Cursor, closers: readonly string[]): BracketedLabel {
  return quotedLabel(cursor, closers) ?? plainLabel(cursor, closers);
}

/** The quoted string at the cursor, which moves past its closing quote; null, and it stays, where there is none. */
export function readQuoted(cursor: Cursor): Label | null {
  const found = peek(cursor, MARKDOWN) ?? peek(cursor, STRING);
  if (!found) return null;
  const [whole, raw = ""] = found;
  const isMarkdown = whole.length > raw.length + 2;
  const start = cursor.at + (isMarkdown ? 2 : 1);
  cursor.at += whole.length;
  return {
    text: isMarkdown ? readableMarkdown(raw) : readableText(raw),
    span: trimmedSpan(cursor.text, start, start + raw.length),
  };
}

/** A Markdown string holds no other quotes, so that an unclosed one ends where the next begins. */
const MARKDOWN = /"`([^`"]*)`"/y;
const STRING = /"([^"]*)"/y;

/** What a reader sees of a label: line breaks for `<br/>` and `\n`, no tags, no icons, entity codes resolved. */
export function readableText(raw: string): string {
  return raw
    .replace(/<\/?br\s*\/?>|\\n/gi, "\n")
    .replace(/<\/?[A-Za-z][^<>]{0,500}>/g, "")
    .replace(/\bfa[a-z]?:fa-[\w-]+/g, "")
    .replace(/[#&]#?(\w{1,10});/g, resolvedEntity)
    .split("\n")
    .map((line) => line.trim())
    .join("\n")
    .trim();
}

/** Mermaid writes entity codes with a number sign: `#quot;`, `#35;`. HTML's own form works in labels too. */
function resolvedEntity(written: string, name: string): string {
  if (!/^\d+$/.test(name)) return ENTITY_NAMES[name] ?? written;
  const code = Number(name);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : written;
}

/** What a reader sees of a label in Markdown: its words without emphasis. */
export function readableMarkdown(raw: string): string {
  return readableText(withoutEmphasis(raw));
}

function withoutEmphasis(raw: string): string {
  return raw.replace(/(\*\*|__)([^\n]{1,500}?)\1/g, "$2").replace(/(?<![\w*])([*_])([^\n*_]{1,500})\1(?!\w)/g, "$2");
}

/** The quoted form; null where something else follows the closing quote. */
function quotedLabel(cursor: Cursor, closers: readonly string[]): BracketedLabel | null {
  const { text } = cursor;
  const inner: Cursor = { text, at: trimmedSpan(text, cursor.at, lineEnd(text, cursor.at)).start };
  while (/\s/.test(text.charAt(inner.at))) inner.at += 1;
  const quoted = readQuoted(inner);
  if (!quoted) return null;
  while (/\s/.test(text.charAt(inner.at))) inner.at += 1;
  const closer = closers.find((each) => text.startsWith(each, inner.at));
  if (closer === undefined) return null;
  cursor.at = inner.at + closer.length;
  return { ...quoted, closer };
}

/** More lines than this in a label without quotes mean that its bracket was never closed. */
const MOST_LINES = 30;

function plainLabel(cursor: Cursor, closers: readonly string[]): BracketedLabel {
  const { text } = cursor;
  const start = cursor.at;
  const end = plainEnd(text, start, closers);
  const closer = end === null ? null : (closers.find((each) => text.startsWith(each, end)) ?? null);
  const stop = end ?? lineEnd(text, start);
  cursor.at = stop + (closer?.length ?? 0);
  const span = trimmedSpan(text, start, stop);
  return { text: readableText(text.slice(span.start, span.end).replace(/^"|"$/g, "")), span, closer };
}

/** Where a closer stands that no inner bracket explains; null if none does before the next statement. */
function plainEnd(text: string, start: number, closers: readonly string[]): number | null {
  const open: string[] = [];
  let lines = 0;
  for (let at = start; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (open.length === 0 && closers.some((closer) => text.startsWith(closer, at))) return at;
    if (char === "\n") {
      lines += 1;
      if (lines > MOST_LINES || STATEMENT.test(beforeCloser(text, at + 1, closers))) return null;
    }
    const partner = BRACKETS[char];
    if (partner !== undefined) open.push(partner);
    else if (open.at(-1) === char) open.pop();
  }
  return null;
}

function beforeCloser(text: string, start: number, closers: readonly string[]): string {
  const line = text.slice(start, lineEnd(text, start));
  const ends = closers.map((closer) => line.indexOf(closer)).filter((at) => at >= 0);
  return line.slice(0, Math.min(line.length, ...ends));
}

const BRACKETS: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}" };
const STATEMENT = /--[->xo]|==[=>xo]|-\.+-|~~~|^\s*(?:subgraph|end|class|classDef|style|linkStyle|click|direction)\b/;
