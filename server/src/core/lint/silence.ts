/** The edit that silences one finding where it stands, as a person would write it. */
import type { Analysis } from "../facts/analysis.ts";
import type { Block } from "../markdown/block.ts";
import { isMermaid } from "../markdown/is-mermaid.ts";
import { containsSpan, type Span, shiftSpan } from "../text/span.ts";
import type { TextEdit } from "../text/text-edit.ts";

/**
 * Adds `<!-- lintel-ignore rule -->`: at the end of the list item that holds `span`, else on a line of its own above the
 * block; in Mermaid a comment above the line. Nothing where the span lies in no block.
 */
export function silencingEdit(analysis: Analysis, span: Span, rule: string): TextEdit | null {
  const comment = `<!-- lintel-ignore ${rule} -->`;
  for (const { start, content } of analysis.markdown.pieces) {
    for (const block of content.blocks) {
      const place = shiftSpan(block.span, start);
      if (!containsSpan(place, { start: span.start, end: span.start })) continue;
      if (isInMermaid(block, start, span)) return commentAbove(analysis, span, rule);
      const item = block.type === "list" ? itemParagraph(block, start, span) : null;
      if (item) return { span: { start: item.end, end: item.end }, newText: ` ${comment}` };
      const line = analysis.lines.lineStart(analysis.lines.lineAt(place.start));
      return { span: { start: line, end: line }, newText: `${comment}${analysis.text.includes("\r\n") ? "\r\n" : "\n"}` };
    }
  }
  return null;
}

/** True where the place lies in a Mermaid diagram, in a list or quote too. */
function isInMermaid(block: Block, start: number, span: Span): boolean {
  if (!containsSpan(shiftSpan(block.span, start), { start: span.start, end: span.start })) return false;
  if (block.type === "list") return block.items.some(({ children }) => children.some((child) => isInMermaid(child, start, span)));
  if (block.type === "quote" || block.type === "footnote") return block.children.some((child) => isInMermaid(child, start, span));
  return isMermaid(block);
}

/** The line's own indentation stands before the comment too, and with it what a list or quote puts before each line. */
function commentAbove({ lines, text }: Analysis, span: Span, rule: string): TextEdit {
  const start = lines.lineStart(lines.lineAt(span.start));
  const indent = /^[\s>]*/.exec(text.slice(start, span.start))?.[0] ?? "";
  const comment = `${indent}%% lintel-ignore ${rule}`;
  return { span: { start, end: start }, newText: `${comment}${text.includes("\r\n") ? "\r\n" : "\n"}` };
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
