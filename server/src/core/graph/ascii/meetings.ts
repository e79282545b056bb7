/** What the ends of lines lead to: a box, or a piece of text; across the border of a box around them where they go on. */
import { NONE } from "./canvas.ts";
import { cellAt, charAt } from "./grid.ts";
import { armsOf, DOWN, HORIZONTAL, isHeadInWall, LEFT, opposite, RIGHT, SLANTED, VERTICAL } from "./line-characters.ts";
import type { OpenEnd } from "./nets.ts";
import type { Scene } from "./scene.ts";

export type Target = { readonly kind: "box" | "island"; readonly index: number };

export interface Meeting {
  readonly end: OpenEnd;
  readonly target: Target;
  readonly head: boolean;
  /** How many blanks stand between. */
  readonly gap: number;
}

/** A line may end so many columns, or rows, before what it leads to. */
const WIDEST_GAP = 14;
const TALLEST_GAP = 2;

/** What each end leads to; ends that go on across a border are joined, and ends that lead nowhere have no meeting. */
export function meetingsOf(scene: Scene): readonly Meeting[] {
  return scene.nets.ends.flatMap((end) => {
    if ((scene.nets.joined[end.cell] ?? 0) & end.direction) return [];
    const meeting = end.direction & HORIZONTAL ? sideways(scene, end) : upright(scene, end);
    return meeting ? [meeting] : [];
  });
}

function sideways(scene: Scene, end: OpenEnd): Meeting | null {
  const { canvas, cells, islands } = scene;
  const step = end.direction === RIGHT ? 1 : -1;
  let entered: Meeting | null = null;
  for (let gap = 0; gap <= WIDEST_GAP; gap += 1) {
    const column = end.column + step * (gap + 1);
    const cell = cellAt(canvas.grid, end.row, column);
    if (cell < 0) return entered;
    const wall = canvas.wallOf[cell] ?? NONE;
    const island = islands.islandOf[cell] ?? NONE;
    if (wall !== NONE) {
      const hit = meeting(end, { kind: "box", index: wall }, canvas.grid.chars[cell] ?? "", gap);
      if (scene.plain[wall]) return hit;
      if (goesOn(scene, end, cellAt(canvas.grid, end.row, column + step))) return null;
      entered ??= hit;
      if (!crosses(canvas.grid.chars[cell] ?? "", end.direction)) return entered;
    } else if (island !== NONE) return meeting(end, { kind: "island", index: island }, "", gap);
    else if (cells.arms[cell]) return entered;
  }
  return entered;
}

function upright(scene: Scene, end: OpenEnd): Meeting | null {
  const { canvas, islands } = scene;
  const step = end.direction === DOWN ? 1 : -1;
  let entered: Meeting | null = null;
  for (let gap = 0; gap <= TALLEST_GAP; gap += 1) {
    const row = end.row + step * (gap + 1);
    let isBlank = true;
    for (const shift of shiftsOf(canvas.grid.chars[end.cell] ?? "", end.direction)) {
      const cell = cellAt(canvas.grid, row, end.column + shift);
      if (cell < 0) continue;
      const wall = canvas.wallOf[cell] ?? NONE;
      const island = islands.islandOf[cell] ?? NONE;
      if (shift === 0 && scene.cells.arms[cell]) return entered;
      if (canvas.grid.chars[cell] !== " " && Math.abs(shift) <= 1) isBlank = false;
      if (wall !== NONE && Math.abs(shift) <= NEAR_WALL) {
        const char = headBetween(scene, row, end.column) ?? canvas.grid.chars[cell] ?? "";
        const hit = meeting(end, { kind: "box", index: wall }, char, gap);
        if (scene.plain[wall]) return hit;
        if ([0, -1, 1, -2, 2].some((each) => goesOn(scene, end, cellAt(canvas.grid, row + step, end.column + shift + each)))) return null;
        entered ??= hit;
        if (!crosses(char, end.direction) && !isCrossedNearby(scene, row, end.column, end.direction)) return entered;
        isBlank = true;
        break;
      }
      if (island !== NONE) return entered && gap > 1 ? entered : meeting(end, { kind: "island", index: island }, "", gap);
    }
    if (!isBlank) return entered;
  }
  return entered;
}

/** A wall is met so many columns beside its own cells: the corner is miscounted too. */
const NEAR_WALL = 1;

function shiftsOf(char: string, direction: number): readonly number[] {
  if (!SLANTED.has(char)) return [0, -1, 1, -2, 2, -3, 3];
  const isRising = /[/╱↙↗]/.test(char);
  const side = isRising === (direction === DOWN) ? -1 : 1;
  return [0, 1, 2, 3, 4, 5, 6].map((shift) => shift * side).concat([-side, -2 * side]);
}

/** A head that stands in the wall itself, at most two columns beside the line: `┌──▼──┐`. */
function headBetween({ canvas: { grid } }: Scene, row: number, column: number): string | null {
  return [0, -1, 1, -2, 2].map((shift) => charAt(grid, row, column + shift)).find((char) => isHeadInWall(char)) ?? null;
}

/** The border shows that a line crosses it, at most two columns beside the line. */
function isCrossedNearby({ canvas: { grid } }: Scene, row: number, column: number, direction: number): boolean {
  return [1, -1, 2, -2].some((shift) => {
    const char = charAt(grid, row, column + shift);
    return char !== "+" && crosses(char, direction);
  });
}

function crosses(char: string, direction: number): boolean {
  const across = direction & VERTICAL ? VERTICAL : HORIZONTAL;
  if (isHeadInWall(char)) return false;
  return (armsOf(char) & across) === across || (char === "-" && across === HORIZONTAL) || (char === "|" && across === VERTICAL);
}

/** Joins a line to the one that takes it up behind a border; false where none does. */
function goesOn({ cells, nets }: Scene, end: OpenEnd, behind: number): boolean {
  const back = opposite(end.direction);
  if (behind < 0 || ((cells.arms[behind] ?? 0) & back & ~(nets.joined[behind] ?? 0)) === 0) return false;
  nets.join(nets.netOf(end.cell, end.direction), nets.netOf(behind, back));
  nets.joined[behind] = (nets.joined[behind] ?? 0) | back;
  nets.joined[end.cell] = (nets.joined[end.cell] ?? 0) | end.direction;
  return true;
}

/** `wall` is what stands in the wall that is met: a head there is the line's. */
function meeting(end: OpenEnd, target: Target, wall: string, gap: number): Meeting {
  const head = end.head || (end.direction & VERTICAL ? isHeadInWall(wall) : SIDE_HEADS[end.direction]?.includes(wall || " ") === true);
  return { end, target, head, gap };
}

const SIDE_HEADS: Readonly<Record<number, string>> = { [RIGHT]: ">▶►→", [LEFT]: "<◀◄←" };
