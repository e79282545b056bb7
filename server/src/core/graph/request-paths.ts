/**
 * The paths that requests take through an architecture: from where they come in to each store whose data they need, and
 * the components that every such path has in common.
 */
import { callGraph } from "./call-graph.ts";
import type { Architecture, ComponentKind } from "./component.ts";
import { componentName } from "./component-name.ts";
import { dominatorsOf, immediateDominators } from "./dominators.ts";
import { shortestPaths } from "./shortest-paths.ts";

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
  const { components } = architecture;
  if (components.length > MOST_COMPONENTS) return [];
  const { successors, root } = callGraph(architecture);
  const dominators = immediateDominators(successors, root);
  const reached = [...components.keys()].filter((node) => (dominators[node] ?? -1) >= 0);
  const pathTo = shortestPaths(successors, root);
  return dataTargets(architecture, reached).map((node) => ({
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
