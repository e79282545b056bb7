/** Two lines that cross are one where either alone would lead from nowhere or to nowhere. */
import { DOWN, LEFT, RIGHT, UP } from "./line-characters.ts";
import type { Meeting } from "./meetings.ts";
import type { Scene } from "./scene.ts";

interface Ends {
  readonly tails: number;
  readonly heads: number;
  /** All directions in which they lead. */
  readonly directions: number;
}

/** Joins crossing lines where one of them lacks a start or a target, or bends at all its ends as a branch does. */
export function joinCrossings({ nets }: Scene, meetings: readonly Meeting[]): void {
  const ends = new Map<number, Ends>();
  for (const { end, head } of meetings) {
    const net = nets.netOf(end.cell, end.direction);
    const { tails, heads, directions } = ends.get(net) ?? NO_ENDS;
    ends.set(net, { tails: tails + (head ? 0 : 1), heads: heads + (head ? 1 : 0), directions: directions | end.direction });
  }
  for (const cell of nets.crossings) {
    const across = nets.netOf(cell, RIGHT);
    const down = nets.netOf(cell, DOWN);
    const [a, b] = [ends.get(across) ?? NO_ENDS, ends.get(down) ?? NO_ENDS];
    const branches = (a.directions & (UP | DOWN)) !== 0 && (a.directions & (LEFT | RIGHT)) === 0;
    if (across === down || (!branches && leadsSomewhere(a, b) && leadsSomewhere(b, a))) continue;
    nets.join(across, down);
    ends.set(nets.netOf(cell, DOWN), { tails: a.tails + b.tails, heads: a.heads + b.heads, directions: a.directions | b.directions });
  }
}

const NO_ENDS: Ends = { tails: 0, heads: 0, directions: 0 };

/** Lines without heads are enough for a line whose partner has none either. */
function leadsSomewhere({ tails, heads }: Ends, partner: Ends): boolean {
  return tails > 0 && (heads > 0 || (tails > 1 && partner.heads === 0));
}
