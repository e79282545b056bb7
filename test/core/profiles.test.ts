/** Which kind of design document a text is, and what follows from it. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { DEFAULT_CONFIG } from "../../server/src/core/lint/config.ts";
import { profileOf } from "../../server/src/core/lint/expected-parts.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { PartId } from "../../server/src/knowledge/framework-parts.ts";
import { type HeadingLanguage, PART_HEADINGS } from "../../server/src/knowledge/part-headings.ts";
import type { ProfileId } from "../../server/src/knowledge/profiles.ts";
import { RULES } from "../../server/src/rules/index.ts";

const headings = (...titles: string[]): string => titles.map((title) => `## ${title}\n\nSome words.\n`).join("\n");

const SYSTEM = headings("Functional Requirements", "Capacity Estimation", "API Design", "Data Model", "High-Level Architecture");
const DESIGN_DOC = headings("Background", "Goals", "Non-Goals", "Proposed Solution", "Alternatives Considered", "Rollout");
const RFC = headings("Summary", "Motivation", "Goals", "Proposal", "Drawbacks", "Alternatives", "Upgrade Strategy", "Open Questions");
const ADR = headings("Status", "Context", "Decision", "Consequences");

describe("the kind of a document is told by its text", () => {
  const cases: readonly { name: string; text: string; profile: ProfileId | null }[] = [
    { name: "a whole system", text: `# Photo Service\n\n${SYSTEM}`, profile: "case-study" },
    {
      name: "sections with minutes",
      text: `# Photo Service\n\n${headings("Functional Requirements (5 min)", "Estimation (5 min)", "API (5 min)", "Architecture (15 min)")}`,
      profile: "interview",
    },
    { name: "goals, a proposal, alternatives and a rollout", text: `# Move Sessions\n\n${DESIGN_DOC}`, profile: "design-doc" },
    { name: "a motivation, drawbacks and open questions", text: `# Move Sessions\n\n${RFC}`, profile: "rfc" },
    { name: "a decision with its context and consequences", text: `# Keep Sessions in Redis\n\n${ADR}`, profile: "adr" },
    {
      name: "a specification",
      text: `# Opcode\n\n${headings("Abstract", "Motivation", "Specification", "Rationale", "Backwards Compatibility", "Security Considerations")}`,
      profile: null,
    },
    { name: "a template", text: `# ADR Template\n\n${ADR}`, profile: null },
    {
      name: "a project's page",
      text: `# Tool\n\n${headings("Installation", "Usage", "Goals", "Design", "Alternatives", "Testing")}`,
      profile: null,
    },
  ];

  it.each(cases)("$name: $profile", ({ text, profile }) => {
    const analysis = analyze(text);
    expect(analysis.designDocument).toBe(profile !== null);
    if (profile) expect(analysis.designs.map(({ design }) => design.profile)).toEqual([profile]);
  });
});

describe("the kind of a document is told in other languages", () => {
  const languages = Object.keys(PART_HEADINGS.context) as HeadingLanguage[];
  const told = (language: HeadingLanguage, ids: readonly PartId[]): ProfileId | undefined => {
    const { designDocument, designs } = analyze(`# Photon\n\n${headings(...ids.map((id) => PART_HEADINGS[id][language]))}`);
    return designDocument ? designs[0]?.design.profile : undefined;
  };

  it.each(languages)("%s", (language) => {
    expect(told(language, ["status", "context", "decision", "consequences"])).toBe("adr");
    expect(told(language, ["context", "goals", "proposal", "alternatives", "rollout"])).toBe("design-doc");
    expect(told(language, ["context", "goals", "rollout"])).toBeUndefined();
  });
});

describe("the kind of a document by declaration", () => {
  const kindOf = (text: string, profile = DEFAULT_CONFIG.profile): ProfileId[] => {
    const analysis = analyze(text, { declared: true });
    return analysis.designs.map((facts) => profileOf(analysis, facts, { profile }));
  };

  it("is what comes nearest", () => {
    expect(kindOf(`# Sessions\n\n${headings("Context", "Decision")}`)).toEqual(["adr"]);
    expect(kindOf(`# Sessions\n\n${headings("Motivation", "Design", "Unresolved questions")}`)).toEqual(["rfc"]);
    expect(kindOf(`# Sessions\n\n${headings("Context", "Design", "Rollout", "Consequences")}`)).toEqual(["adr"]);
    expect(kindOf("# Design a Link Shortener\n\nLinks are short.\n")).toEqual(["case-study"]);
    expect(kindOf("# Sessions\n\nThey are kept.\n")).toEqual(["design-doc"]);
    expect(kindOf(`# How Sessions Are Kept\n\n${"The server writes each session to the store. ".repeat(40)}`)).toEqual(["general"]);
  });

  it("is what the configuration says, and above it the front matter", () => {
    expect(kindOf(`# Photo Service\n\n${SYSTEM}`, "rfc")).toEqual(["rfc"]);
    expect(kindOf(`---\nlintel: interview\n---\n# Photo Service\n\n${SYSTEM}`, "rfc")).toEqual(["interview"]);
  });

  it("makes a document of one word in the front matter a design", () => {
    expect(analyze("---\nlintel: adr\n---\n# Sessions\n").designDocument).toBe(true);
    expect(analyze("---\nlintel: false\n---\n# Sessions\n").designDocument).toBe(false);
  });

  it.each(["constructor", "__proto__", "addr"])("says of the unknown word %s that it is none", (word) => {
    const { settings } = analyze(`---\nlintel: ${word}\n---\n# Sessions\n`);
    expect(settings).toMatchObject({ declared: true, problem: { defect: "value" } });
  });
});

describe("what is missing depends on the kind", () => {
  const missing = (text: string): string[] =>
    lint(analyze(text, { declared: true }), { rules: RULES })
      .filter(({ rule }) => rule.startsWith("framework/missing-"))
      .map(({ rule, severity }) => `${severity} ${rule.slice("framework/missing-".length)}`);

  it("in a record", () => {
    expect(missing("---\nlintel: adr\n---\n# Sessions\n\nThey are kept.\n")).toEqual([
      "info alternatives",
      "warning consequences",
      "warning context",
      "warning decision",
      "info status",
    ]);
    expect(
      missing(`---\nlintel: adr\nstatus: accepted\n---\n# Sessions\n\n${headings("Context", "Decision", "Consequences", "Options")}`),
    ).toEqual([]);
  });

  it("and on whether something runs", () => {
    const proposal = `---\nlintel: rfc\n---\n# Sessions\n\n${headings("Motivation", "Proposal", "Alternatives", "Tests")}`;
    const running = Array.from({ length: 5 }, (_, at) => `Cluster ${at} keeps some.\n`).join("\n");
    expect(missing(proposal)).toEqual([]);
    expect(missing(`${proposal}\n${running}`)).toEqual(["info rollout"]);
  });

  it("changes with the front matter, in an editor too", () => {
    const before = analyze("---\nlintel: adr\n---\n# Sessions\n\n## Context\n\nOld.\n");
    const after = "---\nlintel: adr\nstatus: draft\n---\n# Sessions\n\n## Context\n\nOld.\n";
    const rules = RULES.filter(({ id }) => id === "framework/missing-status");
    expect(lint(before, { rules })).toHaveLength(1);
    expect(lint(analyze(after, { previous: before }), { rules })).toEqual([]);
  });
});

describe("an inserted section", () => {
  const inserted = (text: string, rule: string): string => {
    const found = lint(analyze(text, { declared: true }), { rules: RULES.filter(({ id }) => id === rule) });
    return found[0]?.fixes[0]?.edits[0]?.newText ?? "";
  };

  it("has the design's list sign", () => {
    expect(inserted("# Design a Shop\n\n## Goals\n\n* one\n* two\n", "framework/missing-monitoring")).toMatch(
      /\n## Monitoring\n\n\* Metrics/,
    );
  });

  it("goes on with the numbers of the sections", () => {
    const text = "# Design a Shop\n\n## 1. Requirements\n\nFew.\n\n## 2. Architecture\n\nOne.\n";
    expect(inserted(text, "framework/missing-monitoring")).toMatch(/^\n\n## 3\. Monitoring\n/);
    expect(inserted(text, "framework/missing-estimation")).toMatch(/^\n\n## Estimation\n/);
  });

  it("follows the section that it belongs to", () => {
    const text = "# Design a Shop\n\n## Functional Requirements\n\nFew.\n\n## Architecture\n\nOne.\n";
    const [finding] = lint(analyze(text, { declared: true }), { rules: RULES.filter(({ id }) => id === "framework/missing-out-of-scope") });
    expect(finding?.fixes[0]?.edits[0]?.span.start).toBe(text.indexOf("Few.") + "Few.".length);
  });
});
