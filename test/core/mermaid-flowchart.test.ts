/** What the scanner reads in a flowchart, feature by feature, and that it bears any text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";

const empty: DrawnGraph = { direction: "TB", nodes: [], edges: [], groups: [] };

function read(text: string): DrawnGraph {
  return readMermaid(text).graph ?? empty;
}

/** A flowchart in one line: `a[Label:shape] b | a -normal-> b "label" | group(a b)`. */
function summary(text: string): string {
  const { nodes, edges, groups } = read(text);
  const heads = { none: "", point: ">", circle: "o", cross: "x" };
  const tails = { ...heads, point: "<" };
  return [
    nodes.map(({ id, label, shape }) => (shape === null && label === id ? id : `${id}[${label}:${shape ?? ""}]`)).join(" "),
    ...edges.map(
      ({ from, to, kind, arrowStart, arrowEnd, label }) =>
        `${from} ${tails[arrowStart]}${kind}${heads[arrowEnd]} ${to}${label === null ? "" : ` "${label}"`}`,
    ),
    ...groups.map(({ id, title, nodes: held, parent }) => `${id}=${title}(${held.join(" ")})${parent === null ? "" : ` in ${parent}`}`),
  ].join(" | ");
}

function check(body: string, wanted: string): void {
  expect(summary(`flowchart LR\n${body}`)).toBe(wanted);
}

describe("nodes", () => {
  it.each([
    ["a[x]", "a[x:square]"],
    ["a(x)", "a[x:round]"],
    ["a([x])", "a[x:stadium]"],
    ["a[[x]]", "a[x:subroutine]"],
    ["a[(x)]", "a[x:cylinder]"],
    ["a((x))", "a[x:circle]"],
    ["a(((x)))", "a[x:doublecircle]"],
    ["a(-x-)", "a[x:ellipse]"],
    ["a>x]", "a[x:odd]"],
    ["a{x}", "a[x:diamond]"],
    ["a{{x}}", "a[x:hexagon]"],
    ["a[/x/]", "a[x:lean_right]"],
    ["a[\\x\\]", "a[x:lean_left]"],
    ["a[/x\\]", "a[x:trapezoid]"],
    ["a[\\x/]", "a[x:inv_trapezoid]"],
    ["a[|borders:lt|x]", "a[x:rect]"],
    ['a@{ shape: cyl, label: "Orders, {v2}" }', "a[Orders, {v2}:cyl]"],
    ["a@{\n  shape: procs\n  label: Two words\n}", "a[Two words:procs]"],
  ])("reads the shape of %s", (body, wanted) => check(body, wanted));

  it("reads labels as a reader sees them", () => {
    check('a["x (y) [z]"]', "a[x (y) [z]:square]");
    check("a[x<br/>y<br>z]", "a[x\ny\nz:square]");
    check('a["#quot;x#quot; #35;1 #amp; &lt;"]', 'a["x" #1 & <:square]');
    check('a["`**bold** and _soft_`"]', "a[bold and soft:square]");
    check('a["<b>x</b>"]', "a[x:square]");
    check('a["two\n   lines"]', "a[two\nlines:square]");
    check("a(\n  one\n  two\n) --> b", "a[one\ntwo:round] b | a normal> b");
    check("a[fa:fa-user Client]", "a[Client:square]");
  });

  it("reads brackets in a label without quotes, which Mermaid refuses", () => check("a[x (y)] --> b", "a[x (y):square] b | a normal> b"));

  it("takes the last label and shape, and every occurrence", () => {
    const text = "graph TD\n a[x] --> b\n b --> a(y)";
    const [a] = read(text).nodes;
    expect(a?.label).toBe("y");
    expect(a?.shape).toBe("round");
    expect(a?.spans.map(({ start, end }) => text.slice(start, end))).toEqual(["a", "a"]);
    expect(text.slice(a?.labelSpan?.start, a?.labelSpan?.end)).toBe("y");
  });

  it("reads ids with hyphens, dots and letters of any script", () => {
    check("order-db --> a.b --> 注文", "order-db a.b 注文 | order-db normal> a.b | a.b normal> 注文");
  });

  it("reads classes in all three places", () => {
    const { nodes } = read("graph TD\nclassDef hot fill:#f00;\na:::hot --> b[x]:::cold\nclass a,b extra;");
    expect(nodes.map(({ classes }) => classes)).toEqual([
      ["hot", "extra"],
      ["cold", "extra"],
    ]);
  });
});

