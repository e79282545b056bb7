/**
 * The case studies that authors start from are designs with which Lintel finds nothing wrong, in the strictest setting, and
 * whose every calculation it could recompute.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { DEFAULT_CONFIG } from "../../server/src/core/lint/config.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { PartId } from "../../server/src/knowledge/framework-parts.ts";
import { PROFILES } from "../../server/src/knowledge/profiles.ts";
import { RULES } from "../../server/src/rules/index.ts";

const folder = new URL("../../snippets/generated/case-studies/", import.meta.url);
const files = readdirSync(folder);
const textOf = (file: string): string => readFileSync(new URL(file, folder), "utf8");

describe("case studies", () => {
  it("are there", () => {
    expect(files.length).toBeGreaterThanOrEqual(3);
  });

  describe.each(files)("%s", (file) => {
    const analysis = analyze(textOf(file));
    const [facts] = analysis.designs;

    it("is one design with all its parts and an architecture", () => {
      expect(analysis.designDocument).toBe(true);
      expect(analysis.designs).toHaveLength(1);
      expect(facts?.design.profile).toBe("case-study");
      const parts = Object.keys(PROFILES["case-study"].parts).flatMap((id) => facts?.parts[id as PartId] ?? []);
      expect(parts.filter(({ sections, present }) => sections.length === 0 && !present).map(({ part }) => part.id)).toEqual([]);
      expect(facts?.architectures.length).toBeGreaterThanOrEqual(1);
    });

    it("has no finding under strict, and accepts no risk without a reason", () => {
      expect(lint(analysis, { rules: RULES, config: { ...DEFAULT_CONFIG, preset: "strict" } })).toEqual([]);
      expect(analysis.directives.filter(({ reason }) => !reason)).toEqual([]);
    });

    it("has ten calculations or more, and each of them comes out", () => {
      const claims = facts?.claims ?? [];
      expect(claims.length).toBeGreaterThanOrEqual(10);
      expect(claims.filter(({ verdict }) => verdict !== "ok").map(({ text, verdict, reason }) => ({ text, verdict, reason }))).toEqual([]);
    });
  });

  it("share no paragraph, list item or row of a table", () => {
    const owners = new Map<string, Set<string>>();
    for (const file of files) {
      for (const line of analyze(textOf(file)).designs.flatMap(({ statements }) => statements.map(({ plain }) => plain.trim()))) {
        if (line.length < LONG || SOURCE.test(line)) continue;
        owners.set(line, (owners.get(line) ?? new Set()).add(file));
      }
    }
    expect([...owners].filter(([, of]) => of.size > 1).map(([line, of]) => [line, ...of])).toEqual([]);
  });
});

/** What a design refers to, others may too. */
const SOURCE = /https?:\/\//;

/** Shorter lines are names and labels: `Errors share one body`. */
const LONG = 60;
