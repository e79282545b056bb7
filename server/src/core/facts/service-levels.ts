/**
 * What the components of an architecture come to together where a design says what each can do: the availability of those
 * in series, their latency added up, and the throughput of the weakest. Formulas: "Site Reliability Engineering" (Beyer
 * et al., 2016), chapter 3; for parts in parallel "The Calculus of Service Availability" (Treynor et al., ACM Queue 15:2, 2017).
 */
import type { Architecture, Component } from "../graph/component.ts";
import { instanceCount } from "../graph/instance-count.ts";
import { requestTargets } from "../graph/request-paths.ts";
import { largestThroughput } from "../graph/throughput.ts";
import type { ComponentFigure } from "./component-figures.ts";

/** What a path comes to, and the figures that make it so. */
export interface ServiceLevel {
  readonly of: ComponentFigure["of"];
  /** Of an availability a share of 1, of a latency seconds, of a throughput requests a second: no better can be. */
  readonly value: number;
  readonly parts: readonly { readonly component: Component; readonly figure: ComponentFigure; readonly instances: number }[];
}

/** The worst of each kind over all stores that requests need; none for a kind that fewer than `fewest` components state. */
export function serviceLevels(architecture: Architecture, figures: readonly ComponentFigure[]): readonly ServiceLevel[] {
  const { components } = architecture;
  const required = requestTargets(architecture).map((target) => target.required.flatMap((node) => components[node] ?? []));
  return [
    ...worst(
      required.map((path) => inSeries(path, figures)),
      (a, b) => a < b,
    ),
    ...worst(
      required.map((path) => addedUp(path, figures)),
      (a, b) => a > b,
    ),
    ...weakest(architecture, figures),
  ];
}

function worst(levels: readonly (ServiceLevel | null)[], isWorse: (a: number, b: number) => boolean): readonly ServiceLevel[] {
  const stated = levels.flatMap((level) => level ?? []);
  const [first, ...others] = stated;
  return first ? [others.reduce((found, each) => (isWorse(each.value, found.value) ? each : found), first)] : [];
}

function inSeries(path: readonly Component[], figures: readonly ComponentFigure[]): ServiceLevel | null {
  const parts = partsOf(path, figures, "availability");
  const value = parts.reduce((product, { figure, instances }) => product * (1 - (1 - figure.value) ** instances), 1);
  return parts.length > 0 ? { of: "availability", value, parts } : null;
}

/** Percentiles do not add up: the sum of several 99th percentiles is exceeded less often than one request in a hundred. */
function addedUp(path: readonly Component[], figures: readonly ComponentFigure[]): ServiceLevel | null {
  const parts = partsOf(path, figures, "latency");
  if (parts.length === 0) return null;
  const exact = parts.every(({ figure }) => !figure.percentile);
  if (exact) return { of: "latency", value: parts.reduce((sum, { figure }) => sum + figure.value, 0), parts };
  const slowest = parts.reduce((found, each) => (each.figure.value > found.figure.value ? each : found));
  return { of: "latency", value: slowest.figure.value, parts: [slowest] };
}

function weakest(architecture: Architecture, figures: readonly ComponentFigure[]): readonly ServiceLevel[] {
  const { components, connections } = architecture;
  const numbers = new Map(components.map(({ id }, node) => [id, node]));
  const parts = components.map((component) => partsOf([component], figures, "throughput")[0]);
  const successors: number[][] = components.map(() => []);
  for (const { from, to } of connections) {
    const start = numbers.get(from);
    const end = numbers.get(to);
    if (start !== undefined && end !== undefined && start !== end) successors[start]?.push(end);
  }
  const capacities = parts.map((part) => (part ? part.figure.value * part.instances : Number.POSITIVE_INFINITY));
  const found = largestThroughput({ capacities, successors });
  return found ? [{ of: "throughput", value: found.value, parts: found.bottleneck.flatMap((node) => parts[node] ?? []) }] : [];
}

function partsOf(path: readonly Component[], figures: readonly ComponentFigure[], of: ComponentFigure["of"]): ServiceLevel["parts"] {
  return path.flatMap((component) => {
    const figure = figures.find((each) => each.component === component.id && each.of === of);
    return figure ? [{ component, figure, instances: instancesOf(component) }] : [];
  });
}

/**
 * How many instances a component states; 1 where it gives no number. A figure beside a number of instances may be said of
 * each: that is the better case, and what no case reaches is out of reach.
 */
function instancesOf({ redundancy }: Component): number {
  return Math.max(instanceCount(redundancy ?? "") ?? 1, 1);
}
