/** Joins the cells of lines into nets, and finds the ends that lead out of them. Where lines cross, both go straight on. */
import { type Canvas, NONE } from "./canvas.ts";
import { type DisjointSets, disjointSets } from "./disjoint-sets.ts";
import { cellAt } from "./grid.ts";
import type { LineCells } from "./line-cells.ts";
import { DIRECTIONS, DOWN, HORIZONTAL, LEFT, opposite, RIGHT, SLANTED, UP, VERTICAL } from "./line-characters.ts";

/** An arm that no other line takes up. */
export interface OpenEnd {
  readonly cell: number;
  readonly row: number;
  readonly column: number;
  readonly direction: number;
  readonly head: boolean;
}

export interface Nets {
  /** Stands for the net that a cell's arm belongs to. */
  netOf(cell: number, direction: number): number;
  join(a: number, b: number): void;
  /** The ends that lead to no other line, row by row. */
  readonly ends: readonly OpenEnd[];
  /** By cell: the arms that another line took up. */
  readonly joined: Uint8Array;
  /** Cells where two lines cross, each a net of its own. */
  readonly crossings: readonly number[];
}

/** The nets that lines make. */
export function netsOf(canvas: Canvas, cells: LineCells): Nets {
  const { grid } = canvas;
  const size = grid.chars.length;
  const sets = disjointSets(2 * size);
  const joined = new Uint8Array(size);
  const crossing = new Uint8Array(size);
  for (let cell = 0; cell < size; cell += 1) {
    if (cells.arms[cell] === (HORIZONTAL | VERTICAL) && cells.heads[cell] === 0) crossing[cell] = 1;
  }
  const drawing: Drawing = { canvas, cells, sets, joined, crossing, size };
  forEachCell(drawing, (cell, row, column) => joinNeighbours(drawing, cell, row, column));
  forEachCell(drawing, (cell, row, column) => joinAcross(drawing, cell, row, column));
  forEachCell(drawing, (cell, row, column) => joinNearby(drawing, cell, row, column));
  const ends: OpenEnd[] = [];
  forEachCell(drawing, (cell, row, column) => {
    for (const direction of DIRECTIONS) {
      if (!isOpen(drawing, cell, direction)) continue;
      ends.push({ cell, row, column, direction, head: ((cells.heads[cell] ?? 0) & direction) !== 0 });
    }
  });
  const crossings = [...crossing.keys()].filter((cell) => crossing[cell] === 1);
  return { netOf: (cell, direction) => sets.find(member(drawing, cell, direction)), join: sets.join, ends, joined, crossings };
}

interface Drawing {
  readonly canvas: Canvas;
  readonly cells: LineCells;
  readonly sets: DisjointSets;
  readonly joined: Uint8Array;
  readonly crossing: Uint8Array;
  readonly size: number;
}

function forEachCell({ canvas: { grid }, cells }: Drawing, visit: (cell: number, row: number, column: number) => void): void {
  for (let row = 0; row < grid.height; row += 1) {
    const start = grid.rowStarts[row] ?? 0;
    const end = grid.rowStarts[row + 1] ?? start;
    for (let cell = start; cell < end; cell += 1) if (cells.arms[cell]) visit(cell, row, cell - start);
  }
}

/** What stands for an arm in the sets: the vertical line of a crossing is a member of its own. */
function member({ crossing, size }: Drawing, cell: number, direction: number): number {
  return crossing[cell] && direction & VERTICAL ? size + cell : cell;
}

function isOpen({ cells, joined }: Drawing, cell: number, direction: number): boolean {
  return cell >= 0 && ((cells.arms[cell] ?? 0) & direction & ~(joined[cell] ?? 0)) !== 0;
}

function connect(drawing: Drawing, cell: number, direction: number, other: number): void {
  const back = opposite(direction);
  drawing.sets.join(member(drawing, cell, direction), member(drawing, other, back));
  drawing.joined[cell] = (drawing.joined[cell] ?? 0) | direction;
  drawing.joined[other] = (drawing.joined[other] ?? 0) | back;
}

