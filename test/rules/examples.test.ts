/** Every rule's examples are its tests: what is reported where, what a fix makes of it, and where it stays silent. */
import { describe, expect, it } from "vitest";
import { applyFixes } from "../../server/src/core/lint/apply-fixes.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { findingsOf, withCarets, withoutCarets } from "../support/examples.ts";

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))("$id", ({ rule }) => {
  it("has an example that it reports and one that it does not", () => {
    expect(rule.examples.some((example) => "bad" in example)).toBe(true);
    expect(rule.examples.some((example) => "good" in example)).toBe(true);
  });

  it.each(rule.examples.map((example, index) => ({ index, example })))("example $index", async ({ example }) => {
    const marked = "bad" in example ? example.bad : example.good;
    const text = withoutCarets(marked);
    expect(withCarets(text, await findingsOf(rule, text, RULES, example.config))).toBe(marked);
    if ("bad" in example && example.fixed !== undefined) {
      expect(applyFixes(text, await findingsOf(rule, text, RULES, example.config), () => true).text).toBe(example.fixed);
      expect(await findingsOf(rule, example.fixed, RULES, example.config)).toEqual([]);
    }
  });

  it("is gone after its fix, where it has one", async () => {
    for (const example of rule.examples) {
      if (!("bad" in example)) continue;
      const text = withoutCarets(example.bad);
      const findings = await findingsOf(rule, text, RULES, example.config);
      if (findings.every(({ fixes }) => fixes.length === 0)) continue;
      expect(rule.fixable).toBe(true);
      expect(await findingsOf(rule, applyFixes(text, findings, () => true).text, RULES, example.config)).toEqual([]);
    }
  });
});
