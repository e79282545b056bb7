/** The sections that do not hold what their titles promise, judged by the kinds of their content. */
import { type ContentKind, SECTION_PROMISES, type SectionPromise } from "../../knowledge/section-promises.ts";
import type { Section } from "../document/outline.ts";
import { containsSpan, type Span } from "../text/span.ts";
import { componentNamesIn } from "./component-names.ts";
import type { DesignFacts } from "./design-facts.ts";
import type { Statement } from "./statement.ts";

export interface ThinSection {
  readonly section: Section;
  readonly promise: SectionPromise;
  /** What it holds instead. */
  readonly statements: readonly Statement[];
}

/** The thin sections of a design; those without any text are empty, which is another matter. */
export function thinSections(facts: DesignFacts): readonly ThinSection[] {
  const thin: ThinSection[] = [];
  const kept = new Set<SectionPromise>();
  for (const section of facts.sections) {
    const promise = promiseOf(section);
    if (!promise) continue;
    const content = { start: section.span.end, end: section.whole.end };
    const statements = facts.statements.filter(({ span }) => containsSpan(content, span));
    if (section.children.some(isTitled) || isKept(promise, content, statements, facts)) kept.add(promise);
    else if (statements.length > 0) thin.push({ section, promise, statements });
  }
  // Where another section keeps the promise, this one is a plan of it or a summary.
  return thin.filter(({ promise }) => !kept.has(promise));
}

/** Only what stands under a title of its own, not under a label in a list, was meant to be a section. */
function isTitled({ form }: Section): boolean {
  return form !== "label" && form !== "italic";
}

function promiseOf(section: Section): SectionPromise | undefined {
  if (!isTitled(section)) return undefined;
  return SECTION_PROMISES.find(({ role, titled }) => section.roles.includes(role) && titled.test(section.plainTitle));
}

function isKept({ kinds, said }: SectionPromise, content: Span, statements: readonly Statement[], facts: DesignFacts): boolean {
  if (statements.some(({ plain }) => said.test(plain) || LEADS_ELSEWHERE.test(plain) || NOT_NEEDED.test(plain.trim()))) return true;
  if (LINK.test(facts.text.slice(content.start, content.end))) return true;
  return kinds.some((kind) => holds(kind, content, statements, facts));
}

/** `See section 4`, `discussed above`: the content stands where the author says. */
const LEADS_ELSEWHERE =
  /\b(?:see|refer|look|described|discussed|covered|explained|listed|shown|mentioned|above|below|earlier|later|same as|todo|tbd)\b/i;
/** `N/A`, `None`: the author says that there is nothing to say. */
const NOT_NEEDED = /^(?:n\/?a|none|nothing|not|no)\b/i;
const LINK = /\]\(|\]\[|<a\s|https?:\/\/|<img\b/;

function holds(kind: ContentKind, content: Span, statements: readonly Statement[], facts: DesignFacts): boolean {
  const isInside = ({ span }: { readonly span: Span }): boolean => containsSpan(content, span);
  switch (kind) {
    case "operation":
      return facts.operations.some(isInside);
    case "entity":
      return facts.entities.some(isInside);
    case "names":
      return statements.filter(({ form, plain }) => form === "item" && plain.split(/\s+/).length <= LONGEST_NAME).length >= FEWEST_NAMES;
    case "figure":
      return facts.figures.some(isInside);
    case "code":
      return facts.codeBlocks.some(isInside);
    case "drawing":
      return facts.drawings.some(isInside);
    case "table":
      return statements.some(({ form }) => form === "row");
    case "number":
      return statements.some(({ plain }) => /\d/.test(plain));
    case "component":
      return statements.some(({ plain }) => componentNamesIn(plain).length > 0);
  }
}

/** A list of names, in words. */
const LONGEST_NAME = 3;
const FEWEST_NAMES = 3;
