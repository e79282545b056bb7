/** The headings of added sections, in each language: Lintel recognises the part by the heading that it writes. */
import { describe, expect, it } from "vitest";
import { rolesOfTitle } from "../../server/src/core/document/section-roles.ts";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { FRAMEWORK_PARTS } from "../../server/src/knowledge/framework-parts.ts";
import { type HeadingLanguage, PART_HEADINGS } from "../../server/src/knowledge/part-headings.ts";

describe.each(FRAMEWORK_PARTS.filter(({ roles }) => roles.length > 0))("the headings of $name", ({ id, roles }) => {
  it.each(Object.entries(PART_HEADINGS[id]))("in %s: %s", (_, heading) => {
    expect(rolesOfTitle(heading).some((role) => roles.includes(role))).toBe(true);
  });
});

describe("a design whose sections are headed in another language", () => {
  const languages = Object.keys(PART_HEADINGS.api) as HeadingLanguage[];

  it.each(languages)("%s", (language) => {
    const parts = (["functional-requirements", "non-functional-requirements", "high-level-design"] as const).map(
      (id) => PART_HEADINGS[id][language],
    );
    const further = (["monitoring", "security"] as const).map((id) => PART_HEADINGS[id][language]);
    const { designDocument } = analyze(`# Photon\n\n${[...parts, ...further].map((heading) => `## ${heading}\n\n- 1\n`).join("\n")}`);
    expect(designDocument).toBe(true);
  });
});
