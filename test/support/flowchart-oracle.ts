/** Compares graphs with what our reader and Mermaid itself read in the flowchart that they are written as. */
import type { DrawnEdge, DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";

/** The part of Mermaid's flowchart database that is compared. */
export interface FlowDb {
  getVertices(): Map<string, { id: string; text?: string }>;
  getEdges(): { start: string; end: string; type: string; text: string }[];
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
}

/** Mermaid's own reader. In plain Node it wants a sanitiser, which has to stand there before the import. */
export async function mermaidReader(): Promise<(text: string) => Promise<FlowDb>> {
  const stub = { addHook: () => undefined, removeHook: () => undefined, sanitize: (text: string) => text };
  Object.assign((await import("dompurify")).default, stub);
  const { default: mermaid } = await import("mermaid");
  await mermaid.parse("flowchart LR\na");
  return async (text) => (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as FlowDb;
}

/** What has to come back, in an order of its own: nodes, edges and groups with what they hold. */
export function comparable({ nodes, edges, groups }: DrawnGraph): unknown {
  const heads = ({ arrowStart, arrowEnd }: DrawnEdge): string => `${arrowStart} ${arrowEnd}`;
  return {
    nodes: nodes.map(({ id, label, group }) => [id, words(label), group]).sort(),
    edges: edges.map((edge) => [edge.from, edge.to, edge.kind, heads(edge), edge.label === null ? null : words(edge.label)]).sort(),
    groups: groups.map(({ id, title, parent, nodes: inside }) => [id, words(title), parent, [...inside].sort()]).sort(),
  };
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The same, as Mermaid has it; its entity codes stand for characters. */
export function theirs(db: FlowDb): unknown {
  const groups = new Set(db.getSubGraphs().map(({ id }) => id));
  const readable = (text: string | undefined): string =>
    words((text ?? "").replace(/<br\s*\/?>/g, " ").replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCharCode(Number(code))));
  return {
    nodes: [...db.getVertices().values()]
      .filter(({ id }) => !groups.has(id))
      .map(({ id, text }) => [id, readable(text)])
      .sort(),
    edges: db
      .getEdges()
      .map(({ start, end, type, text }) => [start, end, type, readable(text)])
      .sort(),
    groups: db
      .getSubGraphs()
      .map(({ id, title, nodes }) => [id, readable(title), [...nodes].sort()])
      .sort(),
  };
}

/** What Mermaid has to read in a graph that is written as a flowchart. */
export function expectedOfMermaid({ nodes, edges, groups }: DrawnGraph): unknown {
  const type = ({ arrowStart, arrowEnd }: DrawnEdge): string =>
    arrowEnd === "none" ? "arrow_open" : `${arrowStart === "none" ? "" : "double_"}arrow_point`;
  return {
    nodes: nodes.map(({ id, label }) => [id, words(label)]).sort(),
    edges: edges.map((edge) => [edge.from, edge.to, type(edge), words(edge.label ?? "")]).sort(),
    groups: groups.map(({ id, title, nodes: inside }) => [id, words(title), [...inside].sort()]).sort(),
  };
}
