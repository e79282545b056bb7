/** Drawings written as Mermaid flowcharts: our reader reads the same graph back, and so does Mermaid. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { drawingsOf } from "../../server/src/core/facts/drawing.ts";
import { readDrawing } from "../../server/src/core/graph/ascii/read-drawing.ts";
import type { DrawnEdge, DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { writeFlowchart } from "../../server/src/core/graph/mermaid/write-flowchart.ts";
import { readMarkdown } from "../../server/src/core/markdown/markdown-text.ts";
import { corpusDocuments, describeWithCorpus, seedTexts } from "../support/corpus.ts";

/** The part of Mermaid's flowchart database that is compared. */
interface FlowDb {
  getVertices(): Map<string, { id: string; text?: string }>;
  getEdges(): { start: string; end: string; type: string; text: string }[];
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
}

let parse: (text: string) => Promise<FlowDb>;

/** In plain Node Mermaid wants a sanitiser, which has to stand there before the import. */
beforeAll(async () => {
  const stub = { addHook: () => undefined, removeHook: () => undefined, sanitize: (text: string) => text };
  Object.assign((await import("dompurify")).default, stub);
  const { default: mermaid } = await import("mermaid");
  await mermaid.parse("flowchart LR\na");
  parse = async (text) => (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as FlowDb;
}, 60_000);

/** What has to come back, in an order of its own: nodes, edges and groups with what they hold. */
function comparable({ nodes, edges, groups }: DrawnGraph): unknown {
  const heads = ({ arrowStart, arrowEnd }: DrawnEdge): string => `${arrowStart} ${arrowEnd}`;
  return {
    nodes: nodes.map(({ id, label, group }) => [id, words(label), group]).sort(),
    edges: edges.map((edge) => [edge.from, edge.to, edge.kind, heads(edge), edge.label === null ? null : words(edge.label)]).sort(),
    groups: groups.map(({ id, title, parent, nodes: inside }) => [id, words(title), parent, [...inside].sort()]).sort(),
  };
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The same, as Mermaid has it; its entity codes stand for characters. */
function theirs(db: FlowDb): unknown {
  const groups = new Set(db.getSubGraphs().map(({ id }) => id));
  const readable = (text: string | undefined): string =>
    words((text ?? "").replace(/<br\s*\/?>/g, " ").replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCharCode(Number(code))));
  return {
    nodes: [...db.getVertices().values()]
      .filter(({ id }) => !groups.has(id))
      .map(({ id, text }) => [id, readable(text)])
      .sort(),
    edges: db
      .getEdges()
      .map(({ start, end, type, text }) => [start, end, type, readable(text)])
      .sort(),
    groups: db
      .getSubGraphs()
      .map(({ id, title, nodes }) => [id, readable(title), [...nodes].sort()])
      .sort(),
  };
}

function expectedOfMermaid({ nodes, edges, groups }: DrawnGraph): unknown {
  const type = ({ arrowStart, arrowEnd }: DrawnEdge): string =>
    arrowEnd === "none" ? "arrow_open" : `${arrowStart === "none" ? "" : "double_"}arrow_point`;
  return {
    nodes: nodes.map(({ id, label }) => [id, words(label)]).sort(),
    edges: edges.map((edge) => [edge.from, edge.to, type(edge), words(edge.label ?? "")]).sort(),
    groups: groups.map(({ id, title, nodes: inside }) => [id, words(title), [...inside].sort()]).sort(),
  };
}

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

describeWithCorpus("the drawings of real documents, written as flowcharts", () => {
  it("are to Mermaid, and read back, what they were", { timeout: 120_000 }, async () => {
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
