/**
 * Finds the boxes of a drawing in one pass over its rows: a wall opens one, rows with bars at its sides carry it on, a wall of
 * the same width closes it. Authors miscount, so that a bar may stand some columns beside its place.
 */
import { charAt, type Grid, widthOf } from "./grid.ts";
import { armsOf, HORIZONTAL, LEFT, RIGHT, VERTICAL } from "./line-characters.ts";
import { type Wall, wallsIn } from "./walls.ts";

export interface Box {
  readonly top: number;
  readonly bottom: number;
  /** The columns of the corners of its upper wall. */
  readonly left: number;
  readonly right: number;
  /** Its sides in each row between `top` and `bottom`, both included. */
  readonly sides: readonly Sides[];
  /** The rows in which a wall runs through it from side to side. */
  readonly dividers: readonly number[];
}

/** The columns of a box's left and right border in one row. */
export interface Sides {
  readonly left: number;
  readonly right: number;
}

interface OpenBox extends Sides {
  readonly top: number;
  readonly sides: Sides[];
  readonly dividers: number[];
  /** In how many rows one of its sides was not found. */
  missing: number;
}

/** A side is looked for so many columns beside its place: the left one of a box, and the right one. */
const LEFT_TOLERANCE = 2;
const RIGHT_TOLERANCE = 3;
/** A box may lack one of its sides in so many rows. */
const MOST_MISSING = 3;

/** The boxes, in the order in which they are closed. */
export function boxesIn(grid: Grid): readonly Box[] {
  const boxes: Box[] = [];
  let open: OpenBox[] = [];
  for (let row = 0; row < grid.height; row += 1) {
    const walls = wallsIn(grid, row);
    const met = wallsMet(open, walls);
    const used = new Set(met.values());
    const found = sidesFound(
      open.filter((box) => !met.has(box)),
      barsIn(grid, row),
      walls,
    );
    const still: OpenBox[] = [];
    for (const box of open) {
      const wall = met.get(box);
      const sides = found.get(box);
      if (wall) {
        box.sides.push({ left: wall.start, right: wall.end });
        if (!isDivider(wall, grid, row)) boxes.push(closed(box, row));
        else {
          box.dividers.push(row);
          still.push(box);
        }
      } else if (sides && carriesOn(box, sides)) still.push(box);
    }
    const opened = walls
      .filter((wall) => (wall.kind === "top" || wall.kind === "any") && !used.has(wall))
      .map(({ start, end }) => ({ top: row, left: start, right: end, sides: [{ left: start, right: end }], dividers: [], missing: 0 }));
    open = [...still, ...opened].sort((a, b) => a.left - b.left || b.right - a.right);
  }
  const unfinished = open.filter(
    ({ sides, missing, top }) => sides.length >= FEWEST_ROWS && missing === 0 && top + sides.length === grid.height,
  );
  return [...boxes, ...unfinished.map((box) => closed(box, grid.height - 1))];
}

/** A box that the drawing ends before it is closed has so many rows, its upper wall counted. */
const FEWEST_ROWS = 4;

function closed({ top, left, right, sides, dividers }: OpenBox, bottom: number): Box {
  return { top, bottom, left, right, sides, dividers };
}

/** The wall in a row that starts and ends where a box does, for each box that has one; those in their place are given out first. */
function wallsMet(open: readonly OpenBox[], walls: readonly Wall[]): ReadonlyMap<OpenBox, Wall> {
  const met = new Map<OpenBox, Wall>();
  const byStart = new Map(walls.filter(({ kind }) => kind !== "top").map((wall) => [wall.start, wall]));
  for (const shift of [0, -1, 1, -2, 2]) {
    if (byStart.size === 0) break;
    for (const box of open.toReversed()) {
      const wall = byStart.get(box.left + shift);
      if (!wall || met.has(box) || box.sides.length < 2 || Math.abs(wall.end - box.right) > RIGHT_TOLERANCE) continue;
      met.set(box, wall);
      byStart.delete(wall.start);
    }
  }
  return met;
}

/** A wall whose corners tell nothing divides a box if its sides go on below. */
function isDivider(wall: Wall, grid: Grid, row: number): boolean {
  if (wall.kind !== "any") return wall.kind === "divider";
  return [wall.start, wall.end].every((column) => [0, -1, 1].some((shift) => isBar(charAt(grid, row + 1, column + shift))));
}

