/** The table of where the facts of the source texts are: it has each heading of theirs, and all that it links to exists. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { CONCEPTS } from "../../server/src/knowledge/concepts.ts";
import { describeWithCorpus, seedTexts } from "../support/corpus.ts";

const docs = new URL("../../docs/", import.meta.url);
const table = readFileSync(new URL("sources.md", docs), "utf8");

/** The rows under each of its headings, in its order: one part for each text, then the corrected figures. */
const parts = table
  .split(/^## /m)
  .slice(1)
  .map((part) =>
    [...part.matchAll(/^\| (\d+) \| (.+?) \| (.+) \|$/gm)].map(([, line, heading, carriers]) => ({
      line: Number(line),
      heading,
      carriers,
    })),
  );

describeWithCorpus("the headings of the source texts", () => {
  it("stand in the table each, at their lines, with something that carries them", () => {
    const headings = seedTexts().map(({ text }) => headingLines(text));
    expect(headings.flat().length).toBeGreaterThan(500);
    const missing = headings.map((lines, at) => lines.filter((line) => !parts[at]?.some((row) => row.line === line && row.carriers)));
    expect(missing).toEqual(headings.map(() => []));
  });
});

it("the table links to files and sections that exist, and names hovers that exist", () => {
  const links = [...table.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)].map(([, path = "", anchor]) => ({ path, anchor }));
  const broken = links.filter(({ path, anchor }) => {
    const file = fileURLToPath(new URL(path, docs));
    return !existsSync(file) || (anchor !== undefined && !anchorsOf(readFileSync(file, "utf8")).includes(anchor));
  });
  expect(links.length).toBeGreaterThan(500);
  expect(broken).toEqual([]);
  const hovers = [...table.matchAll(/hover on "([^"]+)"/g)].map(([, name]) => name);
  expect(hovers.filter((name) => !CONCEPTS.some((concept) => concept.name === name))).toEqual([]);
});

function headingLines(text: string): readonly number[] {
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  return analyze(text, { declared: true })
    .outline.sections.filter(({ form }) => form === "heading")
    .map(({ titleSpan }) => lineAt(titleSpan.start));
}

/** As the places that show Markdown make them: lower case, no punctuation, hyphens for blanks. */
function anchorsOf(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = ""]) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}
