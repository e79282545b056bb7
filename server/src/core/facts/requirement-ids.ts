/** Where a design gives ids to its requirements, and where it refers to them. */
import type { Section } from "../document/outline.ts";
import type { Span } from "../text/span.ts";
import { givenId, idsIn, type RequirementId } from "./requirement-id.ts";
import { statesRequirements } from "./requirements.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

/** An id that one requirement carries. */
export interface GivenId extends RequirementId {
  /** The requirement's text behind the id. */
  readonly text: string;
  readonly span: Span;
  /** The list, the table or the titles that it stands in: the same object for all of one. */
  readonly place: object;
  /** Whether it stands among the requirements: under other titles a line may begin with an id to say where it is met. */
  readonly isAmongRequirements: boolean;
}

export interface ReferredId extends RequirementId {
  readonly span: Span;
}

export interface RequirementIds {
  readonly given: readonly GivenId[];
  readonly referred: readonly ReferredId[];
}

/** The ids in `statements` and titles of the design `top`. */
export function requirementIds(statements: readonly Statement[], sections: readonly Section[], top: Section): RequirementIds {
  const titled = sections.flatMap((section) => titleId(section, top) ?? []);
  const titles = new Set(titled.map(({ span }) => span.start));
  const given: GivenId[] = [...titled];
  const referred: ReferredId[] = [];
  for (const statement of statements) {
    const section = sectionAt(sections, statement.span.start);
    const own = lineId(statement, section, top);
    const isTitle = section !== null && titles.has(section.titleSpan.start) && statement.span.start <= section.titleSpan.start;
    if (own && !isTitle) given.push(own);
    for (const each of idsIn(statement.prose)) {
      const isOwn = each.start === own?.start || (isTitle && each.start < TITLE_START);
      if (!isOwn) referred.push({ ...each, span: statement.locate(each.start, each.end) });
    }
  }
  return { given: given.sort((a, b) => a.span.start - b.span.start), referred };
}

/** A pseudo-heading's id stands in its first letters. */
const TITLE_START = 8;

/** `### FR-1: …` */
function titleId(section: Section, top: Section): GivenId | null {
  const id = section.form === "label" ? null : givenId(section.title);
  if (!id) return null;
  const isAmongRequirements = statesRequirements(section, top);
  return { ...id, text: section.title.slice(id.end), span: section.titleSpan, place: section.parent ?? top, isAmongRequirements };
}

/** `- **FR-1**: …`, `| FR-1 | … |` */
function lineId(statement: Statement, section: Section | null, top: Section): GivenId | null {
  const id = givenId(statement.cells[0] ?? statement.plain);
  if (!id) return null;
  return {
    ...id,
    text: statement.plain.slice(id.end),
    span: statement.locate(id.start, id.end),
    place: statement.form === "row" ? statement.header : (section ?? top),
    isAmongRequirements: statesRequirements(section, top),
  };
}
