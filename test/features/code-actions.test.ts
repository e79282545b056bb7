/** What is offered where the cursor stands. */
import { expect, test } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import type { Finding } from "../../server/src/core/lint/finding.ts";
import { applyTextEdits } from "../../server/src/core/text/text-edit.ts";
import { codeActions } from "../../server/src/features/code-actions.ts";
import { atCursor } from "./cursor.ts";

/** One finding on every `TODO`, with a fix for each word given. */
function findingsIn(text: string, words: readonly string[]): Finding[] {
  return [...text.matchAll(/TODO/g)].map(({ index }) => {
    const span = { start: index, end: index + 4 };
    const fixes = words.map((word) => ({ title: `Write ${word}`, safe: false, edits: [{ span, newText: word }] }));
    return { rule: "test/todo", severity: "warning", span, message: "to do", evidence: null, fixes, design: "" };
  });
}

function check(marked: string, words: readonly string[] = ["done"]) {
  const { text, offset } = atCursor(marked);
  const offers = codeActions(analyze(text), findingsIn(text, words), { start: offset, end: offset });
  return offers.map(({ title, edits, preferred }) => ({ title, preferred, text: applyTextEdits(text, edits) }));
}

test("a finding's only fix is the one to take, and silencing comes after it", () => {
  expect(check("- a TO<|>DO b\n")).toEqual([
    { title: "Write done", preferred: true, text: "- a done b\n" },
    { title: "Silence test/todo here", preferred: false, text: "- a TODO b <!-- lintel-disable-line test/todo: -->\n" },
  ]);
});

test("of several fixes none is preferred", () => {
  expect(check("TO<|>DO\n", ["done", "never"]).map(({ title, preferred }) => [title, preferred])).toEqual([
    ["Write done", false],
    ["Write never", false],
    ["Silence test/todo here", false],
  ]);
});

test("the cursor counts as on a finding at both of its ends, and nowhere else", () => {
  expect(check("a <|>TODO b\n")).toHaveLength(2);
  expect(check("a TODO<|> b\n")).toHaveLength(2);
  expect(check("a<|> TODO b\n")).toHaveLength(0);
});

test("one comment silences all findings of a rule in a block", () => {
  const text = "A TODO and a TODO.\n";
  const findings = findingsIn(text, []);
  const offers = codeActions(analyze(text), findings, { start: 0, end: text.length });
  expect(offers).toHaveLength(1);
  expect(offers[0]?.findings).toEqual(findings);
  expect(applyTextEdits(text, offers[0]?.edits ?? [])).toBe("<!-- lintel-disable-next-line test/todo: -->\nA TODO and a TODO.\n");
});
