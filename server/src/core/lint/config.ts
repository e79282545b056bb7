/**
 * The configuration of a team: what a configuration file may hold, and what it comes to for one rule. Reading a file is
 * `config-file.ts`'s business, putting several together `merged-config.ts`'s.
 */
import { z } from "zod";
import { PROFILE_IDS, PROFILES } from "../../knowledge/profiles.ts";
import { type Glossary, NO_GLOSSARY } from "../graph/glossary.ts";
import { type TeamConventions, USUAL_CONVENTIONS } from "../quantity/team-conventions.ts";
import { conventionsSetting } from "./conventions-setting.ts";
import { SEVERITIES, type Severity, type Weight } from "./finding.ts";
import { glossarySetting } from "./glossary-setting.ts";
import { ownRules } from "./own-rule.ts";
import type { Rule } from "./rule.ts";
import { eachTitleOnce, templateSection } from "./section-template.ts";

const ruleSeverity = z.enum(["off", "info", "warning", "error"]);

export type RuleSeverity = z.infer<typeof ruleSeverity>;

/** Which options a rule has is known only with the rules. */
const ruleSetting = z.union([ruleSeverity, z.looseObject({ severity: ruleSeverity.optional() })], {
  error: `expected one of ${ruleSeverity.options.join(", ")}, or severity and options of the rule: { severity: warning, … }`,
});

export const PRESET_IDS = ["recommended", "strict", "interview"] as const;

const globs = z.array(
  z.string().superRefine((glob, context) => {
    const open = unclosedIn(glob);
    if (open) context.addIssue({ code: "custom", message: `${open} is never closed in ${glob}; \\${open} stands for the sign itself` });
  }),
);

const CLOSING: Readonly<Record<string, string>> = { "[": "]", "{": "}", "(": ")" };

/** The first bracket of a glob that nothing closes: as a mere sign it would match no document, and nobody would tell. */
function unclosedIn(glob: string): string | undefined {
  const plain = glob.replace(/\\./g, "");
  return Object.keys(CLOSING).find((open) => plain.split(open).length > plain.split(CLOSING[open] ?? "").length);
}

/** What decides how a document is linted; files and their overrides may both say it. */
export const settings = {
  preset: z
    .enum(PRESET_IDS)
    .describe(
      "recommended: every rule at its own severity. strict: advice warns, warnings fail, and each required part has a section. interview: what an interview has no time for is advice.",
    ),
  profile: z
    .enum(["auto", ...PROFILE_IDS])
    .describe(
      `The kind of document, which decides what parts it is expected to have. auto: what the text tells. ${PROFILE_IDS.map((id) => `${id}: ${PROFILES[id].description}`).join(" ")} Front matter (lintel: adr) wins.`,
    ),
  sections: z
    .array(templateSection)
    .superRefine(eachTitleOnce)
    .describe("The team's own template: the sections of a design in their order. It replaces the parts that Lintel expects."),
  glossary: glossarySetting.describe("What the team calls its components, and what that means."),
  conventions: conventionsSetting.describe("What the team reckons with in its estimates: units of its own, prefixes, the length of a day."),
  ownRules: ownRules.describe(
    "The team's own rules, by their ids (team/no-mysql): what a design must or must not hold, and what is said where it does not.",
  ),
  rules: z
    .record(z.string(), ruleSetting)
    .describe("A severity, or off, for single rules (framework/missing-api) and groups (framework/*); for a rule with options, both."),
};

const partialSettings = z.strictObject(settings).partial();

const override = partialSettings.extend({
  files: globs.min(1).describe("Globs of the documents that this is for, from the folder of this file; ! takes away."),
});

/** The shape of a configuration file; its JSON schema is generated from here. */
export const configFileSchema = partialSettings.extend({
  $schema: z.string().optional().describe("Where this file's schema lies; editors read it."),
  extends: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe(
      "What this file starts from: presets (strict), and other files by their path from this one. Later ones win, this file wins over all.",
    ),
  designs: globs.optional().describe("Globs of documents that are design documents whatever their text tells."),
  files: globs.optional().describe("Another name for designs."),
  ignore: globs.optional().describe("Globs of documents that Lintel leaves alone."),
  overrides: z.array(override).optional().describe("Other settings for some documents; later ones win."),
});

/** What a configuration file says, as it stands. */
export type ConfigFile = z.infer<typeof configFileSchema>;

