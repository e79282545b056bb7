/** Which parts of the framework a design has, and on what evidence. */
import { FRAMEWORK_PARTS, type FrameworkPart, type PartId } from "../../knowledge/framework-parts.ts";
import type { Role } from "../../knowledge/roles.ts";
import type { Section } from "../document/outline.ts";
import type { PlacedCode } from "./piece-facts.ts";
import type { Statement } from "./statement.ts";

export interface PartPresence {
  readonly part: FrameworkPart;
  /** The sections that are for this part. */
  readonly sections: readonly Section[];
  /** How many statements and code lines speak of it, counted up to what is enough. */
  readonly mentions: number;
  readonly present: boolean;
}

export type Parts = Readonly<Record<PartId, PartPresence>>;

/** The presence of every part among the sections, statements and code blocks of one design. */
export function partsOf(sections: readonly Section[], statements: readonly Statement[], code: readonly PlacedCode[]): Parts {
  const entries = FRAMEWORK_PARTS.map((part) => [part.id, presenceOf(part, sections, statements, code)]);
  return Object.fromEntries(entries) as Parts;
}

function presenceOf(
  part: FrameworkPart,
  sections: readonly Section[],
  statements: readonly Statement[],
  code: readonly PlacedCode[],
): PartPresence {
  const own = sections.filter((section) => isFor(part, section));
  const mentions = own.length > 0 ? part.enough : mentionsOf(part, sections, statements, code);
  return { part, sections: own, mentions, present: mentions >= part.enough };
}

const REQUIREMENTS: readonly Role[] = ["requirements", "functional-requirements", "non-functional-requirements"];
const STATED_AMONG_REQUIREMENTS = new Set<PartId>(["functional-requirements", "non-functional-requirements", "estimation"]);

/** `Durability: …` among the requirements says what is asked for, not how failures are handled. */
function isFor({ id, roles }: FrameworkPart, section: Section): boolean {
  if (!section.roles.some((role) => roles.includes(role))) return false;
  if (STATED_AMONG_REQUIREMENTS.has(id)) return true;
  for (let above = section.parent; above; above = above.parent) {
    if (above.roles[0] && REQUIREMENTS.includes(above.roles[0])) return false;
  }
  return true;
}

function mentionsOf(
  { said, enough, inCode }: FrameworkPart,
  sections: readonly Section[],
  statements: readonly Statement[],
  code: readonly PlacedCode[],
): number {
  let mentions = 0;
  for (const { title, form } of sections) if (form === "heading" && said.test(title)) return enough;
  for (const { plain } of statements) {
    if (said.test(plain)) mentions += 1;
    if (mentions >= enough) return mentions;
  }
  for (const {
    code: { value },
  } of inCode ? code : []) {
    for (const line of value.split("\n")) if (said.test(line)) mentions += 1;
    if (mentions >= enough) return mentions;
  }
  return mentions;
}
