/**
 * Reads the text of a Mermaid diagram: which type it is and, where that type draws nodes and edges, which. Tolerant of half-written
 * text; whether Mermaid accepts the diagram is left to Mermaid.
 */
import type { DrawnGraph } from "../drawn-graph.ts";
import { maskedText } from "./masked-text.ts";
import { readFlowchart } from "./read-flowchart.ts";

export interface MermaidDiagram {
  /** What the first keyword says: `flowchart`, `sequence`, `class`, `state`, `er` … or `unknown`. */
  readonly type: string;
  /** What a diagram of nodes and edges draws; null for other types. Spans are relative to the diagram's text. */
  readonly graph: DrawnGraph | null;
}

/** The diagram that a text holds. */
export function readMermaid(text: string): MermaidDiagram {
  const masked = maskedText(text);
  const header = /^\s*([A-Za-z][\w-]*)/.exec(masked);
  const keyword = header?.[1] ?? "";
  const type = DIAGRAM_TYPES.get(keyword.toLowerCase()) ?? "unknown";
  if (!header || type !== "flowchart") return { type, graph: null };
  return { type, graph: readFlowchart(masked, header[0].length) };
}

/** Mermaid's keywords, lower-cased, and the diagram types they open. */
const DIAGRAM_TYPES: ReadonlyMap<string, string> = new Map([
  ["graph", "flowchart"],
  ["flowchart", "flowchart"],
  ["flowchart-elk", "flowchart"],
  ["flowchart-v2", "flowchart"],
  ["sequencediagram", "sequence"],
  ["classdiagram", "class"],
  ["classdiagram-v2", "class"],
  ["statediagram", "state"],
  ["statediagram-v2", "state"],
  ["erdiagram", "er"],
  ["gantt", "gantt"],
  ["c4context", "c4"],
  ["c4container", "c4"],
  ["c4component", "c4"],
  ["c4dynamic", "c4"],
  ["c4deployment", "c4"],
  ["architecture", "architecture"],
  ["architecture-beta", "architecture"],
  ["block", "block"],
  ["block-beta", "block"],
  ["pie", "pie"],
  ["mindmap", "mindmap"],
  ["timeline", "timeline"],
  ["journey", "journey"],
  ["gitgraph", "git-graph"],
  ["quadrantchart", "quadrant"],
  ["requirement", "requirement"],
  ["requirementdiagram", "requirement"],
  ["kanban", "kanban"],
  ["packet", "packet"],
  ["packet-beta", "packet"],
  ["radar", "radar"],
  ["radar-beta", "radar"],
  ["sankey", "sankey"],
  ["sankey-beta", "sankey"],
  ["treemap", "treemap"],
  ["treemap-beta", "treemap"],
  ["treeview-beta", "tree-view"],
  ["xychart", "xy-chart"],
  ["xychart-beta", "xy-chart"],
  ["venn-beta", "venn"],
  ["ishikawa-beta", "ishikawa"],
  ["wardley-beta", "wardley"],
  ["eventmodeling", "event-modeling"],
  ["zenuml", "zenuml"],
  ["info", "info"],
]);
