/** Connections that lead from a client straight to data which a service of the same drawing also stands before. */
import {
  CERTAIN_CLIENT,
  HELD_BY_CLIENT,
  INDIRECT_EDGE,
  MADE_FOR_CLIENTS,
  OPERATING_CLIENT,
  SELF_GUARDING_BACKEND,
  SERVER_GROUP,
} from "../../knowledge/client-access.ts";
import type { Component, ComponentKind, Connection } from "../graph/component.ts";
import { componentKind } from "../graph/component-kind.ts";
import { shownName } from "../graph/shown-name.ts";
import { sliceSpan } from "../text/span.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { drawingType } from "./drawing-type.ts";
import { groupsAround } from "./groups-around.ts";

export interface DirectAccess {
  readonly client: { readonly name: string };
  /** The data, and the first service that its drawing puts before some data. */
  readonly data: { readonly name: string; readonly kind: ComponentKind; readonly tier: string };
  readonly connection: Connection;
}

/** One for each client and data that a drawing connects, in the order of its connections. */
export function directAccesses(facts: DesignFacts): readonly DirectAccess[] {
  const { design, text } = facts;
  if (DATA_KINDS.has(componentKind(design.title)) || SELF_GUARDING_BACKEND.test(sliceSpan(text, design.span))) return [];
  return facts.architectures
    .filter(({ drawing }) => drawingType(drawing) !== "sequence")
    .flatMap((architecture) => accessesIn(architecture, facts));
}

const DATA_KINDS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["database", "cache", "search", "queue", "stream"]);
const TIER_KINDS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["load-balancer", "gateway", "service"]);

function accessesIn(architecture: DrawnArchitecture, facts: DesignFacts): DirectAccess[] {
  const { components, connections } = architecture;
  const tier = components.find(({ kind }) => TIER_KINDS.has(kind));
  if (!tier) return [];
  const byId = new Map(components.map((component) => [component.id, component]));
  const groups = (id: string): readonly string[] => groupsAround(id, architecture, facts.diagrams);
  const seen = new Set<string>();
  return connections.flatMap((connection) => {
    const client = byId.get(connection.from);
    const data = byId.get(connection.to);
    const pair = `${connection.from} ${connection.to}`;
    if (!client || !data || seen.has(pair) || INDIRECT_EDGE.test(connection.label ?? "")) return [];
    if (!isClient(client, groups(client.id), connections) || !isServed(data, groups(data.id))) return [];
    if (isHere(groups(data.id), groups(client.id)) || leadsToTier(data, byId, connections)) return [];
    seen.add(pair);
    return [
      {
        client: { name: shownName(client.name) },
        data: { name: shownName(data.name), kind: data.kind, tier: shownName(tier.name) },
        connection,
      },
    ];
  });
}

/** A client by its name, outside of any server, that nothing calls but what it calls itself. */
function isClient({ id, name, kind }: Component, around: readonly string[], connections: readonly Connection[]): boolean {
  if (kind !== "client" || !CERTAIN_CLIENT.test(shownName(name)) || OPERATING_CLIENT.test(name)) return false;
  if (around.some((title) => SERVER_GROUP.test(title))) return false;
  const called = new Set(connections.filter(({ from }) => from === id).map(({ to }) => to));
  return connections.every(({ from, to }) => to !== id || called.has(from));
}

/** A cache that asks a service for what it lacks stands before the service, and is no way past it. */
function leadsToTier({ id }: Component, byId: ReadonlyMap<string, Component>, connections: readonly Connection[]): boolean {
  return connections.some(({ from, to }) => from === id && TIER_KINDS.has(byId.get(to)?.kind ?? "unknown"));
}

/** True for data of the system's own that a service has to guard. */
function isServed({ name, kind }: Component, around: readonly string[]): boolean {
  if (!DATA_KINDS.has(kind)) return false;
  return [name, ...around].every((each) => !HELD_BY_CLIENT.test(each) && !MADE_FOR_CLIENTS.test(each));
}

/** True when client and data stand in the same innermost group: on the same device, as a rule. */
function isHere([data]: readonly string[], [client]: readonly string[]): boolean {
  return data !== undefined && data === client;
}
