/** The architecture of a design as the contract prints it: all drawings as one list of components. */
import type { DrawnArchitecture } from "../core/facts/architecture.ts";
import { mergedArchitecture } from "../core/graph/merged-architecture.ts";
import type { LineIndex } from "../core/text/line-index.ts";
import type { DesignReport } from "./contract.ts";

type ArchitectureReport = Pick<DesignReport, "components" | "connections" | "singlePointsOfFailure">;

/** What several drawings show, merged; a component is a single point of failure once, however often it is drawn as one. */
export function architectureReport(drawings: readonly DrawnArchitecture[], lines: LineIndex): ArchitectureReport {
  const { components, connections, ids } = mergedArchitecture(drawings);
  const singlePoints = new Map<string, ArchitectureReport["singlePointsOfFailure"][number]>();
  for (const [at, drawing] of drawings.entries()) {
    const idOf = (id: string): string => ids[at]?.get(id) ?? id;
    for (const { component, between, path, certainty, rank } of drawing.singlePointsOfFailure) {
      const id = idOf(component);
      if (singlePoints.get(id)?.certainty === "certain" || (singlePoints.has(id) && certainty === "possible")) continue;
      singlePoints.set(id, { component: id, between: [idOf(between[0]), idOf(between[1])], certainty, rank, path: path.map(idOf) });
    }
  }
  return {
    components: components.map(({ id, name, kind, redundancy, mentions }) => ({
      id,
      name,
      kind,
      redundant: redundancy !== null,
      redundancy,
      ranges: mentions.map((span) => lines.toRange(span)),
    })),
    connections: connections.map(({ from, to, label, span }) => ({ from, to, label, range: lines.toRange(span) })),
    singlePointsOfFailure: [...singlePoints.values()],
  };
}
