/** The words beside a drawing: the title of its section, and what the section says next to it. */
import type { Section } from "../document/outline.ts";
import type { Span } from "../text/span.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

/** Title and the nearest statement before and after `span` in the same section, a line each. */
export function textAround(span: Span, sections: readonly Section[], statements: readonly Statement[]): string {
  const section = sectionAt(sections, span.start);
  const inSection = statements.filter((statement) => sectionAt(sections, statement.span.end - 1) === section);
  const before = inSection.findLast((statement) => statement.span.end <= span.start);
  const after = inSection.find((statement) => statement.span.start >= span.end);
  return [section?.title, before?.plain, after?.plain].filter((text) => text !== undefined).join("\n");
}