describe("links", () => {
  it.each([
    ["a --> b", "a normal> b"],
    ["a-->b", "a normal> b"],
    ["a --- b", "a normal b"],
    ["a -----> b", "a normal> b"],
    ["a ==> b", "a thick> b"],
    ["a === b", "a thick b"],
    ["a -.-> b", "a dotted> b"],
    ["a -..- b", "a dotted b"],
    ["a ~~~ b", "a invisible b"],
    ["a --o b", "a normalo b"],
    ["a --x b", "a normalx b"],
    ["a <--> b", "a <normal> b"],
    ["a o--o b", "a onormalo b"],
    ["a x-.-x b", "a xdottedx b"],
    ["a <==> b", "a <thick> b"],
    ["a -->|x y| b", 'a normal> b "x y"'],
    ['a -->|"x | y"| b', 'a normal> b "x | y"'],
    ["a -- x y --> b", 'a normal> b "x y"'],
    ["a == x ==> b", 'a thick> b "x"'],
    ["a -. x .-> b", 'a dotted> b "x"'],
    ['a -- "x --> y" --> b', 'a normal> b "x --> y"'],
    ["a <-- x --> b", 'a <normal> b "x"'],
    ["a e1@--> b", "a normal> b"],
    ["a -->\n  b", "a normal> b"],
    ["a\n  --> b", "a normal> b"],
  ])("reads %s", (body, wanted) => check(body, `a b | ${wanted}`));

  it("reads chains and fans", () => {
    check("a --> b --> c", "a b c | a normal> b | b normal> c");
    check("a & b --> c & d", "a b c d | a normal> c | a normal> d | b normal> c | b normal> d");
    check("a --> b; c --> d;", "a b c d | a normal> b | c normal> d");
  });

  it("knows an edge's attributes from a node", () => check("a e1@--> b\ne1@{ animate: true }", "a b | a normal> b"));

  it("gives the span of the link and of its label", () => {
    const text = "graph TD\n  a -->|calls| b\n  b -- reads --> c";
    const { edges } = read(text);
    expect(edges.map(({ span }) => text.slice(span.start, span.end))).toEqual(["-->|calls|", "-- reads -->"]);
    expect(edges.map(({ labelSpan }) => text.slice(labelSpan?.start, labelSpan?.end))).toEqual(["calls", "reads"]);
  });
});

describe("subgraphs", () => {
  it("reads ids, titles and nesting", () => {
    check(
      "subgraph one [First part]\n a\n subgraph two\n  direction TB\n  b --> c\n end\nend",
      "a b c | b normal> c | two=two(b c) in one | one=First part(a two)",
    );
    check('subgraph "Data layer"\n a\nend\nsubgraph Web tier\n b\nend', "a b | subGraph0=Data layer(a) | subGraph1=Web tier(b)");
    check("subgraph g\n a\nend\ng --> b", "b a | g normal> b | g=g(a)".replace("b a", "a b"));
  });

  it("gives the span of the title", () => {
    const text = 'graph TD\nsubgraph one [First part]\nend\nsubgraph "Data layer"\nend\nsubgraph Web tier\nend\nsubgraph\nend';
    const { groups } = read(text);
    expect(groups.map(({ titleSpan }) => titleSpan && text.slice(titleSpan.start, titleSpan.end))).toEqual([
      "First part",
      "Data layer",
      "Web tier",
      null,
    ]);
  });

  it("closes what is left open", () => check("subgraph g\n a --> b", "a b | a normal> b | g=g(a b)"));
});

