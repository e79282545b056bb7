/**
 * The first component of a design that calls for some care (a cache for expiry, a queue for failures) of which the design
 * says nothing at all. Which words speak of what stands in `knowledge/component-care.ts`.
 */
import { type CareId, COMPONENT_CARE, type ComponentCare } from "../../knowledge/component-care.ts";
import { holdsWords } from "../graph/plain-name.ts";
import { plainText } from "../graph/plain-text.ts";
import { sliceSpan } from "../text/span.ts";
import { withoutComments } from "../text/without-comments.ts";
import type { DesignFacts } from "./design-facts.ts";
import { rolesAt, sectionAt } from "./section-of.ts";
import type { StatedComponent } from "./stated-components.ts";

/** The first component that the care is owed to, where nothing in an English design speaks of that care; else null. */
export function componentWithoutCare(facts: DesignFacts, id: CareId): StatedComponent | null {
  const care = COMPONENT_CARE[id];
  if (!facts.english) return null;
  const first = facts.named.find(({ name, label, kind }) => care.kinds.includes(kind) && care.named.test(care.inLabel ? label : name));
  return first && !speaksOf(care, facts) && !isKeptUnasked(care, facts) ? first : null;
}

function speaksOf({ said, answered }: ComponentCare, facts: DesignFacts): boolean {
  const { text, design, sections, statements } = facts;
  if (said.test(withoutComments(sliceSpan(text, design.span)))) return true;
  if (!answered) return false;
  return statements.some(({ plain, span }) => {
    if (!answered.test(plain)) return false;
    const roles = rolesAt(sectionAt(sections, span.start), design.section);
    return !roles.some((role) => REQUIREMENTS.has(role));
  });
}

/** True when the design names a product that cares by itself. */
function isKeptUnasked({ products }: ComponentCare, { text, design }: DesignFacts): boolean {
  return products.length > 0 && holdsWords(plainText(withoutComments(sliceSpan(text, design.span))), products);
}

const REQUIREMENTS: ReadonlySet<string> = new Set(["requirements", "functional-requirements", "non-functional-requirements", "estimation"]);
