/** Labels that interrupt a line: `A --[HTTP]--> B`, `A ── reads ──▶ B`, and in lower case or parentheses between two lines down. */
import { cellAt, type Grid } from "./grid.ts";
import type { LineCells } from "./line-cells.ts";
import { DOWN, HORIZONTAL, LEFT, RIGHT, UP } from "./line-characters.ts";
import type { Meeting } from "./meetings.ts";
import type { OpenEnd } from "./nets.ts";
import type { Scene } from "./scene.ts";
import type { TextPieces } from "./texts.ts";

export interface InnerLabel {
  /** The island with the label. */
  readonly island: number;
  /** A cell of the line that it interrupts. */
  readonly cell: number;
  readonly direction: number;
}

export interface WithoutLabels {
  readonly meetings: readonly Meeting[];
  readonly labels: readonly InnerLabel[];
}

/** Joins the lines on both sides of such labels, and gives the meetings that remain. */
export function innerLabels(scene: Scene, pieces: TextPieces, meetings: readonly Meeting[]): WithoutLabels {
  const byIsland = new Map<number, Meeting[]>();
  for (const meeting of meetings) {
    if (meeting.target.kind !== "island") continue;
    const first = pieces.firstOf(meeting.target.index);
    byIsland.set(first, [...(byIsland.get(first) ?? []).slice(-MOST_ENDS), meeting]);
  }
  const labels: InnerLabel[] = [];
  const gone = new Set<Meeting>();
  for (const [island, met] of byIsland) {
    const [a, b] = met;
    if (!a || !b || met.length !== 2 || a.head || b.head || !isInner(scene, pieces.pieceOf(island).text, a, b)) continue;
    scene.nets.join(scene.nets.netOf(a.end.cell, a.end.direction), scene.nets.netOf(b.end.cell, b.end.direction));
    labels.push({ island, cell: a.end.cell, direction: a.end.direction });
    gone.add(a).add(b);
  }
  return { meetings: meetings.filter((meeting) => !gone.has(meeting)), labels };
}

/** Text that more lines lead to is no label; more than one beyond two need not be counted. */
const MOST_ENDS = 3;

function isInner(scene: Scene, text: string, a: Meeting, b: Meeting): boolean {
  const [left, right] = a.end.direction === RIGHT ? [a, b] : [b, a];
  if (left.end.direction === RIGHT && right.end.direction === LEFT) {
    const start = farEnd(scene, left.end, -1);
    const end = farEnd(scene, right.end, 1);
    const close = left.gap <= 1 && right.gap <= 1;
    return close && (start.head || end.head) && (left.gap > 0 || start.isFree || /^[[(|]/.test(text));
  }
  const isDown = [a.end.direction, b.end.direction].sort().join() === [UP, DOWN].sort().join();
  return isDown && a.end.column === b.end.column && /^(?:\(|[\p{Ll}\d"'])/u.test(text) && text.length < 40;
}

/** The other end of a run of cells: whether it has a head, and whether blanks stand before what it leads to. */
function farEnd(
  { canvas: { grid }, cells }: Scene,
  { row, column }: OpenEnd,
  step: number,
): { readonly head: boolean; readonly isFree: boolean } {
  let at = column;
  while (isAlong(grid, cells, row, at + step)) at += step;
  const cell = cellAt(grid, row, at);
  const head = ((cells.heads[cell] ?? 0) & (step > 0 ? RIGHT : LEFT)) !== 0;
  return { head, isFree: (grid.chars[cellAt(grid, row, at + step)] ?? " ") === " " };
}

function isAlong(grid: Grid, { arms }: LineCells, row: number, column: number): boolean {
  const cell = cellAt(grid, row, column);
  return cell >= 0 && ((arms[cell] ?? 0) & HORIZONTAL) === HORIZONTAL;
}
