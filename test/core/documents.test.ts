/** Sections and designs, however their authors write them. */
import { describe, expect, it } from "vitest";
import { rolesOfTitle } from "../../server/src/core/document/section-roles.ts";
import { normalTitle } from "../../server/src/core/document/title.ts";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { md } from "../../server/src/core/lint/rule.ts";

/** The outline of a text: form, title and first role of each section, indented by depth. */
function outlineOf(text: string): string {
  const { outline } = analyze(text);
  return outline.sections
    .map((section) => {
      let depth = 0;
      for (let above = section.parent; above && above.level > 0; above = above.parent) depth += 1;
      return `${"  ".repeat(depth)}${section.form} "${section.title}" ${section.roles[0] ?? "-"}`;
    })
    .join("\n");
}

describe("titles", () => {
  it.each([
    ["🚀 Step 2: Scale Estimation (3-5 min)", "scale estimation"],
    ["3. Functional Requirement.", "functional requirement"],
    ["0 – 5 min ▸ Problem Understanding & Assumptions", "problem understanding and assumptions"],
    ["Q3) Trade‑offs?", "trade-offs"],
  ])("%s", (written, normal) => {
    expect(normalTitle(written)).toBe(normal);
  });

  it.each([
    ["Non-Functional Requirements", "non-functional-requirements"],
    ["Functional Requirements", "functional-requirements"],
    ["Requirements and Goals of the System", "functional-requirements"],
    ["Capacity Estimation and Constraints", "estimation"],
    ["Back-of-the-envelope estimation", "estimation"],
    ["Database Schema", "data-model"],
    ["System APIs", "api"],
    ["Propose high-level design and get buy-in", "high-level-design"],
    ["Detailed Component Design", "components"],
    ["Failure modes & recovery", "failure-handling"],
    ["Observability", "monitoring"],
    ["Alternatives considered", "alternatives"],
    ["비기능 요구사항", "non-functional-requirements"],
    ["非機能要件", "non-functional-requirements"],
  ])("%s is for %s", (title, role) => {
    expect(rolesOfTitle(title)[0]).toBe(role);
  });
});

describe("sections", () => {
  it("open with headings, bold lines, italic labels, numbered lines and labelled items", () => {
    const text = md`
      # Design a Link Shortener

      **Requirements**
      - Functional: shorten a link
      - Non-functional: fast

      **3. Functional Requirement.**
      - one

      *Data Model:*

      1. **Estimation**

      - 10 users

      **API:** GET /x
    `;
    expect(outlineOf(text)).toBe(
      [
        'heading "Design a Link Shortener" -',
        '  bold "Requirements" requirements',
        '    label "Functional" functional-requirements',
        '    label "Non-functional" non-functional-requirements',
        '  bold "3. Functional Requirement." functional-requirements',
        '    italic "Data Model:" data-model',
        '  numbered "Estimation" estimation',
        '    label "API" api',
      ].join("\n"),
    );
  });

  it("do not open with emphasis in running text or with labels that name no part", () => {
    expect(outlineOf("**Note** this is text\n\n- Users: 10M\n- **Redis**: a cache\n")).toBe("");
  });

  it("continue a numbered sequence across heading levels", () => {
    const text = "# Guide\n\n## 26 - Leaderboard\n\n### 27 - Payments\n\n## 28 - Wallet\n";
    expect(outlineOf(text)).toBe(
      'heading "Guide" -\n  heading "26 - Leaderboard" -\n  heading "27 - Payments" -\n  heading "28 - Wallet" -',
    );
  });
});

describe("designs", () => {
  const design = (title: string, level = "#"): string => md`
    ${level} ${title}

    ${level}# Functional Requirements

    - Users share photos

    ${level}# Estimation

    - 10M uploads/day

    ${level}# Data Model

    - photos: id (primary key)
  `;

  it("are recognised by what they hold", () => {
    const { designDocument, designs } = analyze(design("Photo Sharing"));
    expect(designDocument).toBe(true);
    expect(designs.map((each) => each.design.title)).toEqual(["Photo Sharing"]);
  });

  it("are each judged alone in a document of several", () => {
    const text = `# Case studies\n\n${design("Photo Sharing", "##")}\n${design("Link Shortener", "##")}`;
    expect(analyze(text).designs.map((each) => each.design.title)).toEqual(["Photo Sharing", "Link Shortener"]);
  });

  it("are not found in READMEs, guides and pages for one part", () => {
    const readme = "# tool\n\n## Installation\n\nx\n\n## Usage\n\nx\n\n## Requirements\n\n- Node\n\n## API\n\nx\n\n## Architecture\n\nx\n";
    const guide =
      "# A Framework for System Design Interviews\n\n## Requirements\n\nx\n\n## Estimation\n\nx\n\n## API Design\n\nx\n\n## High-level design\n\nx\n";
    const page =
      "# Instagram - Scale and Constraints\n\n## Requirements\n\nx\n\n## Traffic Estimation\n\nx\n\n## Storage\n\nx\n\n## API\n\nx\n";
    for (const text of [readme, guide, page, ""]) expect(analyze(text).designDocument, text.slice(0, 20)).toBe(false);
  });

  it("are recognised by their title with an architecture and three parts beside it", () => {
    const parts = ["High-Level Architecture", "Trade-offs", "Scaling", "Monitoring"];
    const titled = (title: string, headings: readonly string[]): string =>
      [`# ${title}`, ...headings.map((heading) => `## ${heading}\n\nx`)].join("\n\n");
    expect(analyze(titled("Design a Rate Limiter", parts)).designDocument).toBe(true);
    expect(analyze(titled("Design a Rate Limiter", parts.slice(0, 3))).designDocument).toBe(false);
    expect(analyze(titled("Rate Limiters", parts)).designDocument).toBe(false);
    expect(analyze(titled("Design a Rate Limiter", ["Data Model", ...parts.slice(1)])).designDocument).toBe(false);
  });

  it("are not found where the architecture is an example of a concept", () => {
    const of = (architecture: string): string =>
      `# Unique Identifiers\n\n## Requirements\n\nx\n\n## Trade-offs\n\nx\n\n## Scaling\n\nx\n\n## ${architecture}\n\nx\n`;
    expect(analyze(of("Architecture")).designDocument).toBe(true);
    expect(analyze(of("Example architecture")).designDocument).toBe(false);
  });

  it("follow the front matter before all else, then the configuration", () => {
    expect(analyze("---\nlintel: true\n---\n\nHello\n").designDocument).toBe(true);
    expect(analyze(`---\nlintel: false\n---\n\n${design("Photo Sharing")}`, { declared: true }).designDocument).toBe(false);
    expect(analyze("Hello\n", { declared: true, name: "hello" }).designs[0]?.design.title).toBe("hello");
    expect(analyze("---\ntitle: [broken\n---\n\nHello\n").designDocument).toBe(false);
  });
});
