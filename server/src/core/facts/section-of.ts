/** Which section a place of the document belongs to, and what role that gives it. */
import type { Role } from "../../knowledge/roles.ts";
import type { Section } from "../document/outline.ts";

/** The innermost section around `offset`, among `sections` in the order of the text. */
export function sectionAt(sections: readonly Section[], offset: number): Section | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.whole.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let section: Section | null = sections[low - 1] ?? null;
  while (section && section.whole.end <= offset) section = section.parent;
  return section;
}

/** The innermost section around `offset` that a title opens: `- API gateway: …` names an item of a list, not a part of the design. */
export function titledSectionAt(sections: readonly Section[], offset: number): Section | null {
  let section = sectionAt(sections, offset);
  while (section?.form === "label") section = section.parent;
  return section;
}

/** The section that says what a section is for: itself, else the nearest around it that has a role, up to `top`. */
export function roleSectionOf(section: Section | null, top: Section): Section | null {
  for (let at = section; at && at !== top; at = at.parent) if (at.roles.length > 0) return at;
  return null;
}

/** The roles that hold at a section, of which the design is `top`. */
export function rolesAt(section: Section | null, top: Section): readonly Role[] {
  return roleSectionOf(section, top)?.roles ?? [];
}
