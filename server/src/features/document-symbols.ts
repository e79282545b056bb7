/**
 * The outline that Lintel adds to an editor's own outline of headings: the designs of a document and, under each, the
 * parts of the framework, whatever form their authors gave them (headings, bold lines, labels).
 */

import type { Section } from "../core/document/outline.ts";
import type { Analysis } from "../core/facts/analysis.ts";
import type { DesignFacts } from "../core/facts/design-facts.ts";
import type { Span } from "../core/text/span.ts";

export interface DocumentSymbolNode {
  readonly kind: "design" | "section";
  readonly name: string;
  /** What it is for: `design`, or the section's roles. */
  readonly detail: string;
  readonly span: Span;
  /** Its title: the place to go to. Lies within `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbolNode[];
}

/** The designs of a document with their parts; none where it is no design document. */
export function documentSymbols({ designDocument, designs }: Analysis): readonly DocumentSymbolNode[] {
  return designDocument ? designs.map(designNode) : [];
}

function designNode({ design }: DesignFacts): DocumentSymbolNode {
  const { title, titleSpan, section, span } = design;
  return {
    kind: "design",
    name: title || "Design",
    detail: "design",
    span,
    selection: within(titleSpan, span),
    children: section.children.flatMap(sectionNodes),
  };
}

/** The nodes of a section: itself where it has a role, else what stands under it. */
function sectionNodes({ title, titleSpan, whole, roles, children }: Section): DocumentSymbolNode[] {
  const inside = children.flatMap(sectionNodes);
  if (roles.length === 0 || title === "") return inside;
  return [{ kind: "section", name: title, detail: roles.join(", "), span: whole, selection: within(titleSpan, whole), children: inside }];
}

function within({ start, end }: Span, outer: Span): Span {
  const from = Math.min(Math.max(start, outer.start), outer.end);
  return { start: from, end: Math.min(Math.max(end, from), outer.end) };
}
