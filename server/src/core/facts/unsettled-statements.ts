/** What a design says of itself as it is not: what stands under titles for the future, for phases to come, or for options. */
import type { Section } from "../document/outline.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

/** The statements in sections, and in lists under a lead, on what may come later. */
export function unsettledStatements(statements: readonly Statement[], sections: readonly Section[]): readonly Statement[] {
  const planned = new Set(sections.filter(({ title }) => PLANNED.test(title)));
  let isUnderLead = false;
  return statements.filter(({ form, plain, span }) => {
    // "Production considerations (not implemented yet):" and the list below it.
    isUnderLead = form === "item" ? isUnderLead : /:\s*$/.test(plain) && PLANNED.test(plain);
    return isUnderLead || isWithin(planned, sectionAt(sections, span.start));
  });
}

function isWithin(planned: ReadonlySet<Section>, innermost: Section | null): boolean {
  for (let section = innermost; section; section = section.parent) if (planned.has(section)) return true;
  return false;
}

const PLANNED =
  /\b(?:future|roadmap|phase \d|next steps?|not (?:yet )?(?:implemented|built|done)|out of scope|later|(?:possible|potential) (?:improvements?|enhancements?|optimi[sz]ations?)|(?:scaling|growth|migration|evolution) (?:path|plan|roadmap|strategy)|if we had more time|alternatives?|options?)\b/i;