/** Settings, some of which may be left to others. */
export type PartialConfig = z.infer<typeof partialSettings>;

/** What decides what is found in a document. */
export type Config = Omit<Required<{ [Key in keyof PartialConfig]: NonNullable<PartialConfig[Key]> }>, "glossary" | "conventions"> & {
  /** The very same object until the configuration changes: facts rest on it. */
  readonly glossary: Glossary;
  /** As above. */
  readonly conventions: TeamConventions;
};

export const DEFAULT_CONFIG: Config = {
  preset: "recommended",
  profile: "auto",
  sections: [],
  glossary: NO_GLOSSARY,
  conventions: USUAL_CONVENTIONS,
  ownRules: {},
  rules: {},
};

/**
 * The JSON schema of a configuration file, with the ids of `rules` for completion.
 * @public for the generator of docs/lintel.schema.json, which bundles it at run time
 */
export function configJsonSchema(rules: readonly Rule[]): Record<string, unknown> {
  const schema = z.toJSONSchema(configFileSchema, { io: "input" }) as unknown as FileJsonSchema;
  const known = Object.fromEntries(rules.map((rule) => [rule.id, { ...ruleSettingSchema(rule), description: rule.title }]));
  const withRules = (properties: JsonProperties): JsonProperties => ({
    ...properties,
    rules: { ...properties["rules"], properties: known, additionalProperties: { enum: ruleSeverity.options } },
  });
  const { overrides } = schema.properties;
  const items = { ...overrides.items, properties: withRules(overrides.items.properties) };
  return { ...schema, properties: { ...withRules(schema.properties), overrides: { ...overrides, items } } };
}

type JsonProperties = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface FileJsonSchema {
  readonly properties: JsonProperties & { readonly overrides: { readonly items: { readonly properties: JsonProperties } } };
}

/**
 * The JSON schema of what may be set for one rule: a severity, or an object with it and the rule's options.
 * @public for the generator of package.json, which bundles it at run time
 */
export function ruleSettingSchema({ options }: Pick<Rule, "options">): Record<string, unknown> {
  const severity = { enum: ruleSeverity.options };
  if (Object.keys(options).length === 0) return severity;
  const numbers = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, { type: "number", ...option }]));
  return { anyOf: [severity, { type: "object", properties: { severity, ...numbers }, additionalProperties: false }] };
}

/** The severity at which a rule reports under a configuration: its own, as changed by preset, group and rule. */
export function severityOf(rule: Rule, { preset, rules }: Pick<Config, "preset" | "rules">): Severity | "off" {
  const own = severityIn(rules[rule.id]);
  if (own) return own;
  const group = Object.entries(rules).find(([id]) => rule.id.startsWith(groupPrefix(id) ?? "\0"));
  return severityIn(group?.[1]) ?? (rule.strictOnly && preset !== "strict" ? "off" : PRESETS[preset](rule));
}

/** The severity of one report of a rule that is `configured`: a report of less weight is advice as the preset has it. */
export function severityOfReport(
  weight: Weight | undefined,
  rule: Pick<Rule, "id">,
  configured: Severity,
  { preset, rules }: Pick<Config, "preset" | "rules">,
): Severity {
  if (!weight || (weight === "optional" && severityIn(rules[rule.id]))) return configured;
  return milder(configured, preset === "strict" ? "warning" : "info");
}

function milder(a: Severity, b: Severity): Severity {
  return SEVERITIES.indexOf(a) > SEVERITIES.indexOf(b) ? a : b;
}

function severityIn(setting: Config["rules"][string] | undefined): RuleSeverity | undefined {
  return typeof setting === "object" ? setting.severity : setting;
}

/** `framework/` of `framework/*`; null for the id of a rule. */
export function groupPrefix(id: string): string | null {
  return id.endsWith("/*") ? id.slice(0, -1) : null;
}

/** What an interview of 45 minutes has no time for. */
const BEYOND_AN_INTERVIEW = new Set(["framework/missing-monitoring", "framework/missing-security"]);

const PRESETS: Readonly<Record<Config["preset"], (rule: Rule) => Severity>> = {
  recommended: ({ severity }) => severity,
  strict: ({ severity }) => (severity === "info" ? "warning" : "error"),
  interview: ({ id, severity }) => (BEYOND_AN_INTERVIEW.has(id) ? "info" : severity),
};
