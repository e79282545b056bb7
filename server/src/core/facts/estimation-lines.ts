/** The lines of a design's estimation, whether they stand in running text, in tables or in blocks of calculations. */
import type { Section } from "../document/outline.ts";
import type { Span } from "../text/span.ts";
import type { DesignFacts } from "./design-facts.ts";
import { roleSectionOf, sectionAt } from "./section-of.ts";

export interface EstimationLine {
  readonly text: string;
  readonly span: Span;
  /** The section for estimation that the line stands in. */
  readonly section: Section;
}

/** In the order of the text. */
export function estimationLines({ statements, codeBlocks, sections, design, text }: DesignFacts): readonly EstimationLine[] {
  const linesIn = (span: Span, plain: string): EstimationLine[] => {
    const section = roleSectionOf(sectionAt(sections, span.start), design.section);
    return section?.roles.includes("estimation") && plain.trim() !== "" ? [{ text: plain, span, section }] : [];
  };
  const inText = statements.flatMap(({ span, prose }) => linesIn(span, prose));
  const inCode = codeBlocks
    .filter(({ code }) => CALCULATIONS.has(code.language))
    .flatMap(({ lines }) => lines.flatMap((span) => linesIn(span, text.slice(span.start, span.end))));
  return [...inText, ...inCode].sort((a, b) => a.span.start - b.span.start);
}

/** The languages of blocks that hold calculations rather than programs or drawings. */
const CALCULATIONS = new Set(["", "text", "txt", "plaintext", "math"]);
