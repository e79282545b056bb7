/** The architecture that a drawing shows, if it shows one: what its labels, shapes and groups mean. */
import type { Architecture, Component, ComponentKind, Connection } from "./component.ts";
import { componentKind } from "./component-kind.ts";
import type { DrawnGraph, DrawnGroup, DrawnNode } from "./drawn-graph.ts";
import { redundancyIn, singleIn } from "./redundancy.ts";
import { withSiblingRedundancy } from "./sibling-redundancy.ts";
import { drawsSteps } from "./step-flow.ts";

/** The architecture, with spans as in the drawing; null where it draws decisions, steps or something else. */
export function architectureOf(graph: DrawnGraph): Architecture | null {
  if (drawsSteps(graph)) return null;
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  const components = [...graph.nodes.map((node) => componentOf(node, groups)), ...emptyGroups(graph)];
  const known = components.filter(({ kind }) => kind !== "unknown").length;
  if (known < FEWEST_COMPONENTS || known * 5 < components.length * 2) return null;
  if (!components.some(({ kind }) => INFRASTRUCTURE.has(kind))) return null;
  return withSiblingRedundancy({ components, connections: connectionsOf(graph, groups) });
}

type Groups = ReadonlyMap<string, DrawnGroup>;

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

function componentOf({ id, label, labelSpan, shape, kind, span, group }: DrawnNode, groups: Groups): Component {
  const stated = redundancyIn(label)?.text ?? null;
  const single = stated === null ? singleIn(label) : null;
  const around = STACKED_SHAPES.has(shape ?? "") ? "drawn as a stack" : inherited(group, groups);
  const redundancy = stated ?? (single === null ? around : null);
  return { id, name: label, kind: kind ?? componentKind(label, shape), redundancy, single, mentions: [labelSpan ?? span] };
}

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
]);

/** What the title of a group around the node states: a cluster, a zone, a managed service. That it is a layer says nothing. */
function inherited(innermost: string | null, groups: Groups): string | null {
  const seen = new Set<string>();
  for (let id = innermost; id !== null && !seen.has(id); ) {
    seen.add(id);
    const group: DrawnGroup | undefined = groups.get(id);
    const stated = redundancyIn(group?.title ?? "");
    if (stated && stated.reason !== "plural") return stated.text;
    const place = PLACE.exec(group?.title ?? "")?.[0];
    if (place !== undefined) return place;
    id = group?.parent ?? null;
  }
  return null;
}

/** Places of which there are several: what stands in one of them is drawn once for all. */
const PLACE = /\b(?:AZ|availability zone|zone|region|data ?cent(?:er|re)|DC|site|cell)\b|\b(?:us|eu|ap)-\w+/i;

/** A group with nothing in it stands for a component. */
function emptyGroups({ groups }: DrawnGraph): Component[] {
  return groups
    .filter(({ nodes }) => nodes.length === 0)
    .map(({ id, title, span }) => ({
      id,
      name: title,
      kind: componentKind(title),
      redundancy: redundancyIn(title)?.text ?? null,
      single: null,
      mentions: [span],
    }));
}

/** Links as directed connections: a link without heads, or with two, goes both ways; one to a group, to all in it. */
function connectionsOf({ edges }: DrawnGraph, groups: Groups): Connection[] {
  return edges.flatMap(({ from, to, label, span, kind, arrowStart, arrowEnd }) => {
    if (kind === "invisible") return [];
    const bothWays = arrowStart !== "none" || arrowEnd === "none";
    return membersOf(from, groups).flatMap((start) =>
      membersOf(to, groups).flatMap((end) => {
        const forth = { from: start, to: end, label, span };
        return bothWays ? [forth, { from: end, to: start, label, span }] : [forth];
      }),
    );
  });
}

/** The nodes that an edge's end means: itself, or for a group all nodes inside. */
function membersOf(id: string, groups: Groups): readonly string[] {
  const members: string[] = [];
  const seen = new Set<string>();
  const open = [id];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const group = groups.get(next);
    if (group && group.nodes.length > 0) open.push(...group.nodes);
    else members.push(next);
  }
  return members;
}
