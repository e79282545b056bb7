/** Boxes that stand wall to wall, with an arrow head in one of the walls: an arrow without a line. */
import { NONE } from "./canvas.ts";
import { cellAt, widthOf } from "./grid.ts";
import { armsOf, DOWN, UP } from "./line-characters.ts";
import type { Meeting } from "./meetings.ts";
import type { Scene } from "./scene.ts";

/** Two meetings, of ends that are one net, for each such arrow. */
export function touchingWalls({ canvas, nets }: Scene): readonly Meeting[] {
  const { grid, wallOf, boxes } = canvas;
  const found: Meeting[] = [];
  for (const [above, box] of boxes.entries()) {
    for (let column = box.left + 1; column < Math.min(box.right, widthOf(grid, box.bottom)); column += 1) {
      const upper = cellAt(grid, box.bottom, column);
      const lower = cellAt(grid, box.bottom + 1, column);
      const below = lower < 0 ? NONE : (wallOf[lower] ?? NONE);
      if (below === NONE || below === above || wallOf[upper] !== above || boxes[below]?.top !== box.bottom + 1) continue;
      const down = DOWN_HEADS.has(grid.chars[lower] ?? "");
      const up = UP_HEADS.has(grid.chars[upper] ?? "");
      const isLine = (armsOf(grid.chars[upper] ?? "") & DOWN) !== 0 && (armsOf(grid.chars[lower] ?? "") & UP) !== 0;
      if (!down && !up && !isLine) continue;
      nets.join(upper, lower);
      const end = { row: box.bottom, column, head: false };
      found.push({ end: { ...end, cell: upper, direction: UP }, target: { kind: "box", index: above }, head: up, gap: 0 });
      found.push({
        end: { ...end, cell: lower, direction: DOWN, row: box.bottom + 1 },
        target: { kind: "box", index: below },
        head: down,
        gap: 0,
      });
    }
  }
  return found;
}

const DOWN_HEADS: ReadonlySet<string> = new Set("vV▼▽▾↓");
const UP_HEADS: ReadonlySet<string> = new Set("^▲△▴↑");
