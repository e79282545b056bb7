/** The horizontal walls in a row: from one corner or joint to another. Whether a box belongs to them is left to `boxes.ts`. */

import { charAt, type Grid, widthOf } from "./grid.ts";
import { armsOf, DOWN, HORIZONTAL, isHeadInWall, LEFT, LINE_CHARACTERS, RIGHT, UP, VERTICAL } from "./line-characters.ts";

/** `divider` runs from side to side within a box; `any` has corners that tell nothing, as in `+--+`. */
export type WallKind = "top" | "bottom" | "divider" | "any";

export interface Wall {
  readonly kind: WallKind;
  readonly row: number;
  /** The columns of its two ends. */
  readonly start: number;
  readonly end: number;
}

/** The walls in a row, from left to right. */
export function wallsIn(grid: Grid, row: number): readonly Wall[] {
  const walls: Wall[] = [];
  const width = widthOf(grid, row);
  for (let column = 0; column < width; ) {
    const found = drawnWall(grid, row, column, width) ?? typedWalls(grid, row, column, width);
    if (!found) {
      column += 1;
      continue;
    }
    walls.push(...found.walls);
    column = Math.max(found.next, column + 1);
  }
  return walls;
}

interface Found {
  readonly walls: readonly Wall[];
  /** The column to go on from. */
  readonly next: number;
}

/** A wall of box-drawing characters, with or without a title in it: `┌──┬──┐`, `╭─ Title ─╮`, `└──▼──┘`. */
function drawnWall(grid: Grid, row: number, start: number, width: number): Found | null {
  const opening = armsOf(charAt(grid, row, start));
  const kind = DRAWN_KINDS.get(opening);
  if (kind === undefined || isSide(opening) === false) return null;
  for (let column = start + 1; column < width; column += 1) {
    const char = charAt(grid, row, column);
    const { arms = 0, heads = 0 } = LINE_CHARACTERS.get(char) ?? {};
    if (heads & HORIZONTAL || char === ">" || char === "<") return { walls: [], next: column };
    if (arms & RIGHT && !(arms & LEFT)) return { walls: [], next: column };
    if (!(arms & LEFT) || arms & RIGHT) continue;
    const closes = arms & VERTICAL & opening || (arms & VERTICAL) === VERTICAL || (opening & VERTICAL) === VERTICAL;
    const lined =
      armsOf(charAt(grid, row, start + 1)) & LEFT || armsOf(charAt(grid, row, column - 1)) & RIGHT || isDash(grid, row, start + 1);
    return closes && lined && column > start + 1
      ? { walls: [{ kind, row, start, end: column }], next: column }
      : { walls: [], next: column };
  }
  return { walls: [], next: width };
}

const DRAWN_KINDS: ReadonlyMap<number, WallKind> = new Map([
  [DOWN | RIGHT, "top"],
  [UP | RIGHT, "bottom"],
  [VERTICAL | RIGHT, "divider"],
]);

function isSide(arms: number): boolean {
  return (arms & RIGHT) !== 0 && (arms & LEFT) === 0;
}

function isDash(grid: Grid, row: number, column: number): boolean {
  return /[-=]/.test(charAt(grid, row, column));
}

/** Walls of typed characters: `+---+`, `+--+--+`, `.---.`, `+-- Title --+`; two where boxes touch: `+---++---+`. */
function typedWalls(grid: Grid, row: number, start: number, width: number): Found | null {
  const ends = TYPED_CORNERS.get(charAt(grid, row, start));
  if (ends === undefined || !isRun(grid, row, start + 1)) return null;
  let column = start + 1;
  while (column < width && isRun(grid, row, column)) column += 1;
  if (!ends.ends.includes(charAt(grid, row, column - 1)) && ends.ends.includes(charAt(grid, row, column))) column += 1;
  const titled = titledEnd(grid, row, column, ends.ends);
  const last = titled ?? lastCorner(grid, row, start, column, ends.ends);
  if (last === null || last < start + 2) return { walls: [], next: column };
  const walls: Wall[] = [];
  let from = start;
  for (let at = start + 1; at < last; at += 1) {
    if (charAt(grid, row, at) !== "+" || charAt(grid, row, at + 1) !== "+" || at - from < 2) continue;
    walls.push({ kind: ends.kind, row, start: from, end: at });
    from = at + 1;
  }
  if (last - from >= 2) walls.push({ kind: ends.kind, row, start: from, end: last });
  return { walls, next: Math.max(column, last + 1) };
}

const TYPED_CORNERS: ReadonlyMap<string, { readonly kind: WallKind; readonly ends: string }> = new Map([
  ["+", { kind: "any", ends: "+" }],
  ["*", { kind: "any", ends: "*" }],
  [".", { kind: "top", ends: "." }],
  [",", { kind: "top", ends: "." }],
  ["'", { kind: "bottom", ends: "'" }],
  ["`", { kind: "bottom", ends: "'" }],
  ["/", { kind: "top", ends: "\\" }],
  ["\\", { kind: "bottom", ends: "/" }],
]);

function isRun(grid: Grid, row: number, column: number): boolean {
  const char = charAt(grid, row, column);
  return (
    char === "-" ||
    char === "=" ||
    char === "+" ||
    (armsOf(char) & HORIZONTAL) === HORIZONTAL ||
    (isHeadInWall(char) && isBetweenDashes(grid, row, column))
  );
}

function isBetweenDashes(grid: Grid, row: number, column: number): boolean {
  return /[-=+─]/.test(charAt(grid, row, column - 1)) && /[-=+─]/.test(charAt(grid, row, column + 1));
}

function lastCorner(grid: Grid, row: number, start: number, end: number, corners: string): number | null {
  for (let column = end - 1; column > start + 1; column -= 1) if (corners.includes(charAt(grid, row, column))) return column;
  return null;
}

/** A title in a wall is no longer than this. */
const LONGEST_TITLE = 60;

/** Where a wall ends whose dashes are interrupted at `from` by a title between single blanks; null where none does. */
function titledEnd(grid: Grid, row: number, from: number, corners: string): number | null {
  if (charAt(grid, row, from - 1) !== "-" || charAt(grid, row, from) !== " ") return null;
  for (let column = from + 1; column < from + LONGEST_TITLE; column += 1) {
    const char = charAt(grid, row, column);
    if (char === "+" || char === "|" || (char === " " && charAt(grid, row, column + 1) === " ")) return null;
    if (char !== "-" || charAt(grid, row, column + 1) !== "-") continue;
    let end = column;
    while (charAt(grid, row, end) === "-" && end < from + 2 * LONGEST_TITLE) end += 1;
    return corners.includes(charAt(grid, row, end)) ? end : null;
  }
  return null;
}
