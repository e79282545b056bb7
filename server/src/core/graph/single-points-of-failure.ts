/**
 * The components of a drawing without which nothing works: every path from a client to the data goes through them, and
 * nothing says that there is more than one. It is right rather than complete: where the drawing may mean logical tiers
 * instead of instances, it says so.
 */
import type { Architecture, Component, ComponentKind } from "./component.ts";
import { componentKind } from "./component-kind.ts";
import { componentName } from "./component-name.ts";
import { neighboursOf } from "./neighbours.ts";
import { plainName } from "./plain-name.ts";
import { redundancyIn } from "./redundancy.ts";
import { DATA_KINDS, type RequestTarget, requestTargets, requestTargetsByClient, singleEnds } from "./request-paths.ts";
import { familyName } from "./sibling-redundancy.ts";

/** "The drawing shows one X, every path from Client to Y goes through it, and nothing says that it is redundant." */
export interface SinglePointOfFailure {
  readonly component: string;
  /** Where the paths start, and the data to which all of them go through the component; that may be itself. */
  readonly between: readonly [entry: string, target: string];
  /** A shortest of those paths, both ends included. */
  readonly path: readonly string[];
  /**
   * `certain` where the same drawing tells one from many, so that one box means one instance. `possible` where it may
   * show logical tiers, or a cache that is drawn in front of the data and can be done without: no reason to accuse.
   */
  readonly certainty: "certain" | "possible";
  /** `background` where requests hand over to a queue or a job before: they are answered without it, work piles up. */
  readonly rank: "request" | "background";
  /** Whose requests need it: those of all clients, or only of some, or for what lies at the end of one path. */
  readonly needed: "all" | "some";
  /** Components of the same drawing that do state several instances. */
  readonly redundant: readonly string[];
}

/** The single points of failure of an architecture, in the order of its components. */
export function singlePointsOfFailure(architecture: Architecture): readonly SinglePointOfFailure[] {
  const { components } = architecture;
  const counted = new Set(components.filter(statesInstances));
  const drawn: Drawn = {
    components,
    redundant: [...counted].map(({ id }) => id),
    isDrawnAlone: drawnAlone(architecture, counted),
    readSides: readSidesOf(components),
  };
  const found = new Map<string, SinglePointOfFailure>();
  const parts = [
    ...pointsOnPaths(requestTargets(architecture), "all", drawn),
    ...requestTargetsByClient(architecture).flatMap((part) => pointsOnPaths(part, "some", drawn)),
    ...pointsOnPaths(singleEnds(architecture), "some", drawn),
  ];
  for (const point of parts) if (!found.has(point.component)) found.set(point.component, point);
  return components.flatMap(({ id }) => found.get(id) ?? []);
}

/** What all paths through a drawing have in common. */
interface Drawn {
  readonly components: readonly Component[];
  readonly redundant: readonly string[];
  readonly isDrawnAlone: (component: Component) => boolean;
  readonly readSides: ReadonlySet<string>;
}

/** The single points of failure on the paths to some targets. */
function pointsOnPaths(
  targets: readonly RequestTarget[],
  needed: "all" | "some",
  { components, redundant, isDrawnAlone, readSides }: Drawn,
): SinglePointOfFailure[] {
  const paths = new Map(targets.map((target) => [target, target.path.flatMap((node) => components[node]?.id ?? [])]));
  const servedBy = targetOfEach(targets);
  const isOnAllPaths = requiredByAll(targets);
  return components.flatMap((component, node) => {
    const target = canRunAlone(component) && !readSides.has(component.id) ? servedBy(node) : undefined;
    const path = (target && paths.get(target)) ?? [];
    const [entry] = path;
    const goal = path.at(-1);
    if (!target || entry === undefined || goal === undefined || (entry === component.id && !takesRequests(component))) return [];
    const alone = component.single !== null || (isDrawnAlone(component) && !mayBeMany(component.name));
    const isBackground = target.aside || ((needed === "some" || !isOnAllPaths(node)) && isHandedOver(node, target, components));
    return [
      {
        component: component.id,
        between: [entry, goal] as const,
        path,
        certainty: alone ? ("certain" as const) : ("possible" as const),
        rank: isBackground ? ("background" as const) : ("request" as const),
        needed,
        redundant,
      },
    ];
  });
}

/** Where no client is drawn, requests come in at the first box. */
function takesRequests({ kind }: Component): boolean {
  return kind === "load-balancer" || kind === "gateway" || kind === "service";
}

/** True where requests are handed over to a queue or a job at the component or before it. */
function isHandedOver(node: number, { path }: RequestTarget, components: readonly Component[]): boolean {
  return path.slice(0, path.indexOf(node) + 1).some((each) => HANDS_OVER.has(components[each]?.kind ?? "unknown"));
}

const HANDS_OVER: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["queue", "stream", "worker", "scheduler"]);

/** For each component the store that is cut off without it: its own data, else the first that is not aside, else the first. */
function targetOfEach(targets: readonly RequestTarget[]): (node: number) => RequestTarget | undefined {
  const first = new Map<number, RequestTarget>();
  for (const target of [...targets.filter(({ aside }) => !aside), ...targets.filter(({ aside }) => aside)]) {
    for (const node of target.required) if (!first.has(node)) first.set(node, target);
  }
  for (const target of targets) first.set(target.node, target);
  return (node) => first.get(node);
}

