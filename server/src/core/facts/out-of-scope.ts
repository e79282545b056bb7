/** Sections for what a design leaves out. */
import type { Section } from "../document/outline.ts";

/** True where `section`, or one around it within the design `top`, says what is left out. */
export function isOutOfScope(section: Section | null, top: Section): boolean {
  for (let at = section; at && at !== top; at = at.parent) if (TITLED.test(at.plainTitle)) return true;
  return false;
}

const TITLED = /\b(?:out of scope|not in scope|non-goals?|exclusions?|excluded)\b/;
