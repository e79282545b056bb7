/** Which parts of the framework a design has, and on what evidence. */
import { FRAMEWORK_PARTS, type FrameworkPart, type PartId } from "../../knowledge/framework-parts.ts";
import type { HeadingLanguage } from "../../knowledge/part-headings.ts";
import type { Section } from "../document/outline.ts";
import { roleWordsIn } from "../document/role-words.ts";
import type { Span } from "../text/span.ts";
import type { Drawing } from "./drawing.ts";
import { once } from "./once.ts";
import { isOutOfScope } from "./out-of-scope.ts";
import type { PlacedCode } from "./piece-facts.ts";
import { sectionAt } from "./section-of.ts";
import type { Statement } from "./statement.ts";

export interface PartPresence {
  readonly part: FrameworkPart;
  /** The sections that are for this part. */
  readonly sections: readonly Section[];
  /** How many statements and code lines speak of it, counted up to what is enough. */
  readonly mentions: number;
  /** Whether it has a place of its own: a section, a drawing, the front matter, a line among the requirements or out of scope. */
  readonly placed: boolean;
  /** Whether it has a place of its own, or enough is said of it elsewhere. */
  readonly present: boolean;
}

export type Parts = Readonly<Record<PartId, PartPresence>>;

/** What a design says, in the forms in which it can speak of a part. */
export interface PartSources {
  /** The section that is the design. */
  readonly top: Section;
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly codeBlocks: readonly PlacedCode[];
  readonly drawings: readonly Drawing[];
  /** The keys of the document's front matter. */
  readonly keys: ReadonlySet<string>;
  /** Whether the running text is in English, and what language the headings are in. */
  readonly english: boolean;
  readonly headings: () => "en" | HeadingLanguage | null;
}

/** The presence of every part in one design; each is looked for when it is first asked for. */
export function partsOf(sources: PartSources): Parts {
  const presences = FRAMEWORK_PARTS.map((part) => [part.id, { get: once(() => presenceOf(part, sources)), enumerable: true }] as const);
  return Object.defineProperties({}, Object.fromEntries(presences)) as Parts;
}

function presenceOf(part: FrameworkPart, sources: PartSources): PartPresence {
  const own = sources.sections.filter((section) => isFor(part, section, sources.top));
  const declared = part.declaredAs !== undefined && sources.keys.has(part.declaredAs);
  const placed =
    own.length > 0 || declared || (part.drawn && sources.drawings.length > 0) || isSaidAmong(part, sources) || isLeftOut(part, sources);
  const mentions = placed ? part.enough : mentionsOf(part, sources);
  return { part, sections: own, mentions, placed, present: mentions >= part.enough };
}

const STATED_AMONG_REQUIREMENTS = new Set<PartId>(["functional-requirements", "non-functional-requirements", "estimation"]);

/** `Durability: …` among the requirements says what is asked for, not how failures are handled. */
function isFor({ id, roles, titled }: FrameworkPart, section: Section, top: Section): boolean {
  if (titled?.test(section.plainTitle) && section.form !== "label") return true;
  if (!section.roles.some((role) => roles.includes(role))) return false;
  if (STATED_AMONG_REQUIREMENTS.has(id)) return true;
  for (let above = section.parent; above && above !== top; above = above.parent) {
    if (/\brequirements?\b|\bfunctional\b/.test(above.plainTitle)) return false;
  }
  return true;
}

/** `Average size: 500 bytes` is an assumption in an estimation, and nowhere else. */
function isSaidAmong({ saidAmong }: FrameworkPart, { top, sections, statements, codeBlocks }: PartSources): boolean {
  if (!saidAmong) return false;
  const { roles, said, enough } = saidAmong;
  const isAmong = ({ span }: { readonly span: Span }): boolean => {
    for (let at = sectionAt(sections, span.end - 1); at && at !== top; at = at.parent) {
      if (at.roles.some((role) => roles.includes(role))) return true;
    }
    return false;
  };
  let mentions = 0;
  for (const statement of statements) {
    if (said.test(statement.plain) && isAmong(statement)) mentions += 1;
    if (mentions >= enough) return true;
  }
  for (const block of codeBlocks) {
    if (isAmong(block)) mentions += block.code.value.split("\n").filter((line) => said.test(line)).length;
  }
  return mentions >= enough;
}

/** What stands under `Out of scope` is not missing: the design says that it does without. */
function isLeftOut({ said, titled, roles }: FrameworkPart, { top, sections, statements }: PartSources): boolean {
  const names = (plain: string): boolean => said.test(plain) || titled?.test(plain.toLowerCase()) === true;
  return (
    statements.some((statement) => isOutOfScope(sectionAt(sections, statement.span.end - 1), top) && names(statement.plain)) ||
    sections.some((section) => isOutOfScope(section.parent, top) && section.roles.some((role) => roles.includes(role)))
  );
}

function mentionsOf(part: FrameworkPart, sources: PartSources): number {
  const language = sources.english ? "en" : sources.headings();
  return language === null || language === "en" ? englishMentions(part, sources) : namedIn(language, part, sources);
}

/** Sentences in other languages are not understood: a part counts as spoken of where a word for it stands anywhere. */
function namedIn(language: HeadingLanguage, { roles, enough }: FrameworkPart, { statements, codeBlocks }: PartSources): number {
  const names = roleWordsIn(language === "zh-Hant" ? "zh" : language, roles);
  const named = statements.some(({ plain }) => names(plain)) || codeBlocks.some(({ code }) => names(code.value));
  return named ? enough : 0;
}

function englishMentions({ said, enough, inCode }: FrameworkPart, { sections, statements, codeBlocks }: PartSources): number {
  let mentions = 0;
  for (const { title, form } of sections) if (form === "heading" && said.test(title)) return enough;
  for (const { plain } of statements) {
    if (said.test(plain)) mentions += 1;
    if (mentions >= enough) return mentions;
  }
  for (const {
    code: { value },
  } of codeBlocks.filter(({ code }) => inCode || code.language === "")) {
    for (const line of value.split("\n")) if (said.test(line)) mentions += 1;
    if (mentions >= enough) return mentions;
  }
  return mentions;
}
