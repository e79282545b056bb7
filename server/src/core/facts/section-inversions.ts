/** The parts of a design that stand before what they rest on. */
import { OPENS_PROBLEM, SECTION_ORDERS, type SectionOrder } from "../../knowledge/section-order.ts";
import type { Section } from "../document/outline.ts";
import type { Quantity } from "../quantity/quantity.ts";
import type { DesignFacts } from "./design-facts.ts";

export interface SectionInversion {
  readonly order: SectionOrder;
  /** The section that is told too late. */
  readonly late: Section;
  /** The first one before it that rests on it. */
  readonly early: Section;
}

/**
 * The clear inversions among the main sections of a design: nothing before the early section tells of what comes late, and the
 * late one is told by a section of its own.
 */
export function sectionInversions({ design, figures }: Pick<DesignFacts, "design" | "figures">): readonly SectionInversion[] {
  const main = mainSections(design.section);
  return SECTION_ORDERS.flatMap((order) => {
    const early = main.findIndex((section) => isFor(order.after, section));
    const late = main.findIndex((section) => isFor(order.first, section));
    if (early < 0 || late < early) return [];
    const before = main.slice(0, early);
    const isTold = before.some((section) => tellsOf(order.first, section));
    const [lateSection, earlySection] = [main[late], main[early]];
    const isCounted =
      order.toldByFigures && figures.some(({ span, quantity }) => isLoad(quantity) && span.start < (earlySection?.span.start ?? 0));
    return isTold || isCounted || !lateSection || !earlySection ? [] : [{ order, late: lateSection, early: earlySection }];
  });
}

/** The headings right under the design's, or further down where a single one holds them all. */
function mainSections(top: Section): readonly Section[] {
  const titled = top.children.filter(({ form }) => form !== "label" && form !== "italic");
  const headings = titled.filter(({ form }) => form === "heading");
  const main = headings.length >= 2 ? headings : titled;
  return main.length === 1 && main[0] ? mainSections(main[0]) : main;
}

function isFor({ roles, titled }: SectionOrder["first"], section: Section): boolean {
  return section.roles[0] !== undefined && roles.includes(section.roles[0]) && titled.test(section.plainTitle);
}

/** A section, or one inside it, that says as much in any words. */
function tellsOf(part: SectionOrder["first"], section: Section): boolean {
  if (section.roles.some((role) => part.roles.includes(role))) return true;
  if (part.roles[0] === "functional-requirements" && OPENS_PROBLEM.test(section.plainTitle)) return true;
  return section.children.some((child) => tellsOf(part, child));
}

/** Users, requests, bytes: neither a time nor a share nor a price. */
function isLoad({ unit }: Quantity): boolean {
  return unit !== null && unit !== "%" && unit !== "s" && !/^[A-Z]{3}\b/.test(unit);
}
