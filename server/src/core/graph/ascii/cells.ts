/**
 * Takes boxes apart that are divided by walls inside: a row of cells is so many boxes, a pile of one-line cells too, a heading
 * over details is one box, rows and columns of cells are a table.
 */
import { componentKind } from "../component-kind.ts";
import type { Box, Sides } from "./boxes.ts";
import { charAt, type Grid, textOf } from "./grid.ts";
import { armsOf, DOWN, UP, VERTICAL } from "./line-characters.ts";

export interface DividedBoxes {
  readonly boxes: readonly Box[];
  /** Tables among them, which hold data and no components. */
  readonly tables: ReadonlySet<Box>;
  /** What divided boxes were taken apart into. */
  readonly cells: ReadonlySet<Box>;
}

/** The boxes with those that are divided replaced by their cells. */
export function dividedBoxes(grid: Grid, boxes: readonly Box[]): DividedBoxes {
  const tables = new Set<Box>();
  const cells = new Set<Box>();
  const cellsIn = (box: Box, storey: Storey, splits: readonly (readonly number[])[]): readonly Box[] => {
    const own = cellsOf(box, storey, splits);
    for (const cell of own) cells.add(cell);
    return own;
  };
  const all = boxes.flatMap((box) => {
    const storeys = storeysOf(box);
    const rows = storeys.map((storey) => ({ storey, splits: splitsOf(grid, box, storey) }));
    const split = rows.filter(({ splits }) => splits.length > 0);
    const [only] = split;
    if (split.length > 1) {
      tables.add(box);
      return [box];
    }
    if (only) return [...(rows.length > 1 ? [box] : []), ...cellsIn(box, only.storey, only.splits)];
    return rows.length > 1 && isPile(storeys.map((storey) => linesOf(grid, box, storey)))
      ? storeys.flatMap((storey) => cellsIn(box, storey, []))
      : [box];
  });
  return { boxes: all, tables, cells };
}

/** Boxes on top of each other with a wall between two; a heading over details and a class are one box. */
function isPile(storeys: readonly (readonly string[])[]): boolean {
  if (storeys.length >= FEWEST_PILED && storeys.every((lines) => lines.length === 1)) return true;
  return storeys.every(([first]) => first !== undefined && !/^[-•*]/.test(first) && componentKind(first) !== "unknown");
}

/** Fewer lines with walls between them are a heading over a detail. */
const FEWEST_PILED = 3;

/** What lies between two walls that run from side to side, both included. */
interface Storey {
  readonly top: number;
  readonly bottom: number;
}

function storeysOf({ top, bottom, dividers }: Box): readonly Storey[] {
  const walls = [top, ...dividers, bottom];
  return walls.slice(1).map((wall, at) => ({ top: walls[at] ?? top, bottom: wall }));
}

/** The columns, one for each row of a storey, of the walls that divide it from its upper to its lower wall. */
function splitsOf(grid: Grid, box: Box, { top, bottom }: Storey): readonly (readonly number[])[] {
  const { left, right } = sidesIn(box, top);
  const splits: number[][] = [];
  for (let column = left + 1; column < right; column += 1) {
    if (!isJoint(grid, top, column, DOWN)) continue;
    const columns = [column];
    for (let row = top + 1; row < bottom; row += 1) {
      const bar = [0, -1, 1, -2, 2].map((shift) => column + shift).find((each) => isBar(charAt(grid, row, each)));
      if (bar === undefined) break;
      columns.push(bar);
    }
    const reaches = columns.length === bottom - top;
    if (reaches && [0, -1, 1, -2, 2].some((shift) => isJoint(grid, bottom, column + shift, UP))) splits.push([...columns, column]);
  }
  return splits;
}

function isJoint(grid: Grid, row: number, column: number, arm: number): boolean {
  const char = charAt(grid, row, column);
  return char === "+" || (armsOf(char) & arm) !== 0;
}

function isBar(char: string): boolean {
  return char === "|" || (armsOf(char) & VERTICAL) === VERTICAL;
}

function cellsOf(box: Box, { top, bottom }: Storey, splits: readonly (readonly number[])[]): Box[] {
  const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at);
  const borders = [rows.map((row) => sidesIn(box, row).left), ...splits, rows.map((row) => sidesIn(box, row).right)];
  return borders.slice(1).map((rights, at) => {
    const sides = rights.map((right, index): Sides => ({ left: Math.min(borders[at]?.[index] ?? right, right), right }));
    return { top, bottom, left: sides[0]?.left ?? box.left, right: sides[0]?.right ?? box.right, sides, dividers: [] };
  });
}

function sidesIn(box: Box, row: number): Sides {
  return box.sides[row - box.top] ?? { left: box.left, right: box.right };
}

function linesOf(grid: Grid, box: Box, { top, bottom }: Storey): readonly string[] {
  const lines: string[] = [];
  for (let row = top + 1; row < bottom; row += 1) {
    const { left, right } = sidesIn(box, row);
    const line = textOf(grid, row, left + 1, right).trim();
    if (line !== "") lines.push(line);
  }
  return lines;
}
