/** Each building block fits into a finished design: it brings no finding with it, and what it calculates comes out. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { DEFAULT_CONFIG } from "../../server/src/core/lint/config.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { RULES } from "../../server/src/rules/index.ts";

const generated = new URL("../../snippets/generated/", import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, generated), "utf8");
const snippets: Readonly<Record<string, { readonly prefix: string; readonly body: readonly string[] }>> = JSON.parse(
  textOf("lintel.code-snippets.json"),
);
const caseStudies: readonly { readonly title: string }[] = JSON.parse(textOf("case-studies.json"));
const titles = new Set(caseStudies.map(({ title }) => title));
const sections = Object.entries(snippets).filter(([title, { body }]) => !titles.has(title) && body[0]?.startsWith("## "));

const design = textOf("case-studies/url-shortener.md");
const [before = "", after = ""] = design.split(/(?=^## References$)/m);

/** What stands in the document before anything is typed. */
function withDefaults(body: readonly string[]): string {
  return body
    .join("\n")
    .replace(/\$\{\d+:([^{}]*)\}/g, "$1")
    .replace(/\\([$}\\])/g, "$1");
}

describe("building blocks", () => {
  it("are there", () => {
    expect(sections.length).toBeGreaterThanOrEqual(10);
    expect(after).not.toBe("");
  });

  it.each(sections)("%s fits into a finished design", (_, { body }) => {
    const block = withDefaults(body);
    expect(block).not.toMatch(/\$\{/);
    const analysis = analyze(`${before}${block}\n\n${after}`);
    expect(lint(analysis, { rules: RULES, config: { ...DEFAULT_CONFIG, preset: "strict" } })).toEqual([]);
    const claims = analysis.designs.flatMap((facts) => facts.claims).filter(({ verdict }) => verdict !== "ok");
    expect(claims.map(({ text, verdict, reason }) => ({ text, verdict, reason }))).toEqual([]);
  });
});
