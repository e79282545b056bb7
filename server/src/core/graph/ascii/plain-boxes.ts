/** Tells boxes that hold a label from boxes that hold a drawing: other boxes, or names with arrows between them. */
import type { Box } from "./boxes.ts";
import { type Canvas, NONE } from "./canvas.ts";
import { textOf } from "./grid.ts";

/** By box: true where all text inside is its label. */
export function plainBoxes({ grid, boxes, parents }: Canvas): readonly boolean[] {
  const plain = boxes.map((box) => !holdsFlow(box, (row, from, to) => textOf(grid, row, from, to)));
  for (const parent of parents) if (parent !== NONE) plain[parent] = false;
  return plain;
}

function holdsFlow({ top, bottom, sides }: Box, text: (row: number, from: number, to: number) => string): boolean {
  let names = 0;
  for (let row = top + 1; row < bottom; row += 1) {
    const side = sides[row - top];
    const line = side ? text(row, side.left + 1, side.right) : "";
    if (names > 0 && VERTICAL_LINES.test(line)) return true;
    if (!/^\s*[-•*]\s/.test(line) && (line.replace(/\([^()]*\)?/g, "").match(ARROWS)?.length ?? 0) >= 2) return true;
    if (/[\p{L}\p{N}]/u.test(line)) names += 1;
  }
  return false;
}

/** A row of lines and heads that lead from the names above to those below. */
const VERTICAL_LINES = /^\s*(?:[|│┃║↓▼▽⬇↑▲△↕v^](?:\s+|$))+$/;

/** Arrows between two names. */
const ARROWS = /[\p{L}\p{N})\]]\s?(?:[─-]{0,20}[→▶►⟶➔]|-{1,20}>|={1,20}>|↔|<-{1,20}>)\s?(?=[\p{L}\p{N}([])/gu;
