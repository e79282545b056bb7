/** Names under each other without a line between them: so many targets of one arrow, or one name in several lines. */
import { componentKind } from "../component-kind.ts";
import type { Island, Islands } from "./islands.ts";
import { DOWN, UP } from "./line-characters.ts";
import type { Meeting } from "./meetings.ts";
import { isCaption, isName } from "./names.ts";
import type { Scene } from "./scene.ts";
import { islandsOver, islandsUnder, type TextPieces } from "./texts.ts";

/** A line of a name is no longer than so many words. */
const MOST_WORDS = 4;

/** The meetings with one more for each further target; lines that continue a name are put to it. */
export function withStackedNames(scene: Scene, pieces: TextPieces, meetings: readonly Meeting[]): readonly Meeting[] {
  const { islands } = scene.islands;
  const touched = new Set(meetings.flatMap(({ target }) => (target.kind === "island" ? [pieces.firstOf(target.index)] : [])));
  const more: Meeting[] = [];
  for (const meeting of meetings) {
    if (meeting.target.kind !== "island") continue;
    const first = pieces.firstOf(meeting.target.index);
    if (meeting.end.direction === UP) prependAbove(scene, pieces, first, touched);
    if (meeting.end.direction !== DOWN) continue;
    for (let last = first; ; ) {
      const next = untouched(
        scene.islands,
        islandsUnder(scene.canvas.grid, scene.islands.islandOf, lastLine(pieces, last)),
        pieces,
        touched,
      );
      const island = next === null ? undefined : islands[next];
      if (next === null || !island || island.inside !== islands[first]?.inside) break;
      touched.add(next);
      if (isSibling(islands[first], island, pieces.pieceOf(first).text)) {
        more.push({ ...meeting, target: { kind: "island", index: next } });
        last = next;
      } else if (last === first && island.text.split(" ").length <= MOST_WORDS) {
        pieces.append(first, next);
      } else break;
    }
  }
  return [...meetings, ...more];
}

function prependAbove(scene: Scene, pieces: TextPieces, first: number, touched: Set<number>): void {
  const [top] = pieces.pieceOf(first).lines;
  if (!top) return;
  const above = untouched(scene.islands, islandsOver(scene.canvas.grid, scene.islands.islandOf, top), pieces, touched);
  const island = above === null ? undefined : scene.islands.islands[above];
  if (above === null || !island || island.inside !== top.inside || island.text.split(" ").length > MOST_WORDS) return;
  touched.add(above);
  pieces.prepend(above, first);
}

/** The only one among some islands, if it is a name that no line leads to. */
function untouched({ islands }: Islands, near: readonly number[], pieces: TextPieces, touched: ReadonlySet<number>): number | null {
  const [only] = near;
  if (only === undefined || near.length > 1) return null;
  const first = pieces.firstOf(only);
  const text = islands[first]?.text ?? "";
  return touched.has(first) || first !== only || isCaption(text) || !isName(text) ? null : first;
}

function lastLine(pieces: TextPieces, first: number): Island {
  return pieces.pieceOf(first).lines.at(-1) as Island;
}

/** Left-aligned, and each the name of a component. */
function isSibling(first: Island | undefined, island: Island, text: string): boolean {
  return (
    first !== undefined &&
    Math.abs(first.from - island.from) <= 1 &&
    componentKind(text) !== "unknown" &&
    componentKind(island.text) !== "unknown"
  );
}
