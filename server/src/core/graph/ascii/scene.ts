/** A drawing taken apart: its cells, boxes, lines and pieces of text, before anything is said about what they mean. */
import { boxesIn } from "./boxes.ts";
import { type Canvas, canvasOf, NONE } from "./canvas.ts";
import { dividedBoxes } from "./cells.ts";
import { gridOf } from "./grid.ts";
import { type Islands, islandsIn } from "./islands.ts";
import { type LineCells, lineCells } from "./line-cells.ts";
import { type Nets, netsOf } from "./nets.ts";
import { plainBoxes } from "./plain-boxes.ts";

export interface Scene {
  readonly canvas: Canvas;
  readonly cells: LineCells;
  readonly nets: Nets;
  readonly islands: Islands;
  /** By box: true where all text inside is its label. */
  readonly plain: readonly boolean[];
  /** Boxes that hold a table. */
  readonly tables: ReadonlySet<number>;
  /** Boxes that are cells of a divided one. */
  readonly cellBoxes: ReadonlySet<number>;
}

/** The parts of a drawing. */
export function sceneOf(text: string): Scene {
  const grid = gridOf(text);
  const divided = dividedBoxes(grid, boxesIn(grid));
  const canvas = canvasOf(grid, divided.boxes);
  const tables = new Set(divided.boxes.flatMap((box, at) => (divided.tables.has(box) ? [at] : [])));
  const cellBoxes = new Set(divided.boxes.flatMap((box, at) => (divided.cells.has(box) ? [at] : [])));
  const plain = plainBoxes(canvas).map((isPlain, at) => isPlain || tables.has(at));
  const isDrawing = (cell: number): boolean => {
    const inside = canvas.inside[cell] ?? NONE;
    return cell >= 0 && canvas.wallOf[cell] === NONE && (inside === NONE || plain[inside] === false);
  };
  const cells = lineCells(canvas, isDrawing);
  const islands = islandsIn(canvas, (cell) => isDrawing(cell) && cells.arms[cell] === 0);
  return { canvas, cells, nets: netsOf(canvas, cells), islands, plain, tables, cellBoxes };
}
