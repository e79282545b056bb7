/** The sections that a design still lacks, for an author who begins a heading. */

import type { Analysis } from "../core/facts/analysis.ts";
import type { DesignFacts } from "../core/facts/design-facts.ts";
import { type InsertedSection, listSign, sectionFor } from "../core/facts/insertion.ts";
import type { Config } from "../core/lint/config.ts";
import { expectedParts, profileOf } from "../core/lint/expected-parts.ts";
import { templatePlaces } from "../core/lint/section-template.ts";
import { containsSpan, type Span, sliceSpan } from "../core/text/span.ts";
import { FRAMEWORK_PARTS, type FrameworkPart } from "../knowledge/framework-parts.ts";

export interface SectionCompletion {
  /** The heading without its signs. */
  readonly label: string;
  /** What the section has to answer. */
  readonly detail: string;
  /** The line that is replaced. */
  readonly span: Span;
  /** The heading with what belongs under it. */
  readonly newText: string;
}

/**
 * ```
 *   ## Mon|
 *   ^^^^^^ replaced by "## Monitoring" and what it has to answer
 * ```
 * In the order in which a design tells its parts; none where no heading begins, or outside of a design document.
 */
export function sectionCompletions(analysis: Analysis, config: Config, offset: number): readonly SectionCompletion[] {
  const { text, lines, designDocument } = analysis;
  const start = lines.toOffset({ line: lines.toPosition(offset).line, character: 0 });
  const [, signs] = HEADING_BEGUN.exec(text.slice(start, offset)) ?? [];
  if (!designDocument || signs === undefined) return [];
  const end = endOfLine(text, offset);
  const facts = analysis.designs.find(({ design }) => containsSpan(design.span, { start, end: start }));
  if (!facts) return [];
  const own = sliceSpan(text, facts.design.span);
  const sign = listSign(own);
  const eol = own.includes("\r\n") ? "\r\n" : "\n";
  return lackingSections(facts, analysis, config, start).map(({ heading, outline, asks }) => ({
    label: heading,
    detail: asks,
    span: { start, end },
    newText: [`${signs} ${heading}`, "", ...outline.map((line) => `${sign} ${line}`.trimEnd())].join(eol),
  }));
}

const HEADING_BEGUN = /^(#{1,6})(?:[ \t]+.{0,80})?$/;

interface LackingSection extends InsertedSection {
  readonly asks: string;
}

/** The parts without a section: of the team's template where there is one, else those that are expected of such a document. */
function lackingSections(facts: DesignFacts, analysis: Analysis, config: Config, begun: number): readonly LackingSection[] {
  /** The heading that is being written counts for no part yet. */
  const lacks = (sections: readonly { readonly whole: Span }[]): boolean => sections.every(({ whole }) => whole.start === begun);
  if (config.sections.length > 0) {
    return templatePlaces(config.sections, facts)
      .filter(({ sections }) => lacks(sections))
      .map(({ part: { title, outline, required } }) => ({
        heading: title,
        outline,
        asks: required ? "required by the template" : "optional",
      }));
  }
  const expected = expectedParts(profileOf(analysis, facts, config));
  return FRAMEWORK_PARTS.filter(({ id }: FrameworkPart) => expected[id] && lacks(facts.parts[id].sections)).map((part) => ({
    ...sectionFor(facts, part),
    asks: part.asks,
  }));
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  if (end < 0) return text.length;
  return text[end - 1] === "\r" ? end - 1 : end;
}
