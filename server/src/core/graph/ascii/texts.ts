/** Pieces of text put together that continue each other on the lines below: `Event Sources` over `(services, cron jobs)`. */
import { NONE } from "./canvas.ts";
import { cellAt, type Grid } from "./grid.ts";
import type { Island } from "./islands.ts";
import type { LineCells } from "./line-cells.ts";
import { VERTICAL } from "./line-characters.ts";
import type { Scene } from "./scene.ts";

/** A text in one or more lines. */
export interface TextPiece {
  readonly lines: readonly Island[];
  readonly text: string;
}

export interface TextPieces {
  /** The island that stands for the text that an island is part of. */
  firstOf(island: number): number;
  pieceOf(first: number): TextPiece;
  /** Puts the text of one island behind, or before, that of another. */
  append(first: number, island: number): void;
  prepend(island: number, first: number): void;
}

/** The texts, with what stands in parentheses on a line of its own put behind the text above it. */
export function textPieces({ canvas: { grid }, cells, islands: { islands, islandOf } }: Scene): TextPieces {
  const parts = islands.map((_, at) => at);
  const firstOf = (island: number): number => {
    let at = island;
    while (parts[at] !== undefined && parts[at] !== at) at = parts[at] ?? at;
    return at;
  };
  const lines = islands.map((island) => [island]);
  const open = islands.map(({ text }) => balanceOf(text));
  const append = (first: number, island: number): void => {
    lines[first]?.push(...(lines[island] ?? []));
    parts[island] = first;
    open[first] = (open[first] ?? 0) + (open[island] ?? 0);
  };
  for (const [at, island] of islands.entries()) {
    const above = [...new Set(islandsOver(grid, islandOf, island))].map(firstOf);
    const aside = isAside(island.text) && !isBesideLine(grid, cells, island);
    const first = above.find((each) => islands[each]?.inside === island.inside && ((open[each] ?? 0) > 0 || aside));
    if (first !== undefined && first !== at) append(first, at);
  }
  const pieceOf = (first: number): TextPiece => {
    const all = lines[first] ?? [];
    return { lines: all, text: all.map(({ text }) => text).join(" ") };
  };
  const prepend = (island: number, first: number): void => {
    lines[first]?.unshift(...(lines[island] ?? []));
    parts[island] = first;
  };
  return { firstOf, pieceOf, append, prepend };
}

/** The islands in the row above that share a column with `island`. */
export function islandsOver(grid: Grid, islandOf: Int32Array, { row, from, to }: Island): readonly number[] {
  return neighbours(grid, islandOf, row - 1, from, to);
}

/** The islands in the row below that share a column with `island`. */
export function islandsUnder(grid: Grid, islandOf: Int32Array, { row, from, to }: Island): readonly number[] {
  return neighbours(grid, islandOf, row + 1, from, to);
}

function neighbours(grid: Grid, islandOf: Int32Array, row: number, from: number, to: number): readonly number[] {
  const found: number[] = [];
  for (let column = from; column < to; column += 1) {
    const cell = cellAt(grid, row, column);
    const island = cell < 0 ? NONE : (islandOf[cell] ?? NONE);
    if (island !== NONE && found.at(-1) !== island) found.push(island);
  }
  return found;
}

function balanceOf(text: string): number {
  let depth = 0;
  for (const char of text) {
    if (char === "(" || char === "[") depth += 1;
    else if (char === ")" || char === "]") depth = Math.max(depth - 1, -1);
  }
  return depth;
}

/** What stands right beside a line that leads up or down is said of the line. */
function isBesideLine(grid: Grid, { arms }: LineCells, { row, from }: Island): boolean {
  return [1, 2].some((gap) => {
    const cell = cellAt(grid, row, from - gap);
    return cell >= 0 && ((arms[cell] ?? 0) & VERTICAL) === VERTICAL;
  });
}

/** A line that is all in parentheses, or opens one that it does not close; `(1)` counts something instead. */
function isAside(text: string): boolean {
  return (
    text.startsWith("(") &&
    !/^\(\d{1,3}\)/.test(text) &&
    (text.endsWith(")") ? text.indexOf(")") === text.length - 1 || text.lastIndexOf("(") > 0 : !text.includes(")"))
  );
}
