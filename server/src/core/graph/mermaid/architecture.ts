/** The architecture that a Mermaid flowchart draws, if it draws one; what the words mean is known to `core/graph`. */
import type { Architecture, Component, ComponentKind, Connection } from "../component.ts";
import { componentKind } from "../component-kind.ts";
import { redundancyIn } from "../redundancy.ts";
import { withSiblingRedundancy } from "../sibling-redundancy.ts";
import type { Flowchart, FlowchartNode, Subgraph } from "./flowchart.ts";
import { drawsSteps } from "./step-flow.ts";

/** The architecture, with spans as in the flowchart; null where the flowchart draws decisions, steps or something else. */
export function architectureOf(flowchart: Flowchart): Architecture | null {
  if (drawsSteps(flowchart)) return null;
  const groups = new Map(flowchart.subgraphs.map((subgraph) => [subgraph.id, subgraph]));
  const components = [...flowchart.nodes.map((node) => componentOf(node, groups)), ...emptySubgraphs(flowchart)];
  const known = components.filter(({ kind }) => kind !== "unknown").length;
  if (known < FEWEST_COMPONENTS || known * 2 <= components.length) return null;
  if (!components.some(({ kind }) => INFRASTRUCTURE.has(kind))) return null;
  return withSiblingRedundancy({ components, connections: connectionsOf(flowchart, groups) });
}

type Groups = ReadonlyMap<string, Subgraph>;

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

function componentOf({ id, label, labelSpan, shape, span, subgraph }: FlowchartNode, groups: Groups): Component {
  const redundancy = redundancyIn(label)?.text ?? (STACKED_SHAPES.has(shape ?? "") ? "drawn as a stack" : inherited(subgraph, groups));
  return { id, name: label, kind: componentKind(label, shape), redundancy, mentions: [labelSpan ?? span] };
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

/** What the title of a subgraph around the node states: a cluster, a zone, a managed service. That it is a layer says nothing. */
function inherited(subgraph: string | null, groups: Groups): string | null {
  const seen = new Set<string>();
  for (let id = subgraph; id !== null && !seen.has(id); ) {
    seen.add(id);
    const group: Subgraph | undefined = groups.get(id);
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

/** A subgraph with nothing in it stands for a component. */
function emptySubgraphs({ subgraphs }: Flowchart): Component[] {
  return subgraphs
    .filter(({ nodes }) => nodes.length === 0)
    .map(({ id, title, span }) => ({
      id,
      name: title,
      kind: componentKind(title),
      redundancy: redundancyIn(title)?.text ?? null,
      mentions: [span],
    }));
}

/** Links as directed connections: a link without heads, or with two, goes both ways; one to a subgraph, to all in it. */
function connectionsOf({ edges }: Flowchart, groups: Groups): Connection[] {
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

/** The nodes that an edge's end means: itself, or for a subgraph all nodes inside. */
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
