/** Block diagrams: read as Mermaid reads them, in real documents and generated ones. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { describeWithCorpus } from "../support/corpus.ts";
import { corpusDiagrams, loadMermaid, type MermaidDatabase, readWords, sorted, words } from "../support/mermaid.ts";

interface Block {
  id: string;
  type?: string;
  label?: string;
  children?: Block[];
  classes?: string[];
  start?: string;
  end?: string;
  thickness?: string;
  pattern?: string;
  arrowTypeStart?: string;
  arrowTypeEnd?: string;
}

/** The part of Mermaid's block database that is compared. */
interface BlockDb {
  getBlocks(): Block[];
  getBlocksFlat(): Block[];
  getEdges(): Block[];
}

let database: MermaidDatabase;
beforeAll(async () => {
  database = await loadMermaid();
}, 60_000);

const HEADS: Readonly<Record<string, string>> = { arrow_point: "point", arrow_cross: "cross", arrow_circle: "circle" };

/** Groups without a name get a random one from Mermaid. */
function nameOf(group: string): string {
  return /^id-\w+-\d+$|^:/.test(group) ? "nameless" : group;
}

/** Mermaid forgets the shape of what stands before a link, so that shapes are compared where it has one. */
function theirs(db: BlockDb): {
  nodes: readonly string[];
  groups: readonly string[];
  edges: readonly string[];
  shapes: Map<string, string>;
} {
  const nodes: string[] = [];
  const groups: string[] = [];
  const shapes = new Map<string, string>();
  const visit = (blocks: readonly Block[], parent: string): void => {
    for (const { id, type, label, children } of blocks) {
      if (type === "space") continue;
      if (children) {
        groups.push(`${nameOf(id)} = ${words(label)} in ${parent}`);
        visit(children, nameOf(id));
      } else {
        nodes.push(`${id} = ${words(label)} in ${parent}`);
        if (type !== undefined && type !== "na") shapes.set(id, type);
      }
    }
  };
  visit(db.getBlocks(), "");
  const edges = db.getEdges().map(({ start, end, label, thickness, pattern, arrowTypeStart = "", arrowTypeEnd = "" }) => {
    const kind = pattern === "dotted" ? pattern : thickness;
    return `${start} ${HEADS[arrowTypeStart] ?? "none"} ${kind} ${HEADS[arrowTypeEnd] ?? "none"} ${end}: ${words(label)}`;
  });
  return { nodes: sorted(nodes), groups: sorted(groups), edges, shapes };
}

function ours({ nodes, groups, edges }: DrawnGraph, wanted: ReadonlyMap<string, string>): ReturnType<typeof theirs> {
  return {
    nodes: sorted(nodes.map(({ id, label, group }) => `${id} = ${readWords(label ?? "")} in ${nameOf(group ?? "")}`)),
    groups: sorted(groups.map(({ id, title, parent }) => `${nameOf(id)} = ${readWords(title)} in ${nameOf(parent ?? "")}`)),
    edges: edges.map(
      ({ from, to, label, kind, arrowStart, arrowEnd }) => `${from} ${arrowStart} ${kind} ${arrowEnd} ${to}: ${readWords(label ?? "")}`,
    ),
    shapes: new Map(
      nodes.flatMap(({ id, shape }) =>
        wanted.has(id) && shape !== null ? [[id, shape === "odd" ? "rect_left_inv_arrow" : shape] as const] : [],
      ),
    ),
  };
}

function expectAgreement(text: string, db: BlockDb): void {
  const { graph } = readMermaid(text);
  const wanted = theirs(db);
  expect(graph && ours(graph, wanted.shapes)).toEqual(wanted);
}

describeWithCorpus("block diagrams of real documents, compared with Mermaid", () => {
  it.each(corpusDiagrams("block", "blockbeta"))("%s", async (_, text) => {
    const db = await database(text);
    expect(readMermaid(text).type).toBe("block");
    expect(db).not.toBeNull();
    expectAgreement(text, db as BlockDb);
  });
});

