/** What a configuration file may say, and what is said of one that is wrong. */
import { describe, expect, it } from "vitest";
import { DEFAULT_CONFIG } from "../../server/src/core/lint/config.ts";
import { ConfigError } from "../../server/src/core/lint/config-error.ts";
import { parseConfigFile } from "../../server/src/core/lint/config-file.ts";
import { mergedConfig } from "../../server/src/core/lint/merged-config.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { configFrom } from "../support/config.ts";

describe("a configuration file", () => {
  it("is read from YAML and from JSON", () => {
    expect(configFrom("preset: strict\n", RULES)).toEqual({ ...DEFAULT_CONFIG, preset: "strict" });
    expect(parseConfigFile('{ "designs": ["docs/**"] }', "lintel.json", RULES).designs).toEqual(["docs/**"]);
    expect(configFrom("", RULES)).toEqual(DEFAULT_CONFIG);
  });

  it.each([
    ["preset: [", /^lintel\.yaml:\d+:\d+: /],
    ["presets: strict", 'lintel.yaml:1:1: there is no key "presets"; did you mean "preset"?'],
    ["rules: *missing", /^lintel\.yaml.*missing/],
    ["- a\n- b\n", "lintel.yaml: expected a mapping of keys to values, found a list"],
    ["preset: loose", 'lintel.yaml:1:9: preset: expected one of recommended, strict, interview, found the text "loose"'],
    [
      "preset: stric",
      'lintel.yaml:1:9: preset: expected one of recommended, strict, interview, found the text "stric"; did you mean "strict"?',
    ],
    ["designs: docs", 'lintel.yaml:1:10: designs: expected a list, found the text "docs"'],
    ["ignore:\n  - 3", "lintel.yaml:2:5: ignore.0: expected a text, found the number 3"],
    ["extends: 3", "lintel.yaml:1:10: extends: expected a text or a list of texts, found the number 3"],
    ["overrides:\n  - preset: strict", "lintel.yaml:2:5: overrides.0.files: expected a list, found nothing"],
    ["overrides:\n  - files: []", "lintel.yaml:2:12: overrides.0.files: expected a list of at least one, found an empty list"],
    ["overrides:\n  - files: [a]\n    role: x", /^lintel\.yaml:3:5: overrides\.0: there is no key "role"; did you mean "rules"\?/],
    ["sections:\n  - titel: Context", "lintel.yaml:2:5: sections.0.title: expected a text, found nothing"],
    [
      "rules:\n  framework/missing-ap: off\n",
      'lintel.yaml:2:3: rules: there is no rule "framework/missing-ap"; did you mean "framework/missing-api"?',
    ],
    ["rules:\n  zzz/nothing: off\n", 'lintel.yaml:2:3: rules: there is no rule "zzz/nothing"; lintel rules lists them'],
    [
      "rules:\n  framework/missing-api: loud\n",
      /lintel\.yaml:2:26: rules\.framework\/missing-api: expected one of off, info.*found the text "loud"/,
    ],
    ["rules:\n  framework/missing-api: warn\n", 'found the text "warn"; did you mean "warning"?'],
    ["rules:\n  framework/missing-*: off\n", 'there is no rule "framework/missing-*"; a group is written framework/*'],
    ["sections:\n  - title: Goals\n  - title: 2. goals", "lintel.yaml:3:12: sections.1.title: there is a section with this title already"],
    ["sections:\n  - title: '--'", "lintel.yaml:2:12: sections.0.title: expected words, found signs only"],
    [
      "overrides:\n  - files: [a]\n    rules: { framework/nothing: off }",
      /^lintel\.yaml:3:\d+: overrides\.0\.rules: there is no rule "framework\/nothing"/,
    ],
    ["preset: strict\n---\npreset: recommended\n", "lintel.yaml:2:1: a second document begins here; a configuration is one"],
    ["ignore: ['docs/[a.md']", "lintel.yaml:1:10: ignore.0: [ is never closed in docs/[a.md; \\[ stands for the sign itself"],
    ["conventions:\n  secondsInDay: '86400'", 'found the text "86400"; without quotes it is a number'],
    [
      "conventions:\n  units:\n    - { name: pod, is: 3 pods }",
      "lintel.yaml:3:24: conventions.units.0.is: expected another unit than pods, which it is to explain",
    ],
    [
      "glossary:\n  components:\n    - { name: Ring, kind: cache }\n    - { name: Store, aliases: [ring] }",
      'lintel.yaml:4:32: glossary.components.1.aliases.0: "ring" is what "Ring" is called already',
    ],
    [
      "ownRules:\n  team/y: { message: 'no {match}', must: { text: flag } }",
      "lintel.yaml:2:22: ownRules.team/y.message: {match} stands for what was found, and must reports what was not",
    ],
  ])("says what is wrong and where: %j", (yaml, message) => {
    expect(() => parseConfigFile(yaml, "lintel.yaml", RULES)).toThrow(ConfigError);
    expect(() => parseConfigFile(yaml, "lintel.yaml", RULES)).toThrow(message);
  });
});

it("a glob may have brackets that are closed, or stand for themselves", () => {
  expect(parseConfigFile("ignore: ['[ab]/*.md', '{a,b}/**', 'a\\[1.md']", "lintel.yaml", RULES).ignore).toHaveLength(3);
});

describe("a configuration file with several mistakes", () => {
  it("is told of all of them, in the order of the file", () => {
    const problems = (yaml: string): readonly string[] => {
      try {
        parseConfigFile(yaml, "lintel.yaml", RULES);
      } catch (error) {
        if (error instanceof ConfigError) return error.problems;
      }
      return [];
    };
    expect(problems("preset: stric\nrulez: {}\nsections:\n  - titel: Context\n").map((each) => each.split(": ").slice(0, 2))).toEqual([
      ["lintel.yaml:1:9", "preset"],
      ["lintel.yaml:2:1", 'there is no key "rulez"; did you mean "rules"?'],
      ["lintel.yaml:4:5", "sections.0.title"],
      ["lintel.yaml:4:5", "sections.0"],
    ]);
    expect(problems("rules:\n  framework/nothing: off\n  estimates/nothing: off\n")).toHaveLength(2);
  });
});

describe("two configurations", () => {
  const merged = (earlier: string, later: string): unknown =>
    mergedConfig(configFrom(earlier, RULES), parseConfigFile(later, "lintel.yaml", RULES)).rules;

  it("of two settings of one rule, the later holds, and options stay", () => {
    const options = "rules: { estimates/wrong-arithmetic: { severity: info, tolerance: 0.1 } }";
    expect(merged(options, "rules: { estimates/wrong-arithmetic: error }")).toEqual({
      "estimates/wrong-arithmetic": { severity: "error", tolerance: 0.1 },
    });
    expect(merged("rules: { estimates/wrong-arithmetic: error }", "rules: { estimates/wrong-arithmetic: { tolerance: 0.2 } }")).toEqual({
      "estimates/wrong-arithmetic": { severity: "error", tolerance: 0.2 },
    });
  });

  it("a later group sets its rules anew, apart from their options", () => {
    const rules = "rules: { estimates/wrong-arithmetic: { severity: info, tolerance: 0.1 }, estimates/missing-unit: off }";
    expect(merged(rules, "rules: { estimates/*: warning }")).toEqual({
      "estimates/wrong-arithmetic": { tolerance: 0.1 },
      "estimates/*": "warning",
    });
  });
});
