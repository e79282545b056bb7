/** The rules that a team writes itself: what they find, and what is said of one that is written wrongly. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { parseConfigFile } from "../../server/src/core/lint/config-file.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { mergedConfig } from "../../server/src/core/lint/merged-config.ts";
import { ownPattern, patternProblem } from "../../server/src/core/lint/own-pattern.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { configFrom } from "../support/config.ts";

const DESIGN = `# Design a Photo Service

## Functional Requirements

- Users upload photos, later videos

## High-Level Design

\`\`\`mermaid
flowchart LR
  app[Photo service x3] --> cache[("Redis cache")]
  app --> db[("MySQL primary + replica")]
\`\`\`

## Rollout

Photos go live region by region, \`upload_v2\` first.

\`\`\`sh
mysql --host photos
\`\`\`
`;

/** What the own rules of a configuration say of a text: `line: message`. */
function said(rules: string, text = DESIGN, further = ""): readonly string[] {
  const config = configFrom(`ownRules:\n${rules.replace(/^/gm, "  ")}\n${further}`, RULES);
  const analysis = analyze(text, { declared: true });
  return lint(analysis, { rules: [], config }).map(
    ({ span, message, severity }) => `${analysis.lines.toPosition(span.start).line + 1} ${severity}: ${message}`,
  );
}

describe("a rule that a team writes", () => {
  it.each([
    ["words in any case, whole", `mustNot: { text: LATER }`, ["5 warning: later"]],
    ["no part of a word", `mustNot: { text: late }`, []],
    ["a regular expression", `mustNot: { text: "/upload\\\\w*/" }`, ["5 warning: upload", "17 warning: upload_v2"]],
    ["titles", `mustNot: { text: rollout }`, ["15 warning: Rollout"]],
    ["code only when asked", `mustNot: { text: mysql }`, []],
    ["code when asked", `mustNot: { text: mysql }, code: true`, ["12 warning: MySQL", "20 warning: mysql"]],
    ["one section", `mustNot: { text: photos }, in: { role: rollout }`, ["17 warning: Photos"]],
    ["what a section lacks, at its title", `must: { text: feature flag }, in: { role: rollout }`, ["15 warning: lacking"]],
    ["what a section has", `must: { text: region }, in: { title: rollout }`, []],
    ["a text that is nowhere", `must: { text: cost }`, ["1 warning: lacking"]],
    ["a section that is missing", `must: { section: { role: cost } }`, ["1 warning: lacking"]],
    ["a section that is there", `must: { section: { role: rollout } }`, []],
    ["a section that must not be", `mustNot: { section: { title: /^roll/i } }`, ["15 warning: Rollout"]],
    ["a component by name", `mustNot: { component: { name: redis } }`, ["11 warning: Redis cache"]],
    ["a component by kind", `must: { component: { kind: queue } }`, ["1 warning: lacking"]],
    ["a component by kind and name", `must: { component: { kind: database, name: mysql } }`, []],
    ["another kind of document", `must: { text: cost }, profiles: [rfc]`, []],
  ])("finds %s", (_, condition, expected) => {
    const message = condition.startsWith("must:") ? "lacking" : "{match}";
    expect(said(`team/x: { message: "${message}", ${condition} }`)).toEqual(expected);
  });

  it("fills in what was found and the design, and has a severity of its own that the configuration can change", () => {
    const rule = `team/soon: { message: '"{match}" in {design}', severity: error, mustNot: { text: later } }`;
    expect(said(rule)).toEqual(['5 error: "later" in Design a Photo Service']);
    expect(said(rule, DESIGN, "rules: { team/soon: info }")).toEqual(['5 info: "later" in Design a Photo Service']);
    expect(said(rule, DESIGN, "rules: { team/*: off }")).toEqual([]);
  });

  it("is silenced as any other, and a directive for it is known", () => {
    const rule = `team/soon: { message: x, mustNot: { text: later } }`;
    const silenced = DESIGN.replace("later videos", "later videos <!-- lintel-disable-line team/soon: it is agreed -->");
    const config = configFrom(`ownRules:\n  ${rule}\n`, RULES);
    const found = lint(analyze(silenced, { declared: true }), { rules: RULES, config }).map((finding) => finding.rule);
    expect(found.filter((id) => /^team\/|^directives\//.test(id))).toEqual([]);
  });

  it("is replaced by one of the same id in a file that extends this one", () => {
    const base = configFrom("ownRules: { team/a: { message: one, must: { text: x } }, team/b: { message: b, must: { text: y } } }", RULES);
    const later = parseConfigFile("ownRules: { team/a: { message: two, must: { text: z } } }", "lintel.yaml", RULES);
    const { ownRules } = mergedConfig(base, later);
    expect(Object.values(ownRules).map(({ message }) => message)).toEqual(["two", "b"]);
  });
});

describe("a rule that is written wrongly", () => {
  it.each([
    ["team/x: { message: a }", "ownRules.team/x: expected exactly one of must or mustNot"],
    ["team/x: { message: a, must: {} }", "ownRules.team/x.must: expected exactly one of text, section or component"],
    ["No MySQL: { message: a, must: { text: b } }", "ownRules.No MySQL: expected an id of the group team, such as team/no-mysql"],
    ["constructor: { message: a, must: { text: b } }", "expected an id of the group team"],
    ['team/x: { message: "{what}", must: { text: b } }', "there is no placeholder {what}; {match} and {design} are"],
    ["team/x: { message: a, must: { text: '/(?=a)b/' } }", "look-around and back references are not in RE2"],
    ["team/x: { message: a, must: { text: '/a/g' } }", 'there is no flag "g"'],
    ["team/x: { message: a, must: { text: '...' } }", "expected words, or a regular expression between slashes"],
    ["team/x: { message: a, mustnot: { text: b } }", 'there is no key "mustnot"; did you mean "mustNot"?'],
    ["team/x: { message: a, must: { component: {} } }", "expected kind, name or both"],
  ])("%s", (rule, message) => {
    expect(() => parseConfigFile(`ownRules:\n  ${rule}\n`, "lintel.yaml", RULES)).toThrow(message);
  });
});

describe("a pattern", () => {
  it("takes time linear in the text, whatever it is", () => {
    expect(patternProblem("/(a+)+$/")).toBeNull();
    // A backtracking matcher would need 2^100000 steps.
    expect(ownPattern("/(a+)+$/")(`${"a".repeat(100_000)}b`)).toEqual([]);
  });

  it("takes signs in words for themselves", () => {
    expect(ownPattern("C++ (new)")("in C++  (new) style")).toEqual([{ start: 3, end: 13 }]);
    expect(ownPattern("/x*/")("abc")).toEqual([]);
  });
});
