/**
 * Reads the text of a Mermaid diagram: which type it is and, where that type draws nodes and edges, which. Tolerant of half-written
 * text; whether Mermaid accepts the diagram is left to Mermaid.
 */
import type { DrawnGraph } from "../drawn-graph.ts";
import { maskedText } from "./masked-text.ts";
import { readArchitecture } from "./read-architecture.ts";
import { readBlock } from "./read-block.ts";
import { readC4 } from "./read-c4.ts";
import { readFlowchart } from "./read-flowchart.ts";
import { readSequence } from "./read-sequence.ts";

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
  const keyword = header?.[1]?.toLowerCase() ?? "";
  const type = DIAGRAM_TYPES.get(keyword) ?? "unknown";
  const read = READERS.get(type);
  return { type, graph: header && read ? read(masked, header[0].length, keyword) : null };
}

/** The diagram of a masked text whose keyword, in lower case, ends at `from`. */
type Reader = (masked: string, from: number, keyword: string) => DrawnGraph;

/** The types that draw a topology. */
const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["flowchart", readFlowchart],
  ["sequence", readSequence],
  ["c4", readC4],
  ["architecture", readArchitecture],
  ["block", readBlock],
]);

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
  ["ishikawa", "ishikawa"],
  ["ishikawa-beta", "ishikawa"],
  ["swimlane-beta", "swimlane"],
  ["cynefin-beta", "cynefin"],
  ["railroad-beta", "railroad"],
  ["railroad-ebnf-beta", "railroad"],
  ["railroad-abnf-beta", "railroad"],
  ["railroad-peg-beta", "railroad"],
  ["wardley-beta", "wardley"],
  ["eventmodeling", "event-modeling"],
  ["zenuml", "zenuml"],
  ["info", "info"],
]);
