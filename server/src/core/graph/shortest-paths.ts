/** Shortest paths from one node of a directed graph of numbers, by breadth-first search. */

/** For each node those of a shortest path from `from` to it, without `from` and with itself; empty when there is no path. */
export function shortestPaths(successors: readonly (readonly number[])[], from: number): (to: number) => readonly number[] {
  const before = new Map<number, number>([[from, from]]);
  for (const node of before.keys()) {
    for (const next of successors[node] ?? []) if (!before.has(next)) before.set(next, node);
  }
  return (to) => {
    if (!before.has(to)) return [];
    const path: number[] = [];
    for (let node = to; node !== from; node = before.get(node) ?? from) path.push(node);
    return path.reverse();
  };
}
