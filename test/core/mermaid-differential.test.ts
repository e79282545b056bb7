/** Generated flowcharts: wherever Mermaid's own parser accepts the text, the scanner finds the same nodes, edges and subgraphs. */
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";

/** The part of Mermaid's flowchart database that is compared. */
interface FlowDb {
  getVertices(): Map<string, { id: string; text?: string; type?: string; classes: string[] }>;
  getEdges(): { start: string; end: string; type: string; stroke: string; text: string }[];
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
}

let parse: (text: string) => Promise<FlowDb | null>;

/** In plain Node Mermaid wants a sanitiser, which has to stand there before the import. */
beforeAll(async () => {
  const stub = { addHook: () => undefined, removeHook: () => undefined, sanitize: (text: string) => text };
  Object.assign((await import("dompurify")).default, stub);
  const { default: mermaid } = await import("mermaid");
  await mermaid.parse("flowchart LR\na");
  parse = async (text) => {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text).catch(() => null);
    return diagram === null ? null : (diagram.db as unknown as FlowDb);
  };
}, 60_000);

const id = fc.constantFrom("a", "b", "c1", "order-db", "x", "o", "v", "A.b", "end1", "a_b", "注文");
const label = fc.constantFrom(
  "foo",
  "foo bar",
  '"q (x) [y]"',
  '"a<br/>b"',
  "x-y",
  "a, b",
  '"#quot;z#quot;"',
  "12%",
  "it's",
  "a = b",
  "a & b",
  "<b>t</b>",
  '"`**m**`"',
  "a.b",
);
const bracket = fc.constantFrom(
  "[]",
  "()",
  "([|])",
  "[[|]]",
  "[(|)]",
  "((|))",
  "(((|)))",
  "{}",
  "{{|}}",
  ">|]",
  "[/|/]",
  "[\\|\\]",
  "[/|\\]",
  "[\\|/]",
);
const body = fc.tuple(bracket, label).map(([pair, text]) => {
  const [open = "", close = ""] = pair.includes("|") ? pair.split("|") : [pair.charAt(0), pair.charAt(1)];
  return open + text + close;
});
const rest = fc
  .tuple(fc.option(body, { nil: "" }), fc.constantFrom("", "", "", ":::hot", "@{ shape: cyl, label: X }"))
  .map((parts) => parts.join(""));
/** No node twice in one group: Mermaid then takes their attributes in the order of its grammar, not of the text. */
const group = fc
  .uniqueArray(fc.tuple(id, rest), { minLength: 1, maxLength: 2, selector: ([name]) => name })
  .map((nodes) => nodes.map((parts) => parts.join("")).join(" & "));
const token = fc.constantFrom(
  "-->",
  "---",
  "==>",
  "-.->",
  "~~~",
  "--o",
  "--x",
  "<-->",
  "o--o",
  "x--x",
  "---->",
  "-..->",
  "<==>",
  "-.-",
  "===",
);
const link = fc.oneof(
  token.map((each) => ` ${each} `),
  token,
  fc.tuple(token, label).map(([each, text]) => ` ${each}|${text}|`),
  fc.tuple(fc.constantFrom("-- | -->", "== | ==>", "-. | .->"), label).map(([each, text]) => ` ${each.replace("|", () => text)} `),
);
const chain = fc.tuple(group, fc.array(fc.tuple(link, group), { maxLength: 2 })).map(([first, more]) => first + more.flat().join(""));
const other = fc.constantFrom(
  "style a fill:#fff",
  "classDef hot fill:#f9f;",
  "class a hot",
  "%% a --> z",
  "linkStyle default stroke:red",
  "",
);
const { statements } = fc.letrec<{ statements: string; statement: string }>((tie) => ({
  statements: fc.array(tie("statement"), { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n")),
  statement: fc.oneof(
    { maxDepth: 3 },
    chain,
    other,
    fc
      .tuple(fc.constantFrom("s1", "s2 [Title x]", '"Quoted t"', "Two words"), tie("statements"))
      .map(([head, inner]) => `subgraph ${head}\n${inner}\nend`),
  ),
}));

function words(text: string | undefined): string {
  return (text ?? "")
    .replace(/ﬂ°quot¶ß/g, '"')
    .replace(/<br\s*\/?>/g, " ")
    .replace(/<\/?b>/g, "")
    .replace(/[*\s]+/g, " ")
    .trim();
}

function ours({ nodes, edges, groups }: DrawnGraph): unknown {
  return {
    nodes: nodes.map((each) => [each.id, words(each.label), each.shape ?? "", each.classes.join()]),
    edges: edges.map((each) => [each.from, each.to, each.kind, `${each.arrowStart} ${each.arrowEnd}`, words(each.label ?? "")]),
    subgraphs: groups.map((each) => [each.id, words(each.title), [...each.nodes].sort()]),
  };
}

/** Mermaid knows a subgraph as a node too where a link names it. */
function theirs(db: FlowDb): unknown {
  const groups = new Set(db.getSubGraphs().map((each) => each.id));
  const nodes = [...db.getVertices().values()].filter((each) => !groups.has(each.id));
  return {
    nodes: nodes.map((each) => [each.id, words(each.text), each.type ?? "", each.classes.join()]),
    edges: db.getEdges().map((each) => [each.start, each.end, each.stroke, heads(each.type), words(each.text)]),
    subgraphs: db.getSubGraphs().map((each) => [each.id, words(each.title), [...each.nodes].sort()]),
  };
}

function heads(type: string): string {
  const head = type.replace(/^(?:double_)?arrow_/, "").replace("open", "none");
  return `${type.startsWith("double_") ? head : "none"} ${head}`;
}

it("agrees with Mermaid on generated flowcharts", { timeout: 60_000 }, async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(statements, async (text) => {
      let count = 0;
      const diagram = `flowchart LR\n${text.replace(/subgraph s\d/g, () => `subgraph s${count++}`)}\n`;
      const db = await parse(diagram);
      const { graph } = readMermaid(diagram);
      if (!db || !graph) return;
      accepted += 1;
      expect(ours(graph)).toEqual(theirs(db));
    }),
    { numRuns: 600 },
  );
  expect(accepted).toBeGreaterThan(300);
});
