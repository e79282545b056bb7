/** How much a section holds, by kind of content. */
import type { Section } from "../document/outline.ts";
import { containsSpan } from "../text/span.ts";
import type { DesignFacts } from "./design-facts.ts";

export interface SectionContent {
  readonly words: number;
  readonly items: number;
  readonly tables: number;
  /** Drawings in any notation, and images. */
  readonly diagrams: number;
}

/** The content of a section with all sections below it. */
export function sectionContent(
  { whole, span }: Section,
  { statements, drawings }: Pick<DesignFacts, "statements" | "drawings">,
): SectionContent {
  const own = { start: span.end, end: whole.end };
  const told = statements.filter((statement) => containsSpan(own, statement.span));
  return {
    words: told.reduce((sum, { plain }) => sum + (plain.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0),
    items: told.filter(({ form }) => form === "item").length,
    // Rows of one table share its header.
    tables: new Set(told.flatMap(({ form, header }) => (form === "row" ? [header] : []))).size,
    diagrams: drawings.filter((drawing) => containsSpan(own, drawing.span)).length,
  };
}
