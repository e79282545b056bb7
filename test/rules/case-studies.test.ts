/** The case studies that authors start from are designs with which Lintel finds nothing wrong. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { PartId } from "../../server/src/knowledge/framework-parts.ts";
import { PROFILES } from "../../server/src/knowledge/profiles.ts";
import { RULES } from "../../server/src/rules/index.ts";

const folder = new URL("../../snippets/generated/case-studies/", import.meta.url);
const files = readdirSync(folder);

describe("case studies", () => {
  it("are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  it.each(files)("%s is one design with all its parts, an architecture and no finding", (file) => {
    const analysis = analyze(readFileSync(new URL(file, folder), "utf8"));
    expect(analysis.designDocument).toBe(true);
    expect(analysis.designs).toHaveLength(1);
    expect(lint(analysis, { rules: RULES })).toEqual([]);
    const [facts] = analysis.designs;
    expect(facts?.design.profile).toBe("case-study");
    const required = Object.entries(PROFILES["case-study"].parts).filter(([, expectation]) => expectation === "required");
    const parts = required.flatMap(([id]) => facts?.parts[id as PartId] ?? []);
    expect(parts.filter(({ sections }) => sections.length === 0)).toEqual([]);
    expect(facts?.architectures.length).toBeGreaterThanOrEqual(1);
  });
});
