/** What a design states of redundancy as it is: without what is said of the future, or only asked of the system as a whole. */
import type { Role } from "../../knowledge/roles.ts";
import type { Section } from "../document/outline.ts";
import { containsSpan } from "../text/span.ts";
import { sectionAt } from "./section-of.ts";
import { ALL_COMPONENTS } from "./stated-redundancy.ts";
import type { Statement } from "./statement.ts";
import { titledRedundancy } from "./titled-redundancy.ts";
import type { StatedRedundancy } from "./told-component.ts";
import { unsettledStatements } from "./unsettled-statements.ts";

/** Of what the pieces of the design under `top` state, with what titles state of the lists below them. */
export function settledRedundancy(
  stated: readonly StatedRedundancy[],
  statements: readonly Statement[],
  sections: readonly Section[],
  top: Section,
): readonly StatedRedundancy[] {
  const unsettled = unsettledStatements(statements, sections);
  const isAsked = ({ name, span }: StatedRedundancy): boolean =>
    name === ALL_COMPONENTS && isWithinAsking(sectionAt(sections, span.start), top);
  return [...stated, ...titledRedundancy(statements, sections)].filter(
    (each) => !isAsked(each) && !unsettled.some(({ span }) => containsSpan(span, each.span)),
  );
}

function isWithinAsking(innermost: Section | null, top: Section): boolean {
  for (let at = innermost; at && at !== top; at = at.parent) if (at.roles.some((role) => ASKING.has(role))) return true;
  return false;
}

const ASKING: ReadonlySet<Role> = new Set<Role>(["requirements", "functional-requirements", "non-functional-requirements"]);
