/** The architecture that a design's drawings show, and what brings it down. */
import type { Architecture } from "../graph/component.ts";
import type { Drawing } from "./drawing.ts";

export interface ArchitectureFacts extends Architecture {
  readonly singlePointsOfFailure: readonly never[];
}

export function architectureFactsOf(_drawings: readonly Drawing[]): ArchitectureFacts {
  return { components: [], connections: [], singlePointsOfFailure: [] };
}
