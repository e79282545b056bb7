/** A Mermaid flowchart as Lintel reads it: plain data with spans. How it is read stands in `read-flowchart.ts`. */
import type { Span } from "../../text/span.ts";

/** What an end of a link carries. */
export type ArrowHead = "none" | "point" | "cross" | "circle";

/** How a link is drawn. An invisible link (`~~~`) only arranges the picture. */
export type LinkKind = "normal" | "thick" | "dotted" | "invisible";

export interface FlowchartNode {
  readonly id: string;
  /** The label as a reader sees it: `<br/>` is a line break, tags and entity codes are resolved. The id if none is written. */
  readonly label: string;
  /** The label as written, without brackets and quotes; null where the node has none. */
  readonly labelSpan: Span | null;
  /** Mermaid's name of the shape (`square`, `cylinder`, `cyl` …); null where none is written. */
  readonly shape: string | null;
  /** The id's first occurrence. */
  readonly span: Span;
  /** Every occurrence of the id, in the order of the text. */
  readonly spans: readonly Span[];
  /** The innermost subgraph that holds the node. */
  readonly subgraph: string | null;
  readonly classes: readonly string[];
}

export interface FlowchartEdge {
  /** The id of a node, or of a subgraph. */
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  readonly labelSpan: Span | null;
  /** The link with its label, without the nodes. */
  readonly span: Span;
  readonly kind: LinkKind;
  readonly arrowStart: ArrowHead;
  readonly arrowEnd: ArrowHead;
}

export interface Subgraph {
  readonly id: string;
  readonly title: string;
  /** From the keyword to the end of `end`. */
  readonly span: Span;
  readonly parent: string | null;
  /** Ids of the nodes and subgraphs directly inside. */
  readonly nodes: readonly string[];
}

export interface Flowchart {
  /** `TB`, `BT`, `LR` or `RL`. */
  readonly direction: string;
  readonly nodes: readonly FlowchartNode[];
  readonly edges: readonly FlowchartEdge[];
  /** Inner subgraphs stand before outer ones. */
  readonly subgraphs: readonly Subgraph[];
}
