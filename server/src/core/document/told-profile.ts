/** Which kind of design document a text is by its headings; what each kind is expected to hold is knowledge. */
import { PROFILES, type ProfileId } from "../../knowledge/profiles.ts";
import type { Section } from "./outline.ts";

/** The most telling kinds first: what an RFC has, a design document has too. */
const BY_HEADINGS = [PROFILES.adr, PROFILES.rfc, PROFILES["design-doc"]];

/**
 * The kind that the headings come nearest to, for a document that is a design by declaration: two of a kind's headings
 * are enough.
 */
export function nearestProfile(top: Section): ProfileId | null {
  const titles = [...headingsUnder(top)].map(({ plainTitle }) => plainTitle);
  const shares = BY_HEADINGS.map(({ id, toldBy, markedBy }) => ({
    id,
    matched: toldBy.filter((told) => titles.some((title) => told.test(title))).length,
    marked: titles.some((title) => markedBy?.test(title)),
  }));
  const candidates = shares.some(({ marked }) => marked) ? shares.filter(({ marked }) => marked) : shares;
  const best = candidates.reduce((found, each) => (each.matched > found.matched ? each : found));
  return best.matched >= 2 ? best.id : null;
}

/** The kind that the headings right under `top`, and one level below, tell of; null where they tell of none. */
export function toldProfile(top: Section): ProfileId | null {
  const titles = [...headingsUnder(top)].map(({ plainTitle }) => plainTitle);
  return BY_HEADINGS.find(({ toldBy }) => toldBy.every((told) => titles.some((title) => told.test(title))))?.id ?? null;
}

/** Whether the sections say how many minutes each may take, as those of an interview do. */
export function givesMinutes(top: Section): boolean {
  return [...headingsUnder(top)].filter(({ title }) => MINUTES.test(title)).length >= 2;
}

const MINUTES = /\d\s*(?:minutes?|mins?)\b/i;

/** Some authors write every heading at level 1, others their headings below one title: two levels hold both. */
function* headingsUnder({ children }: Section, depth = 1): Generator<Section> {
  for (const child of children) {
    if (child.form === "heading") yield child;
    if (depth < DEPTH) yield* headingsUnder(child, depth + 1);
  }
}

const DEPTH = 3;
