/** The engine around the rules: severities, silencing, fixes, configuration. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { applyFixes } from "../../server/src/core/lint/apply-fixes.ts";
import { type Config, DEFAULT_CONFIG } from "../../server/src/core/lint/config.ts";
import type { Finding } from "../../server/src/core/lint/finding.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { defineRule } from "../../server/src/core/lint/rule.ts";
import { silencingEdit } from "../../server/src/core/lint/silence.ts";
import { applyTextEdits } from "../../server/src/core/text/text-edit.ts";
import { RULES } from "../../server/src/rules/index.ts";

const text = "# Design a Cache\n\n## Estimation\n\n- Storage: 500\n- Bandwidth: 20\n\n> The store is TBD.\n";

const proposal = "# Design: Move the index\n\n## Motivation\n\nSearches are slow.\n\n## Proposal\n\nThe service writes to Kafka.\n";

function findingsIn(document: string, config: Partial<Config> = {}): readonly Finding[] {
  return lint(analyze(document, { declared: true }), { rules: RULES, config: { ...DEFAULT_CONFIG, ...config } });
}

function idsIn(document: string, config: Partial<Config> = {}): readonly string[] {
  return findingsIn(document, config)
    .map(({ rule }) => rule)
    .filter((rule) => !rule.startsWith("framework/missing"));
}

describe("severities", () => {
  it("are the rule's own, unless preset, group or rule say otherwise", () => {
    const severityOf = (config: Partial<Config>): string | undefined =>
      findingsIn(text, config).find(({ rule }) => rule === "estimates/missing-unit")?.severity;
    expect(severityOf({})).toBe("warning");
    expect(severityOf({ preset: "strict" })).toBe("error");
    expect(severityOf({ rules: { "estimates/*": "info" } })).toBe("info");
    expect(severityOf({ rules: { "estimates/*": "info", "estimates/missing-unit": "off" } })).toBeUndefined();
  });

  it("lift what a kind of document can do without only where the rule itself is set, and all advice under strict", () => {
    const severityOf = (config: Partial<Config>): string | undefined =>
      lint(analyze(proposal, { declared: true }), { rules: RULES, config: { ...DEFAULT_CONFIG, profile: "design-doc", ...config } }).find(
        ({ rule }) => rule === "framework/missing-out-of-scope",
      )?.severity;
    expect(severityOf({})).toBe("info");
    expect(severityOf({ rules: { "framework/*": "error" } })).toBe("info");
    expect(severityOf({ rules: { "framework/missing-out-of-scope": "error" } })).toBe("error");
    expect(severityOf({ preset: "strict" })).toBe("warning");
  });

  it("leave out what waits for a pause while the author types", () => {
    const typing = lint(analyze(text, { declared: true }), { rules: RULES, typing: "typing" }).map(({ rule }) => rule);
    expect(typing).toEqual(["estimates/missing-unit", "estimates/missing-unit", "framework/placeholder"]);
  });

  it("lose one rule's findings, and no others, when it crashes", () => {
    const broken = defineRule({
      id: "framework/broken",
      title: "",
      severity: "error",
      since: "0.1.0",
      why: "",
      examples: [],
      check: () => {
        throw new Error("boom");
      },
    });
    const crashes: string[] = [];
    const found = lint(analyze(text, { declared: true }), { rules: [broken, ...RULES], onCrash: (rule) => crashes.push(rule) });
    expect(crashes).toEqual(["framework/broken"]);
    expect(found.map(({ rule }) => rule)).toContain("estimates/missing-unit");
  });
});

describe("comments", () => {
  it("say nothing to a reader, so that their words answer no rule", () => {
    const design = (note: string): string => `# Design: Store\n\n## Decisions\n\n${note}\n\nWe decided to use Cassandra.\n`;
    const asked = ["decisions/no-reason", "decisions/no-alternative"];
    const found = (note: string): readonly string[] => idsIn(design(note)).filter((id) => asked.includes(id));
    expect(found("<!-- The reason is secret, because of an alternative. -->")).toEqual(found(""));
    expect(found("")).toEqual(["decisions/no-alternative", "decisions/no-reason"]);
    const silenced =
      "<!-- lintel-disable-next-line decisions/no-reason, decisions/no-alternative: the reason and its alternative are secret -->";
    expect(idsIn(design(silenced)).filter((id) => /^(?:decisions|directives)/.test(id))).toEqual([]);
  });
});

describe("silencing", () => {
  it("works on the next block, on one item, on a stretch and with a reason", () => {
    const whole = text.replace("- Storage", "<!-- lintel-ignore estimates/missing-unit -- in the text above -->\n- Storage");
    expect(idsIn(whole)).toEqual(["framework/placeholder"]);
    const item = text.replace("500", "500 <!-- lintel-ignore estimates/missing-unit -->");
    expect(idsIn(item)).toEqual(["estimates/missing-unit", "framework/placeholder"]);
    const stretch = text
      .replace("## Est", "<!-- lintel-disable -->\n\n## Est")
      .replace("> The", "<!-- lintel-enable framework/placeholder -->\n\n> The");
    expect(idsIn(stretch)).toEqual(["framework/placeholder"]);
  });

  it.each([
    [
      "the next line, blank lines between or not",
      "- Storage",
      "<!-- lintel-disable-next-line estimates/missing-unit: above -->\n\n- Storage",
      1,
    ],
    ["its own line", "500", "500 <!-- lintel-disable-line estimates/missing-unit -- above -->", 1],
    ["the whole file, from anywhere", "> The", "<!-- lintel-disable-file estimates/missing-unit -->\n\n> The", 2],
    ["all rules without an id", "> The", "<!-- lintel-disable-file: a draft -->\n\n> The", 3],
    ["nothing at the end of the text", "TBD.", "TBD.\n\n<!-- lintel-disable-next-line -->", 0],
    ["nothing by another word", "> The", "<!-- lintel-disable-fle -->\n\n> The", 0],
  ])("works on %s", (_, place, replacement, silenced) => {
    const found = idsIn(text.replace(place, replacement)).filter((rule) => !rule.startsWith("directives/"));
    expect(found).toHaveLength(3 - silenced);
  });

  it("keeps the reason, whatever it is set off by", () => {
    const reasonOf = (comment: string): string | null | undefined => analyze(`# A\n\n${comment}\n`).directives[0]?.reason;
    expect(reasonOf("<!-- lintel-ignore a/b: agreed: see below -->")).toBe("agreed: see below");
    expect(reasonOf("<!-- lintel-ignore a/b, a/* -- agreed -- twice -->")).toBe("agreed -- twice");
    expect(reasonOf("<!-- lintel-ignore -- agreed -->")).toBe("agreed");
    expect(reasonOf("<!-- lintel-ignore a/b -->")).toBeNull();
    expect(reasonOf("<!-- lintel-ignore a/b -- -->")).toBeNull();
  });

  it("leaves comments about Lintel alone", () => {
    expect(analyze("# A\n\n<!-- lintel: checked by hand -->\n<!-- lintel is on -->\n").directives).toEqual([]);
  });

  it("says nothing of a directive for a rule that is off", () => {
    const document = `<!-- lintel-disable-file framework/stray-fence -->\n${text}`;
    const unused = (config: Partial<Config>): number =>
      findingsIn(document, config).filter(({ rule }) => rule === "directives/unused").length;
    expect(unused({})).toBe(1);
    expect(unused({ rules: { "framework/stray-fence": "off" } })).toBe(0);
  });

  it("takes groups of rules", () => {
    const grouped = text.replace("## Est", "<!-- lintel-disable estimates/*, framework/* -->\n\n## Est");
    expect(idsIn(grouped)).toEqual([]);
  });

  it("reaches the design's own title from the line above it", () => {
    const rules = (document: string): readonly string[] => findingsIn(document).map(({ rule }) => rule);
    expect(rules(text)).toContain("framework/missing-api");
    expect(rules(`<!-- lintel-ignore framework/missing-api -->\n${text}`)).not.toContain("framework/missing-api");
  });

  it("is not to be had from code", () => {
    expect(idsIn(`\`\`\`html\n<!-- lintel-disable -->\n\`\`\`\n\n${text}`)).toContain("estimates/missing-unit");
  });

  it("is written where a person would write it, and silences that finding alone", () => {
    const [first] = findingsIn(text).filter(({ rule }) => rule === "estimates/missing-unit");
    const analysis = analyze(text, { declared: true });
    const edit = first && silencingEdit(analysis, first.span, first.rule);
    expect(edit).not.toBeNull();
    const silenced = applyTextEdits(text, edit ? [edit] : []);
    expect(silenced).toContain("- Storage: 500 <!-- lintel-disable-line estimates/missing-unit: -->\n- Bandwidth: 20\n");
    expect(idsIn(silenced)).toEqual(["estimates/missing-unit", "framework/placeholder"]);
  });

  it.each(["\n", "\r\n"])("is written as a comment into a Mermaid diagram, with line ends %j", (newline) => {
    const rule = "architecture/single-point-of-failure";
    const drawn = "- ~~~mermaid\n  flowchart LR\n    c[Browser] --> a[API x3]\n    a --> d[(Postgres)]\n    a --> e[(MySQL)]\n  ~~~";
    const document = `# Design a Cache\n\n${drawn}\n`.replaceAll("\n", newline);
    const points = (each: string): readonly string[] =>
      findingsIn(each)
        .filter((finding) => finding.rule === rule)
        .map(({ span }) => each.slice(span.start, span.end));
    expect(points(document)).toEqual(["Postgres", "MySQL"]);
    const at = document.indexOf("Postgres");
    const edit = silencingEdit(analyze(document, { declared: true }), { start: at, end: at + 8 }, rule);
    const silenced = applyTextEdits(document, edit ? [edit] : []);
    expect(silenced).toContain(`    %% lintel-disable-next-line ${rule}:${newline}    a --> d[(Postgres)]`);
    expect(points(silenced)).toEqual(["MySQL"]);
    expect(points(document.replace("    a --> d", `    %% lintel-disable -- agreed${newline}    a --> d`))).toEqual([]);
  });
});

describe("fixes", () => {
  it("insert a missing section where the framework has it, in the author's style", () => {
    const document =
      "# Design a Cache\n\n**Requirements**\n- Functional: get, put\n- Non-functional: p99 < 1 ms\n\n**Trade-offs**\n- LRU or LFU: LRU, as it is cheap\n\n---\n";
    const findings = findingsIn(document).filter(({ rule }) => rule === "framework/missing-api");
    const { text: fixed, applied } = applyFixes(document, findings, () => true);
    expect(applied).toBe(1);
    expect(fixed.indexOf("**API Design**")).toBeGreaterThan(fixed.indexOf("Non-functional"));
    expect(fixed.indexOf("**API Design**")).toBeLessThan(fixed.indexOf("**Trade-offs**"));
    expect(findingsIn(fixed).map(({ rule }) => rule)).not.toContain("framework/missing-api");
  });

  it("insert at the end of a line, whatever stands in the section, and leave the rest as it was", () => {
    const document =
      "# Design a Cache\n\n## High-Level Design\n\n\n\nA service.\n\n---\n\nIt has words in it.\n\n  \n---\n\n## Wrap-up\n\nDone  \n\n\n";
    for (const { fixes } of findingsIn(document)) {
      for (const { span, newText } of fixes.flatMap(({ edits }) => edits)) {
        expect(span.start).toBe(span.end);
        expect(document.slice(0, span.start)).toMatch(/(?:^|\n|[^\n]$)/);
        expect(document.slice(span.start)).toMatch(/^(?:\s*\n|$|## )/);
        expect(newText).toMatch(/## /);
      }
    }
  });

  it("keep the line endings of the document", () => {
    const document = "# Design a Cache\r\n\r\nA cache.\r\n";
    const { text: fixed } = applyFixes(document, findingsIn(document), () => true);
    expect(fixed.replaceAll("\r\n", "")).not.toContain("\n");
  });

  it("of two that touch, apply one", () => {
    const { applied } = applyFixes(text, findingsIn(text), () => true);
    expect(applied).toBeGreaterThanOrEqual(1);
  });
});
