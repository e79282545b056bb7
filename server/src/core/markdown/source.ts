/** Where a node of the Markdown tree stands in the text that is being read. */
import type { Nodes } from "mdast";
import type { Span } from "../text/span.ts";

/** What the conversion of a node needs to know: the text it came from, and how far positions are ahead of it. */
export interface Source {
  readonly text: string;
  readonly shift: number;
  /** How many blocks the node is nested in. */
  readonly depth?: number;
}

/** A node's span in `source.text`; a node without position (made by a tree transform) counts as empty. */
export function spanOfNode(node: Nodes, source: Source): Span {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined) return { start: 0, end: 0 };
  return { start: start - source.shift, end: end - source.shift };
}
