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

/** Tells the place of each section of one design, `top`; each is looked at once. */
export function decisionPlaces(top: Section): (section: Section | null) => DecisionPlace {
  const known = new Map<Section | null, DecisionPlace>();
  const atTop: DecisionPlace = { owner: null, field: null, fieldSection: null, isInOption: false };
  const place = (section: Section | null): DecisionPlace => {
    if (!section || section === top || section.level === 0) return atTop;
    const found = known.get(section) ?? placeIn(section, place(section.parent));
    known.set(section, found);
    return found;
  };
  return place;
}

function placeIn(section: Section, above: DecisionPlace): DecisionPlace {
  if (above.field === "alternatives") return above;
  const field = fieldOf(section.plainTitle);
  if (field) return { owner: above.owner, field, fieldSection: section, isInOption: above.isInOption };
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
