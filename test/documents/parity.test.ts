/**
 * The same document gives the same findings in the editor, on the command line and from standard input: on a sample of
 * real documents, or with `LINTEL_PARITY=all` on every one of them.
 */
import { afterAll, beforeAll, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { type CorpusFile, corpusDocuments, describeWithCorpus } from "../support/corpus.ts";
import { type ThreeWays, type Told, threeWays } from "../support/three-ways.ts";

/** How many documents of each group, most of them designs. */
const SAMPLE: Readonly<Record<string, { readonly designs: number; readonly others: number }>> = {
  "case-studies-human": { designs: 10, others: 1 },
  "case-studies-llm": { designs: 10, others: 1 },
  "case-studies-nonenglish": { designs: 2, others: 1 },
  "design-docs": { designs: 10, others: 1 },
  "mermaid-docs": { designs: 1, others: 2 },
  "silent-rust-rfcs": { designs: 0, others: 1 },
};

/** Steps through a group that are not of one author only; the same documents each time. */
function spread(documents: readonly CorpusFile[]): readonly CorpusFile[] {
  const step = STEPS.find((each) => documents.length % each !== 0) ?? 1;
  return documents.map((_, at) => documents[(at * step) % documents.length] as CorpusFile);
}

const STEPS = [37, 41, 43];

function sampleOf(group: string): readonly CorpusFile[] {
  const { designs = 0, others = 0 } = SAMPLE[group] ?? {};
  const found: CorpusFile[] = [];
  const rest: CorpusFile[] = [];
  for (const document of spread(corpusDocuments(group))) {
    if (found.length === designs && rest.length === others) break;
    const isDesign = analyze(document.text).designDocument;
    if (isDesign && found.length < designs) found.push(document);
    if (!isDesign && rest.length < others) rest.push(document);
  }
  return [...found, ...rest];
}

/** Programs that run beside each other. */
const AT_ONCE = 3;
/** Documents that are handed to the command line at once. */
const BATCH = 100;

describeWithCorpus("the same document", () => {
  const documents = process.env["LINTEL_PARITY"] === "all" ? corpusDocuments() : Object.keys(SAMPLE).flatMap(sampleOf);
  let ways: ThreeWays;
  const asFiles = new Map<string, Told>();

  beforeAll(async () => {
    ways = await threeWays();
    for (let from = 0; from < documents.length; from += BATCH) {
      for (const [path, told] of await ways.files(documents.slice(from, from + BATCH))) asFiles.set(path, told);
    }
  }, 1_800_000);
  afterAll(() => ways.close());

  it("has something to say of most", () => {
    expect([...asFiles.values()].filter((told) => told.length > 0).length).toBeGreaterThan(documents.length / 4);
  });

  it("gives the same findings and fixes in an editor as in a file", { timeout: 3_600_000 }, async () => {
    for (const document of documents) expect.soft(await ways.opened(document), document.path).toEqual(asFiles.get(document.path));
  });

  it("gives the same when it was typed", { timeout: 3_600_000 }, async () => {
    for (const document of documents) expect.soft(await ways.typed(document), document.path).toEqual(asFiles.get(document.path));
  });

  it("gives the same from standard input", { timeout: 3_600_000 }, async () => {
    for (let from = 0; from < documents.length; from += AT_ONCE) {
      const batch = documents.slice(from, from + AT_ONCE);
      const told = await Promise.all(batch.map(ways.standardInput));
      for (const [at, { path }] of batch.entries()) expect.soft(told[at], path).toEqual(asFiles.get(path));
    }
  });
});
