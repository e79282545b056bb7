/** The requirements that a design states, and the targets in them. */
import { QUALITIES } from "../../knowledge/qualities.ts";
import type { RequirementLevel } from "../../knowledge/requirement-words.ts";
import type { Section } from "../document/outline.ts";
import type { Span } from "../text/span.ts";
import { isOutOfScope } from "./out-of-scope.ts";
import { givenId } from "./requirement-id.ts";
import { requirementLevel } from "./requirement-level.ts";
import { type Target, targetsIn } from "./requirement-target.ts";
import { roleSectionOf, sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

export interface Requirement {
  readonly type: "functional" | "non-functional";
  /** The quality it speaks of first (`latency`), or null. */
  readonly quality: string | null;
  /** All qualities it speaks of, in the order of the text. */
  readonly qualities: readonly string[];
  readonly text: string;
  readonly span: Span;
  readonly targets: readonly Target[];
  /** The id that its author gave it. */
  readonly id: string | null;
  /** How binding it is, by its own words, its row's priority, or its section's title. */
  readonly level: RequirementLevel | null;
}

/** The requirements among `statements`, and the titles with an id: those in a section for requirements of the design `top`. */
export function requirementsOf(statements: readonly Statement[], sections: readonly Section[], top: Section): readonly Requirement[] {
  const told = statements.flatMap((statement) => {
    const section = sectionAt(sections, statement.span.end - 1);
    const type = typeAt(section, top);
    return type ? requirementsIn(statement, type, section, top) : [];
  });
  const titled = sections.flatMap((section) => titledRequirement(section, top) ?? []);
  return titled.length === 0 ? told : [...told, ...titled].sort((a, b) => a.span.start - b.span.start);
}

/** True where `section` of the design `top` states requirements. */
export function statesRequirements(section: Section | null, top: Section): boolean {
  return typeAt(section, top) !== null;
}

type Type = "functional" | "non-functional" | "either";

function typeAt(section: Section | null, top: Section): Type | null {
  if (isOutOfScope(section, top)) return null;
  return isAcceptance(section, top) ? "either" : requirementType(roleSectionOf(section, top), top);
}

/** `## Acceptance criteria` says what has to hold, whatever it stands under. */
function isAcceptance(section: Section | null, top: Section): boolean {
  for (let at = section; at && at !== top; at = at.parent) if (/^acceptance criteria\b/.test(at.plainTitle)) return true;
  return false;
}

/** `### FR-1: Users shorten links` */
function titledRequirement(section: Section, top: Section): Requirement | null {
  const id = section.form === "label" ? null : givenId(section.title);
  const type = id && typeAt(section, top);
  if (!id || !type) return null;
  return {
    ...readRequirement(section.title, type),
    span: section.titleSpan,
    id: id.id,
    level: requirementLevel(section.title, NO_CELLS, section, top),
  };
}

const NO_CELLS = { header: [], cells: [] };

function requirementType(section: Section | null, top: Section): Type | null {
  if (!section || isAboutComponent(section, top)) return null;
  const functional = section.roles.includes("functional-requirements");
  const other = section.roles.includes("non-functional-requirements");
  if (functional && other) return "either";
  if (other) return "non-functional";
  if (functional) return "functional";
  return section.roles[0] === "requirements" && STATES_REQUIREMENTS.test(section.title) ? "either" : null;
}

/** A problem statement or a list of questions leads to requirements; it does not state them line by line. */
const STATES_REQUIREMENTS = /requirement|constraint|scope|요구|요건|要件|需求|requisito|anforderung|exigence/i;

/** `Requirements: …` among the lines on a component tells of that component, not of the system. */
function isAboutComponent({ form, roles, parent }: Section, top: Section): boolean {
  return form === "label" && roles[0] === "requirements" && parent !== top && (parent?.roles.length ?? 0) === 0;
}

/** `Non-functional: low latency (<100 ms); high availability` states one requirement for each clause. */
function requirementsIn(statement: Statement, type: Type, section: Section | null, top: Section): Requirement[] {
  const from = labelEnd(statement, section);
  if (from === null) return [];
  return clausesOf(statement.plain, from).flatMap(({ start, end }, at) => {
    const text = statement.plain.slice(start, end).replace(/\s+/g, " ").trim();
    if (text.length < 3) return [];
    const id = at === 0 ? givenId(statement.cells[0] ?? text) : null;
    const level = requirementLevel(text, statement, section, top);
    return [{ ...readRequirement(text, type), span: statement.locate(start, end), id: id?.id ?? null, level }];
  });
}

function readRequirement(text: string, type: Type): Omit<Requirement, "span" | "id" | "level"> {
  const qualities = qualitiesIn(text);
  const quality = qualities[0] ?? null;
  const resolved = type === "either" ? (quality ? "non-functional" : "functional") : type;
  return { type: resolved, quality, qualities, text, targets: targetsIn(text) };
}

/**
 * Where the text behind a section's own label begins; null when the statement is nothing but the section's title. A label
 * that names a quality belongs to what is required, `Availability target: 99.9%`, and so does an id, `NFR-1: …`.
 */
function labelEnd(statement: Statement, section: Section | null): number | null {
  if (!section || section.titleSpan.start < statement.span.start || section.titleSpan.end > statement.span.end) return 0;
  const after = statement.plain.indexOf(section.title) + section.title.length;
  const colon = /^[\s:.–—-]*/.exec(statement.plain.slice(after))?.[0].length ?? 0;
  if (after + colon >= statement.plain.length) return null;
  const isOfText = givenId(section.title) !== null || qualitiesIn(section.title).length > 0;
  return section.form === "label" && isOfText ? 0 : after + colon;
}

function clausesOf(plain: string, from: number): Span[] {
  if (from === 0 && SCENARIO.test(plain)) return [{ start: 0, end: plain.length }];
  const clauses: Span[] = [];
  let start = from;
  for (const match of plain.matchAll(/;\s+|\n/g)) {
    if (match.index < from) continue;
    clauses.push({ start, end: match.index });
    start = match.index + match[0].length;
  }
  clauses.push({ start, end: plain.length });
  return clauses;
}

/** `Given … When … Then …` is one requirement, on however many lines it stands. */
const SCENARIO = /^\W{0,4}(?:scenario\b|given\b[^;]{1,300}?\bwhen\b)/i;

/** The qualities that a text names, in its order. */
function qualitiesIn(text: string): readonly string[] {
  return QUALITIES.flatMap(({ quality, named, meant = named }) =>
    [named, meant]
      .map((words) => ({ quality, at: text.search(words) }))
      .filter(({ at }) => at >= 0)
      .slice(0, 1),
  )
    .sort((a, b) => a.at - b.at)
    .map(({ quality }) => quality);
}
