/**
 * Where an arrow comes from that has nothing on its left: one above that starts at the same column shares its source, a name
 * over it is its source, and where a line of names was broken it goes on from the last name.
 */
import { NONE } from "./canvas.ts";
import { cellAt, type Grid, widthOf } from "./grid.ts";
import { HORIZONTAL, LEFT } from "./line-characters.ts";
import type { Meeting, Target } from "./meetings.ts";
import type { OpenEnd } from "./nets.ts";
import type { Scene } from "./scene.ts";

/** More blanks than this on its left, and an arrow belongs to the one above it. */
const WIDE_GAP = 3;
/** An arrow is looked for so many rows above. */
const ROWS_ABOVE = 3;
/** Authors miscount. */
const TOLERANCE = 2;

/** The meetings with those added, or replaced, of arrows whose source stands above. */
export function withSources(scene: Scene, meetings: readonly Meeting[]): readonly Meeting[] {
  const byEnd = new Map(meetings.map((meeting) => [meeting.end, meeting]));
  const tails = new Map<number, Tail>();
  for (const end of scene.nets.ends) {
    if (end.direction !== LEFT || end.head) continue;
    const met = byEnd.get(end);
    if ((scene.nets.joined[end.cell] ?? 0) & LEFT) continue;
    const found = met && met.gap <= WIDE_GAP ? null : sourceAbove(scene, end, tails);
    if (found) byEnd.set(end, { end, target: found.target, head: false, gap: 0 });
    const tail = found ?? (met ? { target: met.target, isBroken: false } : null);
    if (tail) tails.set(cellAt(scene.canvas.grid, end.row, end.column), tail);
  }
  return [...byEnd.values()];
}

interface Tail {
  readonly target: Target;
  /** True where it goes on a line that was broken. */
  readonly isBroken: boolean;
}

function sourceAbove(scene: Scene, end: OpenEnd, tails: ReadonlyMap<number, Tail>): Tail | null {
  const { grid } = scene.canvas;
  if (!isLonely(scene, end) || !isArrow(scene, end)) return null;
  const last = lastName(scene, end);
  for (let row = end.row - 1; row >= Math.max(end.row - ROWS_ABOVE, 0); row -= 1) {
    for (let shift = 0; shift <= TOLERANCE; shift += 1) {
      const tail = tails.get(cellAt(grid, row, end.column + shift)) ?? tails.get(cellAt(grid, row, end.column - shift));
      if (tail) return tail.isBroken && last ? { target: last, isBroken: true } : tail;
    }
    const cell = cellAt(grid, row, end.column);
    const island = cell < 0 ? NONE : (scene.islands.islandOf[cell] ?? NONE);
    if (island !== NONE && (scene.islands.islands[island]?.from ?? 0) < end.column)
      return { target: { kind: "island", index: island }, isBroken: false };
    if (island !== NONE) break;
  }
  return last ? { target: last, isBroken: true } : null;
}

/** Nothing but blanks stands before it, in its row or its box. */
function isLonely({ canvas: { grid, wallOf } }: Scene, { row, column }: OpenEnd): boolean {
  let at = column - 1;
  while (at >= 0 && grid.chars[cellAt(grid, row, at)] === " ") at -= 1;
  return at < 0 || wallOf[cellAt(grid, row, at)] !== NONE;
}

/** A run of cells with a head at its right end. */
function isArrow({ canvas: { grid }, cells }: Scene, { row, column }: OpenEnd): boolean {
  for (let at = column; ; at += 1) {
    const cell = cellAt(grid, row, at);
    if (cell < 0 || ((cells.arms[cell] ?? 0) & HORIZONTAL) === 0) return false;
    if (((cells.heads[cell] ?? 0) & HORIZONTAL) !== 0) return true;
  }
}

/** The name that ends the row above, if that row starts no further left. */
function lastName({ canvas: { grid }, islands }: Scene, { row, column }: OpenEnd): Target | null {
  const width = widthOf(grid, row - 1);
  const first = firstColumn(grid, row - 1, width);
  const island = islands.islandOf[cellAt(grid, row - 1, lastColumn(grid, row - 1, width))] ?? NONE;
  return width === 0 || column > first || island === NONE ? null : { kind: "island", index: island };
}

function firstColumn(grid: Grid, row: number, width: number): number {
  let column = 0;
  while (column < width && grid.chars[cellAt(grid, row, column)] === " ") column += 1;
  return column;
}

function lastColumn(grid: Grid, row: number, width: number): number {
  let column = width - 1;
  while (column > 0 && grid.chars[cellAt(grid, row, column)] === " ") column -= 1;
  return column;
}
