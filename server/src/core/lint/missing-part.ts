/** The report that a part of the framework is missing from a design, for the rules that look for one part each. */
import type { FrameworkPart, PartId } from "../../knowledge/framework-parts.ts";
import type { DesignFacts } from "../facts/design-facts.ts";
import { frameworkNeighbours, sectionFor, sectionInsertion } from "../facts/insertion.ts";
import type { Report } from "./finding.ts";
import type { RuleContext } from "./rule.ts";

/**
 * One report on the design's title when its kind of document expects the part, and it has neither a section for `id` nor
 * speaks of it elsewhere, or not in a place of its own where that is asked; advice where the part is not required.
 */
export function* missingPart(facts: DesignFacts, { expected, partEvidence }: RuleContext, id: PartId): Generator<Report> {
  const expectation = expected[id];
  const { part, mentions, placed, present } = facts.parts[id];
  if (!expectation || !isUnderstood(facts, part)) return;
  // A part that has no usual heading has no place of its own that could be asked for.
  const needsPlace = partEvidence === "own place" && expectation === "required" && part.roles.length > 0;
  if (placed || (present && !needsPlace) || (expectation === "advised-in-operation" && !facts.operated)) return;
  const elsewhere = present ? "speaks of it in passing" : mentions > 0 ? "speaks of it only once" : "does not speak of it elsewhere";
  const inserted = sectionFor(facts, part);
  yield {
    ...(expectation !== "required" && { weight: "optional" }),
    span: facts.design.titleSpan,
    message: `No section on ${part.name}: the design does not say ${present ? "in one place " : ""}${part.asks}`,
    evidence: `sections: ${sectionList(facts)}; the text ${elsewhere}`,
    fixes: [
      {
        title: `Insert a section "${inserted.heading}"`,
        safe: false,
        edits: [sectionInsertion(facts, inserted, frameworkNeighbours(facts, part))],
      },
    ],
  };
}

/** In other languages only headings and single words are read: parts that no heading names are not judged there. */
function isUnderstood({ english, headingLanguage }: DesignFacts, { roles }: FrameworkPart): boolean {
  return english || (headingLanguage !== null && headingLanguage !== "en" && roles.length > 0);
}

const MOST_LISTED = 12;

function sectionList({ design }: DesignFacts): string {
  const titles = design.section.children.filter(({ form }) => form !== "label").map(({ title }) => title);
  if (titles.length === 0) return "none";
  const listed = titles.slice(0, MOST_LISTED).join(", ");
  return titles.length > MOST_LISTED ? `${listed} and ${titles.length - MOST_LISTED} more` : listed;
}
