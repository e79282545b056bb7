/** An architecture as a graph of numbers, with one virtual root that leads to everything where requests come in. */
import type { Architecture } from "./component.ts";

export interface CallGraph {
  /** For each component, by its place in the architecture, those it leads to; then those of the root. */
  readonly successors: readonly (readonly number[])[];
  /** The number of the virtual root: the count of components. */
  readonly root: number;
}

/** The graph of an architecture. Entries are its clients; without any, what calls others and is called by none. */
export function callGraph({ components, connections }: Architecture): CallGraph {
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
  const nodes = [...components.keys()];
  const clients = nodes.filter((node) => components[node]?.kind === "client");
  const sources = nodes.filter(
    (node) => !called.has(node) && (successors[node] ?? []).length > 0 && components[node]?.kind !== "monitoring",
  );
  const entries = clients.length > 0 ? clients : sources;
  // Lines without heads lead both ways: then requests come in where a reader begins.
  successors[root] = entries.length > 0 ? entries : nodes.filter((node) => (successors[node] ?? []).length > 0).slice(0, 1);
  return { successors, root };
}
