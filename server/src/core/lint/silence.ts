/** The edit that silences one finding where it stands, as a person would write it. */
import type { Analysis } from "../facts/analysis.ts";
import type { Block, Table } from "../markdown/block.ts";
import { isMermaid } from "../markdown/is-mermaid.ts";
import { containsSpan, type Span, shiftSpan } from "../text/span.ts";
import type { TextEdit } from "../text/text-edit.ts";

/**
 * Adds a directive as near to `span` as it can stand: at the end of the list item or the table cell that holds it, else on
 * a line of its own above the block; in Mermaid a comment above the line. It names the line that the finding begins in
 * where it can, else the block, and leaves room behind a colon for the reason. Nothing where the span lies in no block.
 */
export function silencingEdit(analysis: Analysis, span: Span, rule: string): TextEdit | null {
  const { lines } = analysis;
  const at = { start: span.start, end: span.start };
  for (const { start, content } of analysis.markdown.pieces) {
    for (const block of content.blocks) {
      const place = shiftSpan(block.span, start);
      if (!containsSpan(place, at)) continue;
      if (isInMermaid(block, start, span)) return commentAbove(analysis, span, rule);
      const cell = block.type === "table" ? cellAt(block, start, at) : null;
      if (cell) return { span: cell, newText: ` <!-- lintel-disable-line ${rule}: -->` };
      const item = block.type === "list" ? itemParagraph(block, start, span) : null;
      if (item) {
        const keyword = lines.lineAt(item.end) === lines.lineAt(span.start) ? "lintel-disable-line" : "lintel-ignore";
        return { span: { start: item.end, end: item.end }, newText: ` <!-- ${keyword} ${rule}: -->` };
      }
      const first = lines.lineAt(place.start);
      const keyword = lines.lineAt(span.start) === first ? "lintel-disable-next-line" : "lintel-ignore";
      const line = lines.lineStart(first);
      return { span: { start: line, end: line }, newText: `<!-- ${keyword} ${rule}: -->${newlineOf(analysis)}` };
    }
  }
  return null;
}

function newlineOf({ text }: Analysis): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

/** True where the place lies between the fences of a Mermaid diagram, in a list or quote too. */
function isInMermaid(block: Block, start: number, span: Span): boolean {
  const own = block.type === "code" ? block.content : block.span;
  if (!containsSpan(shiftSpan(own, start), { start: span.start, end: span.start })) return false;
  if (block.type === "list") return block.items.some(({ children }) => children.some((child) => isInMermaid(child, start, span)));
  if (block.type === "quote" || block.type === "footnote") return block.children.some((child) => isInMermaid(child, start, span));
  return isMermaid(block);
}

/** The line's own indentation stands before the comment too, and with it what a list or quote puts before each line. */
function commentAbove(analysis: Analysis, span: Span, rule: string): TextEdit {
  const { lines, text } = analysis;
  const start = lines.lineStart(lines.lineAt(span.start));
  const indent = /^[\s>]*/.exec(text.slice(start, span.start))?.[0] ?? "";
  const comment = `${indent}%% lintel-disable-next-line ${rule}:`;
  return { span: { start, end: start }, newText: `${comment}${newlineOf(analysis)}` };
}

/** Behind the text of the cell that holds the place. */
function cellAt({ header, rows }: Table, start: number, at: Span): Span | null {
  for (const { cells } of [header, ...rows]) {
    for (const { span } of cells) {
      const place = shiftSpan(span, start);
      if (containsSpan(place, at)) return { start: place.end, end: place.end };
    }
  }
  return null;
}

/** The innermost item's own paragraph that holds the place, where an inline comment belongs to that item alone. */
function itemParagraph(block: Block, start: number, span: Span): Span | null {
  if (block.type !== "list") return null;
  for (const item of block.items) {
    for (const child of item.children) {
      const place = shiftSpan(child.span, start);
      if (!containsSpan(place, { start: span.start, end: span.start })) continue;
      if (child.type === "paragraph") return place;
      return itemParagraph(child, start, span);
    }
  }
  return null;
}
