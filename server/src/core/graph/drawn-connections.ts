/**
 * The connections between components that the links of a drawing mean: links can end at groups, have no heads, or be
 * answers to others.
 */
import { callsOf } from "./calls.ts";
import type { Connection } from "./component.ts";
import type { DrawnEdge, DrawnGraph, DrawnGroup } from "./drawn-graph.ts";

/**
 * The connections of a drawing in which the groups `outer` are components themselves; null where links between groups stand
 * for more connections than anybody means.
 */
export function drawnConnections(graph: DrawnGraph, outer: readonly DrawnGroup[]): readonly Connection[] | null {
  const edges = graph.notation === "sequence" ? callsOf(graph) : graph.edges;
  const membersOf = memberLookup(graph.groups, new Set(outer.map(({ id }) => id)));
  const drawn = connectionsOf(edges, membersOf);
  return drawn && [...drawn, ...innerConnections(outer, edges, membersOf)];
}

/**
 * Links as directed connections: a link without heads, or with two, goes both ways; one to a group, to all in it. Null where
 * links between groups stand for more connections than anybody means.
 */
function connectionsOf(edges: readonly DrawnEdge[], membersOf: MembersOf): readonly Connection[] | null {
  const connections: Connection[] = [];
  for (const { from, to, label, span, kind, arrowStart, arrowEnd } of edges) {
    if (kind === "invisible") continue;
    const hasNoHead = arrowStart === "none" && arrowEnd === "none";
    const [starts, ends] = [membersOf(from), membersOf(to)];
    if (starts.length === MOST_MEMBERS || ends.length === MOST_MEMBERS || starts.length * ends.length > MOST_BETWEEN_GROUPS) return null;
    for (const start of starts) {
      for (const end of ends) {
        if (arrowEnd !== "none" || hasNoHead) connections.push({ from: start, to: end, label, span });
        if (arrowStart !== "none" || hasNoHead) connections.push({ from: end, to: start, label, span });
      }
    }
    if (connections.length > MOST_BETWEEN_GROUPS + 2 * edges.length) return null;
  }
  return connections;
}

/** So many connections at most do links between groups add: Mermaid draws 500 links unless it is told to draw more. */
const MOST_BETWEEN_GROUPS = 10_000;
/** A link to a group of so many is one to something else than its members. */
const MOST_MEMBERS = 1_000;

/** What comes to a component that shows its parts goes on to those of them that nothing else leads to. */
function innerConnections(outer: readonly DrawnGroup[], edges: readonly DrawnEdge[], membersOf: MembersOf): readonly Connection[] {
  const led = new Set(edges.map(({ to }) => to));
  return outer.flatMap(({ id, nodes, span }) =>
    nodes
      .flatMap(membersOf)
      .filter((node) => !led.has(node))
      .map((node) => ({ from: id, to: node, label: null, span })),
  );
}

/** The nodes that an edge's end means, the last first: itself, or for a group that is no component of its own all nodes inside. */
type MembersOf = (id: string) => readonly string[];

/** The members of each group, inner groups first: an outer one is made of them. */
function memberLookup(groups: readonly DrawnGroup[], outer: ReadonlySet<string>): MembersOf {
  const members = new Map<string, readonly string[]>();
  const membersOf: MembersOf = (id) => members.get(id) ?? [id];
  for (const { id, nodes } of groups) {
    if (nodes.length === 0 || outer.has(id)) continue;
    members.set(id, nodes.toReversed().flatMap(membersOf).slice(0, MOST_MEMBERS));
  }
  return membersOf;
}
