/** Which box each cell of a drawing belongs to, as part of its wall or of what it holds. */
import type { Box } from "./boxes.ts";
import { cellAt, type Grid, widthOf } from "./grid.ts";

/** No box. */
export const NONE = -1;

export interface Canvas {
  readonly grid: Grid;
  readonly boxes: readonly Box[];
  /** By cell: the box whose wall it is part of. */
  readonly wallOf: Int32Array;
  /** By cell: the innermost box that it lies in. */
  readonly inside: Int32Array;
  /** By box: the innermost box around it. */
  readonly parents: readonly number[];
}

/** Lays the boxes over the cells. */
export function canvasOf(grid: Grid, boxes: readonly Box[]): Canvas {
  const wallOf = new Int32Array(grid.chars.length).fill(NONE);
  const inside = new Int32Array(grid.chars.length).fill(NONE);
  const parents: number[] = boxes.map(() => NONE);
  const byRow: number[][] = Array.from({ length: grid.height }, () => []);
  for (const [box, { top, sides }] of boxes.entries()) for (const at of sides.keys()) byRow[top + at]?.push(box);
  for (const [row, here] of byRow.entries()) {
    if (here.length > 0) layRow({ grid, boxes, wallOf, inside, parents }, row, here);
  }
  return { grid, boxes, wallOf, inside, parents };
}

interface Layers extends Omit<Canvas, "parents"> {
  readonly parents: number[];
}

/** Goes through a row with the boxes that lie around the column on a stack. */
function layRow(layers: Layers, row: number, here: readonly number[]): void {
  const { grid, boxes, wallOf, inside, parents } = layers;
  const placed = here
    .flatMap((box) => {
      const sides = boxes[box]?.sides[row - (boxes[box]?.top ?? 0)];
      return sides ? [{ box, left: sides.left, right: sides.right }] : [];
    })
    .sort((a, b) => a.left - b.left || b.right - a.right);
  const around: typeof placed = [];
  let next = 0;
  for (let column = 0; column < widthOf(grid, row); column += 1) {
    while ((around.at(-1)?.right ?? column) < column) around.pop();
    for (let entry = placed[next]; entry && entry.left <= column; entry = placed[next]) {
      if (boxes[entry.box]?.top === row) parents[entry.box] = holderOf(around, boxes, row, entry.left);
      around.push(entry);
      next += 1;
    }
    const innermost = around.at(-1);
    if (!innermost) continue;
    const cell = cellAt(grid, row, column);
    inside[cell] = innermost.box;
    const isSide = (innermost.left === column || innermost.right === column) && !/[\p{L}\p{N}()[\]]/u.test(grid.chars[cell] ?? "");
    if (isSide || isWallRow(boxes[innermost.box], row)) wallOf[cell] = innermost.box;
  }
}

/** The innermost box that goes on below and to the right: boxes that share a wall do not hold each other. */
function holderOf(
  around: readonly { readonly box: number; readonly right: number }[],
  boxes: readonly Box[],
  row: number,
  left: number,
): number {
  return around.findLast(({ box, right }) => right > left && (boxes[box]?.bottom ?? row) > row)?.box ?? NONE;
}

function isWallRow(box: Box | undefined, row: number): boolean {
  return box !== undefined && (row === box.top || row === box.bottom || box.dividers.includes(row));
}
