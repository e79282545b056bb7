/** What a design says of itself as it is: without what stands under titles for the future, for phases to come, or for options. */
import type { Section } from "../document/outline.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

/** The statements outside of sections on what may come later. */
export function settledStatements(statements: readonly Statement[], sections: readonly Section[]): readonly Statement[] {
  const planned = new Set(sections.filter(({ title }) => PLANNED.test(title)));
  if (planned.size === 0) return statements;
  return statements.filter(({ span }) => {
    for (let section = sectionAt(sections, span.start); section; section = section.parent) if (planned.has(section)) return false;
    return true;
  });
}

const PLANNED =
  /\b(?:future|roadmap|phase \d|next steps?|not (?:yet )?implemented|out of scope|later|(?:possible|potential) (?:improvements?|enhancements?|optimi[sz]ations?)|(?:scaling|growth|migration|evolution) (?:path|plan|roadmap|strategy)|if we had more time|alternatives?|options?)\b/i;
