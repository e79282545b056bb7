/** Drawings of an architecture none of whose components the text around them names. */
import { holdsWords, nameInLabel, plainName } from "../graph/plain-name.ts";
import { containsSpan, type Span } from "../text/span.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { sectionAt } from "./section-of.ts";

/** In the order of the text; none where the running text is not understood. */
export function undescribedDrawings(facts: DesignFacts): readonly DrawnArchitecture[] {
  if (!facts.english) return [];
  return facts.architectures.filter((architecture) => {
    const words = wordsOf(architecture);
    return words.length > 0 && !textAround(architecture.drawing.span, facts).some((text) => holdsWords(text, words));
  });
}

/** The names of the components, whole, and those of their words that are longer than an article. */
function wordsOf({ components }: DrawnArchitecture): readonly string[] {
  const names = components.map(({ name }) => plainName(nameInLabel(name))).filter((name) => name !== "");
  const words = names.flatMap((name) => name.split(" ")).filter((word) => word.length > 2);
  return [...new Set([...names, ...words])];
}

/** What is said, and the titles, in the section of a drawing, the one around it, and those before and after. */
function textAround(drawing: Span, { sections, statements, design }: DesignFacts): readonly string[] {
  const at = sectionAt(sections, drawing.start);
  const place = at ? sections.indexOf(at) : -1;
  const around = [at?.parent, sections[place - 1], at, sections[place + 1]].flatMap((section) => (section ? [section.whole] : []));
  const spans = at ? around : [design.span];
  const said = statements.filter(({ span }) => spans.some((each) => containsSpan(each, span))).map(({ plain }) => plain);
  const titles = sections.filter(({ titleSpan }) => spans.some((each) => containsSpan(each, titleSpan))).map(({ title }) => title);
  return [...said, ...titles];
}
