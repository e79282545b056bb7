/** How binding a requirement is: MUST, SHOULD, MAY, in its own words, in a column, or in a title around it. */
import { LEVEL_TITLES, LEVEL_WORDS, PRIORITY_COLUMN, type RequirementLevel } from "../../knowledge/requirement-words.ts";
import type { Section } from "../document/outline.ts";
import { normalTitle } from "../document/title.ts";
import type { Statement } from "./statement.ts";

/** The level of the requirement `text`, part of `statement`, which stands in `section` of the design `top`; null when nothing tells. */
export function requirementLevel(
  text: string,
  { header, cells }: Pick<Statement, "header" | "cells">,
  section: Section | null,
  top: Section,
): RequirementLevel | null {
  const column = header.findIndex((title) => PRIORITY_COLUMN.test(normalTitle(title)));
  const ranked = column < 0 ? null : levelNamed(normalTitle(cells[column] ?? ""));
  if (ranked) return ranked;
  const [said] = LEVEL_WORDS.map(({ level, said: words }) => ({ level, at: text.search(words) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (said) return said.level;
  for (let at = section; at && at !== top; at = at.parent) {
    const named = TITLES_A_LEVEL.test(at.plainTitle) ? levelNamed(at.plainTitle.replace(/^.*\((?=p\d\))/, "")) : null;
    if (named) return named;
  }
  return null;
}

/** Titles that rank what is below them; "High availability" and "Critical path" do not. */
const TITLES_A_LEVEL =
  /^(?:(?:must|should|could|may|won'?t|will not)[- ]?haves?\b|nice[- ]to[- ]haves?|p[0-4]\b|(?:required|mandatory|optional|bonus|stretch)\b|.*\(p[0-4]\))|^(?:must|should|could|may)$/;

function levelNamed(title: string): RequirementLevel | null {
  return LEVEL_TITLES.find(({ named }) => named.test(title))?.level ?? null;
}
