/** Two lines that cross are one where either alone would lead from nowhere or to nowhere. */
import { DOWN, RIGHT } from "./line-characters.ts";
import type { Meeting } from "./meetings.ts";
import type { Scene } from "./scene.ts";

interface Ends {
  tails: number;
  heads: number;
}

/** Joins crossing lines where one of them lacks a start or a target. */
export function joinCrossings({ nets }: Scene, meetings: readonly Meeting[]): void {
  const ends = new Map<number, Ends>();
  for (const { end, head } of meetings) {
    const net = nets.netOf(end.cell, end.direction);
    const { tails, heads } = ends.get(net) ?? { tails: 0, heads: 0 };
    ends.set(net, { tails: tails + (head ? 0 : 1), heads: heads + (head ? 1 : 0) });
  }
  const none: Ends = { tails: 0, heads: 0 };
  for (const cell of nets.crossings) {
    const across = nets.netOf(cell, RIGHT);
    const down = nets.netOf(cell, DOWN);
    const [a, b] = [ends.get(across) ?? none, ends.get(down) ?? none];
    if (across === down || (leadsSomewhere(a, b) && leadsSomewhere(b, a))) continue;
    nets.join(across, down);
    ends.set(nets.netOf(cell, DOWN), { tails: a.tails + b.tails, heads: a.heads + b.heads });
  }
}

/** Lines without heads are enough for a line whose partner has none either. */
function leadsSomewhere({ tails, heads }: Ends, partner: Ends): boolean {
  return tails > 0 && (heads > 0 || (tails > 1 && partner.heads === 0));
}
