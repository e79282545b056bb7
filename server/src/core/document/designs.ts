/**
 * Which parts of a document are designs: one for each system that it describes, judged by evidence
 * (`design-evidence.ts`) from the inside out, so that a guide with twenty case studies holds twenty designs.
 */
import { NAMES_NO_SYSTEM } from "../../knowledge/not-a-design.ts";
import type { ProfileId } from "../../knowledge/profiles.ts";
import type { Role } from "../../knowledge/roles.ts";
import type { Span } from "../text/span.ts";
import { type CorePart, type DesignEvidence, designEvidenceOf } from "./design-evidence.ts";
import type { Outline, Section } from "./outline.ts";
import { givesMinutes, nearestProfile, toldProfile } from "./told-profile.ts";

export interface Design {
  /** Its heading, or what the document calls itself; empty when nothing does. */
  readonly title: string;
  /** Where a finding on the design as a whole is shown: its title, or the document's first line. */
  readonly titleSpan: Span;
  readonly section: Section;
  readonly span: Span;
  readonly evidence: DesignEvidence;
  /** What kind of design document its text tells of. */
  readonly profile: ProfileId;
}

/** The designs among the sections of a document, in the order of the text; none when it is no design document. */
export function designsOf(outline: Outline): readonly Design[] {
  const systems = designsUnder(outline.root).map((section) => designOf(section, outline));
  if (systems.length > 0) return systems;
  const whole = wholeDesignOf(outline);
  return toldProfile(whole.section) !== null && whole.evidence.against === null ? [whole] : [];
}

/** The whole document as one design, whatever its evidence: for documents that are designs by declaration. */
export function wholeDesignOf(outline: Outline): Design {
  const [first, ...others] = outline.root.children;
  const single = first?.form === "heading" && others.length === 0;
  const design = designOf(single ? first : outline.root, outline);
  return { ...design, profile: wholeProfile(design) };
}

function wholeProfile({ section, evidence, profile }: Design): ProfileId {
  const told = toldProfile(section);
  if (told) return told;
  if (profile === "interview" || evidence.titleSaysDesign || evidence.core.includes("estimation") || evidence.core.length >= 3)
    return profile;
  return nearestProfile(section) ?? (isDraft(section) ? "design-doc" : "general");
}

/** What is hardly begun can become anything: it is helped to become a design document. */
function isDraft({ whole }: Section): boolean {
  return whole.end - whole.start < LONGEST_DRAFT;
}

/** About 30 words: a title and a sentence. */
const LONGEST_DRAFT = 200;

function designOf(section: Section, { root }: Outline): Design {
  const headings = root.children.filter(({ form }) => form === "heading");
  const heading = section === root ? headings[0] : section;
  return {
    title: section.title || (headings[0]?.roles.length === 0 ? headings[0].title : ""),
    titleSpan: heading?.titleSpan ?? { start: root.whole.start, end: root.whole.start },
    section,
    span: section.whole,
    evidence: designEvidenceOf(section),
    profile: givesMinutes(section) ? "interview" : "case-study",
  };
}

function designsUnder(section: Section): readonly Section[] {
  if (section.level > 0 && !canHoldDesign(section)) return [];
  const inside = withSequences(section, section.children.flatMap(designsUnder));
  if (inside.length > 1) return inside;
  // `Designing Twitter` > `Solution`: what the inner section is called tells no system, so the outer one is the design.
  if (inside[0] && NAMES_NO_SYSTEM.test(inside[0].plainTitle) && isDesign(section, designEvidenceOf(section))) return [section];
  const evidence = designEvidenceOf(section, inside);
  if (inside.length === 0) return isDesign(section, evidence) ? [section] : [];
  // One design inside: the outer section is the design when it holds parts of its own beside it.
  return !isOfOtherKind(evidence) && evidence.core.length >= 1 && section.level > 0 && !isPart(section, evidence.titleSaysDesign)
    ? [section]
    : inside;
}

/** Labels and small italic lines open parts of a design, never a design of their own. */
function canHoldDesign({ form, title }: Section): boolean {
  return form !== "label" && form !== "italic" && title !== "";
}

/** A text about something else, or a specification, which tells of no system. */
function isOfOtherKind({ against, specification }: DesignEvidence): boolean {
  return against !== null || specification;
}

function isDesign(section: Section, evidence: DesignEvidence): boolean {
  const { core, direct, further, titleSaysDesign } = evidence;
  if (isOfOtherKind(evidence)) return false;
  if (isPart(section, titleSaysDesign)) return false;
  if (titleSaysDesign) return core.length >= 2 ? core.some(isOfTheSolution) : core[0] === "architecture" && further.length >= 3;
  if (section.level === 0 && (direct.length < 2 || !core.includes("requirements"))) return false;
  const grounded = core.includes("requirements") || core.includes("estimation");
  return grounded && (core.length >= 3 || (core.length === 2 && core.includes("requirements") && further.length >= 2));
}

function isOfTheSolution(part: CorePart): boolean {
  return part !== "requirements" && part !== "estimation";
}

/**
 * A section whose title names a part of the framework is part of a design, or one page of it
 * (`Instagram - Scale and Constraints`). Some names of parts are also what systems are called: `Design a Distributed
 * Cache`, `Metrics Monitoring and Alerting System`.
 */
function isPart({ roles, title }: Section, titleSaysDesign: boolean): boolean {
  const parts = roles.filter((role) => !NAMES_OF_THE_WHOLE.has(role));
  if (parts.length === 0) return false;
  return parts.some((role) => !ALSO_SYSTEMS.has(role)) || !(titleSaysDesign || NAMES_A_SYSTEM.test(title));
}

const NAMES_OF_THE_WHOLE = new Set<Role>(["high-level-design", "overview", "deep-dive"]);
const ALSO_SYSTEMS = new Set<Role>(["api", "monitoring", "security", "scaling", "cost", "components", "failure-handling"]);
const NAMES_A_SYSTEM = /\b(?:system|service|platform|engine|store|queue|network|app|application)\b/i;

/**
 * Chapters in one sequence are of one kind: where some of the siblings `5 - …`, `6 - …` are designs on their own
 * evidence, so are those after the first of them that show any.
 */
function withSequences(section: Section, inside: readonly Section[]): readonly Section[] {
  const siblings = section.children.filter(({ ordinal, form }) => ordinal !== null && form === "heading");
  const proven = siblings.filter((sibling) => inside.includes(sibling));
  if (proven.length < 3) return inside;
  const first = siblings.indexOf(proven[0] as Section);
  const styles = new Set(proven.map(({ ordinal }) => ordinal?.style));
  const added = siblings
    .slice(first)
    .filter((sibling) => !inside.includes(sibling) && styles.has(sibling.ordinal?.style) && continuesSequence(sibling));
  return [...inside, ...added].sort((a, b) => a.whole.start - b.whole.start);
}

function continuesSequence(section: Section): boolean {
  const evidence = designEvidenceOf(section);
  const { core, further, titleSaysDesign } = evidence;
  return !isOfOtherKind(evidence) && (titleSaysDesign || core.length + further.length >= 1);
}
