/** A change to a text: replace what a span covers. Insertions have an empty span, deletions an empty new text. */
import type { Span } from "./span.ts";

export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The text after all edits, each given in offsets of the original text.
 * Edits that overlap an earlier one are refused with an error: the caller decides which of two fixes goes first.
 */
export function applyTextEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = "";
  let at = 0;
  for (const { span, newText } of sorted) {
    if (span.start < at) throw new RangeError(`overlapping edits at offset ${span.start}`);
    result += text.slice(at, span.start) + newText;
    at = span.end;
  }
  return result + text.slice(at);
}
