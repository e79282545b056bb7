/** Collects what a flowchart's statements say, by the rules of Mermaid's FlowDB, into plain data. */
import type { Span } from "../../text/span.ts";
import type { DrawnEdge, DrawnGraph, DrawnGroup } from "../drawn-graph.ts";
import type { Label } from "./label.ts";
import type { Link } from "./link.ts";
import type { Vertex } from "./vertex.ts";

export interface FlowchartDraft {
  addVertex(vertex: Vertex): void;
  /** A `style` statement: it creates the node it names, as it does in Mermaid, but puts it into no subgraph. */
  addStyled(id: string, span: Span): void;
  /** Makes an edge's id known, so that `id@{ … }` is no node. */
  declareEdge(id: string | null): void;
  addEdges(from: readonly Vertex[], to: readonly Vertex[], link: Link): void;
  addClass(ids: readonly string[], className: string): void;
  /** An id of null gets Mermaid's running name. */
  openSubgraph(start: number, id: string | null, title: Label | null): void;
  closeSubgraph(end: number): void;
  /** Closes what is still open at `end` and gives the result. */
  finish(end: number): DrawnGraph;
}

interface NodeDraft {
  readonly id: string;
  label: string;
  labelSpan: Span | null;
  shape: string | null;
  readonly spans: Span[];
  readonly classes: string[];
}

type ClosedSubgraph = DrawnGroup & { parent: string | null };

interface SubgraphDraft {
  readonly start: number;
  readonly id: string | null;
  readonly title: Label | null;
  readonly nodes: Set<string>;
  readonly children: ClosedSubgraph[];
}

/** Mermaid refuses a flowchart of more than 500 links; a fan of more pairs than this would only cost memory. */
const MOST_PAIRS = 10_000;

/** An empty draft of a flowchart in a direction. */
export function newDraft(direction: string): FlowchartDraft {
  const nodes = new Map<string, NodeDraft>();
  const edges: DrawnEdge[] = [];
  const edgeIds = new Set<string>();
  const open: SubgraphDraft[] = [];
  const subgraphs: ClosedSubgraph[] = [];
  const holder = new Map<string, string>();

  const mention = (id: string, span: Span): NodeDraft => {
    const node = nodes.get(id) ?? { id, label: id, labelSpan: null, shape: null, spans: [], classes: [] };
    nodes.set(id, node);
    node.spans.push(span);
    return node;
  };

  const addVertex = (vertex: Vertex): void => {
    if (edgeIds.has(vertex.id)) return;
    const node = mention(vertex.id, vertex.span);
    if (vertex.label) {
      node.label = vertex.label.text;
      node.labelSpan = vertex.label.span;
    }
    node.shape = vertex.shape ?? node.shape;
    node.classes.push(...vertex.classes);
    open.at(-1)?.nodes.add(vertex.id);
  };

  const addEdges = (from: readonly Vertex[], to: readonly Vertex[], link: Link): void => {
    const { kind, arrowStart, arrowEnd, span } = link;
    const label = link.label?.text ?? null;
    const labelSpan = link.label?.span ?? null;
    if (from.length * to.length > MOST_PAIRS) return;
    for (const start of from) {
      for (const end of to) edges.push({ from: start.id, to: end.id, label, labelSpan, span, kind, arrowStart, arrowEnd });
    }
  };

  const closeSubgraph = (end: number): void => {
    const draft = open.pop();
    if (!draft) return;
    const id = draft.id ?? `subGraph${subgraphs.length}`;
    const own = [...draft.nodes].filter((node) => !holder.has(node) && node !== id);
    for (const node of own) holder.set(node, id);
    for (const child of draft.children) child.parent = child.id === id ? null : id;
    const { start, title } = draft;
    const closed = { id, title: title?.text ?? "", titleSpan: title?.span ?? null, span: { start, end }, parent: null, nodes: own };
    subgraphs.push(closed);
    const outer = open.at(-1);
    outer?.nodes.add(id);
    outer?.children.push(closed);
  };

  const finish = (end: number): DrawnGraph => {
    while (open.length > 0) closeSubgraph(end);
    const titled = new Set(subgraphs.map(({ id }) => id));
    const drawn = [...nodes.values()].filter(({ id }) => !titled.has(id));
    const isDrawn = (id: string): boolean => nodes.has(id) || titled.has(id);
    return {
      notation: "flowchart",
      direction,
      nodes: drawn.map((node) => ({
        ...node,
        span: node.spans[0] ?? { start: 0, end: 0 },
        kind: null,
        group: holder.get(node.id) ?? null,
      })),
      edges: edges.filter(({ from, to }) => isDrawn(from) && isDrawn(to)),
      groups: subgraphs,
    };
  };

  return {
    addVertex,
    addStyled: (id, span) => {
      mention(id, span);
    },
    declareEdge: (id) => {
      if (id !== null) edgeIds.add(id);
    },
    addEdges,
    addClass: (ids, className) => {
      for (const id of ids) nodes.get(id)?.classes.push(className);
    },
    openSubgraph: (start, id, title) => {
      open.push({ start, id, title, nodes: new Set(), children: [] });
    },
    closeSubgraph,
    finish,
  };
}
