/** A shortest path in a directed graph of numbers, by breadth-first search. */

/** The nodes of a shortest path from `from` to `to`, without `from` and with `to`; empty when there is no path. */
export function shortestPath(successors: readonly (readonly number[])[], from: number, to: number): readonly number[] {
  const before = new Map<number, number>([[from, from]]);
  const queue = [from];
  for (let at = 0; at < queue.length && !before.has(to); at += 1) {
    const node = queue[at] ?? from;
    for (const next of successors[node] ?? []) {
      if (before.has(next)) continue;
      before.set(next, node);
      queue.push(next);
    }
  }
  if (!before.has(to)) return [];
  const path: number[] = [];
  for (let node = to; node !== from; node = before.get(node) ?? from) path.push(node);
  return path.reverse();
}
