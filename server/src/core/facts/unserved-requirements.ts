/**
 * Functional requirements that nothing in a design takes up: none of the words that tell the feature, nor another word for
 * it, stands anywhere outside of the requirements. It asks only where there is enough else for that to be an oversight.
 */
import { SAME_FEATURE, SAYS_NO_FEATURE } from "../../knowledge/feature-words.ts";
import type { PartId } from "../../knowledge/framework-parts.ts";
import type { Section } from "../document/outline.ts";
import type { DesignFacts } from "./design-facts.ts";
import type { Requirement } from "./requirements.ts";
import { statesRequirements } from "./requirements.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

export interface UnservedRequirement {
  readonly requirement: Requirement;
  /** What the requirement says, on one line. */
  readonly text: string;
  /** The words of the feature, none of which is taken up. */
  readonly words: readonly string[];
}

export function unservedRequirements(facts: DesignFacts): readonly UnservedRequirement[] {
  if (SERVING.filter((id) => facts.parts[id].sections.some(({ whole }) => whole.end - whole.start >= SHORTEST_PART)).length < FEWEST_PARTS)
    return [];
  const stated = itemsOf(facts);
  if (stated.length === 0) return [];
  const elsewhere = textElsewhere(facts);
  if (elsewhere.length < SHORTEST_TEXT) return [];
  const spoken = stemsIn(elsewhere);
  return stated.flatMap(({ requirement, statement }) => {
    const text = statement.plain.replace(/\s+/g, " ").trim();
    const words = featureWords(text);
    const isServed = words.length < FEWEST_WORDS || words.some((word) => namesOf(word).some((name) => spoken.has(stemOf(name))));
    return isServed ? [] : [{ requirement, text, words }];
  });
}

/** What takes requirements up. */
const SERVING: readonly PartId[] = ["api", "high-level-design", "data-model", "deep-dive"];
const FEWEST_PARTS = 2;
/** In characters: a section that is hardly begun takes up nothing yet. */
const SHORTEST_PART = 120;

/** In characters: less than that does not get to every feature. */
const SHORTEST_TEXT = 600;

/** One word alone can be told in too many others. */
const FEWEST_WORDS = 2;

interface StatedItem {
  readonly requirement: Requirement;
  readonly statement: Statement;
}

/** The items of lists that each state one functional requirement in full. */
function itemsOf({ requirements, statements, sections, design }: DesignFacts): readonly StatedItem[] {
  const functional = requirements.filter(({ type, level }) => type === "functional" && level !== "may" && level !== "wont");
  let at = 0;
  return functional.flatMap((requirement) => {
    while ((statements[at]?.span.end ?? Number.POSITIVE_INFINITY) < requirement.span.end) at += 1;
    const statement = statements[at];
    if (statement?.form !== "item" || statement.span.start > requirement.span.start) return [];
    if (statement.depth > DEEPEST || statement.introduces || NO_REQUIREMENT.test(statement.plain)) return [];
    return listsFeatures(sectionAt(sections, statement.span.end - 1), design.section) ? [{ requirement, statement }] : [];
  });
}

/** Items further down are details of the feature above them. */
const DEEPEST = 1;

/** True in a section that lists features, or below its titles: `Historical data` among the functional requirements. */
function listsFeatures(section: Section | null, top: Section): boolean {
  for (let at = section; at && at !== top; at = at.parent) if (LISTS_FEATURES.test(at.plainTitle)) return true;
  return false;
}

/** `Use cases` and `Goals` head many other lists too. */
const LISTS_FEATURES = /\bfunctional\b|\brequirements?\b|\bfeatures?\b|\buser stories\b/;

/** Questions and answers, and titles of lists. */
const NO_REQUIREMENT = /[?:]\s*$|^\s*(?:[A-Z]|Q\d*|Interviewer|Candidate|Answer|Question)\s*:\s|^\s*(?:yes|no)\b/i;

function textElsewhere({ statements, sections, design, codeBlocks, drawings }: DesignFacts): string {
  const isElsewhere = (offset: number): boolean => !statesRequirements(sectionAt(sections, offset), design.section);
  return [
    ...statements.filter(({ span }) => isElsewhere(span.end - 1)).map(({ plain }) => plain),
    ...sections.filter(({ titleSpan }) => isElsewhere(titleSpan.start)).map(({ title }) => title),
    ...codeBlocks.map(({ code }) => code.value),
    ...drawings.map(({ text }) => text),
  ].join("\n");
}

function featureWords(text: string): readonly string[] {
  return [...new Set(wordsIn(text))].filter((word) => word.length > 2 && !SAYS_NO_FEATURE.has(word));
}

/** A word, and the others for the same. */
function namesOf(word: string): readonly string[] {
  return SAME_AS.get(stemOf(word)) ?? [word];
}

function stemsIn(text: string): ReadonlySet<string> {
  return new Set(wordsIn(text).map(stemOf));
}

/** Words of prose and of identifiers: `createShortUrl` has three. */
function wordsIn(text: string): readonly string[] {
  return (
    text
      .replace(/(?<=[a-z])(?=[A-Z])/g, " ")
      .toLowerCase()
      .match(/\p{L}+|\d{3}/gu) ?? []
  );
}

/** What the forms of a word share: `notify`, `notification`. */
function stemOf(word: string): string {
  return word
    .replace(/(?<=...)(?:ing|ers?|ed|es?|s|ions?)$/, "")
    .replace(/([bdgmnprt])\1$/, "$1")
    .slice(0, LONGEST_STEM);
}

const LONGEST_STEM = 5;

/** By the stem of each word, all that name the same. */
const SAME_AS: ReadonlyMap<string, readonly string[]> = new Map(
  SAME_FEATURE.flat().map((name) => [
    stemOf(name),
    SAME_FEATURE.filter((names) => names.some((each) => stemOf(each) === stemOf(name))).flat(),
  ]),
);
