/** The text in a box, line by line, as a reader says it: without bullets, blanks around it and rules between its parts. */
import type { Span } from "../../text/span.ts";
import { type Canvas, NONE } from "./canvas.ts";
import { cellAt, type Grid, spanOf, textOf } from "./grid.ts";
import { isName } from "./names.ts";

export interface BoxLabel {
  readonly lines: readonly string[];
  /** Where its first line stands. */
  readonly span: Span | null;
}

/** The label of a box that holds nothing else, with a title in its upper wall first. */
export function boxLabel({ grid, boxes, wallOf }: Canvas, index: number): BoxLabel {
  const box = boxes[index];
  if (!box) return { lines: [], span: null };
  const found = [titleInWall(grid, box.top, box.left, box.right)];
  for (let row = box.top + 1; row < box.bottom; row += 1) {
    const sides = box.sides[row - box.top];
    if (!sides || box.dividers.includes(row)) continue;
    const from = sides.left + (wallOf[cellAt(grid, row, sides.left)] === NONE ? 0 : 1);
    const to = sides.right + (wallOf[cellAt(grid, row, sides.right)] === NONE ? 1 : 0);
    found.push(lineIn(grid, row, from, to));
  }
  const lines = found.flatMap((line) => line ?? []);
  return { lines: lines.map(({ text }) => text), span: lines[0]?.span ?? null };
}

interface Line {
  readonly text: string;
  readonly span: Span;
}

/** The text between two columns; null where it names nothing. */
function lineIn(grid: Grid, row: number, first: number, last: number): Line | null {
  let [from, to] = [first, last];
  while (from < to && /^\s*$/.test(grid.chars[cellAt(grid, row, from)] ?? " ")) from += 1;
  while (to > from && /^\s*$/.test(grid.chars[cellAt(grid, row, to - 1)] ?? " ")) to -= 1;
  const written = textOf(grid, row, from, to);
  const text = readable(written);
  return isName(text) ? { text, span: spanOf(grid, row, from, to) } : null;
}

/** `┌─ Title ─┐`: the words between the dashes. */
export function titleInWall(grid: Grid, row: number, left: number, right: number): Line | null {
  const written = textOf(grid, row, left + 1, right);
  const found = /[^\s─━═\-=┬┴┼+▼▲v^](?:[^─━═]*[^\s─━═\-=┬┴┼+▼▲v^])?/.exec(written);
  if (!found || !isName(found[0]) || !/\p{L}{2}/u.test(found[0])) return null;
  const from = left + 1 + columnsBefore(grid, row, left + 1, found.index);
  const text = readable(found[0]);
  return { text, span: spanOf(grid, row, from, from + columnsBefore(grid, row, from, found[0].length)) };
}

/** How many columns so many units of text take. */
function columnsBefore(grid: Grid, row: number, from: number, units: number): number {
  let columns = 0;
  for (let read = 0; read < units && cellAt(grid, row, from + columns) >= 0; columns += 1) {
    read += (grid.chars[cellAt(grid, row, from + columns)] ?? "").length;
  }
  return columns;
}

function readable(text: string): string {
  return text
    .trim()
    .replace(/^[-•▪◦·*✓✔►▸]\s+/u, "")
    .replace(/^•/, "")
    .replace(/\s+/g, " ")
    .replace(/^\[\s*([^[\]]+?)\s*\]$/, "$1");
}
