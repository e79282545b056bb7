/**
 * A team's own template of a design document: which sections it has, in which order, and how much each holds at least.
 * Where one is configured, it takes the place of the parts that Lintel expects of the kind of document.
 */
import { z } from "zod";
import { ROLES } from "../../knowledge/roles.ts";
import type { Section } from "../document/outline.ts";
import { normalTitle } from "../document/title.ts";
import type { DesignFacts } from "../facts/design-facts.ts";

const count = z.number().int().min(1).max(10_000);

export const templateSection = z.strictObject({
  title: z.string().min(1).describe("What the section is called; the fix for a missing one inserts it."),
  aliases: z.array(z.string().min(1)).default([]).describe("What else it may be called. A heading that contains one of the names counts."),
  role: z.enum(ROLES).optional().describe("What it is for: a heading in any language that Lintel takes for this role counts too."),
  required: z.boolean().default(true).describe("Whether a document without it is reported."),
  minimum: z
    .strictObject({ words: count.optional(), items: count.optional(), tables: count.optional(), diagrams: count.optional() })
    .default({})
    .describe("How much it holds at least: words, list items, tables, diagrams (images count)."),
  outline: z.array(z.string()).default([]).describe("What the fix writes into it, one list item for each line."),
});

export type TemplateSection = z.infer<typeof templateSection>;

/** Refuses a template with two sections of one title, or one whose title has no words: a heading could not be told by it. */
export function eachTitleOnce(template: readonly TemplateSection[], context: z.RefinementCtx): void {
  const titles = template.map(({ title }) => normalTitle(title));
  for (const [at, title] of titles.entries()) {
    const path = [at, "title"];
    if (title === "") context.addIssue({ code: "custom", path, message: "expected words, found signs only" });
    else if (titles.indexOf(title) < at) context.addIssue({ code: "custom", path, message: "there is a section with this title already" });
  }
}

/** A part of the template, and the sections of a design that are for it, in the order of the text. */
export interface TemplatePlace {
  readonly part: TemplateSection;
  readonly sections: readonly Section[];
}

/**
 * Where each part of `template` stands in a design. A section is for the part that names most of its title: `Non-Functional
 * Requirements` is not for `Requirements` where the template has both. What only contains a name, such as `API Design` for
 * `Design`, does not count beside a section that is called so.
 */
export function templatePlaces(
  template: readonly TemplateSection[],
  { sections }: Pick<DesignFacts, "sections">,
): readonly TemplatePlace[] {
  const parts = template.map((part) => ({ part, names: [part.title, ...part.aliases].map(wordsOf), sections: [] as NamedSection[] }));
  for (const section of sections.filter(({ form }) => form !== "label")) {
    const words = wordsOf(section.title);
    const lengths = parts.map(({ names }) => longestIn(words, names));
    const longest = Math.max(...lengths);
    const place =
      longest > 0 ? parts[lengths.indexOf(longest)] : parts.find(({ part }) => part.role !== undefined && section.roles[0] === part.role);
    place?.sections.push({ section, isExact: longest === words.length });
  }
  return parts.map(({ part, sections: named }) => {
    const exact = named.filter(({ isExact }) => isExact);
    return { part, sections: (exact.length > 0 ? exact : named).map(({ section }) => section) };
  });
}

interface NamedSection {
  readonly section: Section;
  /** Whether its whole title is a name of the part. */
  readonly isExact: boolean;
}

/** Bounded by blanks, so that one name can be looked for in another as a run of words. */
function wordsOf(title: string): string {
  return ` ${normalTitle(title)} `;
}

/** The length of the longest of `names` in a title, 0 where it has none. */
function longestIn(words: string, names: readonly string[]): number {
  return Math.max(0, ...names.filter((name) => name.trim() !== "" && words.includes(name)).map(({ length }) => length));
}
