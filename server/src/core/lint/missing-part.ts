/** The report that a part of the framework is missing from a design, for the rules that look for one part each. */
import type { PartId } from "../../knowledge/framework-parts.ts";
import type { DesignFacts } from "../facts/design-facts.ts";
import { sectionInsertion } from "../facts/insertion.ts";
import type { Report } from "./finding.ts";

/** One report on the design's title when it has no section for `id` and does not speak of it elsewhere either. */
export function* missingPart(facts: DesignFacts, id: PartId): Generator<Report> {
  const { part, mentions, present } = facts.parts[id];
  if (present || !facts.english) return;
  const elsewhere = mentions > 0 ? "speaks of it only once" : "does not speak of it elsewhere";
  yield {
    span: facts.design.titleSpan,
    message: `No section on ${part.name}: the design does not say ${part.asks}`,
    evidence: `sections: ${sectionList(facts)}; the text ${elsewhere}`,
    fixes: [{ title: `Insert a section "${part.heading}"`, safe: false, edits: [sectionInsertion(facts, part)] }],
  };
}

const MOST_LISTED = 12;

function sectionList({ design }: DesignFacts): string {
  const titles = design.section.children.filter(({ form }) => form !== "label").map(({ title }) => title);
  if (titles.length === 0) return "none";
  const listed = titles.slice(0, MOST_LISTED).join(", ");
  return titles.length > MOST_LISTED ? `${listed} and ${titles.length - MOST_LISTED} more` : listed;
}
