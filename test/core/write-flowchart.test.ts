/** Drawings written as Mermaid flowcharts: our reader reads the same graph back, and so does Mermaid. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { readDrawing } from "../../server/src/core/graph/ascii/read-drawing.ts";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { writeFlowchart } from "../../server/src/core/graph/mermaid/write-flowchart.ts";
import { comparable, expectedOfMermaid, type FlowDb, mermaidReader, theirs } from "../support/flowchart-oracle.ts";

let parse: (text: string) => Promise<FlowDb>;

beforeAll(async () => {
  parse = await mermaidReader();
}, 60_000);

const name = fc
  .array(
    fc.constantFrom(
      "API",
      "end",
      "db",
      "x",
      "o",
      "graph",
      '"q"',
      "#1;",
      "#",
      "&amp;",
      "<b>",
      "a|b",
      "%%",
      "`m`",
      "\\n",
      "(x)",
      "[y]",
      "{z}",
      "-->",
      ";",
      "fa:fa-car",
      "注文",
      "A_1",
      "--",
      "'s",
      "%%{init}%%",
      "1.",
      "- x",
      "*i*",
      "__b__",
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(" "));

/** Graphs as a reader of drawings makes them: any names, groups in groups, links between all. */
const graph = fc
  .record({
    labels: fc.array(name, { minLength: 1, maxLength: 6 }),
    titles: fc.array(name, { maxLength: 3 }),
    places: fc.array(fc.nat(3), { minLength: 9, maxLength: 9 }),
    links: fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.option(name), fc.constantFrom("none", "end", "both")), { maxLength: 6 }),
  })
  .map(({ labels, titles, places, links }): DrawnGraph => {
    const span = { start: 0, end: 0 };
    const groupAt = (at: number): string | null => ((places[at] ?? 0) < titles.length ? `g${places[at]}` : null);
    const nodes = labels.map((label, at) => ({
      id: `node_${at}`,
      label,
      labelSpan: null,
      shape: null,
      kind: null,
      span,
      spans: [span],
      group: groupAt(at),
      classes: [],
    }));
    const parents = titles.map((_, at) => (at + 1 < titles.length && places[6 + at] === 0 ? `g${at + 1}` : null));
    const held = titles.map((_, at) => [
      ...nodes.filter(({ group }) => group === `g${at}`).map(({ id }) => id),
      ...parents.flatMap((parent, child) => (parent === `g${at}` ? [`g${child}`] : [])),
    ]);
    return {
      direction: "TB",
      nodes,
      groups: titles.map((title, at) => ({ id: `g${at}`, title, span, parent: parents[at] ?? null, nodes: held[at] ?? [] })),
      edges: links.map(([from, to, label, heads]) => ({
        from: nodes[from % nodes.length]?.id ?? "",
        to: nodes[to % nodes.length]?.id ?? "",
        label,
        labelSpan: null,
        span,
        kind: "normal",
        arrowStart: heads === "both" ? "point" : "none",
        arrowEnd: heads === "none" ? "none" : "point",
      })),
    };
  });

describe("a drawing written as a flowchart", () => {
  it("is text that a person would write", () => {
    const { graph: drawn } = readDrawing("Web → API (x3) → Redis\n        ↓\n      Kafka");
    expect(writeFlowchart(drawn)).toBe(
      'flowchart LR\n  web["Web"]\n  api["API (x3)"]\n  redis["Redis"]\n  kafka["Kafka"]\n  web --> api\n  api --> redis\n  api --> kafka',
    );
  });

  it("replaces ids that Mermaid reads as something else", () => {
    const written = writeFlowchart(readMermaid("flowchart LR\norder-db[(Orders)] --> x1 --> A.b").graph as DrawnGraph);
    expect(readMermaid(written).graph?.edges).toHaveLength(2);
    expect(readMermaid(written).graph?.nodes.map(({ label }) => label)).toEqual(["Orders", "x1", "A.b"]);
  });

  it("reads back as the same graph", () => {
    fc.assert(
      fc.property(graph, (drawn) => {
        expect(comparable(readMermaid(writeFlowchart(drawn)).graph as DrawnGraph)).toEqual(comparable(drawn));
      }),
      { numRuns: 500 },
    );
  });

  it("is the same graph to Mermaid", { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(graph, async (drawn) => {
        expect(theirs(await parse(writeFlowchart(drawn)))).toEqual(expectedOfMermaid(drawn));
      }),
      { numRuns: 150 },
    );
  });
});
