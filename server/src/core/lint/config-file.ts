/**
 * Reads what a configuration file says, and tells what is wrong with it: the file, the place, the key, what was expected
 * and what was found.
 */
import { type Document, LineCounter, parseDocument } from "yaml";
import { suggestion } from "../text/nearest.ts";
import { type ConfigFile, configFileSchema, groupPrefix } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { type ConfigProblem, shapeProblem } from "./config-problem.ts";
import { OWN_GROUP } from "./own-rule.ts";
import type { Rule } from "./rule.ts";
import { optionProblem } from "./rule-options.ts";

/**
 * Reads a configuration from YAML (or JSON, which is YAML).
 * Throws ConfigError, with the place in `path`, for bad syntax, an unknown key, a bad value or an unknown rule.
 */
export function parseConfigFile(yaml: string, path: string, rules: readonly Rule[]): ConfigFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, logLevel: "silent" });
  const [error] = document.errors;
  if (error) throw new ConfigError(`${path}:${placeOf(error.pos[0], lineCounter)}: ${firstLine(error.message)}`);
  const value = plainValue(document, path);
  const result = configFileSchema.safeParse(value);
  const problem = result.success ? settingProblem(result.data, rules) : shapeProblem(result.error.issues, value, configFileSchema);
  if (problem) throw new ConfigError(`${path}${placeIn(document, problem.keys, lineCounter)}: ${sentence(problem)}`);
  if (!result.success) throw new ConfigError(`${path}: bad configuration`);
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

/** Rules and options that there are not, of the file itself and of its overrides. */
function settingProblem({ rules: own, overrides = [] }: ConfigFile, rules: readonly Rule[]): ConfigProblem | null {
  const places = [
    { keys: ["rules"], set: own },
    ...overrides.map((override, at) => ({ keys: ["overrides", at, "rules"], set: override.rules })),
  ];
  for (const { keys, set = {} } of places) {
    for (const [id, setting] of Object.entries(set)) {
      if (!isKnown(id, rules)) return { keys: [...keys, id], named: keys, message: `there is no rule "${id}"${nearRule(id, rules)}` };
      const wrong = optionProblem(
        id,
        setting,
        rules.find((rule) => rule.id === id),
      );
      if (wrong) return { keys: [...keys, id, ...(wrong.key ? [wrong.key] : [])], message: wrong.problem };
    }
  }
  return null;
}

/** A team's own rules may stand in another file that this one extends. */
function isKnown(id: string, rules: readonly Rule[]): boolean {
  if (id.startsWith(`${OWN_GROUP}/`)) return true;
  const group = groupPrefix(id);
  return rules.some((rule) => (group === null ? rule.id === id : rule.id.startsWith(group)));
}

function nearRule(id: string, rules: readonly Rule[]): string {
  const groups = new Set(rules.map((rule) => `${rule.id.split("/")[0]}/*`));
  return suggestion(id, [...rules.map((rule) => rule.id), ...groups]) || "; lintel rules lists them";
}

function sentence({ keys, named = keys, message }: ConfigProblem): string {
  return named.length > 0 ? `${named.map(String).join(".")}: ${message}` : message;
}

/** The place of a value, or of the nearest around it that the file has. */
function placeIn(document: Document, keys: readonly PropertyKey[], counter: LineCounter): string {
  for (let length = keys.length; length > 0; length -= 1) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return `:${placeOf(node.range[0], counter)}`;
  }
  return "";
}

function placeOf(offset: number, counter: LineCounter): string {
  const { line, col } = counter.linePos(offset);
  return `${line}:${col}`;
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
}
