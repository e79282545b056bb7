/**
 * The largest throughput of a system whose components carry capacities, and the components that limit it: a maximum flow
 * with capacities on the nodes, and the minimum cut nearest to the sources (Ford and Fulkerson, "Maximal Flow through a
 * Network", 1956; shortest augmenting paths by Edmonds and Karp, 1972).
 */

export interface CapacityGraph {
  /** What each node can carry, in any one unit; Infinity where nothing limits it. */
  readonly capacities: readonly number[];
  /** For each node those that it leads to. */
  readonly successors: readonly (readonly number[])[];
}

export interface Throughput {
  /** In the unit of the capacities. */
  readonly value: number;
  /** The nodes that are full at that throughput and first in its way. */
  readonly bottleneck: readonly number[];
}

/** More work than this (nodes times edges) is not worth its answer while someone types. */
const MOST_WORK = 200_000;

/**
 * The largest flow from the nodes that nothing leads to, to those that lead nowhere; null where nothing limits it, where
 * there is no such way, or the graph is larger than any drawing a person would make.
 */
export function largestThroughput({ capacities, successors }: CapacityGraph): Throughput | null {
  const count = capacities.length;
  const edges = successors.reduce((sum, each) => sum + each.length, 0);
  if (count * (edges + count) > MOST_WORK) return null;
  const called = new Set(successors.flat());
  const residual = newResidual(2 * count + 2);
  const source = 2 * count;
  const sink = source + 1;
  for (const [node, capacity] of capacities.entries()) {
    residual.add(entry(node), exit(node), capacity);
    for (const next of successors[node] ?? []) residual.add(exit(node), entry(next), Number.POSITIVE_INFINITY);
    const leads = (successors[node] ?? []).length > 0;
    if (!called.has(node) && leads) residual.add(source, entry(node), Number.POSITIVE_INFINITY);
    if (called.has(node) && !leads) residual.add(exit(node), sink, Number.POSITIVE_INFINITY);
  }
  let value = 0;
  for (let path = residual.path(source, sink); path; path = residual.path(source, sink)) {
    const room = Math.min(...path.map(({ capacity }) => capacity));
    if (!Number.isFinite(room)) return null;
    for (const arc of path) residual.push(arc, room);
    value += room;
  }
  const reached = residual.reachable(source);
  const bottleneck = [...capacities.keys()].filter((node) => reached.has(entry(node)) && !reached.has(exit(node)));
  return bottleneck.length > 0 ? { value, bottleneck } : null;
}

/** Every node is an arc from its entry to its exit, which carries its capacity. */
function entry(node: number): number {
  return 2 * node;
}

function exit(node: number): number {
  return 2 * node + 1;
}

interface Arc {
  readonly to: number;
  capacity: number;
  /** The same arc the other way round. */
  back: Arc | null;
}

interface Residual {
  add(from: number, to: number, capacity: number): void;
  path(from: number, to: number): readonly Arc[] | null;
  push(arc: Arc, amount: number): void;
  reachable(from: number): ReadonlySet<number>;
}

function newResidual(size: number): Residual {
  const arcs: Arc[][] = Array.from({ length: size }, () => []);

  const search = (from: number, to: number | null): ReadonlyMap<number, Arc | null> => {
    const via = new Map<number, Arc | null>([[from, null]]);
    const queue = [from];
    for (let at = 0; at < queue.length && !(to !== null && via.has(to)); at += 1) {
      for (const arc of arcs[queue[at] ?? from] ?? []) {
        if (arc.capacity <= 0 || via.has(arc.to)) continue;
        via.set(arc.to, arc);
        queue.push(arc.to);
      }
    }
    return via;
  };

  return {
    add(from, to, capacity) {
      const forth: Arc = { to, capacity, back: null };
      const back: Arc = { to: from, capacity: 0, back: forth };
      forth.back = back;
      arcs[from]?.push(forth);
      arcs[to]?.push(back);
    },
    path(from, to) {
      const via = search(from, to);
      if (!via.has(to)) return null;
      const path: Arc[] = [];
      for (let arc = via.get(to); arc; arc = via.get(arc.back?.to ?? from)) path.push(arc);
      return path;
    },
    push(arc, amount) {
      arc.capacity -= amount;
      if (arc.back) arc.back.capacity += amount;
    },
    reachable: (from) => new Set(search(from, null).keys()),
  };
}
