/** The headings of added sections, in each language: Lintel recognises the part by the heading that it writes. */
import { describe, expect, it } from "vitest";
import { rolesOfTitle } from "../../server/src/core/document/section-roles.ts";
import { FRAMEWORK_PARTS } from "../../server/src/knowledge/framework-parts.ts";
import { PART_HEADINGS } from "../../server/src/knowledge/part-headings.ts";

describe.each(FRAMEWORK_PARTS.filter(({ roles }) => roles.length > 0))("the headings of $name", ({ id, roles }) => {
  it.each(Object.entries(PART_HEADINGS[id]))("in %s: %s", (_, heading) => {
    expect(rolesOfTitle(heading).some((role) => roles.includes(role))).toBe(true);
  });
});
