/**
 * The configuration of a team: what a `lintel.yaml` may hold, and what it comes to for one rule. Finding and reading
 * the file is the workspace's business.
 */
import { type Document, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import { PROFILE_IDS, PROFILES } from "../../knowledge/profiles.ts";
import type { Severity } from "./finding.ts";
import type { Rule } from "./rule.ts";
import { optionProblem } from "./rule-options.ts";
import { templateSection } from "./section-template.ts";

const ruleSeverity = z.enum(["off", "info", "warning", "error"]);

export type RuleSeverity = z.infer<typeof ruleSeverity>;

/** Which options a rule has is known only with the rules. */
const ruleSetting = z.union([ruleSeverity, z.looseObject({ severity: ruleSeverity.optional() })], {
  error: `expected one of ${ruleSeverity.options.join(", ")}, or severity and options of the rule: { severity: warning, … }`,
});

/** The shape of a configuration file; its JSON schema is generated from here. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe("Where this file's schema lies; editors read it."),
  preset: z
    .enum(["recommended", "strict", "interview"])
    .default("recommended")
    .describe(
      "recommended: every rule at its own severity. strict: advice warns, warnings fail. interview: what an interview has no time for is advice.",
    ),
  profile: z
    .enum(["auto", ...PROFILE_IDS])
    .default("auto")
    .describe(
      `The kind of document, which decides what parts it is expected to have. auto: what the text tells. ${PROFILE_IDS.map((id) => `${id}: ${PROFILES[id].description}`).join(" ")} Front matter (lintel: adr) wins.`,
    ),
  sections: z
    .array(templateSection)
    .default([])
    .describe("The team's own template: the sections of a design in their order. It replaces the parts that Lintel expects."),
  designs: z.array(z.string()).default([]).describe("Globs of documents that are design documents whatever their text tells."),
  ignore: z.array(z.string()).default([]).describe("Globs of documents that Lintel leaves alone."),
  rules: z
    .record(z.string(), ruleSetting)
    .default({})
    .describe("A severity, or off, for single rules (framework/missing-api) and groups (framework/*); for a rule with options, both."),
});

export type Config = z.infer<typeof configSchema>;

/** The part of a configuration that decides what is found in a document. */
export type LintConfig = Pick<Config, "preset" | "profile" | "sections" | "rules">;

export const DEFAULT_CONFIG: Config = configSchema.parse({});

/**
 * The JSON schema of a configuration file, with the ids of `rules` for completion.
 * @public for the generator of docs/lintel.schema.json, which bundles it at run time
 */
export function configJsonSchema(rules: readonly Rule[]): Record<string, unknown> {
  const schema = z.toJSONSchema(configSchema, { io: "input" }) as { properties: Record<string, Record<string, unknown>> };
  const properties = Object.fromEntries(rules.map((rule) => [rule.id, { ...ruleSettingSchema(rule), description: rule.title }]));
  const groups = { ...schema.properties["rules"], additionalProperties: { enum: ruleSeverity.options } };
  return { ...schema, properties: { ...schema.properties, rules: { ...groups, properties } } };
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

/** What is wrong with a configuration file, and where: line and character count from 1, for a person to read. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Reads a configuration from YAML (or JSON, which is YAML).
 * Throws ConfigError, with the place in `path`, for bad syntax, an unknown key, a bad value or an unknown rule.
 */
export function parseConfig(yaml: string, path: string, rules: readonly Rule[]): Config {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, logLevel: "silent" });
  const [error] = document.errors;
  if (error) throw new ConfigError(`${path}:${placeOf(error.pos[0], lineCounter)}: ${firstLine(error.message)}`);
  const value = plainValue(document, path);
  const result = configSchema.safeParse(value);
  const place = (keys: readonly PropertyKey[]): string => {
    const node = document.getIn(keys.map(String), true) as { range?: [number, number, number] } | undefined;
    return node?.range ? `:${placeOf(node.range[0], lineCounter)}` : "";
  };
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue?.path.map(String).join(".") ?? "";
    throw new ConfigError(`${path}${place(issue?.path ?? [])}: ${where ? `${where}: ` : ""}${issue?.message ?? "bad configuration"}`);
  }
  for (const [id, setting] of Object.entries(result.data.rules)) {
    if (!isKnown(id, rules))
      throw new ConfigError(`${path}${place(["rules", id])}: rules: there is no rule "${id}"; lintel rules lists them`);
    const wrong = optionProblem(
      id,
      setting,
      rules.find((rule) => rule.id === id),
    );
    const keys = ["rules", id, ...(wrong?.key ? [wrong.key] : [])];
    if (wrong) throw new ConfigError(`${path}${place(keys)}: ${keys.join(".")}: ${wrong.problem}`);
  }
  return result.data;
}

/** Aliases are resolved only here: one that points nowhere, or at too much, shows up late. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    throw new ConfigError(`${path}: ${error instanceof Error ? firstLine(error.message) : "bad configuration"}`);
  }
}

function isKnown(id: string, rules: readonly Rule[]): boolean {
  const group = groupPattern(id);
  return rules.some((rule) => (group === null ? rule.id === id : rule.id.startsWith(group)));
}

function groupPattern(id: string): string | null {
  return id.endsWith("/*") ? id.slice(0, -1) : null;
}

/** The severity at which a rule reports under a configuration: its own, as changed by preset, group and rule. */
export function severityOf(rule: Rule, { preset, rules }: Pick<Config, "preset" | "rules">): Severity | "off" {
  const own = severityIn(rules[rule.id]);
  if (own) return own;
  const group = Object.entries(rules).find(([id]) => rule.id.startsWith(groupPattern(id) ?? "\0"));
  return severityIn(group?.[1]) ?? PRESETS[preset](rule);
}

function severityIn(setting: Config["rules"][string] | undefined): RuleSeverity | undefined {
  return typeof setting === "object" ? setting.severity : setting;
}

/** What an interview of 45 minutes has no time for. */
const BEYOND_AN_INTERVIEW = new Set(["framework/missing-monitoring", "framework/missing-security"]);

const PRESETS: Readonly<Record<Config["preset"], (rule: Rule) => Severity>> = {
  recommended: ({ severity }) => severity,
  strict: ({ severity }) => (severity === "info" ? "warning" : "error"),
  interview: ({ id, severity }) => (BEYOND_AN_INTERVIEW.has(id) ? "info" : severity),
};

function placeOf(offset: number, counter: LineCounter): string {
  const { line, col } = counter.linePos(offset);
  return `${line}:${col}`;
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
}
