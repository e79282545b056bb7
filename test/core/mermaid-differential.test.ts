/** Generated flowcharts: wherever Mermaid's own parser accepts the text, the scanner finds the same nodes, edges and subgraphs. */
import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { loadMermaid, type MermaidDatabase, readWords, words } from "../support/mermaid.ts";

/** The part of Mermaid's flowchart database that is compared. */
interface FlowDb {
  getVertices(): Map<string, { id: string; text?: string; type?: string; classes: string[] }>;
  getEdges(): { start: string; end: string; type: string; stroke: string; text: string }[];
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
}

let database: MermaidDatabase;
beforeAll(async () => {
  database = await loadMermaid();
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
  '"`**bold** and *soft*\n  next`"',
  '"`a __b__ _c_`"',
  '"#35;1 #9829; #amp; #lt;x#gt;"',
  "#35; x",
  '"&lt;x&gt; &amp; y"',
  '"two\n  lines"',
  "fa:fa-user Client",
  '"a; b"',
  '"%% no comment"',
  '"日本 (x)"',
  "1. first",
  "a\\nb",
  '"C:\\path"',
  "a/b",
  "x -> y",
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
const DATA = [
  "@{ shape: cyl, label: X }",
  '@{ shape: rounded, label: "Orders, {v2}" }',
  '@{ "shape": "docs", "label": "a (b)" }',
  "@{ shape: 'procs' }",
  "@{\n  shape: das\n  label: Two, words\n}",
  '@{\n  label: "over\n  lines"\n}',
  '@{ icon: "fa:user", form: "square", label: "User", pos: "t", h: 60 }',
  '@{ icon: "fa:user" }',
  '@{ img: "https://x.example/a.png", label: "Pic", w: 60 }',
  "@{shape: lean-r}",
  '@{ label: "5" }',
  '@{ label: "**bold** x" }',
];
const rest = fc
  .tuple(fc.option(body, { nil: "" }), fc.constantFrom("", "", "", "", ":::hot", ":::hot", ...DATA))
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
  fc
    .tuple(
      fc.constantFrom(
        ..."-- | -->,== | ==>,-. | .->,-- | ---,== | ===,-. | .-,<-- | -->,x-- | --x,o== | ==o,<-. | .->,-- | ---->".split(","),
      ),
      label,
    )
    .map(([each, text]) => ` ${each.replace("|", () => text)} `),
);
const chain = fc.tuple(group, fc.array(fc.tuple(link, group), { maxLength: 2 })).map(([first, more]) => first + more.flat().join(""));
const other = fc.constantFrom(
  "style a fill:#fff",
  "classDef hot fill:#f9f;",
  "class a hot",
  "%% a --> z",
  "linkStyle default stroke:red",
  "",
  "classDef hot,cold fill:#f9f,stroke:#333,stroke-width:4px",
  "classDef default color:red",
  "class a,b hot;",
  "style b fill:#f9f,stroke:#333;",
  'click a "https://x.example/" "tip" _blank',
  'click b href "https://x.example/"',
  'click a call back() "tip"',
  "click c1 callback",
  "accTitle: a --> z",
  "accDescr: a --> z",
  "accDescr {\n  a --> z\n}",
  "%%{ init: { 'theme': 'dark' } }%%",
  "a e1@--> b\ne1@{ animate: true }",
  "a e2@== x ==> b & c1",
  "a --> b;",
  "a; b; c1 --> a;",
);
const { statements } = fc.letrec<{ statements: string; statement: string }>((tie) => ({
  statements: fc.array(tie("statement"), { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n")),
  statement: fc.oneof(
    { maxDepth: 3 },
    chain,
    other,
    fc
      .tuple(
        fc.constantFrom("s1", "s2 [Title x]", '"Quoted t"', "Two words", 's3 ["Quoted (x)"]', 's4["`**M** d`"]', "s5[a]", "", "s6 [#35;1]"),
        fc.constantFrom("", "", "direction LR\n", "  direction TB\n"),
        tie("statements"),
        fc.constantFrom("end", "end;", "  end"),
      )
      .map(([head, direction, inner, end]) => `subgraph ${head}\n${direction}${inner}\n${end}`),
    fc.tuple(chain, chain).map(([one, two]) => `${one}; ${two}`),
  ),
}));

function ours({ nodes, edges, groups }: DrawnGraph): unknown {
  return {
    nodes: nodes.map((each) => [each.id, readWords(each.label) || readWords(each.id), each.shape ?? "", each.classes.join()]),
    edges: edges.map((each) => [each.from, each.to, each.kind, `${each.arrowStart} ${each.arrowEnd}`, readWords(each.label ?? "")]),
    subgraphs: groups.map((each) => [each.id, readWords(each.title), [...each.nodes].sort()]),
  };
}

/**
 * Mermaid knows a subgraph as a node too where a link names it, and holds statements that are no nodes for members: an
 * accessible title, attributes of a link, the `;` behind an inner `end`. An icon without a label it leaves without one.
 */
function theirs(db: FlowDb): unknown {
  const groups = new Set(db.getSubGraphs().map((each) => each.id));
  const nodes = [...db.getVertices().values()].filter((each) => !groups.has(each.id));
  const known = new Set([...groups, ...nodes.map((each) => each.id)]);
  return {
    nodes: nodes.map((each) => [
      each.id,
      words(each.text) || readWords(each.id),
      each.type ?? "",
      each.classes.filter((name) => name !== "clickable").join(),
    ]),
    edges: db.getEdges().map((each) => [each.start, each.end, each.stroke, heads(each.type), words(each.text)]),
    subgraphs: db.getSubGraphs().map((each) => [each.id, words(each.title), each.nodes.filter((node) => known.has(node)).sort()]),
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
      const db = (await database(diagram)) as FlowDb | null;
      const { graph } = readMermaid(diagram);
      if (!db || !graph) return;
      accepted += 1;
      expect(ours(graph)).toEqual(theirs(db));
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(200);
});
