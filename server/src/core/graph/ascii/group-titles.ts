/** What the boxes around others are titled: the words in their wall, and those above what they hold that no line leads to. */
import type { Span } from "../../text/span.ts";
import { titleInWall } from "./box-label.ts";
import { NONE } from "./canvas.ts";
import type { Scene } from "./scene.ts";
import type { TextPieces } from "./texts.ts";

export function groupTitles(scene: Scene, pieces: TextPieces, used: ReadonlySet<number>): ReadonlyMap<number, GroupTitle> {
  const { canvas, islands, plain } = scene;
  const firstRow = new Map<number, number>();
  const note = (box: number, row: number): void => {
    firstRow.set(box, Math.min(firstRow.get(box) ?? row, row));
  };
  for (const [index, box] of canvas.boxes.entries()) note(canvas.parents[index] ?? NONE, box.top);
  for (const island of used) note(islands.islands[island]?.inside ?? NONE, islands.islands[island]?.row ?? 0);
  const titles = new Map<number, { lines: string[]; islands: number[]; span: Span | null }>();
  for (const [index, isPlain] of plain.entries()) {
    const box = canvas.boxes[index];
    if (isPlain || !box) continue;
    const inWall = titleInWall(canvas.grid, box.top, box.left, box.right);
    titles.set(index, { lines: inWall ? [inWall.text] : [], islands: [], span: inWall?.span ?? null });
  }
  for (const [index, island] of islands.islands.entries()) {
    const title = titles.get(island.inside);
    const first = pieces.firstOf(index);
    if (!title || first !== index || used.has(first) || island.row >= (firstRow.get(island.inside) ?? Number.POSITIVE_INFINITY)) continue;
    title.lines.push(...pieces.pieceOf(first).lines.map(({ text }) => text.replace(/^[-•]\s*/, "")));
    title.islands.push(first);
    title.span ??= island.span;
  }
  return titles;
}

export interface GroupTitle {
  readonly lines: readonly string[];
  /** The islands that it is made of. */
  readonly islands: readonly number[];
  readonly span: Span | null;
}
