/** The requirements that a design states, and the targets in them. */
import { QUALITIES } from "../../knowledge/qualities.ts";
import type { Section } from "../document/outline.ts";
import { type Quantity, quantitiesIn } from "../quantity/quantity.ts";
import type { Span } from "../text/span.ts";
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
  readonly targets: readonly Quantity[];
}

/** The requirements among `statements`: those that stand in a section for requirements of the design `top`. */
export function requirementsOf(statements: readonly Statement[], sections: readonly Section[], top: Section): readonly Requirement[] {
  return statements.flatMap((statement) => {
    const section = sectionAt(sections, statement.span.end - 1);
    const type = isOutOfScope(section, top) ? null : requirementType(roleSectionOf(section, top), top);
    return type ? requirementsIn(statement, type, section) : [];
  });
}

function requirementType(section: Section | null, top: Section): "functional" | "non-functional" | "either" | null {
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

function isOutOfScope(section: Section | null, top: Section): boolean {
  for (let at = section; at && at !== top; at = at.parent) if (OUT_OF_SCOPE.test(at.plainTitle)) return true;
  return false;
}

const OUT_OF_SCOPE = /\b(?:out of scope|not in scope|non-goals?|exclusions?|excluded)\b/;

/** `Requirements: …` among the lines on a component tells of that component, not of the system. */
function isAboutComponent({ form, roles, parent }: Section, top: Section): boolean {
  return form === "label" && roles[0] === "requirements" && parent !== top && (parent?.roles.length ?? 0) === 0;
}

/** `Non-functional: low latency (<100 ms); high availability` states one requirement for each clause. */
function requirementsIn(statement: Statement, type: "functional" | "non-functional" | "either", section: Section | null): Requirement[] {
  const from = labelEnd(statement, section);
  if (from === null) return [];
  return clausesOf(statement.plain, from).flatMap(({ start, end }) => {
    const text = statement.plain.slice(start, end).replace(/\s+/g, " ").trim();
    if (text.length < 3) return [];
    const qualities = qualitiesIn(text);
    const quality = qualities[0] ?? null;
    const resolved = type === "either" ? (quality ? "non-functional" : "functional") : type;
    return [{ type: resolved, quality, qualities, text, span: statement.locate(start, end), targets: targetsIn(text) }];
  });
}

/** Where the text behind a section's own label begins; null when the statement is nothing but the section's title. */
function labelEnd(statement: Statement, section: Section | null): number | null {
  if (!section || section.titleSpan.start < statement.span.start || section.titleSpan.end > statement.span.end) return 0;
  const after = statement.plain.indexOf(section.title) + section.title.length;
  const colon = /^[\s:.–—-]*/.exec(statement.plain.slice(after))?.[0].length ?? 0;
  return after + colon < statement.plain.length ? after + colon : null;
}

function clausesOf(plain: string, from: number): Span[] {
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

/** The qualities that a text names, in its order. */
function qualitiesIn(text: string): readonly string[] {
  return QUALITIES.map(({ quality, named }) => ({ quality, at: text.search(named) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ quality }) => quality);
}

/** The quantities with a unit in a text, and nines in words. */
function targetsIn(text: string): readonly Quantity[] {
  return quantitiesIn(text).filter(({ unit }) => unit !== null);
}
