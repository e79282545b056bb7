/** Findings stay with their text while something else changes. */
import { expect, test } from "vitest";
import type { Finding } from "../../server/src/core/lint/finding.ts";
import { sliceSpan } from "../../server/src/core/text/span.ts";
import { carriedFindings } from "../../server/src/features/carried-findings.ts";

/** The words marked with a finding before, and those that have one after. */
function check(before: string, word: string, after: string): string[] {
  const findings = [...before.matchAll(new RegExp(word, "g"))].map(({ index }): Finding => {
    const span = { start: index, end: index + word.length };
    return { rule: "test/word", severity: "info", span, message: "", evidence: null, fixes: [], design: "" };
  });
  return carriedFindings(findings, before, after).map(({ span }) => `${span.start} ${sliceSpan(after, span)}`);
}

test("before and after a change they stay", () => {
  expect(check("word and word", "word", "word, and word")).toEqual(["0 word", "10 word"]);
  expect(check("word and word", "word", "word word")).toEqual(["0 word", "5 word"]);
});

test("in the changed text they go", () => {
  expect(check("a word b", "word", "a ward b")).toEqual([]);
  expect(check("a word b", "word", "")).toEqual([]);
});

test("typing right before or behind leaves them", () => {
  expect(check("word", "word", "words")).toEqual(["0 word"]);
  expect(check("word", "word", "a word")).toEqual(["2 word"]);
});

test("a repeated letter is counted once", () => {
  expect(check("aa", "aa", "aaa")).toEqual(["0 aa"]);
  expect(check("aaa", "aaa", "aa")).toEqual([]);
});
