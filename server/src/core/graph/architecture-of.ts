/** The architecture that a drawing shows, if it shows one: what its labels, shapes and groups mean. */
import type { Architecture, Component, ComponentKind } from "./component.ts";
import { componentKind } from "./component-kind.ts";
import { drawnConnections } from "./drawn-connections.ts";
import type { DrawnGraph, DrawnGroup, DrawnNode, DrawnNotation } from "./drawn-graph.ts";
import { withoutJunctions } from "./junctions.ts";
import { onOneMachine } from "./one-machine.ts";
import { redundancyIn, singleIn } from "./redundancy.ts";
import { withServedFrontends } from "./served-frontends.ts";
import { withSiblingRedundancy } from "./sibling-redundancy.ts";
import { platformAround, redundancyAround, type StatedAround } from "./stated-around.ts";
import { drawsSteps } from "./step-flow.ts";

/** The architecture, with spans as in the drawing; null where it draws decisions, steps or something else. */
export function architectureOf(graph: DrawnGraph): Architecture | null {
  if (drawsSteps(graph)) return null;
  const passed = new Set(graph.nodes.filter(({ label, shape }) => shape === "junction" || PROTOCOL.test(label)).map(({ id }) => id));
  const boxes = graph.nodes.filter(({ id, shape }) => !passed.has(id) && shape !== "block_arrow");
  const outer = componentGroups(graph);
  const around = { redundancy: redundancyAround(graph), platform: platformAround(graph) };
  const shown = [...boxes.map((node) => componentOf(node, around)), ...outer.map(groupComponent), ...emptyGroups(graph)];
  const drawn = drawnConnections(graph, outer);
  if (!drawn) return null;
  const connections = withoutJunctions(drawn, passed);
  const components = withServedFrontends(shown, connections);
  if (!isArchitecture({ components, connections }, graph.notation)) return null;
  return withSiblingRedundancy(onOneMachine({ components, connections }, graph));
}

/** A box that says only how the others talk to one another: a line goes on past it. */
const PROTOCOL = /^\s*(?:(?:https?(?:\/[123])?|http2|tls|ssl|tcp|udp|wss|grpc)\b[\s/+&,]*){1,3}$/i;

/** Notations made for architectures; in the others the labels have to show that components are meant. */
const STATED: ReadonlySet<DrawnNotation> = new Set<DrawnNotation>(["c4", "c4-dynamic", "architecture"]);

function isArchitecture({ components, connections }: Architecture, notation: DrawnNotation | undefined): boolean {
  if (notation !== undefined && STATED.has(notation)) return components.length > 0;
  const known = components.filter(({ kind }) => kind !== "unknown").length;
  const fewest = FEWEST_COMPONENTS - (known < FEWEST_COMPONENTS && hasUnknownSource({ components, connections }) ? 1 : 0);
  if (known < fewest || known * 5 < components.length * 2) return false;
  return components.some(({ kind }) => INFRASTRUCTURE.has(kind));
}

/** Fewer recognised components than this are no architecture. */
const FEWEST_COMPONENTS = 3;

/** Who calls what runs code before a store, and is called by nobody, is where requests come from, whatever its name: "Night shift". */
function hasUnknownSource({ components, connections }: Architecture): boolean {
  if (!components.some(({ kind }) => STORES.has(kind))) return false;
  const kinds = new Map(components.map(({ id, kind }) => [id, kind]));
  const called = new Set(connections.map(({ to }) => to));
  return connections.some(({ from, to }) => kinds.get(from) === "unknown" && !called.has(from) && CALLED.has(kinds.get(to) ?? "unknown"));
}

const STORES: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["database", "search", "object-store"]);
const CALLED: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["load-balancer", "gateway", "service"]);

/** Services and clients alone may as well be modules, people or steps; one of these must stand among them. */
const INFRASTRUCTURE: ReadonlySet<ComponentKind> = new Set<ComponentKind>([
  "dns",
  "cdn",
  "load-balancer",
  "gateway",
  "cache",
  "database",
  "search",
  "object-store",
  "queue",
  "stream",
  "coordination",
]);

/** What the groups around a node say. */
interface Around {
  readonly redundancy: StatedAround;
  readonly platform: StatedAround;
}

function componentOf(node: DrawnNode, around: Around): Component {
  const { id, label, labelSpan, shape, span, group } = node;
  // on Kubernetes one replica is all there is; elsewhere it may stand beside a primary
  const onlyPod = around.platform(group) === null ? null : (ONE_REPLICA.exec(label)?.[0] ?? null);
  const stated = onlyPod === null ? (redundancyIn(label)?.text ?? described(node)) : null;
  const single = stated === null ? (onlyPod ?? singleIn(label)) : null;
  const own = stated ?? (single === null && STACKED_SHAPES.has(shape ?? "") ? "drawn as a stack" : null);
  const surroundings = own === null && single === null ? around.redundancy(group) : null;
  const component = { id, name: label, kind: kindOf(node), redundancy: own ?? surroundings, single, mentions: [labelSpan ?? span] };
  return surroundings === null ? component : { ...component, isAroundRedundant: true };
}

const ONE_REPLICA = /(?<![+&\d.-]\s?|\b(?:and|with|primary|master|leader)[ ,/]{1,2})\b(?:1|one|single) replica(?!s|tion)\b/i;

/** What a description counts; that it speaks of a product need not mean the component, unless it has the product's icon. */
function described({ description, shape }: DrawnNode): string | null {
  const found = redundancyIn(description ?? "");
  return found?.reason === "instances" || shape?.includes(":") ? (found?.text ?? null) : null;
}

/** The kind that the notation states, unless the label tells it more closely: a store that is a cache, a queue that is a stream. */
function kindOf({ label, shape, kind }: DrawnNode): ComponentKind {
  if (kind === null) return componentKind(label, shape);
  const told = componentKind(label);
  return NARROWER[kind]?.has(told) ? told : kind;
}

const NARROWER: Readonly<Partial<Record<ComponentKind, ReadonlySet<ComponentKind>>>> = {
  database: new Set<ComponentKind>(["cache", "search", "object-store", "stream", "queue", "coordination"]),
  queue: new Set<ComponentKind>(["stream"]),
};

/** Shapes that show several of one thing. */
const STACKED_SHAPES: ReadonlySet<string> = new Set([
  "procs",
  "processes",
  "st-rect",
  "stacked-rectangle",
  "docs",
  "documents",
  "st-doc",
  "stacked-document",
  "collections",
]);

/** A group with nothing in it stands for a component. */
function emptyGroups({ groups, notation }: DrawnGraph): Component[] {
  if (notation === "sequence") return [];
  return groups.filter(({ nodes, title }) => nodes.length === 0 && title !== "").map(groupComponent);
}

/** In characters a box around boxes that lines end at is a component that shows its parts. */
function componentGroups({ groups, edges, notation }: DrawnGraph): readonly DrawnGroup[] {
  if (notation !== undefined) return [];
  const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return groups.filter(({ id, title, nodes }) => nodes.length > 0 && ends.has(id) && componentKind(title) !== "unknown");
}

function groupComponent({ id, title, titleSpan, span }: DrawnGroup): Component {
  const redundancy = redundancyIn(title)?.text ?? null;
  const single = redundancy === null ? singleIn(title) : null;
  return { id, name: title, kind: componentKind(title), redundancy, single, mentions: [titleSpan ?? span] };
}
