/**
 * Drawings in running text: lines of names with arrows between them, `Client → API Gateway → DB`, in paragraphs and list items.
 * Only what is certain to be one counts: every name is short, and some of them are known as components.
 */

import { readDrawing } from "../graph/ascii/read-drawing.ts";
import { componentKind } from "../graph/component-kind.ts";
import type { List, Paragraph } from "../markdown/block.ts";
import type { Span } from "../text/span.ts";

/** Lines of the source that are one drawing. */
export interface ArrowLines {
  readonly text: string;
  readonly lines: readonly Span[];
}

/** The drawing in a paragraph of a piece with the text `text`; null where none is certain. */
export function arrowLinesOf(paragraph: Paragraph, text: string): ArrowLines | null {
  return certain(arrowRun(paragraph, text), text);
}

/** The drawings in the items of a list: lines of arrows in items that follow each other are one. */
export function arrowLinesInList({ items }: List, text: string): readonly ArrowLines[] {
  const runs: Span[][] = [];
  let previous = -2;
  for (const [at, { children }] of items.entries()) {
    const [first] = children;
    const lines = first?.type === "paragraph" ? arrowRun(first, text) : [];
    if (lines.length === 0) continue;
    if (previous === at - 1) runs.at(-1)?.push(...lines);
    else runs.push(lines);
    previous = at;
  }
  return runs.flatMap((lines) => certain(lines, text) ?? []);
}

/** An arrow between words. */
const ARROW = /(?:[\p{L}\p{N})\]*`]|^)\s*(?:[─–—]*[→▶►⟶➔➡↔⇒]|<?-{1,3} ?>|<?={1,2}>|<-{1,2}|←)\s*[\p{L}\p{N}([*`]/u;

/** The first lines of a paragraph that follow each other and hold arrows; none where it holds links or pictures. */
function arrowRun({ span, inline }: Paragraph, text: string): Span[] {
  if (!ARROW.test(inline.plain) || inline.runs.some(({ kind, link }) => link || kind === "image" || kind === "html")) return [];
  const lines: Span[] = [];
  for (const line of linesOf(span, text)) {
    if (ARROW.test(text.slice(line.start, line.end))) lines.push(line);
    else if (lines.length > 0) break;
  }
  return lines;
}

/** The lines of a block, without what a quote puts before them. */
function linesOf({ start, end }: Span, text: string): Span[] {
  const lines: Span[] = [];
  for (let at = start; at < end; ) {
    const found = text.indexOf("\n", at);
    const stop = found < 0 || found > end ? end : found;
    const prefix = /^[ \t]*(?:>[ \t]?)*/.exec(text.slice(at, Math.min(stop, at + LONGEST_PREFIX)))?.[0].length ?? 0;
    lines.push({ start: at + (lines.length > 0 ? prefix : 0), end: text.charAt(stop - 1) === "\r" ? stop - 1 : stop });
    at = stop + 1;
  }
  return lines;
}

/** Quotes in quotes put no more than this before a line. */
const LONGEST_PREFIX = 40;

/** The lines as a drawing, if their names are those of components. */
function certain(lines: readonly Span[], text: string): ArrowLines | null {
  if (lines.length === 0) return null;
  const drawn = lines.map(({ start, end }) => text.slice(start, end)).join("\n");
  const { nodes, edges } = readDrawing(drawn).graph;
  if (nodes.length < FEWEST_NAMES || edges.length < FEWEST_NAMES - 1) return null;
  const names = nodes.map(({ label }) => label.replace(/\([^()]*\)/g, " ").trim());
  if (names.some((name) => name.split(/\s+/).length > LONGEST_NAME)) return null;
  const known = nodes.filter(({ label }) => componentKind(label) !== "unknown").length;
  return known * 3 >= nodes.length ? { text: drawn, lines } : null;
}

const FEWEST_NAMES = 3;
/** In words, without what stands in parentheses. */
const LONGEST_NAME = 5;
