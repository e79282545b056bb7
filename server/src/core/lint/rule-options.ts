/**
 * The options of rules: numbers that a team may set where it tolerates more or less than others. What a configuration
 * says of them is checked and resolved here.
 */
import type { Config } from "./config.ts";
import type { Rule } from "./rule.ts";

/** A number that may be set, its limits included. */
export interface RuleOption {
  /** What it says, for someone who reads the rule's page. */
  readonly description: string;
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
}

/** The options of one rule, by name. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

/** Half of the right value, or half as much again: beyond that nothing would be told from anything. */
const LARGEST_TOLERANCE = 0.5;

/** How far a number may be off before a rule speaks, as a share of it. */
export function toleranceOption(byDefault: number, description: string): RuleOption {
  return { description, default: byDefault, minimum: 0, maximum: LARGEST_TOLERANCE };
}

type RuleSetting = Config["rules"][string];

/** What a rule's options come to under a configuration; a value that makes no sense counts as not set. */
export function optionsOf({ id, options }: Rule, rules: Config["rules"]): Readonly<Record<string, number>> {
  const set = settingsIn(rules[id]);
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => {
      const value = set[name];
      return [name, isValid(value, option) ? value : option.default];
    }),
  );
}

/** What is wrong with a setting, and under which of its keys; null when it is right. A group takes a severity only. */
export function optionProblem(id: string, setting: RuleSetting, rule: Rule | undefined): { key: string | null; problem: string } | null {
  if (typeof setting === "string") return null;
  const options = rule?.options ?? {};
  const names = Object.keys(options);
  if (names.length === 0) return { key: null, problem: `${rule ? "the rule" : "a group"} has no options; write ${id}: SEVERITY` };
  for (const [key, value] of Object.entries(settingsIn(setting))) {
    const option = Object.hasOwn(options, key) ? options[key] : undefined;
    if (!option) return { key, problem: `there is no such option; the rule has ${names.join(", ")}` };
    if (!isValid(value, option))
      return { key, problem: `must be a number from ${option.minimum} to ${option.maximum}, not ${JSON.stringify(value)}` };
  }
  return null;
}

/** All that a setting holds besides the severity. */
function settingsIn(setting: RuleSetting | undefined): Readonly<Record<string, unknown>> {
  if (setting === undefined || typeof setting === "string") return {};
  const { severity: _, ...options } = setting;
  return options;
}

function isValid(value: unknown, { minimum, maximum }: RuleOption): value is number {
  return typeof value === "number" && value >= minimum && value <= maximum;
}
