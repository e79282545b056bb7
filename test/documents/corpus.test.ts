/** Documents of others: where Lintel has nothing to say it says nothing, and it survives whatever they hold. */
import { expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { readMarkdown } from "../../server/src/core/markdown/markdown-text.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { commonMarkExamples, corpusDocuments, describeWithCorpus } from "../support/corpus.ts";
import { flat, parsedWhole } from "../support/whole-parse.ts";

/** Lints as a design document, whatever it is: crashes and wrong spans are to come to light. */
function lintForced(text: string): void {
  const analysis = analyze(text, { declared: true });
  const crashes: unknown[] = [];
  for (const { span, fixes } of lint(analysis, { rules: RULES, onCrash: (_, error) => crashes.push(error) })) {
    for (const { start, end } of [span, ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span))]) {
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
    }
  }
  expect(crashes).toEqual([]);
}

/** `owner__name` in the path of a document. */
function repositoryOf(path: string): string {
  return path.split("/").find((part) => part.includes("__")) ?? path;
}

describeWithCorpus("the corpus beside the project", () => {
  it("has nothing to say to specifications", () => {
    for (const { path, text } of corpusDocuments("silent-rust-rfcs")) expect(lint(analyze(text), { rules: RULES }), path).toEqual([]);
  });

  it("takes next to none of the READMEs and guides with Mermaid in them for design documents", () => {
    // Some of the documents with Mermaid are proposals and decision records, from repositories that hold such.
    const repositories = new Set(corpusDocuments("design-docs").map(({ path }) => repositoryOf(path)));
    const others = corpusDocuments("mermaid-docs").filter(({ path }) => !repositories.has(repositoryOf(path)));
    expect(others.length).toBeGreaterThan(60);
    expect(others.filter(({ text }) => analyze(text).designDocument).length).toBeLessThanOrEqual(2);
  });

  it("survives every document, even taken for a design document", () => {
    for (const { text } of corpusDocuments()) lintForced(text);
  });

  it("reads every document, cut and cached, as one parse of the whole does", () => {
    for (const { path, text } of corpusDocuments()) expect(flat(readMarkdown(text)), path).toEqual(parsedWhole(text));
  });

  it("survives CommonMark's own examples", () => {
    for (const text of commonMarkExamples()) lintForced(text);
  });
});
