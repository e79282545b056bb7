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

/** The worst of each kind over all stores that requests need; none for a kind that no component on the way states. */
export function serviceLevels(architecture: Architecture, figures: readonly ComponentFigure[]): readonly ServiceLevel[] {
  if (figures.length === 0) return [];
  const { components } = architecture;
  const partsOf = partsLookup(figures);
  const required = requestTargets(architecture).map((target) => target.required.flatMap((node) => components[node] ?? []));
  return [
    ...worst(
      required.map((path) => inSeries(partsOf(path, "availability"))),
      (a, b) => a < b,
    ),
    ...worst(
      required.map((path) => addedUp(partsOf(path, "latency"))),
      (a, b) => a > b,
    ),
    ...weakest(architecture, partsOf),
  ];
}

function worst(levels: readonly (ServiceLevel | null)[], isWorse: (a: number, b: number) => boolean): readonly ServiceLevel[] {
  const stated = levels.flatMap((level) => level ?? []);
  const [first, ...others] = stated;
  return first ? [others.reduce((found, each) => (isWorse(each.value, found.value) ? each : found), first)] : [];
}

function inSeries(parts: Parts): ServiceLevel | null {
  const value = parts.reduce((product, { figure, instances }) => product * (1 - (1 - figure.value) ** instances), 1);
  return parts.length > 0 ? { of: "availability", value, parts } : null;
}

/** Percentiles do not add up: the sum of several 99th percentiles is exceeded less often than one request in a hundred. */
function addedUp(parts: Parts): ServiceLevel | null {
  if (parts.length === 0) return null;
  const exact = parts.every(({ figure }) => !figure.percentile);
  if (exact) return { of: "latency", value: parts.reduce((sum, { figure }) => sum + figure.value, 0), parts };
  const slowest = parts.reduce((found, each) => (each.figure.value > found.figure.value ? each : found));
  return { of: "latency", value: slowest.figure.value, parts: [slowest] };
}

function weakest(architecture: Architecture, partsOf: PartsOf): readonly ServiceLevel[] {
  const { components, connections } = architecture;
  const numbers = new Map(components.map(({ id }, node) => [id, node]));
  const parts = components.map((component) => partsOf([component], "throughput")[0]);
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

type Parts = ServiceLevel["parts"];
type PartsOf = (path: readonly Component[], of: ComponentFigure["of"]) => Parts;

/** The components of a path that state a figure of one kind, each with the first that it states. */
function partsLookup(figures: readonly ComponentFigure[]): PartsOf {
  const keyOf = (component: string, of: ComponentFigure["of"]): string => `${of} ${component}`;
  const first = new Map<string, ComponentFigure>();
  for (const figure of figures) {
    const key = keyOf(figure.component, figure.of);
    if (!first.has(key)) first.set(key, figure);
  }
  return (path, of) =>
    path.flatMap((component) => {
      const figure = first.get(keyOf(component.id, of));
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
