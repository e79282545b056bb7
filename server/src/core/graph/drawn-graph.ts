/**
 * What a drawing shows, whatever notation it is in: nodes, edges and groups with their spans. Each notation has its reader;
 * which architecture it means is left to `architecture-of.ts`.
 */
import type { ComponentKind } from "../../knowledge/component-kinds.ts";
import type { Span } from "../text/span.ts";

/** What an end of a link carries. */
export type ArrowHead = "none" | "point" | "cross" | "circle";

/** How a link is drawn. An invisible link (`~~~`) only arranges the picture. */
export type LinkKind = "normal" | "thick" | "dotted" | "invisible";

/** The notations that say by themselves something of what they draw. */
export type DrawnNotation = "flowchart" | "c4" | "c4-dynamic" | "architecture" | "block" | "sequence";

/** Notations that show who takes part in one flow: what else calls whom, they leave out. */
export const FLOW_NOTATIONS: ReadonlySet<DrawnNotation> = new Set<DrawnNotation>(["c4-dynamic", "sequence"]);

export interface DrawnNode {
  readonly id: string;
  /** The label as a reader sees it: `<br/>` is a line break, tags and entity codes are resolved. The id if none is written. */
  readonly label: string;
  /** The label as written, without brackets and quotes; null where the node has none. */
  readonly labelSpan: Span | null;
  /** What the drawing says of the node beside its name: a C4 description, the product whose icon it has. */
  readonly description?: string | null;
  /** Mermaid's name of the shape or icon (`square`, `cylinder`, `cyl`, `system_db` …); null where none is written. */
  readonly shape: string | null;
  /** The kind that the notation itself states (`ContainerDb`, an actor, an icon); null where only the label can tell. */
  readonly kind: ComponentKind | null;
  /** The id's first occurrence. */
  readonly span: Span;
  /** Every occurrence of the id, in the order of the text. */
  readonly spans: readonly Span[];
  /** The id of the innermost group that holds the node. */
  readonly group: string | null;
  readonly classes: readonly string[];
}

export interface DrawnEdge {
  /** The id of a node, or of a group. */
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

export interface DrawnGroup {
  readonly id: string;
  /** Empty where the drawing gives it none. */
  readonly title: string;
  /** The title as written; null where the group has none. */
  readonly titleSpan?: Span | null;
  /** From the keyword or corner that opens it to what closes it. */
  readonly span: Span;
  readonly parent: string | null;
  /** Ids of the nodes and groups directly inside. */
  readonly nodes: readonly string[];
}

export interface DrawnGraph {
  /** Absent where the notation is none of those. */
  readonly notation?: DrawnNotation;
  /** The way it runs: `TB`, `BT`, `LR` or `RL`. */
  readonly direction: string;
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  /** Inner groups stand before outer ones. */
  readonly groups: readonly DrawnGroup[];
}
