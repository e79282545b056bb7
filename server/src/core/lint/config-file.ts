/**
 * Reads what a configuration file says, and tells what is wrong with it: the file, the place, the key, what was expected
 * and what was found.
 */
import { type Document, isMap, isScalar, LineCounter, parseDocument, type YAMLParseError } from "yaml";
import { suggestion } from "../text/nearest.ts";
import { type ConfigFile, configFileSchema, groupPrefix } from "./config.ts";
import { ConfigError } from "./config-error.ts";
import { type ConfigProblem, shapeProblems } from "./config-problem.ts";
import { OWN_GROUP } from "./own-rule.ts";
import type { Rule } from "./rule.ts";
import { optionProblem } from "./rule-options.ts";

/**
 * Reads a configuration from YAML (or JSON, which is YAML).
 * Throws ConfigError, with the place in `path`, for bad syntax, an unknown key, a bad value or an unknown rule.
 */
export function parseConfigFile(yaml: string, path: string, rules: readonly Rule[]): ConfigFile {
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, logLevel: "error" });
  // What follows a slip in the syntax is mostly due to it.
  const [error] = document.errors;
  if (error) throw new ConfigError(`${path}:${placeOf(error.pos[0], lineCounter)}: ${syntaxProblem(error)}`);
  const value = plainValue(document, path);
  const result = configFileSchema.safeParse(value);
  const problems = result.success ? settingProblems(result.data, rules) : shapeProblems(result.error.issues, value, configFileSchema);
  const [first, ...others] = problems
    .map((problem) => ({ problem, at: offsetIn(document, problem) }))
    .sort((a, b) => (a.at ?? 0) - (b.at ?? 0))
    .map(({ problem, at }) => `${path}${at === null ? "" : `:${placeOf(at, lineCounter)}`}: ${sentence(problem)}`);
  if (first !== undefined) throw new ConfigError(first, ...others.slice(0, MOST_TOLD - 1));
  if (!result.success) throw new ConfigError(`${path}: bad configuration`);
  return result.data;
}

/** A file of another kind is wrong everywhere. */
const MOST_TOLD = 20;

/** Aliases are resolved only here: one that points nowhere, or at too much, shows up late. */
function plainValue(document: Document, path: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    throw new ConfigError(`${path}: ${error instanceof Error ? firstLine(error.message) : "bad configuration"}`);
  }
}

/** Rules and options that there are not, of the file itself and of its overrides. */
function settingProblems({ rules: own, overrides = [] }: ConfigFile, rules: readonly Rule[]): readonly ConfigProblem[] {
  const places = [
    { keys: ["rules"], set: own },
    ...overrides.map((override, at) => ({ keys: ["overrides", at, "rules"], set: override.rules })),
  ];
  return places.flatMap(({ keys, set = {} }) =>
    Object.entries(set).flatMap(([id, setting]): readonly ConfigProblem[] => {
      if (!isKnown(id, rules))
        return [{ keys: [...keys, id], isOfKey: true, named: keys, message: `there is no rule "${id}"${nearRule(id, rules)}` }];
      const wrong = optionProblem(
        id,
        setting,
        rules.find((rule) => rule.id === id),
      );
      return wrong ? [{ keys: [...keys, id, ...(wrong.key ? [wrong.key] : [])], message: wrong.problem }] : [];
    }),
  );
}

/** A team's own rules may stand in another file that this one extends. */
function isKnown(id: string, rules: readonly Rule[]): boolean {
  if (id.startsWith(`${OWN_GROUP}/`)) return true;
  const group = groupPrefix(id);
  return rules.some((rule) => (group === null ? rule.id === id : rule.id.startsWith(group)));
}

function nearRule(id: string, rules: readonly Rule[]): string {
  if (id.includes("*") && groupPrefix(id) === null) return `; a group is written ${id.split("/")[0]}/*`;
  const groups = new Set(rules.map((rule) => `${rule.id.split("/")[0]}/*`));
  return suggestion(id, [...rules.map((rule) => rule.id), ...groups]) || "; lintel rules lists them";
}

function sentence({ keys, named = keys, message }: ConfigProblem): string {
  return named.length > 0 ? `${named.map(String).join(".")}: ${message}` : message;
}

/** Where a value stands, or the nearest around it that the file has; null where it has none. */
function offsetIn(document: Document, { keys, isOfKey = false }: ConfigProblem): number | null {
  if (isOfKey) {
    const around = keys.length === 1 ? document.contents : document.getIn(keys.slice(0, -1), true);
    const pair = isMap(around) ? around.items.find(({ key }) => isScalar(key) && key.value === keys.at(-1)) : undefined;
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  for (let length = keys.length; length > 0; length -= 1) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return null;
}

function placeOf(offset: number, counter: LineCounter): string {
  const { line, col } = counter.linePos(offset);
  return `${line}:${col}`;
}

function syntaxProblem({ code, message }: YAMLParseError): string {
  return code === "MULTIPLE_DOCS" ? "a second document begins here; a configuration is one" : firstLine(message);
}

function firstLine(message: string): string {
  return message.split("\n")[0]?.replace(/ at line \d+, column \d+:?$/, "") ?? message;
}
