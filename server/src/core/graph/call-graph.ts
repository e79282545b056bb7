/** An architecture as a graph of numbers, with one virtual root that leads to everything where requests come in. */
import type { Architecture, ComponentKind, Connection } from "./component.ts";

export interface CallGraph {
  /** For each component, by its place in the architecture, those it leads to; then those of the root. */
  readonly successors: readonly (readonly number[])[];
  /** The number of the virtual root: the count of components. */
  readonly root: number;
}

/**
 * The graph of an architecture. Requests come in at its clients; where none is drawn, in each part of the drawing at what
 * calls others and is called by none; where lines lead both ways, at the first box.
 */
export function callGraph({ components, connections }: Architecture): CallGraph {
  const numbers = new Map(components.map(({ id }, node) => [id, node]));
  const root = components.length;
  const successors: number[][] = Array.from({ length: root + 1 }, () => []);
  const called = new Set<number>();
  const parts = components.map((_, node) => node);
  for (const { from, to } of withoutAnswers(
    connections,
    components.map(({ kind }) => kind),
    numbers,
  )) {
    const start = numbers.get(from);
    const end = numbers.get(to);
    if (start === undefined || end === undefined || start === end) continue;
    successors[start]?.push(end);
    called.add(end);
    parts[partOf(parts, start)] = partOf(parts, end);
  }
  const nodes = [...components.keys()];
  const leads = (node: number): boolean => (successors[node] ?? []).length > 0;
  const byPart = new Map<number, number[]>();
  for (const node of nodes) addTo(byPart, partOf(parts, node), node);
  const clients = nodes.filter((node) => components[node]?.kind === "client");
  if (clients.length > 0) successors[root] = clients;
  else
    successors[root] = [...byPart.values()].flatMap((part) => {
      const sources = part.filter((node) => !called.has(node) && leads(node) && components[node]?.kind !== "monitoring");
      return sources.length > 0 ? sources : part.filter(leads).slice(0, 1);
    });
  return { successors, root };
}

/** A line both ways between a store and what runs code is a call and its answer: a store calls nobody. */
function withoutAnswers(
  connections: readonly Connection[],
  kinds: readonly ComponentKind[],
  numbers: ReadonlyMap<string, number>,
): readonly Connection[] {
  const kindOf = (id: string): ComponentKind => kinds[numbers.get(id) ?? -1] ?? "unknown";
  const ways = new Set(connections.map(({ from, to }) => `${from}\n${to}`));
  return connections.filter(({ from, to }) => !STORES.has(kindOf(from)) || !CALLERS.has(kindOf(to)) || !ways.has(`${to}\n${from}`));
}

const STORES: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["database", "object-store", "search", "cache"]);
const CALLERS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["client", "gateway", "service", "worker", "scheduler"]);

/** The part of the drawing that a node belongs to, by union and find with halved paths. */
function partOf(parts: number[], node: number): number {
  let at = node;
  for (let above = parts[at] ?? at; above !== at; above = parts[at] ?? at) {
    parts[at] = parts[above] ?? above;
    at = parts[at] ?? at;
  }
  return at;
}

function addTo(groups: Map<number, number[]>, key: number, node: number): void {
  const group = groups.get(key);
  if (group) group.push(node);
  else groups.set(key, [node]);
}
