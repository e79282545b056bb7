/**
 * The rules that a team writes itself, without code: what a design, or one of its sections, must or must not hold. What they
 * find is `own-rule-check.ts`'s business.
 */
import { z } from "zod";
import { COMPONENT_KINDS } from "../../knowledge/component-kinds.ts";
import { PROFILE_IDS } from "../../knowledge/profiles.ts";
import { ROLES } from "../../knowledge/roles.ts";
import { SEVERITIES } from "./finding.ts";
import { patternProblem } from "./own-pattern.ts";

const PATTERN_HELP = "Words in any case, or a regular expression (RE2) between slashes: /mongo(db)?/i.";

const pattern = z.string().superRefine((written, context) => {
  const problem = patternProblem(written);
  if (problem) context.addIssue({ code: "custom", message: problem });
});

const sections = z
  .strictObject({
    role: z.enum(ROLES).optional().describe("Sections that are for this, whatever they are called and in which language."),
    title: pattern.optional().describe(`Sections whose title matches. ${PATTERN_HELP}`),
  })
  .refine(...oneOf("role", "title"));

const component = z
  .strictObject({
    kind: z.enum(COMPONENT_KINDS).optional().describe("Components of this kind."),
    name: pattern.optional().describe(`Components whose name matches. ${PATTERN_HELP}`),
  })
  .refine(({ kind, name }) => kind !== undefined || name !== undefined, "expected kind, name or both");

const condition = z
  .strictObject({
    text: pattern.optional().describe(`A text that matches. ${PATTERN_HELP}`),
    section: sections.optional().describe("A section."),
    component: component.optional().describe("A component, drawn or named in the high-level design."),
  })
  .refine(...oneOf("text", "section", "component"));

const ownRule = z
  .strictObject({
    message: z
      .string()
      .min(1)
      .superRefine((message, context) => {
        const unknown = /\{(\w*)\}/g.exec(message.replace(/\{(?:match|design)\}/g, ""))?.[1];
        if (unknown !== undefined)
          context.addIssue({ code: "custom", message: `there is no placeholder {${unknown}}; {match} and {design} are` });
      })
      .describe("What is reported. {match} stands for what was found, {design} for the design's title."),
    severity: z.enum(SEVERITIES).default("warning").describe("How serious it is; rules and overrides can change it."),
    why: z.string().optional().describe("The reason, for lintel explain."),
    url: z.url().optional().describe("A page that says more; findings lead to it."),
    profiles: z.array(z.enum(PROFILE_IDS)).min(1).optional().describe("The kinds of documents that it is for; all without it."),
    in: sections.optional().describe("The sections, with those inside them, that it looks at; the whole design without it."),
    code: z.boolean().default(false).describe("Whether a text is looked for in code blocks too."),
    must: condition.optional().describe("What has to be there."),
    mustNot: condition.optional().describe("What must not be there."),
  })
  .refine(...oneOf("must", "mustNot"))
  .superRefine(({ message, must }, context) => {
    if (!must || !message.includes("{match}")) return;
    context.addIssue({ code: "custom", path: ["message"], message: "{match} stands for what was found, and must reports what was not" });
  });

/** Rules by their ids. */
export const ownRules = z.record(z.string(), ownRule).superRefine((rules, context) => {
  for (const id of Object.keys(rules)) {
    if (OWN_ID.test(id)) continue;
    context.addIssue({ code: "custom", path: [id], message: `expected an id of the group team, such as team/${nameIn(id)}` });
  }
});

/** The group of all rules that are not Lintel's own. */
export const OWN_GROUP = "team";

const OWN_ID = /^team\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** `No MySQL` as `no-mysql`, for a proposal. */
function nameIn(id: string): string {
  const words = id
    .slice(id.lastIndexOf("/") + 1)
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return words?.join("-") ?? "no-mysql";
}

/** A check, and what is said where it fails, that exactly one of the keys is given. */
function oneOf<Key extends string>(...keys: readonly Key[]): [(value: Partial<Record<Key, unknown>>) => boolean, string] {
  const named = `${keys.slice(0, -1).join(", ")} or ${keys.at(-1)}`;
  return [(value) => keys.filter((key) => value[key] !== undefined).length === 1, `expected exactly one of ${named}`];
}

export type OwnRules = z.infer<typeof ownRules>;
export type OwnRule = z.infer<typeof ownRule>;
export type OwnCondition = z.infer<typeof condition>;
export type OwnSections = z.infer<typeof sections>;