const id = fc.constantFrom("a", "b", "c1", "db_main", "x", "spaces", "注文", "a.b", "Web/API");
const label = fc.constantFrom("foo", "foo bar", "q (x) [y]", "a<br/>b", "#quot;z#quot;", "it's", "&nbsp;", "a & b", " ");
const shape = fc.constantFrom(
  "[|]",
  "(|)",
  "([|])",
  "[[|]]",
  "[(|)]",
  "((|))",
  "(((|)))",
  "{|}",
  "{{|}}",
  ">|]",
  "[/|/]",
  "[\\|\\]",
  "[/|\\]",
  "[\\|/]",
);
const body = fc.oneof(
  fc.tuple(shape, label).map(([brackets, text]) => brackets.replace("|", () => `"${text}"`)),
  fc.tuple(label, fc.constantFrom("right", "x, down", "up")).map(([text, way]) => `<["${text}"]>(${way})`),
);
const block = fc.tuple(id, fc.option(body, { nil: "" })).map((parts) => parts.join(""));
const size = fc.constantFrom("", "", ":2", ":3");
const token = fc.constantFrom("-->", "---", "==>", "-.->", "--x", "--o", "<-->", "---->", "<==>", "-.-", "===");
const link = fc.oneof(
  token.map((each) => ` ${each} `),
  token,
  fc.tuple(fc.constantFrom("--", "==", "-.", "<--"), label, token).map(([open, text, close]) => ` ${open} "${text}" ${close} `),
  fc.tuple(label, token).map(([text, close]) => `--"${text}"${close}`),
);
const { statements } = fc.letrec<{ statements: string; statement: string }>((tie) => ({
  statements: fc.array(tie("statement"), { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n")),
  statement: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(block, size).map((parts) => parts.join("")),
    fc
      .array(
        fc.tuple(block, size).map((parts) => parts.join("")),
        { minLength: 2, maxLength: 3 },
      )
      .map((parts) => parts.join(" ")),
    fc.tuple(block, link, id).map((parts) => parts.join("")),
    fc.constantFrom("columns 3", "columns auto", "space", "space:2", "a space b", "%% a --> z", "classDef hot fill:#f9f;"),
    fc
      .tuple(fc.constantFrom("block", "block:G", "block:G:2", 'block:G["Title (x)"]', 'block:G("T"):2'), tie("statements"))
      .map(([head, inner]) => `${head}\n${inner}\nend`),
  ),
}));

it("agrees with Mermaid on generated block diagrams", { timeout: 60_000 }, async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("block", "block-beta"), statements, async (keyword, text) => {
      let count = 0;
      const diagram = `${keyword}\n${text.replace(/block:G/g, () => `block:g${count++}`)}\n`;
      const db = (await database(diagram)) as BlockDb | null;
      // of a chain of links Mermaid's grammar loses the start of the second
      if (db === null || db.getEdges().some(({ start }) => start === undefined)) return;
      accepted += 1;
      expectAgreement(diagram, db);
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(200);
});

describe("block diagrams", () => {
  const read = (text: string) => readMermaid(`block\n${text}`).graph;

  it("reads classes", () => {
    expect(read("a b c\nclass a,b hot\nclass c cold")?.nodes.map(({ classes }) => classes)).toEqual([["hot"], ["hot"], ["cold"]]);
  });

  it("keeps the shape of a block that a link leaves", () => {
    expect(read('db[("Orders")]\ndb --> x')?.nodes.map(({ label, shape: form }) => [label, form])).toEqual([
      ["Orders", "cylinder"],
      ["x", null],
    ]);
  });

  it("gives every span", () => {
    const text = 'block\nblock:g["The group"]:2\n a["A"]\nend\na -- "reads" --> b';
    const { nodes, groups, edges } = readMermaid(text).graph ?? { nodes: [], groups: [], edges: [] };
    const slice = (span: { start: number; end: number } | null | undefined) => span && text.slice(span.start, span.end);
    expect(nodes.map(({ spans, labelSpan }) => [...spans.map(slice), slice(labelSpan)])).toEqual([
      ["a", "a", "A"],
      ["b", null],
    ]);
    expect(groups.map(({ span, titleSpan }) => [slice(span), slice(titleSpan)])).toEqual([
      ['block:g["The group"]:2\n a["A"]\nend', "The group"],
    ]);
    expect(edges.map(({ span, labelSpan }) => [slice(span), slice(labelSpan)])).toEqual([['-- "reads" -->', "reads"]]);
  });

  it.each([
    ['a["x\nb --> c', "a b c", "bc"],
    ["a -->\n", "a", ""],
    ['a -- "x\nb --> c', "a b c", "bc"],
    ["block:g\na", "a", ""],
    ["block:\na b", "b", ""],
    ["a b\nend\nc", "a b c", ""],
    ["a[plain label] --> b", "a b", "ab"],
    ["a -- reads --> b", "a b", "ab"],
    ["a --> b --> c", "a b c", "ab bc"],
    ["style a fill:#fff\nlinkStyle 0 x\na", "a", ""],
  ])("keeps the rest of %j", (text, nodes, edges) => {
    const graph = read(text);
    expect(graph?.nodes.map(({ id: each }) => each).join(" ")).toBe(nodes);
    expect(graph?.edges.map(({ from, to }) => from + to).join(" ")).toBe(edges);
  });
});
