/** A character drawing as cells in rows and columns, as a fixed-width font shows it, with the way back to the text. */
import type { Span } from "../../text/span.ts";
import { columnsOf } from "./display-width.ts";

/** Cells are numbered through all rows: those of row `y` are `rowStarts[y]` up to, without, `rowStarts[y + 1]`. */
export interface Grid {
  readonly height: number;
  readonly rowStarts: readonly number[];
  /** What stands in each cell: a character with its marks; a blank; nothing in the second cell of a wide character. */
  readonly chars: readonly string[];
  /** Where each cell's character starts and ends in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Tabs go to the next multiple of so many columns, as terminals have it. */
const TAB = 8;

/** The cells of a drawing. */
export function gridOf(text: string): Grid {
  const rowStarts: number[] = [0];
  const chars: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (char: string, start: number, end: number): void => {
    chars.push(char);
    starts.push(start);
    ends.push(end);
  };
  let at = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const row = chars.length;
    let offset = at;
    for (const char of line) {
      const end = offset + char.length;
      const columns = columnsOf(char);
      if (char === "\t") {
        const next = (Math.floor((chars.length - row) / TAB) + 1) * TAB;
        while (chars.length - row < next) push(" ", offset, end);
      } else if (columns === 0) {
        if (chars.length > row) ends[chars.length - 1] = end;
      } else {
        push(/\s/.test(char) ? " " : char, offset, end);
        if (columns === 2) push("", offset, end);
      }
      offset = end;
    }
    at += line.length;
    at += text.startsWith("\r\n", at) ? 2 : 1;
    rowStarts.push(chars.length);
  }
  return { height: rowStarts.length - 1, rowStarts, chars, starts, ends };
}

/** The cell at a row and column; -1 where the row has none. */
export function cellAt({ rowStarts }: Grid, row: number, column: number): number {
  const start = rowStarts[row];
  const end = rowStarts[row + 1];
  if (start === undefined || end === undefined || column < 0 || start + column >= end) return -1;
  return start + column;
}

/** How many columns a row has. */
export function widthOf({ rowStarts }: Grid, row: number): number {
  return (rowStarts[row + 1] ?? 0) - (rowStarts[row] ?? 0);
}

/** The character at a row and column; a blank outside of the drawing. */
export function charAt(grid: Grid, row: number, column: number): string {
  return grid.chars[cellAt(grid, row, column)] ?? " ";
}

/** The text from one column of a row up to, without, another. */
export function textOf(grid: Grid, row: number, from: number, to: number): string {
  const start = (grid.rowStarts[row] ?? 0) + Math.max(from, 0);
  const end = Math.min((grid.rowStarts[row] ?? 0) + to, grid.rowStarts[row + 1] ?? 0);
  return grid.chars.slice(start, Math.max(end, start)).join("");
}

/** The span of the columns of a row from one up to, without, another, which the row has to have. */
export function spanOf(grid: Grid, row: number, from: number, to: number): Span {
  const first = cellAt(grid, row, from);
  const last = cellAt(grid, row, to - 1);
  const start = grid.starts[first] ?? 0;
  return { start, end: Math.max(grid.ends[last] ?? start, start) };
}
