/**
 * Where the parts of a decision stand: a section with its options (`Option A: …`), its labelled lines
 * (`**Alternatives:** …`) and the sections that a decision record has for them (`## Decision`, `## Considered options`).
 */
import { DECISION_FIELDS, type DecisionField, NUMBERED_OPTION } from "../../../knowledge/decision-words.ts";
import type { Section } from "../../document/outline.ts";
import { normalTitle } from "../../document/title.ts";

export interface DecisionPlace {
  /** The section that the decision is of; null at the top of the design. */
  readonly owner: Section | null;
  /** What the section around says of it, and that section. */
  readonly field: DecisionField | null;
  readonly fieldSection: Section | null;
  /** Whether it stands under one of the options. */
  readonly isInOption: boolean;
}

/** Tells the place of each of the `sections` of one design, `top`, given in the order of the text. */
export function decisionPlaces(top: Section, sections: readonly Section[]): (section: Section | null) => DecisionPlace {
  const places = new Map<Section | null, DecisionPlace>();
  const placeOf = (section: Section | null): DecisionPlace => places.get(section) ?? AT_TOP;
  const before = new Map<Section, Section>();
  for (const section of sections) {
    const { parent } = section;
    const above = parent && parent !== top ? placeOf(parent) : AT_TOP;
    const sibling = parent && before.get(parent);
    places.set(section, placeIn(section, above, sibling ? placeOf(sibling) : null));
    if (parent && section.form !== "heading" && section.form !== "label") before.set(parent, section);
  }
  return placeOf;
}

const AT_TOP: DecisionPlace = { owner: null, field: null, fieldSection: null, isInOption: false };

/** `before` is the place of the bold line before this one under the same heading: `**Cache**`, then `**Why**`. */
function placeIn(section: Section, above: DecisionPlace, before: DecisionPlace | null): DecisionPlace {
  if (above.field === "alternatives") return above;
  const field = fieldOf(section.plainTitle);
  if (field) {
    const owner = section.form !== "heading" && before ? before.owner : above.owner;
    return { owner, field, fieldSection: section, isInOption: above.isInOption };
  }
  if (labelledField(section.title)) return { ...above, field: null, fieldSection: null };
  if (NUMBERED_OPTION.test(section.title)) return { ...above, field: null, fieldSection: null, isInOption: true };
  return { owner: section, field: null, fieldSection: null, isInOption: false };
}

/** What a label or a plain title says of a decision. */
export function fieldOf(plainTitle: string): DecisionField | null {
  return DECISION_FIELDS.find(({ named }) => named.test(plainTitle))?.field ?? null;
}

/** A line with a label for a part of a decision: `Alternatives: …`; the text behind it may be empty. */
export function labelledField(plain: string): { readonly field: DecisionField; readonly from: number } | null {
  const match = /^[^\p{L}\n]{0,6}([^:\n]{2,60}?)\s*(?::|\s[–—-]\s|\?)\s*/u.exec(plain);
  const field = match?.[1] ? fieldOf(normalTitle(match[1])) : null;
  return match && field ? { field, from: match[0].length } : null;
}