function joinNeighbours(drawing: Drawing, cell: number, row: number, column: number): void {
  const { grid } = drawing.canvas;
  const { arms, weak } = drawing.cells;
  for (const [direction, other] of [
    [RIGHT, cellAt(grid, row, column + 1)],
    [DOWN, cellAt(grid, row + 1, column)],
  ] as const) {
    if (other < 0 || !arms[other]) continue;
    const here = (arms[cell] ?? 0) & direction;
    const there = (arms[other] ?? 0) & opposite(direction);
    const isWeak = (here || (weak[cell] ?? 0) & direction) && (there || (weak[other] ?? 0) & opposite(direction));
    if ((here && there) || isWeak) connect(drawing, cell, direction, other);
  }
}

/** A line that runs into another from the side goes on behind it, if it does, or branches off there. */
function joinAcross(drawing: Drawing, cell: number, row: number, column: number): void {
  const { grid } = drawing.canvas;
  const { arms, heads } = drawing.cells;
  for (const [direction, step] of [
    [UP, -1],
    [DOWN, 1],
  ] as const) {
    const other = cellAt(grid, row + step, column);
    if (!isOpen(drawing, cell, direction) || other < 0 || ((arms[other] ?? 0) & HORIZONTAL) === 0 || heads[other] !== 0) continue;
    const behind = cellAt(grid, row + 2 * step, column);
    if (arms[other] === HORIZONTAL && isOpen(drawing, behind, opposite(direction)) && !drawing.crossing[other]) {
      drawing.crossing[other] = 1;
      connect(drawing, cell, direction, other);
      connect(drawing, behind, opposite(direction), other);
    } else if (arms[other - 1] && arms[other + 1] && ((heads[cell] ?? 0) & direction) === 0) {
      drawing.sets.join(member(drawing, cell, direction), other);
      drawing.joined[cell] = (drawing.joined[cell] ?? 0) | direction;
    }
  }
}

/** Ends that miss each other by a column or two, or by a blank, belong together unless something stands between. */
function joinNearby(drawing: Drawing, cell: number, row: number, column: number): void {
  const { grid } = drawing.canvas;
  const { heads, weak } = drawing.cells;
  if (isOpen(drawing, cell, DOWN) && isFree(drawing, row + 1, column)) {
    for (const shift of leaning(grid.chars[cell] ?? "")) {
      const other = cellAt(grid, row + 1, column + shift);
      if (other < 0 || !(isOpen(drawing, other, UP) || (weak[other] ?? 0) & UP)) continue;
      const above = cellAt(grid, row, column + shift);
      if (above >= 0 && drawing.canvas.wallOf[above] !== NONE) continue;
      connect(drawing, cell, DOWN, other);
      break;
    }
  }
  if (isOpen(drawing, cell, RIGHT) && !((heads[cell] ?? 0) & RIGHT)) {
    for (const gap of [2, 3]) {
      const other = cellAt(grid, row, column + gap);
      if (other < 0 || !isFree(drawing, row, column + gap - 1)) break;
      if (!isOpen(drawing, other, LEFT) || (heads[other] ?? 0) & LEFT) continue;
      connect(drawing, cell, RIGHT, other);
      break;
    }
  }
}

function isFree({ canvas: { grid, wallOf }, cells }: Drawing, row: number, column: number): boolean {
  const cell = cellAt(grid, row, column);
  return cell < 0 || (grid.chars[cell] === " " && wallOf[cell] === NONE) || (cells.arms[cell] ?? 0) !== 0;
}

/** Where the next cell of a line may stand besides straight below, the likeliest first. */
function leaning(char: string): readonly number[] {
  if (!SLANTED.has(char)) return [-1, 1, -2, 2];
  return /[/╱↙↗]/.test(char) ? [-1, -2, 1] : [1, 2, -1];
}
