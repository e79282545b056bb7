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
import { neighboursOf } from "../graph/neighbours.ts";
import { shownName } from "../graph/shown-name.ts";
import { sliceSpan } from "../text/span.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { distinctBy } from "./distinct-by.ts";
import { groupTitles } from "./groups-around.ts";
import { statesEdges } from "./stated-edges.ts";

export interface DirectAccess {
  readonly client: Component;
  readonly data: Component;
  /** The first service, gateway or load balancer of the drawing: it has somebody who could stand in between. */
  readonly tier: Component;
  readonly connection: Connection;
}

/** One for each client and data that the drawings connect, in the order of the connections. */
export function directAccesses(facts: DesignFacts): readonly DirectAccess[] {
  const { design, text } = facts;
  if (DATA_KINDS.has(componentKind(design.title)) || SELF_GUARDING_BACKEND.test(sliceSpan(text, design.span))) return [];
  const accesses = facts.architectures
    .filter(({ drawing }) => statesEdges(drawing))
    .flatMap((architecture) => accessesIn(architecture, facts));
  return distinctBy(accesses, ({ client, data }) => `${shownName(client.name)} > ${shownName(data.name)}`);
}

const DATA_KINDS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["database", "cache", "search", "queue", "stream"]);
const TIER_KINDS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["load-balancer", "gateway", "service"]);

function accessesIn(architecture: DrawnArchitecture, { diagrams }: DesignFacts): DirectAccess[] {
  const { components, connections } = architecture;
  const tiers = components.filter(({ kind }) => TIER_KINDS.has(kind));
  const [tier] = tiers;
  if (!tier) return [];
  const tierIds = new Set(tiers.map(({ id }) => id));
  const groups = groupTitles(architecture, diagrams);
  const { after, before } = neighboursOf(connections);
  const isEntry = ({ id }: Component): boolean => [...before(id)].every((caller) => after(id).has(caller));
  // A cache that asks a service for what it lacks stands before the service, and is no way past it.
  const isWayPast = ({ id }: Component): boolean => [...after(id)].every((next) => !tierIds.has(next));
  const clients = new Map(
    components.filter((each) => isClient(each, groups(each.id)) && isEntry(each)).map((client) => [client.id, client]),
  );
  const served = new Map(components.filter((each) => isServed(each, groups(each.id)) && isWayPast(each)).map((data) => [data.id, data]));
  return connections.flatMap((connection) => {
    const client = clients.get(connection.from);
    const data = served.get(connection.to);
    if (!client || !data || INDIRECT_EDGE.test(connection.label ?? "") || isHere(groups(data.id), groups(client.id))) return [];
    return [{ client, data, tier, connection }];
  });
}

/** A client by its name, outside of any server. */
function isClient({ name, kind }: Component, around: readonly string[]): boolean {
  if (kind !== "client" || !CERTAIN_CLIENT.test(shownName(name)) || OPERATING_CLIENT.test(name)) return false;
  return !around.some((title) => SERVER_GROUP.test(title));
}

/** Data of the system's own that a service has to guard. */
function isServed({ name, kind }: Component, around: readonly string[]): boolean {
  if (!DATA_KINDS.has(kind)) return false;
  return [name, ...around].every((each) => !HELD_BY_CLIENT.test(each) && !MADE_FOR_CLIENTS.test(each));
}

/** True when client and data stand in the same innermost group: on the same device, as a rule. */
function isHere([data]: readonly string[], [client]: readonly string[]): boolean {
  return data !== undefined && data === client;
}
