/** Where a span of a drawing's own text stands in the document: a container (a list, a quote) may stand before each line. */
import type { Span } from "../text/span.ts";
import type { Drawing } from "./drawing.ts";

/** The span in the document. */
export function placeInDrawing(inside: Span, drawing: Drawing): Span {
  return placerOf(drawing)(inside);
}

/** The same for many spans of one drawing. */
export function placerOf({ text, lines, span }: Drawing): (inside: Span) => Span {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n?|\n/g)) starts.push(index + ending.length);
  const place = (offset: number): number => {
    let [line, behind] = [0, starts.length];
    while (behind - line > 1) {
      const middle = (line + behind) >> 1;
      if ((starts[middle] ?? 0) <= offset) line = middle;
      else behind = middle;
    }
    const written = lines[line];
    return written ? Math.min(written.start + offset - (starts[line] ?? 0), written.end) : span.end;
  };
  return (inside) => ({ start: place(inside.start), end: place(inside.end) });
}
