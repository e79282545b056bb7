/** A text cut into pieces, parsed apart and taken over between versions reads like one parsed whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../server/src/core/markdown/markdown-text.ts";
import { commonMarkExamples, seedTexts } from "../support/corpus.ts";
import { flat, parsedWhole, spansOf } from "../support/whole-parse.ts";

const fragments = [
  "# Heading\n",
  "## Two\n",
  "text\n",
  "\n",
  "\n\n",
  "```\n",
  "```sql\n",
  "````\n",
  "\n## H\n",
  "~~~\n",
  "  ```\n",
  "   ~~~~\n",
  "- item\n",
  "  more\n",
  "1. one\n",
  "   in\n",
  "> quote\n",
  "    code\n",
  "| a | b |\n|---|---|\n| 1 | 2 |\n",
  "<div>\n",
  "</div>\n",
  "<!-- c\n",
  "-->\n",
  "<pre>\n",
  "</pre>\n",
  "<?x\n",
  "[a]: /x\n",
  "[a]\n",
  "[^n]: note\n",
  "see [^n] and [a][b]\n",
  '[b]: <y> "t\n',
  "***\n",
  "---\n",
  "===\n",
  "**Bold**\n",
  "a \\* b &lt; c\n",
  "\r\n",
  "\ttab\n",
  "- ```\n",
  "<![CDATA[\n",
  "]]>\n",
  "`code` and <br> www.example.com\n",
  `${"long prose ".repeat(400)}\n\n`,
  "# \n",
  "#\n",
  "---\n# yaml\n---\n",
];

const markdown = fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join(""));

describe("cut and cached Markdown", () => {
  it("equals a whole parse, for any text", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const read = readMarkdown(text);
        expect(flat(read)).toEqual(parsedWhole(text));
        expect(read.pieces.reduce((sum, { content }) => sum + content.text.length, 0)).toBe(text.length);
      }),
      { numRuns: 1500 },
    );
  });

  it("equals a whole parse after any edits, with what earlier versions left", { timeout: 60_000 }, () => {
    const edit = fc.record({ at: fc.nat(), remove: fc.nat(40), insert: fc.constantFrom(...fragments) });
    fc.assert(
      fc.property(markdown, fc.array(edit, { minLength: 1, maxLength: 6 }), (start, edits) => {
        let text = start;
        let read = readMarkdown(text);
        for (const { at, remove, insert } of edits) {
          const from = text.length === 0 ? 0 : at % text.length;
          text = text.slice(0, from) + insert + text.slice(from + remove);
          read = readMarkdown(text, read);
        }
        expect(flat(read)).toEqual(parsedWhole(text));
      }),
      { numRuns: 500 },
    );
  });

  it("takes the two characters of one line end for no blank line behind raw HTML", () => {
    const text = "# Heading\n<div>\r\n#\n## H\nHeading\n";
    expect(flat(readMarkdown(text))).toEqual(parsedWhole(text));
  });

  it("equals a whole parse on CommonMark's examples, alone and joined", () => {
    const examples = commonMarkExamples();
    for (const text of [...examples, examples.join("\n\n"), examples.join("\n# next\n")]) {
      expect(flat(readMarkdown(text))).toEqual(parsedWhole(text));
    }
  });

  it("keeps every span inside the text", () => {
    for (const text of commonMarkExamples()) {
      for (const { start, end } of spansOf(flat(readMarkdown(text)))) {
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeGreaterThanOrEqual(start);
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it.each([
    ["quotes in quotes", "> ".repeat(10_000)],
    ["items in items", Array.from({ length: 300 }, (_, depth) => `${"  ".repeat(depth)}- x`).join("\n")],
    ["bold words on one line", "**a** `b` ".repeat(60_000)],
    ["brackets", "[a](".repeat(1_000)],
    ["emphasis", "*a **b ".repeat(5_000)],
  ])("survives thousands of %s", (_, text) => {
    expect(
      readMarkdown(text)
        .pieces.map(({ content }) => content.text)
        .join(""),
    ).toBe(text);
  });

  it("parses only the touched piece again", () => {
    const text = Array.from({ length: 50 }, (_, at) => `# Part ${at}\n\ntext ${at}\n\n`).join("");
    const before = readMarkdown(text);
    const after = readMarkdown(text.replace("text 7\n", "text seven\n"), before);
    const kept = after.pieces.filter(({ content }, at) => content === before.pieces[at]?.content);
    expect(kept).toHaveLength(49);
  });

  it("reads the source texts in many small pieces", () => {
    for (const { path, text } of seedTexts()) {
      const { pieces } = readMarkdown(text);
      const longest = Math.max(...pieces.map(({ content }) => content.text.length));
      expect(longest, path).toBeLessThan(20_000);
    }
  });
});
