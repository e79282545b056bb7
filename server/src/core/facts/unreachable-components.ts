/** Components of a drawing that no request reaches: without any arrow, or in a circle that nothing leads into. */
import { ASIDE_GROUP, ASIDE_LABEL } from "../../knowledge/drawn-aside.ts";
import type { Component, ComponentKind, Connection } from "../graph/component.ts";
import { nameInLabel, plainName } from "../graph/plain-name.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { drawingType } from "./drawing-type.ts";
import { groupsAround } from "./groups-around.ts";

export interface UnreachableComponent {
  readonly component: Component;
  /** True when it has no arrow at all; false when it only stands in a circle. */
  readonly alone: boolean;
}

/**
 * In the order of the drawings. Only notations that state their edges are judged: in a drawing of characters a box may
 * belong to the one that it touches.
 */
export function unreachableComponents(facts: DesignFacts): readonly UnreachableComponent[] {
  const drawn = facts.architectures.filter(({ drawing }) => drawing.language === "mermaid" && STATED_EDGES.has(drawingType(drawing)));
  const connected = new Set(facts.architectures.flatMap((architecture) => connectedIn(architecture).map(nameOf)));
  return drawn.flatMap((architecture) =>
    unreachableIn(architecture, facts).filter(({ component, alone }) => !alone || !connected.has(nameOf(component))),
  );
}

const STATED_EDGES: ReadonlySet<string> = new Set(["flowchart", "c4", "architecture", "block"]);

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
  const around = (component: Component): readonly string[] => groupsAround(component.id, architecture, facts.diagrams);
  const livingGroups = new Set([...connected].map((component) => around(component)[0] ?? ""));
  const { successors, reached } = reachedFromEntries(components, connections);
  return components.flatMap((component) => {
    if (reached.has(component.id) || !CALLED_KINDS.has(component.kind) || ASIDE_LABEL.test(component.name)) return [];
    const groups = around(component);
    if (groups.some((title) => ASIDE_GROUP.test(title)) || (groups[0] !== undefined && !livingGroups.has(groups[0]))) return [];
    // One report for a circle: who calls one of it calls all.
    reach(component.id, successors, reached);
    return [{ component, alone: !connected.has(component) }];
  });
}

function connectedIn({ components, connections }: DrawnArchitecture): Component[] {
  const ends = new Set(connections.flatMap(({ from, to }) => (from === to ? [] : [from, to])));
  return components.filter(({ id }) => ends.has(id));
}

type Successors = ReadonlyMap<string, readonly string[]>;

/** The ids of all that clients lead to, and all that nothing leads to but that lead on. */
function reachedFromEntries(
  components: readonly Component[],
  connections: readonly Connection[],
): { successors: Successors; reached: Set<string> } {
  const successors = new Map<string, string[]>();
  for (const { from, to } of connections) {
    const known = successors.get(from);
    if (known) known.push(to);
    else successors.set(from, [to]);
  }
  const called = new Set(directed(connections).map(({ to }) => to));
  const reached = new Set<string>();
  for (const { id, kind } of components) {
    if (successors.has(id) && (!called.has(id) || !CALLED_KINDS.has(kind))) reach(id, successors, reached);
  }
  return { successors, reached };
}

/** Adds to `reached` all that `start` leads to, itself too. */
function reach(start: string, successors: Successors, reached: Set<string>): void {
  const open = reached.has(start) ? [] : [start];
  reached.add(start);
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const id of successors.get(next) ?? []) {
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
