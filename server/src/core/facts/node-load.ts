/**
 * Components that the estimated load does not fit on one node of, where nothing says that there are several. Compared is
 * the load of the whole system with what every request needs; what a cache or a CDN takes off before is unknown, so
 * behind one only writes count.
 */

import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import { NODE_CAPACITIES } from "../../knowledge/node-capacities.ts";
import type { Architecture, Component } from "../graph/component.ts";
import { type RequestTarget, requestTargets } from "../graph/request-paths.ts";
import { technologiesIn } from "../graph/technologies-in.ts";
import type { LoadFigure } from "./load-figures.ts";

export interface NodeLoad {
  readonly component: Component;
  readonly load: LoadFigure;
  /** Requests a second that one node bears. */
  readonly capacity: number;
  /** Where the capacity is published. */
  readonly source: string;
}

/** At most one for each component: the load that exceeds what one node bears by most. */
export function loadsBeyondOneNode(architecture: Architecture, loads: readonly LoadFigure[]): readonly NodeLoad[] {
  const rates = loads.filter(({ of }) => of.endsWith("rate") && !of.startsWith("average"));
  if (rates.length === 0) return [];
  const targets = requestTargets(architecture);
  return architecture.components.flatMap((component, node) => {
    const target = targets.find(({ required }) => required.includes(node));
    if (!target || targets.length > 1 || component.redundancy !== null || !RUNS_ON_NODES.has(component.kind)) return [];
    const isRelieved = isBehindCache(node, target, architecture);
    const over = rates.filter(({ of }) => !isRelieved || of.includes("write")).flatMap((load) => beyond(component, load) ?? []);
    return over.sort((a, b) => b.load.value / b.capacity - a.load.value / a.capacity).slice(0, 1);
  });
}

const RUNS_ON_NODES: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["database", "cache"]);

function beyond(component: Component, load: LoadFigure): NodeLoad | null {
  const { value, source } = capacityOf(component, load.of.includes("write") ? "writes/s" : "requests/s") ?? {
    value: Number.POSITIVE_INFINITY,
    source: "",
  };
  return load.value > value ? { component, load, capacity: value, source } : null;
}

/** The product's own figure, if it has one of that unit; else that of the kind. */
function capacityOf({ name, kind }: Component, unit: "requests/s" | "writes/s"): { value: number; source: string } | undefined {
  const known = technologiesIn(name).flatMap(({ capacities }) => capacities);
  const ofKind = NODE_CAPACITIES.filter((each) => each.kind === kind);
  return [...known, ...ofKind].find((each) => each.unit === unit) ?? ofKind.find((each) => each.unit === "requests/s");
}

/** True where something before the component, or beside it, answers reads. */
function isBehindCache(node: number, { required }: RequestTarget, { components }: Architecture): boolean {
  if (components[node]?.kind === "cache") return required.some((each) => components[each]?.kind === "cdn");
  return components.some(({ kind }) => kind === "cache" || kind === "cdn");
}
