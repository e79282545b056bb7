/**
 * The components of a drawing without which nothing works: every path from a client to the data goes through them, and
 * nothing says that there is more than one. Silent where the drawing does not tell: it is right rather than complete.
 */
import type { Architecture, Component, ComponentKind } from "./component.ts";
import { dominatorsOf, immediateDominators } from "./dominators.ts";
import { redundancyIn } from "./redundancy.ts";

/** "The drawing shows one X, and every path from Client to Y goes through it." */
export interface SinglePointOfFailure {
  readonly component: string;
  /** Where the paths start, and the data to which all of them go through the component; that may be itself. */
  readonly between: readonly [entry: string, target: string];
  /** A shortest of those paths, both ends included. */
  readonly path: readonly string[];
  /** Components of the same drawing that do state several instances: the drawing tells one from many. */
  readonly redundant: readonly string[];
}

/** The single points of failure of an architecture, in the order of its components. */
export function singlePointsOfFailure(architecture: Architecture): readonly SinglePointOfFailure[] {
  const { components } = architecture;
  const redundant = components.filter(statesInstances).map(({ id }) => id);
  const graph = graphOf(architecture);
  if (!graph || redundant.length === 0) return [];
  const dominators = immediateDominators(graph.successors, graph.root);
  const targets = targetsOf(components, (node) => node !== graph.root && (dominators[node] ?? -1) >= 0);
  const [first, ...others] = targets.map((target) => dominatorsOf(dominators, target));
  if (!first) return [];

  const common = first.filter((node) => node !== graph.root && others.every((chain) => chain.includes(node)));
  return common
    .sort((a, b) => a - b)
    .flatMap((node) => {
      const component = components[node];
      const target = targets.find((each) => each === node) ?? targets[0];
      if (!component || target === undefined || !runsAlone(component)) return [];
      const path = shortestPath(graph.successors, graph.root, target).flatMap((each) => components[each]?.id ?? []);
      const [entry] = path;
      const goal = components[target]?.id;
      if (entry === undefined || goal === undefined || entry === component.id) return [];
      return [{ component: component.id, between: [entry, goal] as const, path, redundant }];
    });
}

/** Kinds that can run as a single instance and are the author's own to run. */
const SINGLE_KINDS: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  "database",
  "cache",
  "service",
  "gateway",
  "load-balancer",
  "queue",
  "stream",
  "search",
  "coordination",
  "worker",
  "scheduler",
]);

function runsAlone({ kind, redundancy }: Component): boolean {
  return redundancy === null && SINGLE_KINDS.has(kind);
}

/** True when the drawing itself gives a component several instances; that a vendor or product does is no contrast. */
function statesInstances({ name, redundancy }: Component): boolean {
  if (redundancy === null) return false;
  const reason = redundancyIn(redundancy)?.reason ?? redundancyIn(name)?.reason ?? "instances";
  return reason === "instances";
}

/** Where the data lies: the databases that are reached, else whatever else keeps data. */
function targetsOf(components: readonly Component[], isReached: (node: number) => boolean): number[] {
  const reached = components.map((_, node) => node).filter(isReached);
  for (const kinds of DATA_KINDS) {
    const found = reached.filter((node) => kinds.has(components[node]?.kind ?? "unknown"));
    if (found.length > 0) return found;
  }
  return [];
}

const DATA_KINDS: readonly ReadonlySet<ComponentKind>[] = [
  new Set<ComponentKind>(["database"]),
  new Set<ComponentKind>(["object-store", "search", "queue", "stream"]),
];

interface Graph {
  readonly successors: readonly (readonly number[])[];
  /** A virtual node that leads to every entry; its number is the count of components. */
  readonly root: number;
}

/** Null where nothing is an entry. Entries are the clients; without any, what only others are called from. */
function graphOf({ components, connections }: Architecture): Graph | null {
  const numbers = new Map(components.map(({ id }, node) => [id, node]));
  const root = components.length;
  const successors: number[][] = Array.from({ length: root + 1 }, () => []);
  const called = new Set<number>();
  for (const { from, to } of connections) {
    const start = numbers.get(from);
    const end = numbers.get(to);
    if (start === undefined || end === undefined || start === end) continue;
    successors[start]?.push(end);
    called.add(end);
  }
  const nodes = components.map((_, node) => node);
  const clients = nodes.filter((node) => components[node]?.kind === "client");
  const entries = clients.length > 0 ? clients : nodes.filter((node) => !called.has(node) && (successors[node] ?? []).length > 0);
  if (entries.length === 0) return null;
  successors[root] = entries;
  return { successors, root };
}

/** The nodes of a shortest path from `from` to `to`, without `from`; both are known to be connected. */
function shortestPath(successors: readonly (readonly number[])[], from: number, to: number): number[] {
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
  const path: number[] = [];
  for (let node = to; node !== from && before.has(node); node = before.get(node) ?? from) path.unshift(node);
  return path;
}
