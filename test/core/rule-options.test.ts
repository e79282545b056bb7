/** Options of rules: what a configuration may say of them, and what it makes of the findings. */
import { describe, expect, it } from "vitest";
import { ruleSettings, withRuleSettings } from "../../server/src/cli/rule-settings.ts";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { type Config, DEFAULT_CONFIG, severityOf } from "../../server/src/core/lint/config.ts";
import { ConfigError } from "../../server/src/core/lint/config-error.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { Rule } from "../../server/src/core/lint/rule.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { configFrom } from "../support/config.ts";

const ARITHMETIC = "estimates/wrong-arithmetic";

function reported(rule: string, text: string, rules: Config["rules"]): readonly string[] {
  const findings = lint(analyze(text, { declared: true }), { rules: RULES, config: { ...DEFAULT_CONFIG, rules } });
  return findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
}

const wrong = (calculation: string, rules: Config["rules"]): readonly string[] =>
  reported(ARITHMETIC, `# Design a Feed\n\n## Estimation\n\n- ${calculation}\n`, rules);

const within = (tolerance: number): Config["rules"] => ({ [ARITHMETIC]: { tolerance } });

describe("a tolerance", () => {
  it("smaller than usual reports what only the usual one let pass", () => {
    expect(wrong("20 × 340 = 8,000", {})).toEqual([]);
    expect(wrong("20 × 340 = 8,000", within(0.2))).toEqual([]);
    expect(wrong("20 × 340 = 8,000", within(0.1))).toEqual(["20 × 340 is 6,800, not 8,000: 18 % too high"]);
  });

  it("larger than usual lets more pass, but no factor of ten", () => {
    expect(wrong("20 × 340 = 9,500", {})).toHaveLength(1);
    expect(wrong("20 × 340 = 9,500", within(0.4))).toEqual([]);
    expect(wrong("20 × 340 = 680", within(0.5))).toHaveLength(1);
  });

  it.each([
    "100M / 86,400 = 1,150/s",
    "100M / 86,400 = 1000/s",
    "365 × 400 GB = 150 TB",
    "500M × 68 B = 32 GB",
    "$13,500/month = $162K/year",
    "4.2 TB / 1 TB = 5 machines",
    "10-20 × 5 KB = 75 KB",
    "340 workers + 20% buffer = 408 workers",
  ])("of nothing leaves what is rounded or follows a convention alone: %s", (calculation) => {
    expect(wrong(calculation, within(0))).toEqual([]);
  });

  it("of nothing accuses no calculation whose names were stated for another purpose", () => {
    expect(wrong("DAU: 10M\n- Writes = DAU × 2 = 22M", within(0))).toEqual([]);
  });

  it.each([
    ["estimates/conflicting-values", "## Assumptions\n\n- DAU: 100M\n\n## Estimation\n\n- DAU: 115M"],
    ["requirements/contradicted-target", "## Requirements\n\n- Support 100M DAU\n\n## Estimation\n\n- DAU: 115M"],
    ["requirements/downtime-does-not-fit", "## Non-Functional Requirements\n\n- Availability: 99.99% (60.0 minutes of downtime a year)"],
  ])("is one of %s too", (rule, sections) => {
    const text = `# Design a Feed\n\n${sections}\n`;
    expect(reported(rule, text, {})).toEqual([]);
    expect(reported(rule, text, { [rule]: { tolerance: 0.1 } })).toHaveLength(1);
  });

  it("that makes no sense counts as not set, as in an editor's settings", () => {
    for (const tolerance of [-1, 7, Number.NaN, "0.1", null])
      expect(wrong("20 × 340 = 8,000", { [ARITHMETIC]: { tolerance } })).toEqual([]);
  });
});

it("an option that there is not is told by its name, whatever objects know of themselves", () => {
  expect(() => configFrom(`rules: { ${ARITHMETIC}: { constructor: 1 } }`, RULES)).toThrow("there is no such option");
});

describe("the severity beside options", () => {
  const rule = RULES.find(({ id }) => id === ARITHMETIC) as Rule;
  const severity = (rules: Config["rules"]): string => severityOf(rule, { ...DEFAULT_CONFIG, rules });

  it("holds, and left out is the group's or the rule's own", () => {
    expect(severity({ [ARITHMETIC]: { severity: "warning", tolerance: 0.1 } })).toBe("warning");
    expect(severity({ [ARITHMETIC]: { severity: "off" } })).toBe("off");
    expect(severity({ [ARITHMETIC]: { tolerance: 0.1 } })).toBe("error");
    expect(severity({ [ARITHMETIC]: { tolerance: 0.1 }, "estimates/*": "info" })).toBe("info");
  });

  it.each([`${ARITHMETIC}=info`, "estimates/*=info"])("is changed on the command line without touching the options: %s", (written) => {
    const settings = ruleSettings(
      {},
      [written],
      RULES.map(({ id }) => id),
    );
    const config = withRuleSettings({ ...DEFAULT_CONFIG, rules: { [ARITHMETIC]: { severity: "warning", tolerance: 0.1 } } }, settings);
    expect(severity(config.rules)).toBe("info");
    expect(wrong("20 × 340 = 8,000", config.rules)).toHaveLength(1);
  });
});

describe("a configuration file with options", () => {
  it("is read from YAML and from JSON", () => {
    const setting = { severity: "warning", tolerance: 0.1 };
    expect(configFrom(`rules:\n  ${ARITHMETIC}:\n    severity: warning\n    tolerance: 0.1\n`, RULES).rules).toEqual({
      [ARITHMETIC]: setting,
    });
    expect(configFrom(JSON.stringify({ rules: { [ARITHMETIC]: setting } }), RULES).rules).toEqual({
      [ARITHMETIC]: setting,
    });
  });

  it.each([
    [`${ARITHMETIC}: { tolerance: 25 }`, /:2:44: rules\.estimates\/wrong-arithmetic\.tolerance: must be a number from 0 to 0\.5, not 25$/],
    [`${ARITHMETIC}: { tolerance: -0.1 }`, /must be a number from 0 to 0\.5, not -0\.1$/],
    [`${ARITHMETIC}: { tolerance: 10% }`, /must be a number from 0 to 0\.5, not "10%"$/],
    [`${ARITHMETIC}: { tolerence: 0.1 }`, /\.tolerence: there is no such option; the rule has tolerance$/],
    [`${ARITHMETIC}: { severity: loud }`, /:2:31: .*expected one of off, info, warning, error/],
    ["framework/missing-api: { tolerance: 0.1 }", /the rule has no options; write framework\/missing-api: SEVERITY$/],
    ["estimates/*: { tolerance: 0.1 }", /a group has no options; write estimates\/\*: SEVERITY$/],
  ])("says what is wrong, and where: %s", (setting, message) => {
    const read = (): Config => configFrom(`rules:\n  ${setting}\n`, RULES);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(message);
  });
});
