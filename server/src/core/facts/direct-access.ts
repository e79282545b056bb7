/** Connections that lead from a client straight to data which a service of the same drawing also stands before. */
import { CERTAIN_CLIENT, HELD_BY_CLIENT, INDIRECT_EDGE, MADE_FOR_CLIENTS, OPERATING_CLIENT } from "../../knowledge/client-access.ts";
import type { Component, ComponentKind, Connection } from "../graph/component.ts";
import { componentKind } from "../graph/component-kind.ts";
import { shownName } from "../graph/shown-name.ts";
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
  if (DATA_KINDS.has(componentKind(facts.design.title))) return [];
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
  const seen = new Set<string>();
  return connections.flatMap((connection) => {
    const client = byId.get(connection.from);
    const data = byId.get(connection.to);
    const pair = `${connection.from} ${connection.to}`;
    if (!client || !data || seen.has(pair) || !isClient(client) || INDIRECT_EDGE.test(connection.label ?? "")) return [];
    const around = groupsAround(data.id, architecture, facts.diagrams);
    if (!isServed(data, around) || isHere(around, groupsAround(client.id, architecture, facts.diagrams))) return [];
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

function isClient({ name, kind }: Component): boolean {
  return kind === "client" && CERTAIN_CLIENT.test(name) && !OPERATING_CLIENT.test(name);
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