describe("what is no statement", () => {
  it("skips comments, directives, front matter and styles", () => {
    const body =
      "%%{init: {'theme': 'dark'}}%%\nflowchart TD\n  %% a --> z\n  a --> b\n  style a fill:#fff,stroke:#000;\n  linkStyle 0 stroke:red\n  click a \"https://x.example/\" _blank\n  accTitle: t\n";
    expect(summary(`---\ntitle: x\n---\n${body}`)).toBe("a b | a normal> b");
  });

  it.each([
    ["stateDiagram-v2\n a --> b", "state"],
    ["classDiagram\n a --> b", "class"],
    ["erDiagram\n a ||--o{ b : x", "er"],
    ["gantt\n a : 1d", "gantt"],
    ['pie\n "a" : 1', "pie"],
    ["gitGraph\n", "git-graph"],
    ["nonsense", "unknown"],
    ["", "unknown"],
  ])("tells the type of %j", (text, type) => expect(readMermaid(text)).toEqual({ type, graph: null }));

  it.each([
    ["sequenceDiagram\n a->>b: x", "sequence"],
    ["C4Context\n", "c4"],
    ["architecture\n", "architecture"],
    ["architecture-beta\n", "architecture"],
    ["block\n", "block"],
    ["block-beta\n", "block"],
  ])("has a reader for %j", (text, type) => {
    const diagram = readMermaid(text);
    expect([diagram.type, diagram.graph === null]).toEqual([type, false]);
  });

  it("reads the direction", () => {
    expect(["graph LR", "flowchart TD;a-->b", "graph", "graph >", "flowchart RL\na"].map((text) => read(text).direction)).toEqual([
      "LR",
      "TB",
      "TB",
      "LR",
      "RL",
    ]);
  });
});

describe("half-written text", () => {
  it.each([
    ["a[x\nb --> c", "a[x:square] b c | b normal> c"],
    ['a["x\nb["y"] --> c', "a[x:square] b[y:square] c | b normal> c"],
    ["a -->\nb --> c", "a b c | a normal> b | b normal> c"],
    ["a -->|x\nb --> c", "a b c | b normal> c"],
    ["a -- x\nb --> c", "a b c | b normal> c"],
    ["a --> \n", "a"],
    ["a -> b\nc --> d", "a c d | c normal> d"],
    ["a@{ shape: cyl\nb --> c", "a[a:cyl] b c | b normal> c"],
  ])("keeps the rest of %j", (body, wanted) => check(body, wanted));
});

const fragments = [
  'flowchart LR\n¦graph TD;¦a¦b1¦-->¦---¦-.->¦==>¦~~~¦--¦-. x .->¦|x|¦|¦[¦]¦[(¦)]¦((¦))¦{¦}¦{{¦"¦"`¦`"¦\n¦ ¦&¦;',
  '@{ shape: cyl, label: "x" }¦@{¦e1@-->¦subgraph g [t]\n¦subgraph\n¦end\n¦direction TB\n¦:::c',
  "style a fill:#f00\n¦class a b\n¦click a\n¦%% c\n¦%%{init}%%¦---\n¦#quot;¦<br/>¦accDescr {¦\r\n¦é¦注¦😀¦[/¦\\]¦>",
  "<-->¦o--o¦x",
].flatMap((line) => line.split("¦"));

function spansOf(value: unknown): { start: number; end: number }[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (value === null || typeof value !== "object") return [];
  if ("start" in value && "end" in value) return [value as { start: number; end: number }];
  return Object.values(value).flatMap(spansOf);
}

describe("any text", () => {
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => `flowchart LR\n${parts.join("")}`),
    fc.string({ unit: "binary" }).map((text) => `graph TD\n${text}`),
  );

  it("is read without a throw, with every span inside and every id known", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { nodes, edges, groups } = read(text);
        for (const { start, end } of spansOf({ nodes, edges, groups })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const known = new Set([...nodes, ...groups].map(({ id }) => id));
        const titled = new Set(groups.map(({ id }) => id));
        for (const { group, id, span } of nodes) {
          expect(text.slice(span.start, span.end)).toBe(id);
          expect(group === null || titled.has(group)).toBe(true);
        }
        for (const { from, to } of edges) expect(known.has(from) && known.has(to)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it("is read in time linear in its length", () => {
    for (const part of [
      'a["',
      "a[x\n",
      "a --",
      "a -- x\n",
      "((",
      "subgraph g\n",
      "@{",
      "....",
      "   ",
      "<b",
      "%%{",
      "a:::",
      "end\n",
      "---\n",
    ]) {
      const started = performance.now();
      read(`flowchart LR\n${part.repeat(20_000)}`);
      expect(performance.now() - started, part).toBeLessThan(2_000);
    }
  });
});
