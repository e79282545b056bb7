/**
 * The components of a drawing without which nothing works: every path from a client to the data goes through them, and
 * nothing says that there is more than one. It is right rather than complete: where the drawing may mean logical tiers
 * instead of instances, it says so.
 */
import type { Architecture, Component, ComponentKind, Connection } from "./component.ts";
import { componentKind } from "./component-kind.ts";
import { componentName } from "./component-name.ts";
import { redundancyIn } from "./redundancy.ts";
import { DATA_KINDS, type RequestTarget, requestTargets } from "./request-paths.ts";
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
  /** Components of the same drawing that do state several instances. */
  readonly redundant: readonly string[];
}

/** The single points of failure of an architecture, in the order of its components. */
export function singlePointsOfFailure(architecture: Architecture): readonly SinglePointOfFailure[] {
  const { components } = architecture;
  const counted = new Set(components.filter(statesInstances));
  const redundant = [...counted].map(({ id }) => id);
  const targets = requestTargets(architecture);

  return components.flatMap((component, node) => {
    const target = canRunAlone(component) ? servedBy(node, targets) : undefined;
    const path = target?.path.flatMap((each) => components[each]?.id ?? []) ?? [];
    const [entry] = path;
    const goal = path.at(-1);
    if (entry === undefined || goal === undefined || (entry === component.id && !takesRequests(component))) return [];
    const alone = component.single !== null || isDrawnAlone(component, architecture, counted);
    const rank = target?.aside || isHandedOver(node, path, architecture, targets) ? "background" : "request";
    return [{ component: component.id, between: [entry, goal] as const, path, certainty: alone ? "certain" : "possible", rank, redundant }];
  });
}

/** Where no client is drawn, requests come in at the first box. */
function takesRequests({ kind }: Component): boolean {
  return kind === "load-balancer" || kind === "gateway" || kind === "service";
}

/** True where requests are handed over to a queue or a job at the component or before it, while others are answered without. */
function isHandedOver(node: number, path: readonly string[], { components }: Architecture, targets: readonly RequestTarget[]): boolean {
  if (targets.every(({ required }) => required.includes(node))) return false;
  const until = new Set(path.slice(0, path.indexOf(components[node]?.id ?? "") + 1));
  return components.some((each) => until.has(each.id) && HANDS_OVER.has(each.kind));
}

const HANDS_OVER: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["queue", "stream", "worker", "scheduler"]);

/** The store that is cut off without the component: its own data before that of others. */
function servedBy(node: number, targets: readonly RequestTarget[]): RequestTarget | undefined {
  const needing = targets.filter(({ required }) => required.includes(node));
  return needing.find((target) => target.node === node) ?? needing.find(({ aside }) => !aside) ?? needing[0];
}

/** What runs code or passes requests on: drawn once as a rule, however many instances there are. */
const STATELESS: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["load-balancer", "gateway", "service", "worker", "scheduler"]);
const STATEFUL: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["database", "cache", "queue", "stream", "search", "coordination"]);

/** True for a component of one's own that could run as a single instance, and of which nothing says otherwise. */
function canRunAlone({ name, kind, redundancy }: Component): boolean {
  return redundancy === null && (STATELESS.has(kind) || STATEFUL.has(kind)) && !isSharedBox(name);
}

/** "CDN / WAF", "Global DNS / Load Balancer": one box for several, of which some are never one machine. */
function isSharedBox(label: string): boolean {
  const parts = componentName(label).split("/");
  return parts.length > 1 && parts.some((part) => MANY_ANYWAY.has(componentKind(part)));
}

/**
 * True where the drawing means one instance by one box. It does for what keeps data as soon as it counts anything; for
 * a service only where it gives most of the services a number.
 */
function isDrawnAlone(component: Component, { components, connections }: Architecture, counted: ReadonlySet<Component>): boolean {
  if (component.kind === "cache" && leadsToData(component, components, connections)) return false;
  if (STATEFUL.has(component.kind)) return counted.size > 0;
  if (component.kind === "load-balancer" && spreadsOver(component, connections, counted)) return true;
  const peers = components.filter((each) => each !== component && STATELESS.has(each.kind));
  const redundant = peers.filter(({ redundancy }) => redundancy !== null);
  return redundant.some((peer) => counted.has(peer)) && familiesIn(redundant) * 2 > familiesIn(peers);
}

/** Siblings are one service, however many of them are drawn. */
function familiesIn(components: readonly Component[]): number {
  return new Set(components.map(({ name }) => familyName(name))).size;
}

/** A load balancer is told from the instances that it spreads requests over. */
function spreadsOver({ id }: Component, connections: readonly Connection[], counted: ReadonlySet<Component>): boolean {
  const behind = new Set(connections.filter(({ from }) => from === id).map(({ to }) => to));
  return [...counted].some((each) => behind.has(each.id));
}

/** No cache calls a database: an arrow between them means that what is missed is read there. */
function leadsToData({ id }: Component, components: readonly Component[], connections: readonly Connection[]): boolean {
  const reached = new Set(connections.filter(({ from }) => from === id).map(({ to }) => to));
  return components.some((each) => reached.has(each.id) && DATA_KINDS.some((kinds) => kinds.has(each.kind)));
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
