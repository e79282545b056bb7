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

/** The roles that hold at a section: its own, else those of the nearest section around it, up to `top`. */
export function rolesAt(section: Section | null, top: Section): readonly Role[] {
  for (let at = section; at && at !== top; at = at.parent) if (at.roles.length > 0) return at.roles;
  return [];
}
