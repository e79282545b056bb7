/** Which line a remark belongs to: the one it stands over, under, or beside. */
import { NONE } from "./canvas.ts";
import { cellAt } from "./grid.ts";
import type { Island } from "./islands.ts";
import { HORIZONTAL, VERTICAL } from "./line-characters.ts";
import type { Scene } from "./scene.ts";

export interface LabelledLine {
  readonly cell: number;
  /** A direction in which the line runs there. */
  readonly direction: number;
  /** The columns and rows that its straight part spans there. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** A remark beside a line stands at most so many columns away. */
const WIDEST_GAP = 3;
/** A line that carries a remark over or under it is no shorter than this. */
const SHORTEST = 3;

/** The line that an island labels; null where none is near. */
export function labelledLine(scene: Scene, { row, from, to }: Island): LabelledLine | null {
  const middle = Math.floor((from + to - 1) / 2);
  for (const column of [middle, from, to - 1]) {
    for (const other of [row + 1, row - 1]) {
      const line = along(scene, other, column, HORIZONTAL);
      if (line && line.to.column - line.from.column + 1 >= SHORTEST) return line;
    }
  }
  for (let gap = 1; gap <= WIDEST_GAP; gap += 1) {
    const line = along(scene, row, from - gap, VERTICAL) ?? along(scene, row, to - 1 + gap, VERTICAL);
    if (line) return line;
  }
  return null;
}

/** A straight part of a line is followed so far. */
const FARTHEST = 200;

function along({ canvas: { grid, wallOf }, cells }: Scene, row: number, column: number, axis: number): LabelledLine | null {
  const isOn = (y: number, x: number): boolean => {
    const cell = cellAt(grid, y, x);
    return cell >= 0 && wallOf[cell] === NONE && ((cells.arms[cell] ?? 0) & axis) !== 0;
  };
  if (!isOn(row, column)) return null;
  const [down, right] = axis === VERTICAL ? [1, 0] : [0, 1];
  let before = 0;
  let after = 0;
  while (before < FARTHEST && isOn(row - (before + 1) * down, column - (before + 1) * right)) before += 1;
  while (after < FARTHEST && isOn(row + (after + 1) * down, column + (after + 1) * right)) after += 1;
  const cell = cellAt(grid, row, column);
  return {
    cell,
    direction: (cells.arms[cell] ?? 0) & axis,
    from: { row: row - before * down, column: column - before * right },
    to: { row: row + after * down, column: column + after * right },
  };
}
