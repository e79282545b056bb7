/**
 * The paths that requests take through an architecture: from where they come in to each store whose data they need, and
 * the components that every such path has in common.
 */
import { OPERATING_CLIENT } from "../../knowledge/client-access.ts";
import { type CallGraph, callGraph } from "./call-graph.ts";
import type { Architecture, Component, ComponentKind } from "./component.ts";
import { componentName } from "./component-name.ts";
import { dominatorsOf, immediateDominators } from "./dominators.ts";
import { shortestPaths } from "./shortest-paths.ts";
import { familyName } from "./sibling-redundancy.ts";

/** A store, and what lies on every path from the clients to it. Components go by their place in the architecture. */
export interface RequestTarget {
  readonly node: number;
  /** True of data that only watches or records: the system answers without it. */
  readonly aside: boolean;
  /** The components that no path to the store avoids, in the order of the path, the store itself last. */
  readonly required: readonly number[];
  /** The components of a shortest path, both ends included. */
  readonly path: readonly number[];
}

/** One for each store that requests reach, in the order of the architecture; none where none is drawn or reached. */
export function requestTargets(architecture: Architecture): readonly RequestTarget[] {
  return architecture.components.length > MOST_COMPONENTS ? [] : targetsIn(architecture, callGraph(architecture));
}

/**
 * The paths to the same stores for each group of clients of one name alone: mobile and web may have gateways of their own.
 * None where there is but one such group, and none for those who run the system.
 */
export function requestTargetsByClient(architecture: Architecture): readonly (readonly RequestTarget[])[] {
  const { components } = architecture;
  if (components.length > MOST_COMPONENTS) return [];
  const graph = callGraph(architecture);
  const { successors, root } = graph;
  const families = new Map<string, number[]>();
  for (const node of successors[root] ?? []) {
    const { name = "", kind } = components[node] ?? {};
    if (kind === "client") families.set(familyName(name), [...(families.get(familyName(name)) ?? []), node]);
  }
  if (families.size < 2 || families.size > MOST_CLIENTS) return [];
  const stores = new Set(targetsIn(architecture, graph).map(({ node }) => node));
  return [...families.values()]
    .filter(([first = -1]) => !OPERATING_CLIENT.test(componentName(components[first]?.name ?? "")))
    .map((entries) =>
      pathsTo(architecture, { root, successors: [...successors.slice(0, root), entries] }, (reached) =>
        reached.filter((node) => stores.has(node)),
      ),
    );
}

/** More kinds of clients than this are no picture of who calls what. */
const MOST_CLIENTS = 8;

/** What runs code as a single instance, by its label or the text, and ends a path: requests need it, though no store lies behind. */
export function singleEnds(architecture: Architecture): readonly RequestTarget[] {
  const { components, connections } = architecture;
  if (components.length > MOST_COMPONENTS) return [];
  const leading = new Set(connections.map(({ from }) => from));
  const isEnd = ({ id, kind, single }: Component): boolean => single !== null && RUNS_CODE.has(kind) && !leading.has(id);
  return pathsTo(architecture, callGraph(architecture), (reached) =>
    reached.filter((node) => components.slice(node, node + 1).some(isEnd)),
  );
}

const RUNS_CODE: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["gateway", "service", "worker", "scheduler"]);

function targetsIn(architecture: Architecture, graph: CallGraph): readonly RequestTarget[] {
  return pathsTo(architecture, graph, (reached) => dataTargets(architecture, reached));
}

/** The paths to those of the reached components that `chosen` leaves. */
function pathsTo(
  { components }: Architecture,
  { successors, root }: CallGraph,
  chosen: (reached: readonly number[]) => readonly number[],
): readonly RequestTarget[] {
  const dominators = immediateDominators(successors, root);
  const pathTo = shortestPaths(successors, root);
  return chosen([...components.keys()].filter((node) => (dominators[node] ?? -1) >= 0)).map((node) => ({
    node,
    aside: isAside(components[node]?.name ?? ""),
    required: dominatorsOf(dominators, node)
      .filter((each) => each !== root)
      .reverse(),
    path: pathTo(node),
  }));
}

/** Nobody draws more by hand. Each store lists the components before it, so that their number counts twice. */
const MOST_COMPONENTS = 1_000;

/**
 * Where the data lies: what stores it; else, where none is drawn, queues and streams, then caches; without any of them the
 * services that answer themselves.
 */
function dataTargets({ components, connections }: Architecture, reached: readonly number[]): readonly number[] {
  for (const kinds of DATA_KINDS) {
    const found = reached.filter((node) => kinds.has(components[node]?.kind ?? "unknown"));
    if (found.some((node) => !isAside(components[node]?.name ?? ""))) return found;
  }
  const leading = new Set(connections.map(({ from }) => from));
  return reached.filter((node) => components[node]?.kind === "service" && !leading.has(components[node].id));
}

/** The kinds that keep the data a request is for; those of a later row count only where none of an earlier is drawn. */
export const DATA_KINDS: readonly ReadonlySet<ComponentKind>[] = [
  new Set<ComponentKind>(["database", "object-store", "search"]),
  new Set<ComponentKind>(["queue", "stream"]),
  new Set<ComponentKind>(["cache", "coordination"]),
];

/** Data without which the system still answers. */
function isAside(label: string): boolean {
  return ASIDE.test(`${componentName(label)} ${label.trim().split("\n", 1)[0]}`);
}

const ASIDE =
  /\b(?:audit|analytic|logs?\b|logging|metric|monitor|report|telemetry|warehouse|archiv|backup|histor|config|statistic|dashboard)/i;
