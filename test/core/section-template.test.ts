/** A team's own template of sections: what counts as a section of it, and what it asks for. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { ConfigError } from "../../server/src/core/lint/config-error.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { configFrom } from "../support/config.ts";

const TEMPLATE = `
sections:
  - title: Context
    aliases: [Why we do this]
  - title: Non-Goals
  - title: Goals
  - title: Load
    role: estimation
  - title: Rollout
    required: false
    minimum: { words: 3, tables: 1, diagrams: 1 }
`;

function messages(text: string, yaml = TEMPLATE): string[] {
  const config = configFrom(yaml, RULES);
  return lint(analyze(text, { declared: true }), { rules: RULES, config })
    .filter(({ rule }) => /missing|misplaced|short-section/.test(rule))
    .map(({ message }) => message);
}

describe("a team's template", () => {
  it("takes the place of the parts of the framework", () => {
    expect(messages("# Sessions\n\nThey are kept.\n")).toEqual([
      'No section "Context": the template requires it',
      'No section "Non-Goals": the template requires it',
      'No section "Goals": the template requires it',
      'No section "Load": the template requires it',
    ]);
  });

  it("knows a section by its title, an alias, a longer title, its role, and with its number", () => {
    const text =
      "# Sessions\n\n## 1. Why we do this\n\nA.\n\n## 2. Non-goals\n\nB.\n\n## 3. Goals and Metrics\n\nC.\n\n## 4. Kapazitätsschätzung (estimation)\n\nD.\n";
    expect(messages(text)).toEqual([]);
  });

  it("takes the part that names most of a title, and the section that is called so", () => {
    const both = "sections:\n  - title: Requirements\n  - title: Non-Functional Requirements\n  - title: Design\n";
    expect(messages("# Photos\n\n## Requirements\n\nA.\n\n## Non-Functional Requirements\n\nB.\n\n## Design\n\nC.\n", both)).toEqual([]);
    const text = "# Photos\n\n### API design\n\nA.\n\n## Requirements\n\nB.\n\n## Non-Functional Requirements\n\nC.\n\n## Design\n\nD.\n";
    expect(messages(text, both)).toEqual([]);
  });

  it("does not take a longer word for a name", () => {
    expect(messages("# Sessions\n\n## Contextual Ads\n\nA.\n", "sections:\n  - title: Context\n")).toEqual([
      'No section "Context": the template requires it',
    ]);
  });

  it("asks for a minimum of each kind of content, over the sections below too", () => {
    const without = "# Sessions\n\n## Rollout\n\nOne step.\n";
    const yaml = "sections:\n  - title: Rollout\n    minimum: { words: 3, tables: 1, diagrams: 1 }\n";
    expect(messages(without, yaml)).toEqual([
      '"Rollout" holds 2 words; the template asks for 3',
      '"Rollout" holds 0 tables; the template asks for 1',
      '"Rollout" holds 0 diagrams; the template asks for 1',
    ]);
    const table = "| step | when |\n| --- | --- |\n| first | Monday |\n| second | Friday |\n";
    expect(messages(`# Sessions\n\n## Rollout\n\n### Steps\n\n${table}\n### Picture\n\n![steps](steps.png)\n`, yaml)).toEqual([]);
  });

  it("inserts what is missing where the template has it", () => {
    const text = "# Sessions\n\n## Context\n\nA.\n\n## Goals\n\nC.\n";
    const config = configFrom(TEMPLATE, RULES);
    const [finding] = lint(analyze(text, { declared: true }), { rules: RULES, config }).filter(({ message }) =>
      message.includes("Non-Goals"),
    );
    expect(finding?.fixes[0]?.edits).toEqual([
      { span: { start: text.indexOf("A.") + 2, end: text.indexOf("A.") + 2 }, newText: "\n\n## Non-Goals\n" },
    ]);
  });

  it("tells where it is written wrongly", () => {
    expect(() => configFrom("sections:\n  - titel: Context\n", RULES)).toThrow(ConfigError);
    expect(() => configFrom("sections:\n  - title: Context\n    minimum: { words: none }\n", RULES)).toThrow(
      /lintel\.yaml:3:.*sections\.0\.minimum\.words/,
    );
  });
});
