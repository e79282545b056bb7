/** The edges that a net makes of the ends that meet something: every end without a head leads to every end with one. */
import type { Meeting } from "./meetings.ts";

export interface EdgeDraft {
  readonly from: Meeting;
  readonly to: Meeting;
  readonly heads: "none" | "end" | "both";
}

/** A net with more ends than this on one side is no drawing of connections; the rest of its ends is left out. */
const MOST_ENDS = 24;

/** The edges between what the ends of one net meet. */
export function netEdges(met: readonly Meeting[]): readonly EdgeDraft[] {
  const tails = met.filter(({ head }) => !head).slice(0, MOST_ENDS);
  const heads = met.filter(({ head }) => head).slice(0, MOST_ENDS);
  if (tails.length > 0 && heads.length > 0) return tails.flatMap((from) => heads.map((to) => ({ from, to, heads: "end" as const })));
  const [ends, kind] = heads.length > 0 ? ([heads, "both"] as const) : ([tails, "none"] as const);
  if (ends.length < 2) return [];
  const hub = hubOf(ends);
  return ends
    .filter((end) => end !== hub)
    .map((end) => (end.end.row < hub.end.row ? { from: end, to: hub, heads: kind } : { from: hub, to: end, heads: kind }));
}

/** The end that all others hang on: the only one at the top or at the bottom, else the first. */
function hubOf(ends: readonly Meeting[]): Meeting {
  const rows = ends.map(({ end }) => end.row);
  const top = Math.min(...rows);
  const bottom = Math.max(...rows);
  const above = ends.filter(({ end }) => end.row === top);
  const below = ends.filter(({ end }) => end.row === bottom);
  const [first] = ends.toSorted((a, b) => a.end.row - b.end.row || a.end.column - b.end.column);
  if (top !== bottom && above.length > 1 && below.length === 1 && below[0]) return below[0];
  return first as Meeting;
}
