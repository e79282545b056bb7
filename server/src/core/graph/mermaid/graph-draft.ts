/**
 * Collects nodes, groups and edges of a diagram in which groups are declared by name (C4, architecture, block, sequence).
 * Flowcharts, whose subgraphs take nodes in by mention, have `flowchart-draft.ts`.
 */
import type { ComponentKind } from "../../../knowledge/component-kinds.ts";
import type { Span } from "../../text/span.ts";
import type { DrawnEdge, DrawnGraph, DrawnGroup, DrawnNode, DrawnNotation } from "../drawn-graph.ts";
import type { Label } from "./label.ts";

export interface NodeDraft {
  readonly id: string;
  label: Label | null;
  description: string | null;
  shape: string | null;
  kind: ComponentKind | null;
  group: string | null;
  readonly spans: Span[];
  readonly classes: string[];
}

export interface GroupDraft {
  readonly id: string;
  title: Label | null;
  span: Span;
  /** The id of a group that was declared before; any other is left out of account. */
  parent: string | null;
}

export interface GraphDraft {
  /** A place where an id stands that is declared elsewhere, or nowhere. */
  mention(id: string, span: Span): NodeDraft;
  isDeclared(id: string): boolean;
  /** The node of an id; a new one belongs to `group`. */
  declare(id: string, span: Span, group: string | null): NodeDraft;
  /** The group of an id; null makes one that has no name. */
  group(id: string | null, span: Span): GroupDraft;
  /** The classes of an id's node, to be added to. */
  classes(id: string): string[];
  addEdge(edge: DrawnEdge): void;
  /** What is declared, in that order, and the edges between. */
  finish(direction: string): DrawnGraph;
}

/** An empty draft. */
export function newGraphDraft(notation: DrawnNotation): GraphDraft {
  const nodes = new Map<string, NodeDraft>();
  const declared = new Set<NodeDraft>();
  const groups = new Map<string, GroupDraft>();
  const edges: DrawnEdge[] = [];

  const nodeOf = (id: string): NodeDraft => {
    const node = nodes.get(id) ?? { id, label: null, description: null, shape: null, kind: null, group: null, spans: [], classes: [] };
    nodes.set(id, node);
    return node;
  };

  const mention = (id: string, span: Span): NodeDraft => {
    const node = nodeOf(id);
    node.spans.push(span);
    return node;
  };

  const declare = (id: string, span: Span, group: string | null): NodeDraft => {
    const node = mention(id, span);
    if (!declared.has(node)) node.group = group;
    declared.add(node);
    return node;
  };

  const group = (id: string | null, span: Span): GroupDraft => {
    const own = id ?? `${NAMELESS}${groups.size}`;
    const draft = groups.get(own) ?? { id: own, title: null, span, parent: null };
    groups.set(own, draft);
    return draft;
  };

  const finish = (direction: string): DrawnGraph => {
    const drawn = [...declared].filter(({ id }) => !groups.has(id)).map((node) => drawnNode(node, groups));
    const known = new Set([...drawn.map(({ id }) => id), ...groups.keys()]);
    return {
      notation,
      direction,
      nodes: drawn,
      edges: edges.filter(({ from, to }) => known.has(from) && known.has(to)),
      groups: drawnGroups([...groups.values()], drawn),
    };
  };

  return {
    mention,
    isDeclared: (id) => declared.has(nodeOf(id)),
    declare,
    group,
    classes: (id) => nodeOf(id).classes,
    addEdge: (edge) => {
      edges.push(edge);
    },
    finish,
  };
}

/** What no notation can write in an id. */
const NAMELESS = ":";

function drawnNode(node: NodeDraft, groups: ReadonlyMap<string, GroupDraft>): DrawnNode {
  const { id, label, description, shape, kind, group, spans, classes } = node;
  return {
    id,
    label: label?.text ?? id,
    labelSpan: label?.span ?? null,
    description,
    shape,
    kind,
    span: spans[0] ?? { start: 0, end: 0 },
    spans,
    group: group !== null && groups.has(group) ? group : null,
    classes,
  };
}

/** A parent counts only where it stands before, so that no group can lie in itself. */
function drawnGroups(drafts: readonly GroupDraft[], nodes: readonly DrawnNode[]): DrawnGroup[] {
  const depths = new Map<string, number>();
  const contents = new Map<string, string[]>(drafts.map(({ id }) => [id, []]));
  for (const { id, group } of nodes) contents.get(group ?? "")?.push(id);
  const groups = drafts.map(({ id, title, span, parent: written }) => {
    const outer = written === null ? undefined : depths.get(written);
    const parent = outer === undefined ? null : written;
    depths.set(id, (outer ?? -1) + 1);
    contents.get(parent ?? "")?.push(id);
    return { id, title: title?.text ?? "", titleSpan: title?.span ?? null, span, parent, nodes: contents.get(id) ?? [] };
  });
  return groups.sort((a, b) => (depths.get(b.id) ?? 0) - (depths.get(a.id) ?? 0));
}