/** Takes the sides found in a row into the box; false where it does not go on. */
function carriesOn(box: OpenBox, { left, right }: Partial<Sides>): boolean {
  if (left === undefined && right === undefined) return false;
  if (left === undefined || right === undefined) box.missing += 1;
  if (box.missing > MOST_MISSING || (box.missing > 0 && box.sides.length === 1)) return false;
  box.sides.push({ left: left ?? box.left, right: Math.max(right ?? box.right, (left ?? box.left) + 1) });
  return true;
}

/** The columns of a row in which the side of a box may stand. */
function barsIn(grid: Grid, row: number): readonly number[] {
  const bars: number[] = [];
  for (let column = 0; column < widthOf(grid, row); column += 1) {
    const char = charAt(grid, row, column);
    if (isBar(char) || isJoint(grid, row, column) || ">▶►<◀◄".includes(char || " ")) bars.push(column);
  }
  return bars;
}

function isBar(char: string): boolean {
  return char === "|" || char === "!" || (armsOf(char) & VERTICAL) === VERTICAL;
}

/** The corner of a wall or the joint of a line, `+---`, is a bar to the box that it belongs to. */
function isJoint(grid: Grid, row: number, column: number): boolean {
  const char = charAt(grid, row, column);
  if (char === "+") return [column - 1, column + 1].some((each) => /[-=─<>]/.test(charAt(grid, row, each)));
  const arms = armsOf(char) & HORIZONTAL;
  return (arms === LEFT || arms === RIGHT) && (armsOf(char) & VERTICAL) !== 0;
}

interface Expected {
  readonly box: OpenBox;
  readonly side: "left" | "right";
  readonly column: number;
}

/** Where a row has as many bars as sides are expected, they belong together even so many columns apart. */
const COUNTED_TOLERANCE = 8;

/** The bars that are no part of a wall in the same row. */
function barsBeside(bars: readonly number[], walls: readonly Wall[]): readonly number[] {
  let next = 0;
  return bars.filter((bar) => {
    while ((walls[next]?.end ?? bar) < bar) next += 1;
    return bar < (walls[next]?.start ?? Number.POSITIVE_INFINITY);
  });
}

/** Matches the sides that are expected in a row with its bars, from left to right, so that each bar is taken once. */
function sidesFound(open: readonly OpenBox[], bars: readonly number[], walls: readonly Wall[]): ReadonlyMap<OpenBox, Partial<Sides>> {
  const expected = open
    .flatMap((box): Expected[] => [
      { box, side: "left", column: box.left },
      { box, side: "right", column: box.right },
    ])
    .sort((a, b) => a.column - b.column);
  const found = new Map<OpenBox, { left?: number; right?: number }>();
  const free = barsBeside(bars, walls);
  if (free.length === expected.length && expected.every(({ column }, at) => Math.abs((free[at] ?? 0) - column) <= COUNTED_TOLERANCE)) {
    for (const [at, { box, side, column }] of expected.entries()) found.set(box, { ...found.get(box), [side]: free[at] ?? column });
    return found;
  }
  let next = 0;
  let drift = 0;
  for (const [at, { box, side, column }] of expected.entries()) {
    const tolerance = side === "left" ? LEFT_TOLERANCE : RIGHT_TOLERANCE;
    while (next < bars.length && (bars[next] ?? 0) < column - tolerance + Math.min(drift, 0)) next += 1;
    const following = expected[at + 1]?.column ?? Number.POSITIVE_INFINITY;
    let best = -1;
    let least = tolerance + 0.5;
    for (let each = next; each < bars.length && each < next + 6; each += 1) {
      const bar = bars[each] ?? 0;
      const away = Math.min(Math.abs(bar - column), Math.abs(bar - column - drift) + 0.5);
      const wanted = bar !== column && bar - following >= 0 && bar - column > Math.abs(bar - following) && away > 0.5;
      if (away < least && !wanted) {
        best = each;
        least = away;
      }
    }
    if (best < 0) continue;
    const bar = bars[best] ?? column;
    next = best + 1;
    drift = bar - column;
    found.set(box, { ...found.get(box), [side]: bar });
  }
  return found;
}
