/** The pieces of text outside of boxes: words with single blanks between them. What each is, a name or a remark, comes later. */

import type { Span } from "../../text/span.ts";
import type { Canvas } from "./canvas.ts";
import { NONE } from "./canvas.ts";
import { spanOf, textOf, widthOf } from "./grid.ts";

export interface Island {
  readonly row: number;
  /** Its first column, and the one after its last. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly span: Span;
  /** The box in which it stands. */
  readonly inside: number;
}

export interface Islands {
  readonly islands: readonly Island[];
  /** By cell: which island it belongs to, blanks between its words too. */
  readonly islandOf: Int32Array;
}

/** The islands, row by row from left to right, among the cells that `isText` allows. */
export function islandsIn({ grid, inside }: Canvas, isText: (cell: number) => boolean): Islands {
  const islandOf = new Int32Array(grid.chars.length).fill(NONE);
  const islands: Island[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    const start = grid.rowStarts[row] ?? 0;
    const width = widthOf(grid, row);
    const close = (from: number, to: number): void => {
      for (const [first, last] of nameStretches(textOf(grid, row, from, to), grid.chars, start + from, to - from)) {
        islandOf.fill(islands.length, start + from + first, start + from + last);
        const text = textOf(grid, row, from + first, from + last);
        islands.push({
          row,
          from: from + first,
          to: from + last,
          text,
          span: spanOf(grid, row, from + first, from + last),
          inside: inside[start + from] ?? NONE,
        });
      }
    };
    let from = NONE;
    let end = 0;
    let depth = 0;
    for (let column = 0; column < width; column += 1) {
      const cell = start + column;
      const isBlank = grid.chars[cell] === " ";
      if (from !== NONE && (column - end > (depth > 0 ? WIDEST_ASIDE_GAP : 1) || !isText(cell))) {
        close(from, end);
        from = NONE;
      }
      if (isBlank || !isText(cell)) continue;
      if (from === NONE) {
        from = column;
        depth = 0;
      }
      if (grid.chars[cell] === "(") depth += 1;
      else if (grid.chars[cell] === ")") depth -= 1;
      end = column + 1;
    }
    if (from !== NONE) close(from, end);
  }
  return { islands, islandOf };
}

/** Within parentheses so many blanks part no words. */
const WIDEST_ASIDE_GAP = 2;

/** Bracketed names that stand close together are taken apart, `[Client] [Server]`, and so are sentences. */
function nameStretches(text: string, chars: readonly string[], start: number, length: number): [number, number][] {
  if (!/\] +\[|[\p{L}\p{N}]{3}\. \p{Lu}/u.test(text)) return [[0, length]];
  const stretches: [number, number][] = [];
  let from = 0;
  let depth = 0;
  const char = (at: number): string => chars[start + at] ?? "";
  for (let at = 1; at + 1 < length; at += 1) {
    if (char(at) === "(") depth += 1;
    else if (char(at) === ")") depth -= 1;
    if (char(at) !== " ") continue;
    const isBetweenBrackets = char(at - 1) === "]" && char(at + 1) === "[";
    const isSentence =
      depth === 0 &&
      char(at - 1) === "." &&
      /\p{Lu}/u.test(char(at + 1)) &&
      /^\p{Ll}{3}$/u.test(char(at - 4) + char(at - 3) + char(at - 2));
    if (!isBetweenBrackets && !isSentence) continue;
    stretches.push([from, at]);
    from = at + 1;
  }
  return [...stretches, [from, length]];
}
