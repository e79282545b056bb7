/** Where a verdict of Mermaid's stands in the document, and its fix: behind list markers, quotes and tabs, with any line ends. */
import { expect, it } from "vitest";
import { applyFixes } from "../../server/src/core/lint/apply-fixes.ts";
import mermaidSyntax from "../../server/src/rules/diagrams/mermaid-syntax.ts";
import { findingsOf } from "../support/examples.ts";

/** The diagram has its mistake at `(` on its third line, and the fix puts quotes around "API (x3)". */
async function check(lines: readonly string[], ending: string): Promise<void> {
  const text = ["# Design a Link Shortener", "", ...lines, ""].join(ending);
  const findings = await findingsOf(mermaidSyntax, text);
  expect(findings.map(({ span }) => text.slice(span.start - 4, span.end))).toEqual(["API ("]);
  const fixed = applyFixes(text, findings, () => true).text;
  expect(fixed).toBe(text.replace("API (x3)", '"API (x3)"'));
  expect(await findingsOf(mermaidSyntax, fixed)).toEqual([]);
}

const CONTAINERS: Readonly<Record<string, readonly string[]>> = {
  "a fence": ["~~~mermaid", "flowchart LR", "  %% (none)", "  a[API (x3)] --> b", "~~~"],
  "a fence that is indented": ["  ~~~mermaid", "  flowchart LR", "    a --> c", " a[API (x3)] --> b", "  ~~~"],
  "a list in a list": ["1. One", "   - Two", "", "     ~~~mermaid", "     flowchart LR", "", "       a[API (x3)] --> b", "     ~~~"],
  "a quote in a list": ["- One", "", "  > ~~~mermaid", "  > flowchart LR", "  >", "  >   a[API (x3)] --> b", "  > ~~~"],
  "a quote in a quote": ["> > ~~~{mermaid}", "> > flowchart LR", ">> c --> d", ">>a[API (x3)] --> b", "> > ~~~"],
  tabs: ["-\tOne", "", "\t~~~mermaid", "\tflowchart LR", "\t\tc --> d", "\t\ta[API (x3)] --> b", "\t~~~"],
  "front matter of its own": ["~~~mermaid", "---", "title: x", "---", "flowchart LR", "  a[API (x3)] --> b", "~~~"],
};

it.each(Object.entries(CONTAINERS).flatMap(([name, lines]) => ["\n", "\r\n", "\r"].map((ending) => ({ name, ending, lines }))))(
  "$name, with $ending",
  ({ lines, ending }) => check(lines, ending),
);
