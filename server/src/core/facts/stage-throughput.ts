/**
 * The largest throughput of a drawing whose boxes carry what each can do: `A(50) → B(30)`, `API (5,000 req/s)`. Bare
 * numbers count only where the text around speaks of throughput: in brackets they may as well count instances.
 */
import type { DrawnEdge, DrawnGraph, DrawnNode } from "../graph/drawn-graph.ts";
import { largestThroughput } from "../graph/throughput.ts";
import { quantitiesIn } from "../quantity/quantity.ts";

export interface StageThroughput {
  /** In the unit of the labels. */
  readonly value: number;
  /** `1/s` or the like where the labels state a unit. */
  readonly unit: string | null;
  /** The nodes that limit it, by their ids in the drawing. */
  readonly bottleneck: readonly string[];
}

/** The largest throughput, if most nodes state a capacity in one unit. `around` is the title and text beside the drawing. */
export function stageThroughput({ nodes, edges }: DrawnGraph, around: string): StageThroughput | null {
  const stages = nodes.map(({ label }) => capacityIn(label));
  const stated = stages.flatMap((stage) => stage ?? []);
  if (stated.length < FEWEST_STAGES || stated.length * 4 < nodes.length * 3) return null;
  const unit = stated[0]?.unit ?? null;
  if (stated.some((stage) => stage.unit !== unit) || (unit === null && !SPEAKS_OF_THROUGHPUT.test(around))) return null;
  const found = largestThroughput({
    capacities: stages.map((stage) => stage?.value ?? Number.POSITIVE_INFINITY),
    successors: successorsOf(nodes, edges),
  });
  return found && { value: found.value, unit, bottleneck: found.bottleneck.flatMap((node) => nodes[node]?.id ?? []) };
}

const FEWEST_STAGES = 3;
const SPEAKS_OF_THROUGHPUT = /\b(?:throughput|capacit(?:y|ies)|bottlenecks?|per second|QPS|RPS)\b/i;

function capacityIn(label: string): { value: number; unit: string | null } | null {
  const written = /\(([^()]{1,40})\)\s*$/.exec(label)?.[1] ?? "";
  const [quantity, ...others] = quantitiesIn(written);
  if (!quantity || others.length > 0 || quantity.value <= 0) return null;
  if (quantity.unit?.endsWith("/s")) return { value: quantity.value, unit: quantity.unit };
  return quantity.unit === null && quantity.text === written.trim() ? { value: quantity.value, unit: null } : null;
}

/** Lines without heads lead on in the order in which a reader meets the nodes. */
function successorsOf(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): number[][] {
  const numbers = new Map(nodes.map(({ id }, node) => [id, node]));
  const successors: number[][] = nodes.map(() => []);
  for (const { from, to, arrowStart, arrowEnd } of edges) {
    const [start, end] = [numbers.get(from), numbers.get(to)];
    if (start === undefined || end === undefined || start === end) continue;
    const headless = (arrowStart === "none") === (arrowEnd === "none");
    const isForward = headless ? start < end : arrowEnd !== "none";
    successors[isForward ? start : end]?.push(isForward ? end : start);
  }
  return successors;
}
