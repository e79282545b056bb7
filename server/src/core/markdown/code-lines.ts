/** Where the lines of a code block stand in the source, without what containers put before them. */
import type { Span } from "../text/span.ts";
import type { Code } from "./block.ts";

/** The span, in the piece with the text `text`, of each line of a code block's value. */
export function codeLines({ content, value }: Code, text: string): Span[] {
  const lines: Span[] = [];
  let at = content.start;
  for (const line of value.split(/\r\n?|\n/)) {
    let end = at;
    while (end < content.end && text[end] !== "\n" && text[end] !== "\r") end += 1;
    lines.push({ start: Math.max(at, end - line.length), end });
    at = text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }
  return lines;
}
