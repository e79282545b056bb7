/** The configuration of a file as the command line changes it: `--preset`, `--profile` and `--rule`. */
import type { Config, RuleSeverity } from "../core/lint/config.ts";
import { mergedConfig } from "../core/lint/merged-config.ts";
import { OWN_GROUP } from "../core/lint/own-rule.ts";
import { suggestion } from "../core/text/nearest.ts";
import { Failure } from "./terminal.ts";

const SETTINGS: readonly RuleSeverity[] = ["off", "info", "warning", "error"];

/** What the options say; of several settings for one rule the last holds. */
export interface RuleSettings {
  readonly preset: Config["preset"] | undefined;
  readonly profile?: Config["profile"] | undefined;
  readonly rules: ReadonlyMap<string, RuleSeverity>;
}

/** Reads `id=severity` and `group/*=severity`. Throws Failure for any other. */
export function ruleSettings(
  { preset, profile }: Partial<Pick<RuleSettings, "preset" | "profile">>,
  written: readonly string[],
  ruleIds: readonly string[],
): RuleSettings {
  const groups = [...new Set(ruleIds.map((id) => `${id.split("/")[0]}/*`))];
  const rules = written.map((setting): [string, RuleSeverity] => {
    const at = setting.lastIndexOf("=");
    const id = setting.slice(0, at);
    const severity = SETTINGS.find((each) => each === setting.slice(at + 1));
    if (at <= 0 || !severity) throw new Failure(`--rule "${setting}" is not of the form RULE=${SETTINGS.join("|")}`);
    if (!ruleIds.includes(id) && !groups.includes(id) && !id.startsWith(`${OWN_GROUP}/`))
      throw new Failure(`--rule: there is no rule "${id}"${suggestion(id, [...ruleIds, ...groups])}`);
    return [id, severity];
  });
  return { preset, profile, rules: new Map(rules) };
}

/** The configuration with the settings on top: a group on the command line beats a single rule in the file. Options stay. */
export function withRuleSettings(config: Config, { preset, profile, rules }: RuleSettings): Config {
  return mergedConfig(config, { preset, profile, rules: Object.fromEntries(rules) });
}
