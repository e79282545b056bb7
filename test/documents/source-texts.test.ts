/** The guides that hold many case studies: each case study is a design of its own, and nothing else is. */
import { expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { containsSpan } from "../../server/src/core/text/span.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { describeWithCorpus, seedTexts } from "../support/corpus.ts";

function designTitles(name: string): readonly string[] {
  const text = seedTexts().find(({ path }) => path.includes(name))?.text ?? "";
  const { designDocument, designs } = analyze(text);
  return designDocument ? designs.map(({ design }) => design.title) : [];
}

describeWithCorpus("the source texts beside the project", () => {
  it("finds the 25 chapters on systems of the first, chapter 27 with its deeper heading among them", () => {
    const titles = designTitles("000_");
    expect(titles.map((title) => Number.parseInt(title, 10))).toEqual(Array.from({ length: 25 }, (_, at) => at + 5));
    expect(titles).toContain("27 - Payment System.");
  });

  it("finds the 21 case studies of the third, those behind a stray fence too", () => {
    const titles = designTitles("002_");
    expect(titles).toHaveLength(21);
    expect(titles.every((title) => /Design an? /.test(title))).toBe(true);
  });

  it("finds the 8 case studies of the fifth, and none of its chapters on concepts", () => {
    expect(designTitles("004_")).toEqual([
      "URL Shortener",
      "Web Crawler",
      "Notification System",
      "News Feed System",
      "Chat System",
      "Search Autocomplete System",
      "YouTube/Video Streaming Platform",
      "Google Drive/File Storage Service",
    ]);
  });

  it("finds none in notes and in a collection of questions", () => {
    expect(designTitles("001_")).toEqual([]);
    expect(designTitles("003_")).toEqual([]);
  });

  it("keeps every finding inside the design that it speaks of", () => {
    for (const { path, text } of seedTexts()) {
      const analysis = analyze(text);
      for (const finding of lint(analysis, { rules: RULES })) {
        const of = analysis.designs.find(({ design }) => design.title === finding.design);
        expect(of && containsSpan(of.design.span, finding.span), `${path}: ${finding.message}`).toBe(true);
      }
    }
  });
});
