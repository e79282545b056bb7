/** Components of a drawing that no request reaches: without any arrow, or in a circle that nothing leads into. */
import { ASIDE_GROUP, ASIDE_LABEL } from "../../knowledge/drawn-aside.ts";
import type { Component, ComponentKind, Connection } from "../graph/component.ts";
import { type Neighbours, neighboursOf } from "../graph/neighbours.ts";
import { nameInLabel, plainName } from "../graph/plain-name.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { distinctBy } from "./distinct-by.ts";
import { groupTitles } from "./groups-around.ts";
import { statesEdges } from "./stated-edges.ts";

export interface UnreachableComponent {
  readonly component: Component;
  /** True when it has no arrow at all; false when it only stands in a circle. */
  readonly alone: boolean;
}

/** In the order of the drawings that state their edges. */
export function unreachableComponents(facts: DesignFacts): readonly UnreachableComponent[] {
  const drawn = facts.architectures.filter(({ drawing }) => statesEdges(drawing));
  const connected = new Set(facts.architectures.flatMap((architecture) => connectedIn(architecture).map(nameOf)));
  const unreachable = drawn.flatMap((architecture) =>
    unreachableIn(architecture, facts).filter(({ component, alone }) => !alone || !connected.has(nameOf(component))),
  );
  return distinctBy(unreachable, ({ component }) => nameOf(component));
}

/**
 * Kinds that wait to be called. Clients and timers start by themselves; gateways (NAT, VPN), names and monitoring serve
 * without being drawn as called.
 */
const CALLED_KINDS: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  "load-balancer",
  "service",
  "cache",
  "database",
  "search",
  "object-store",
  "queue",
  "stream",
]);

/** Where more than this share has no arrow, the drawing lists components and does not connect them. */
const MOST_ALONE = 0.25;

function unreachableIn(architecture: DrawnArchitecture, facts: DesignFacts): UnreachableComponent[] {
  const { components, connections } = architecture;
  const connected = new Set(connectedIn(architecture));
  const alone = components.filter((component) => !connected.has(component));
  if (alone.length > components.length * MOST_ALONE) return [];
  const groupsOf = groupTitles(architecture, facts.diagrams);
  const livingGroups = new Set([...connected].map(({ id }) => groupsOf(id)[0] ?? ""));
  const neighbours = neighboursOf(connections);
  const reached = reachedFromEntries(components, connections, neighbours);
  return components.flatMap((component) => {
    if (reached.has(component.id) || !CALLED_KINDS.has(component.kind) || ASIDE_LABEL.test(component.name)) return [];
    const groups = groupsOf(component.id);
    if (groups.some((title) => ASIDE_GROUP.test(title)) || (groups[0] !== undefined && !livingGroups.has(groups[0]))) return [];
    // One report for a circle: who calls one of it calls all.
    reach(component.id, neighbours.after, reached);
    return [{ component, alone: !connected.has(component) }];
  });
}

function connectedIn({ components, connections }: DrawnArchitecture): Component[] {
  const ends = new Set(connections.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  return components.filter(({ id }) => ends.has(id));
}

/** The ids of all that clients lead to, and of all that nothing leads to but that lead on. */
function reachedFromEntries(components: readonly Component[], connections: readonly Connection[], { after }: Neighbours): Set<string> {
  const called = new Set(directed(connections).map(({ to }) => to));
  const reached = new Set<string>();
  for (const { id, kind } of components) {
    if (after(id).size > 0 && (!called.has(id) || !CALLED_KINDS.has(kind))) reach(id, after, reached);
  }
  return reached;
}

/** Adds to `reached` all that `start` leads to, itself too. */
function reach(start: string, after: Neighbours["after"], reached: Set<string>): void {
  const open = reached.has(start) ? [] : [start];
  reached.add(start);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const id of after(next)) {
      if (reached.has(id)) continue;
      reached.add(id);
      open.push(id);
    }
  }
}

/** Without those that one stroke draws both ways: they do not say who calls. */
function directed(connections: readonly Connection[]): readonly Connection[] {
  const written = new Map<string, number>();
  const strokeOf = ({ from, to, span }: Connection): string => `${span.start} ${[from, to].sort().join(" ")}`;
  for (const connection of connections) written.set(strokeOf(connection), (written.get(strokeOf(connection)) ?? 0) + 1);
  return connections.filter((connection) => connection.from !== connection.to && written.get(strokeOf(connection)) === 1);
}

function nameOf({ name }: Component): string {
  return plainName(nameInLabel(name));
}
