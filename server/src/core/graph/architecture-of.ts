/** The architecture that a drawing shows, if it shows one: what its labels, shapes and groups mean. */
import type { Architecture, Component, ComponentKind } from "./component.ts";
import { componentKind } from "./component-kind.ts";
import { drawnConnections } from "./drawn-connections.ts";
import type { DrawnGraph, DrawnGroup, DrawnNode, DrawnNotation } from "./drawn-graph.ts";
import { withoutJunctions } from "./junctions.ts";
import { redundancyIn, singleIn } from "./redundancy.ts";
import { withSiblingRedundancy } from "./sibling-redundancy.ts";
import { redundancyAround, type StatedAround, singleAround } from "./stated-around.ts";
import { drawsSteps } from "./step-flow.ts";

/** The architecture, with spans as in the drawing; null where it draws decisions, steps or something else. */
export function architectureOf(graph: DrawnGraph): Architecture | null {
  if (drawsSteps(graph)) return null;
  const boxes = graph.nodes.filter(({ shape }) => !NO_COMPONENTS.has(shape ?? ""));
  const outer = componentGroups(graph);
  const around = redundancyAround(graph);
  const components = [...boxes.map((node) => componentOf(node, around)), ...outer.map(groupComponent), ...emptyGroups(graph)];
  if (!isArchitecture(components, graph.notation)) return null;
  const connections = drawnConnections(graph, outer);
  if (!connections) return null;
  const junctions = new Set(graph.nodes.filter(({ shape }) => shape === "junction").map(({ id }) => id));
  return withSiblingRedundancy(onOneMachine({ components, connections: withoutJunctions(connections, junctions) }, graph));
}

/**
 * What the title of a group says of one machine for all in it ("Single virtual machine") is said of those at its door: the
 * machine is one outage, however many components stand on it.
 */
function onOneMachine({ components, connections }: Architecture, graph: DrawnGraph): Architecture {
  const around = singleAround(graph);
  const machine = new Map(graph.nodes.map(({ id, group }) => [id, around(group)]));
  const atDoor = new Set(connections.filter(({ from, to }) => machine.get(from) !== machine.get(to)).map(({ to }) => to));
  const single = ({ id }: Component): string | null => (atDoor.has(id) ? (machine.get(id) ?? null) : null);
  return {
    components: components.map((each) => (each.redundancy === null && each.single === null ? { ...each, single: single(each) } : each)),
    connections,
  };
}

/** Shapes that are no things: where lines meet, and the arrows that a block diagram has for blocks. */
const NO_COMPONENTS: ReadonlySet<string> = new Set(["junction", "block_arrow"]);

/** Notations made for architectures; in the others the labels have to show that components are meant. */
const STATED: ReadonlySet<DrawnNotation> = new Set<DrawnNotation>(["c4", "c4-dynamic", "architecture"]);

function isArchitecture(components: readonly Component[], notation: DrawnNotation | undefined): boolean {
  if (notation !== undefined && STATED.has(notation)) return components.length > 0;
  const known = components.filter(({ kind }) => kind !== "unknown").length;
  if (known < FEWEST_COMPONENTS || known * 5 < components.length * 2) return false;
  return components.some(({ kind }) => INFRASTRUCTURE.has(kind));
}

/** Fewer recognised components than this are no architecture. */
const FEWEST_COMPONENTS = 3;

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

function componentOf(node: DrawnNode, around: StatedAround): Component {
  const { id, label, labelSpan, shape, span, group } = node;
  const stated = redundancyIn(label)?.text ?? described(node);
  const single = stated === null ? singleIn(label) : null;
  const own = stated ?? (single === null && STACKED_SHAPES.has(shape ?? "") ? "drawn as a stack" : null);
  const surroundings = own === null && single === null ? around(group) : null;
  const component = { id, name: label, kind: kindOf(node), redundancy: own ?? surroundings, single, mentions: [labelSpan ?? span] };
  return surroundings === null ? component : { ...component, isAroundRedundant: true };
}

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
