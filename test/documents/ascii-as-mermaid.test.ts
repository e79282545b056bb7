/** Drawings of characters in real documents, written as Mermaid flowcharts: Mermaid accepts each, and reads the same graph. */
import { expect, it } from "vitest";
import { drawingsOf } from "../../server/src/core/facts/drawing.ts";
import { readDrawing } from "../../server/src/core/graph/ascii/read-drawing.ts";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { writeFlowchart } from "../../server/src/core/graph/mermaid/write-flowchart.ts";
import { readMarkdown } from "../../server/src/core/markdown/markdown-text.ts";
import { corpusDocuments, describeWithCorpus, seedTexts } from "../support/corpus.ts";
import { comparable, expectedOfMermaid, mermaidReader, theirs } from "../support/flowchart-oracle.ts";

describeWithCorpus("the drawings of real documents, written as flowcharts", () => {
  it("are to Mermaid, and read back, what they were", { timeout: 300_000 }, async () => {
    const parse = await mermaidReader();
    let converted = 0;
    for (const { path, text } of [...seedTexts(), ...corpusDocuments()]) {
      for (const { content } of readMarkdown(text).pieces) {
        for (const drawing of drawingsOf(content.blocks, content.text).filter(({ language }) => language === "ascii")) {
          const { graph: drawn } = readDrawing(drawing.text);
          if (drawn.nodes.length === 0) continue;
          converted += 1;
          const written = writeFlowchart(drawn);
          expect(comparable(readMermaid(written).graph as DrawnGraph), path).toEqual(comparable(drawn));
          expect(theirs(await parse(written)), path).toEqual(expectedOfMermaid(drawn));
        }
      }
    }
    expect(converted).toBeGreaterThan(200);
  });
});
