/** The tree of a document's sections, made from the openers of its pieces. */
import type { Role } from "../../knowledge/roles.ts";
import { type Span, shiftSpan } from "../text/span.ts";
import type { Opener } from "./opener.ts";
import { normalTitle } from "./title.ts";

/** A section at its place in the document; spans count from the document's start. */
export interface Section extends Opener {
  /** From the opener to the next section of the same or a higher level. */
  readonly whole: Span;
  readonly parent: Section | null;
  readonly children: readonly Section[];
}

/** The whole document as a section of level 0, without opener: the parent of the top sections. */
export interface Outline {
  readonly root: Section;
  /** All sections in the order of the text, the root not among them. */
  readonly sections: readonly Section[];
}

/** The openers of one piece, and where the piece starts. */
export interface PlacedOpeners {
  readonly start: number;
  readonly openers: readonly Opener[];
}

interface MutableSection extends Opener {
  whole: Span;
  parent: MutableSection | null;
  children: MutableSection[];
}

/** The outline of a document of `length` units; `title` is what its front matter calls the whole. */
export function outlineOf(pieces: readonly PlacedOpeners[], length: number, title = ""): Outline {
  const named = { title, plainTitle: normalTitle(title) };
  const root: MutableSection = {
    ...ROOT,
    ...named,
    titleSpan: at(0),
    span: at(0),
    whole: { start: 0, end: length },
    parent: null,
    children: [],
  };
  const sections: MutableSection[] = [];
  const open: MutableSection[] = [root];
  for (const { start, openers } of pieces) {
    for (const opener of openers) {
      if (isRequirementByName(opener, open)) continue;
      const span = shiftSpan(opener.span, start);
      const level = sequenceLevel(opener, open) ?? opener.level;
      closeDownTo(level, span.start, open);
      const parent = open.at(-1) ?? root;
      const titleSpan = shiftSpan(opener.titleSpan, start);
      const section = { ...opener, level, span, titleSpan, whole: { start: span.start, end: length }, parent, children: [] };
      parent.children.push(section);
      sections.push(section);
      open.push(section);
    }
  }
  closeDownTo(1, length, open);
  return { root, sections };
}

const ROOT = { form: "heading", level: 0, title: "", plainTitle: "", roles: [], ordinal: null } as const;

function at(offset: number): Span {
  return { start: offset, end: offset };
}

/**
 * `### 27 - Payment System` right under `## 26 - Leaderboard` continues the sequence of its would-be parent: it is
 * that section's sibling, whatever level its author gave it.
 */
function sequenceLevel({ form, level, ordinal }: Opener, open: readonly MutableSection[]): number | undefined {
  if (form !== "heading" || !ordinal || ordinal.value < 2) return undefined;
  const before = open.findLast((section) => section.form === "heading" && section.level > 0 && section.level < level);
  const continues = before?.ordinal?.style === ordinal.style && before.ordinal.value === ordinal.value - 1;
  if (!continues || before.children.some((child) => child.ordinal?.style === ordinal.style)) return undefined;
  return before.level;
}

const REQUIREMENTS: readonly Role[] = ["functional-requirements", "non-functional-requirements", "requirements"];
const AMONG_REQUIREMENTS: readonly Role[] = [...REQUIREMENTS, "assumptions", "estimation"];

/** `- Durability: …` among the requirements is a requirement with a name, not a section on failures. */
function isRequirementByName({ form, level, roles }: Opener, open: readonly MutableSection[]): boolean {
  if (form !== "label") return false;
  const around = open.findLast((section) => section.level < level && section.roles.length > 0)?.roles[0];
  if (!around || !REQUIREMENTS.includes(around)) return false;
  const kept = around === "requirements" ? AMONG_REQUIREMENTS : REQUIREMENTS;
  return !roles.some((role) => kept.includes(role));
}

function closeDownTo(level: number, end: number, open: MutableSection[]): void {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) >= level) {
    const closed = open.pop();
    if (closed) closed.whole = { start: closed.whole.start, end };
  }
}
