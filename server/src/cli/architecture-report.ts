/** The architecture of a design as one list of components: its drawings may show the same one, or use one id for two. */
import type { DrawnArchitecture } from "../core/facts/architecture.ts";
import type { Component } from "../core/graph/component.ts";
import { plainName } from "../core/graph/plain-name.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import type { DesignReport } from "./contract.ts";

type ComponentReport = DesignReport["components"][number];

/** What several drawings show, with ids that are unique in the design. */
export function architectureReport(
  drawings: readonly DrawnArchitecture[],
  lines: LineIndex,
): Pick<DesignReport, "components" | "connections" | "singlePointsOfFailure"> {
  const components = new Map<string, ComponentReport>();
  const connections: DesignReport["connections"] = [];
  const singlePointsOfFailure: DesignReport["singlePointsOfFailure"] = [];
  for (const drawing of drawings) {
    const ids = new Map(drawing.components.map((component) => [component.id, add(component, components, lines)]));
    const idOf = (id: string): string => ids.get(id) ?? id;
    connections.push(
      ...drawing.connections.map(({ from, to, label, span }) => ({ from: idOf(from), to: idOf(to), label, range: lines.toRange(span) })),
    );
    singlePointsOfFailure.push(
      ...drawing.singlePointsOfFailure.map(({ component, between: [entry, target] }) => ({
        component: idOf(component),
        between: [idOf(entry), idOf(target)] satisfies [string, string],
      })),
    );
  }
  return { components: [...components.values()], connections, singlePointsOfFailure };
}

/** Adds a component, or its places to the one that it is already; the id that it goes by. */
function add({ id, name, kind, redundancy, mentions }: Component, components: Map<string, ComponentReport>, lines: LineIndex): string {
  const ranges = mentions.map((span) => lines.toRange(span));
  for (let count = 1; ; count += 1) {
    const unique = count === 1 ? id : `${id}-${count}`;
    const known = components.get(unique);
    if (!known) {
      components.set(unique, { id: unique, name, kind, redundant: redundancy !== null, redundancy, ranges });
      return unique;
    }
    if (plainName(known.name) !== plainName(name)) continue;
    const words = known.redundancy ?? redundancy;
    components.set(unique, { ...known, redundant: words !== null, redundancy: words, ranges: [...known.ranges, ...ranges] });
    return unique;
  }
}
