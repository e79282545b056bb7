/** A code block's text with the way back to its source. */
import type { Code } from "../../markdown/block.ts";
import { codeLines } from "../../markdown/code-lines.ts";
import type { Span } from "../../text/span.ts";
import type { Written } from "./field.ts";

/** The text of `code`, in a piece with the text `text`. */
export function writtenCode(code: Code, text: string): Written {
  const starts = [0];
  for (let at = code.value.indexOf("\n"); at >= 0; at = code.value.indexOf("\n", at + 1)) starts.push(at + 1);
  let lines: readonly Span[] | null = null;
  const place = (offset: number): number => {
    lines ??= codeLines(code, text);
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return (lines[low]?.start ?? code.content.start) + offset - (starts[low] ?? 0);
  };
  return { text: code.value, locate: (from, to) => ({ start: place(from), end: place(to) }) };
}
