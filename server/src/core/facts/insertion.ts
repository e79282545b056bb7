/** Where a missing section belongs in a design, and how its author would have written it. */
import type { FrameworkPart } from "../../knowledge/framework-parts.ts";
import { PART_HEADINGS } from "../../knowledge/part-headings.ts";
import { ROLES, type Role } from "../../knowledge/roles.ts";
import type { Section } from "../document/outline.ts";
import { sliceSpan } from "../text/span.ts";
import type { TextEdit } from "../text/text-edit.ts";
import type { DesignFacts } from "./design-facts.ts";

/** A section to insert, and what to write in it. */
export type InsertedSection = Pick<FrameworkPart, "heading" | "outline">;

/** A section for a part, headed in the language of the design's other headings; what it has to answer is only known in English. */
export function sectionFor({ headingLanguage }: DesignFacts, { id, heading, outline }: FrameworkPart): InsertedSection {
  if (headingLanguage === null || headingLanguage === "en") return { heading, outline };
  return { heading: PART_HEADINGS[id][headingLanguage], outline: [""] };
}

/** The sections between which one belongs: behind `before`, else in front of `after`, else at the end. */
export interface Neighbours {
  readonly before: Section | undefined;
  readonly after: Section | undefined;
}

/** Where the framework has a part: behind the last section that comes before it there. */
export function frameworkNeighbours({ design }: DesignFacts, { roles, follows }: FrameworkPart): Neighbours {
  const order = orderOf(follows ?? roles[0]);
  const placed = siblingsIn(design.section).filter((section) => section.roles.length > 0);
  const before = placed.findLast((section) => orderOf(section.roles[0]) <= order);
  return { before, after: before ? undefined : placed.find((section) => orderOf(section.roles[0]) > order) };
}

/**
 * The edit that adds a section between its neighbours, in the heading style, list style and line endings of the design.
 * Its content says what the section has to answer.
 */
export function sectionInsertion({ design, text }: DesignFacts, part: InsertedSection, { before, after }: Neighbours): TextEdit {
  const siblings = siblingsIn(design.section);
  const own = sliceSpan(text, design.span);
  const eol = own.includes("\r\n") ? "\r\n" : "\n";
  const bullet = listSign(own);
  const number = before !== undefined && before === siblings.at(-1) ? nextNumber(before.title) : "";
  const heading = headingFor(`${number}${part.heading}`, design.section, siblings);
  const section = [heading, "", ...part.outline.map((line) => `${bullet} ${line}`.trimEnd())].join(eol);
  if (after) return { span: { start: after.whole.start, end: after.whole.start }, newText: `${section}${eol}${eol}` };
  const end = contentEnd(text, (before ?? design.section).whole.start, (before ?? design.section).whole.end);
  return { span: { start: end, end }, newText: `${end > 0 ? eol + eol : ""}${section}${end === text.length ? eol : ""}` };
}

function siblingsIn({ children }: Section): readonly Section[] {
  return children.filter(({ form }) => form === "heading" || form === "bold" || form === "numbered");
}

function orderOf(role: Role | undefined): number {
  return role === undefined ? -1 : ROLES.indexOf(role);
}

/** The sign that most items of the design's lists begin with. */
export function listSign(text: string): string {
  const counts = { "-": 0, "*": 0, "+": 0 };
  for (const [, sign] of text.matchAll(/^[ \t]{0,12}([-*+])[ \t]+(?=\S)/gm)) counts[sign as keyof typeof counts] += 1;
  if (counts["*"] > counts["-"] && counts["*"] >= counts["+"]) return "*";
  return counts["+"] > counts["-"] ? "+" : "-";
}

/** `7. ` behind a last section that is the design's sixth; nothing where sections are not numbered. */
function nextNumber(title: string): string {
  const [, value, sign = ""] = /^(\d{1,3})([.)]\s+)/.exec(title) ?? [];
  return value === undefined ? "" : `${Number(value) + 1}${sign}`;
}

function headingFor(heading: string, design: Section, siblings: readonly Section[]): string {
  const model = siblings.find(({ form }) => form === "heading");
  if (model) return `${"#".repeat(model.level)} ${heading}`;
  if (siblings.length > 0) return `**${heading}**`;
  return `${"#".repeat(Math.min(Math.max(design.level, 1) + 1, 6))} ${heading}`;
}

/** The end of a section's own text: blank lines and a rule that sets off what follows are not part of it. */
function contentEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start) {
    const lineStart = text.lastIndexOf("\n", at - 1) + 1;
    const line = text.slice(Math.max(lineStart, start), at);
    if (!/^[ \t\r]*$|^[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\r?$/.test(line))
      return at - (line.endsWith("\r") ? 1 : 0);
    at = Math.max(lineStart - 1, start);
  }
  return start;
}
