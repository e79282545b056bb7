/** What an editor shows after any edits is what a fresh run over the same text would say. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analysis, analyze } from "../../server/src/core/facts/analysis.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { RULES } from "../../server/src/rules/index.ts";

const example = readFileSync(new URL("../../docs/examples/photo-sharing.md", import.meta.url), "utf8");
const caseStudy = readFileSync(new URL("../../snippets/generated/case-studies/url-shortener.md", import.meta.url), "utf8");
const guide = `# Case studies\n\n${example.replace(/^#/gm, "##")}\n\n${caseStudy.replace(/^#/gm, "##")}`;

const inserts = [
  "\n## Monitoring\n\n- Alerts\n",
  "\n```\n",
  "\n# Design a Cache\n",
  " TBD ",
  "\n<!-- lintel-disable -->\n",
  "\n- Storage: 700\n",
  "[link][x]\n\n[x]: /y\n",
  "---\nlintel: true\n---\n",
  "**Security**\n",
  "|",
  "\n\n",
  "日本語",
];

const edit = fc.record({ at: fc.nat(), remove: fc.oneof(fc.nat(30), fc.nat(3000)), insert: fc.constantFrom("", ...inserts) });

function said(analysis: Analysis): unknown {
  return {
    findings: lint(analysis, { rules: RULES }),
    because: analysis.because,
    designs: analysis.designs.map(({ design }) => design.title),
  };
}

describe("an analysis after edits", () => {
  it("says what a fresh one says", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(fc.constantFrom(example, guide), fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let text = start;
        let analysis = analyze(text);
        for (const { at, remove, insert } of edits) {
          const from = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, from) + insert + text.slice(from + remove);
          analysis = analyze(text, { previous: analysis });
          expect(said(analysis)).toEqual(said(analyze(text)));
        }
      }),
      { numRuns: 40 },
    );
  });

  it("infers what a fresh one infers, whatever numbers change in earlier sections", { timeout: 120_000 }, () => {
    const lines = fc.array(
      fc.constantFrom(
        "- DAU: 200M",
        "- Average 5 posts per user per day",
        "- Posts: 1000M/day",
        "- Post size: 2 KB",
        "- Storage: 2 TB/day",
        "- Read/write ratio 10:1",
        "- Read QPS: 58K/s",
        "- With replication factor 3: 6 TB",
        "- Storage per year: 730 TB",
        "\n| Data | Size (KB) | Count | Total |\n|---|---|---|---|\n| posts | 2 | 100M | 200 GB |\n",
      ),
      { minLength: 1, maxLength: 5 },
    );
    const text = fc
      .array(fc.tuple(fc.constantFrom("Estimation", "Traffic", "Storage"), lines), { minLength: 3, maxLength: 6 })
      .map((sections) => `# Design a Feed\n\n${sections.map(([title, items]) => `## ${title}\n\n${items.join("\n")}\n`).join("\n")}`);
    const change = fc.record({ at: fc.nat(), value: fc.constantFrom("1", "2", "5", "10", "200", "1000") });
    fc.assert(
      fc.property(text, fc.array(change, { minLength: 1, maxLength: 8 }), (start, changes) => {
        let written = start;
        let analysis = analyze(written, { declared: true });
        for (const { at, value } of changes) {
          const numbers = [...written.matchAll(/\d+/g)];
          const number = numbers[at % numbers.length];
          if (!number) return;
          written = written.slice(0, number.index) + value + written.slice(number.index + number[0].length);
          analysis = analyze(written, { declared: true, previous: analysis });
          const claims = ({ designs }: Analysis) => designs.map((design) => design.claims);
          expect(claims(analysis)).toEqual(claims(analyze(written, { declared: true })));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("notices a directive that changes without changing its length", () => {
    const before = analyze(`<!-- lintel-ignore framework/missing-apj -->\n${example}`);
    const text = `<!-- lintel-ignore framework/missing-api -->\n${example}`;
    expect(said(analyze(text, { previous: before }))).toEqual(said(analyze(text)));
  });

  it("takes over the facts of the designs that were not touched", () => {
    const before = analyze(guide);
    const after = analyze(guide.replace(/TBD/g, "10"), { previous: before });
    expect(before.designs).toHaveLength(2);
    expect(analyze(`${guide}\nOne more word.\n`, { previous: before }).designs[0]).toBe(before.designs[0]);
    expect(after.designs[0]).not.toBe(before.designs[0]);
  });
});