/** Tells the components that no store can be reached without. */
function requiredByAll(targets: readonly RequestTarget[]): (node: number) => boolean {
  const counts = new Map<number, number>();
  for (const { required } of targets) for (const node of required) counts.set(node, (counts.get(node) ?? 0) + 1);
  return (node) => counts.get(node) === targets.length;
}

/** What runs code or passes requests on: drawn once as a rule, however many instances there are. */
const STATELESS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["load-balancer", "gateway", "service", "worker", "scheduler"]);
const STATEFUL: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["database", "cache", "queue", "stream", "search", "coordination"]);

/** True for a component of one's own that could run as a single instance, and of which nothing says otherwise. */
function canRunAlone({ name, kind, redundancy }: Component): boolean {
  return (
    redundancy === null &&
    (STATELESS.has(kind) || STATEFUL.has(kind) || kindsInBox(name).includes("load-balancer")) &&
    !OPTIONAL.test(name) &&
    !isSharedBox(name)
  );
}

/** The stores that one can do without, as the store beside them that takes the writes can be read too: "Read DB" beside "Write DB". */
function readSidesOf(components: readonly Component[]): ReadonlySet<string> {
  const stores = components
    .filter(({ kind }) => STATEFUL.has(kind))
    .map(({ id, kind, name }) => ({ id, name: `${kind} ${plainName(componentName(name))}` }));
  const written = new Set(stores.filter(({ name }) => WRITE.test(name)).map(({ name }) => name.replace(WRITE, "read")));
  return new Set(stores.filter(({ name }) => written.has(name)).map(({ id }) => id));
}

const WRITE = /\bwrite\b/;

/** What can be left out brings nothing down. */
const OPTIONAL = /\boptional\b/i;

/**
 * "Internet / Load Balancer", "Cache/DB": one box for several, of which some are not one's own, or which are stores of two
 * kinds. In "LB/CDN" the load balancer is still asked for.
 */
function isSharedBox(label: string): boolean {
  const kinds = kindsInBox(label);
  if (kinds.length < 2) return false;
  const isAskedFor = kinds.includes("load-balancer") || /\bgateway\b/i.test(label);
  const isNobodysOwn = kinds.some((kind) => kind === "client" || kind === "external" || (MANY_ANYWAY.has(kind) && !isAskedFor));
  return isNobodysOwn || new Set(kinds.filter((kind) => STATEFUL.has(kind))).size > 1;
}

/** A box that is a CDN or DNS too is never surely one machine. */
function mayBeMany(label: string): boolean {
  const kinds = kindsInBox(label);
  return kinds.length > 1 && kinds.some((kind) => MANY_ANYWAY.has(kind));
}

function kindsInBox(label: string): readonly ComponentKind[] {
  return componentName(label)
    .split("/")
    .map((part) => componentKind(part));
}

/**
 * Tells the components that the drawing means one instance of by one box. It does for what keeps data as soon as it counts
 * anything; for a service only where it gives most of the other services a number. Siblings are one service, however many of
 * them are drawn.
 */
function drawnAlone({ components, connections }: Architecture, counted: ReadonlySet<Component>): (component: Component) => boolean {
  const { after } = neighboursOf(connections);
  const dataIds = idsOf(components.filter(({ kind }) => DATA_KINDS.some((kinds) => kinds.has(kind))));
  const countedIds = idsOf([...counted]);
  const stateless = components.filter(({ kind }) => STATELESS.has(kind));
  const families = countsOf(stateless.map(({ name }) => familyName(name)));
  const redundant = stateless.filter(({ redundancy }) => redundancy !== null);
  const redundantFamilies = new Set(redundant.map(({ name }) => familyName(name))).size;
  const countsServices = redundant.some((each) => counted.has(each));
  return ({ id, name, kind }) => {
    // No cache calls a database: an arrow between them means that what is missed is read there.
    if (kind === "cache" && leadsToAny(after(id), dataIds)) return false;
    if (STATEFUL.has(kind)) return counted.size > 0;
    // A load balancer is told from the instances that it spreads requests over.
    if (kind === "load-balancer" && leadsToAny(after(id), countedIds)) return true;
    const isLastOfFamily = families.get(familyName(name)) === 1;
    return countsServices && redundantFamilies * 2 > families.size - (isLastOfFamily ? 1 : 0);
  };
}

function leadsToAny(ids: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const id of ids) if (wanted.has(id)) return true;
  return false;
}

function idsOf(components: readonly Component[]): ReadonlySet<string> {
  return new Set(components.map(({ id }) => id));
}

function countsOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Kinds of which one expects many: that they are many is no contrast to anything. */
const MANY_ANYWAY: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["client", "dns", "cdn", "external", "monitoring"]);

/**
 * True when the drawing itself gives a component several instances, or the text does; that a vendor or product does
 * is no contrast.
 */
function statesInstances({ name, kind, redundancy, isToldRedundant }: Component): boolean {
  if (redundancy === null || MANY_ANYWAY.has(kind) || (isToldRedundant && CAN_BE_MANY.test(redundancy))) return false;
  const reason = redundancyIn(redundancy)?.reason ?? redundancyIn(name)?.reason ?? "instances";
  return reason === "instances";
}

/** Words of the text that say that there can be many, not that there are. */
const CAN_BE_MANY = /^(?:stateless|horizontal|(?:auto-?)?scal|across|behind)/i;
