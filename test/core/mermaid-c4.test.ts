/** C4 diagrams: read as Mermaid reads them, in real documents and generated ones. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { describeWithCorpus } from "../support/corpus.ts";
import { corpusDiagrams, loadMermaid, type MermaidDatabase, readWords, sorted, words } from "../support/mermaid.ts";

type Text = { text: string | Record<string, string> } | undefined;

/** The part of Mermaid's C4 database that is compared. */
interface C4Db {
  getC4ShapeArray(): {
    alias: string;
    label: Text;
    techn?: Text;
    descr?: Text;
    typeC4Shape: { text: string };
    parentBoundary: string;
  }[];
  getBoundaries(): { alias: string; label: Text; type: Text; parentBoundary: string; nodeType?: string }[];
  getRels(): { from: string; to: string; label: Text; techn?: Text; type: string }[];
}

let database: MermaidDatabase;
beforeAll(async () => {
  database = await loadMermaid();
}, 60_000);

function joined(name: Text, technology?: Text): string {
  const tech = technology?.text ? `[${technology.text}]` : "";
  return words(`${name?.text} ${tech}`);
}

function theirs(db: C4Db): unknown {
  const shapes = db.getC4ShapeArray();
  const places = db.getBoundaries().filter(({ alias }) => alias !== "global");
  const known = new Set([...shapes, ...places].map(({ alias }) => alias));
  const outer = (parent: string) => (parent === "global" ? "" : parent);
  return {
    nodes: sorted(
      shapes.map((each) => {
        const shape = each.typeC4Shape.text;
        const descr = words(each.descr?.text as string);
        return `${each.alias} = ${joined(each.label, each.techn)} (${shape}) in ${outer(each.parentBoundary)}: ${descr}`;
      }),
    ),
    groups: sorted(
      places.map((each) => {
        const type = each.nodeType === undefined || each.type?.text === "node" ? undefined : each.type;
        return `${each.alias} = ${joined(each.label, type)} in ${outer(each.parentBoundary)}`;
      }),
    ),
    edges: sorted(
      db
        .getRels()
        .filter(({ from, to }) => known.has(from) && known.has(to))
        .map((each) => `${each.from} ${HEADS[each.type] ?? "->"} ${each.to}: ${joined(each.label, each.techn)}`),
    ),
  };
}

const HEADS: Readonly<Record<string, string>> = { birel: "<->", rel_b: "<-" };

function ours({ nodes, groups, edges }: DrawnGraph): unknown {
  return {
    nodes: sorted(
      nodes.map(
        ({ id, label, shape, group, description }) =>
          `${id} = ${readWords(label ?? "")} (${shape}) in ${group ?? ""}: ${readWords(description ?? "")}`,
      ),
    ),
    groups: sorted(groups.map(({ id, title, parent }) => `${id} = ${readWords(title)} in ${parent ?? ""}`)),
    edges: sorted(
      edges.map(({ from, to, label, arrowStart, arrowEnd }) => {
        const line = `${arrowStart === "none" ? "" : "<"}-${arrowEnd === "none" ? "" : ">"}`;
        return `${from} ${line} ${to}: ${readWords(label ?? "")}`;
      }),
    ),
  };
}

describeWithCorpus("C4 diagrams of real documents, compared with Mermaid", () => {
  const folders = ["C4Context", "C4Container", "C4Component", "C4Deployment", "C4Dynamic"];
  it.each(corpusDiagrams(...folders))("%s", async (_, text) => {
    const { type, graph } = readMermaid(text);
    const db = await database(text);
    expect(type).toBe("c4");
    expect(graph && ours(graph)).toEqual(db === null ? null : theirs(db as C4Db));
  });
});

/** Elements are numbered where they stand: of two with one name Mermaid keeps what the later one leaves out. */
const alias = fc.constantFrom("n0", "n1", "n2", "n3", "g0", "nowhere");
const value = fc.constantFrom(
  '"Web app"',
  '"Reads, writes"',
  '"a (b) [c]"',
  '"x<br/>y"',
  '"#35;1 #quot;"',
  '"{curly}"',
  '"日本"',
  "Customer",
  '"$5"',
);
const named = fc.constantFrom('$tags="v1, v2"', '$link="https://x.example/"', '$sprite="users"');
const element = fc.constantFrom(
  "Person Person_Ext System System_Ext SystemDb SystemQueue SystemDb_Ext SystemQueue_Ext",
  "Container ContainerDb ContainerQueue Container_Ext ContainerDb_Ext ContainerQueue_Ext",
  "Component ComponentDb ComponentQueue Component_Ext ComponentDb_Ext ComponentQueue_Ext",
);
/** Mermaid takes a blank between a string and a comma for one more argument; the reader does not. */
const separator = fc.constantFrom(", ", ",");
const call = (keyword: fc.Arbitrary<string>, least: number, most: number, last: fc.Arbitrary<string>) =>
  fc
    .tuple(
      keyword,
      fc.constantFrom("NEW", "NEW", "NEW注文"),
      fc.array(value, { minLength: least, maxLength: most }),
      fc.option(last, { nil: "" }),
      separator,
    )
    .map(([name, own, values, end, comma]) => {
      const written = [own, ...values, ...(end === "" ? [] : [end])];
      return `${name}(${written.join(comma)})`.replace(/Customer\)$/, '"Customer")');
    });
const shape = element.chain((row) => call(fc.constantFrom(...row.split(" ")), 1, 3, fc.oneof(named, fc.constant('""'))));
const relation = fc
  .tuple(
    fc.constantFrom("Rel", "Rel_U", "Rel_Down", "Rel_L", "Rel_Right", "Rel_Back", "BiRel", "RelIndex"),
    alias,
    alias,
    fc.array(value, { minLength: 1, maxLength: 3 }),
  )
  .map(([name, from, to, values]) => `${name}(${[...(name === "RelIndex" ? ["1"] : []), from, to, ...values].join(", ")})`)
  .map((text) => text.replace(/Customer\)$/, '"Customer")'));
const other = fc.constantFrom(
  "title A title (x)",
  "%% Rel(a, b, c)",
  'UpdateRelStyle(a, b, $offsetX="5")',
  'UpdateElementStyle(a, $bgColor="red")',
);
const { statements } = fc.letrec<{ statements: string; statement: string }>((tie) => ({
  statements: fc.array(tie("statement"), { minLength: 1, maxLength: 5 }).map((lines) => lines.join("\n")),
  statement: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: shape, weight: 4 },
    { arbitrary: relation, weight: 3 },
    other,
    fc
      .tuple(
        fc.constantFrom("Boundary", "Enterprise_Boundary", "System_Boundary", "Container_Boundary", "Deployment_Node", "Node", "Node_L"),
        fc.array(value, { minLength: 1, maxLength: 2 }),
        fc.constantFrom(" {", "{", "\n{"),
        tie("statements"),
      )
      .map(([name, values, brace, inner]) =>
        `${name}(group, ${values.join(", ")})${brace}\n  ${inner}\n}`.replace("Customer)", '"Customer")'),
      ),
  ),
}));
const kind = fc.constantFrom("C4Context", "C4Container", "C4Component", "C4Deployment", "C4Dynamic");

it("agrees with Mermaid on generated C4 diagrams", { timeout: 60_000 }, async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(kind, statements, async (keyword, text) => {
      let groups = 0;
      let nodes = 0;
      const diagram = `${keyword}\n${text.replace(/\(group,/g, () => `(g${groups++},`).replace(/\(NEW/g, () => `(n${nodes++}`)}\n`;
      const db = await database(diagram);
      if (db === null) return;
      accepted += 1;
      const { graph } = readMermaid(diagram);
      expect(graph && ours(graph)).toEqual(theirs(db as C4Db));
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(200);
});

describe("C4 diagrams", () => {
  const read = (body: string) => readMermaid(`C4Container\n${body}`).graph;

  it("states the kind of an element", () => {
    const graph = read(
      'Person(p, "P")\nPerson_Ext(q, "Q")\nContainer(c, "C")\nContainerDb(d, "D")\nSystemQueue(m, "M")\nSystem_Ext(s, "S")\nContainerDb_Ext(e, "E")',
    );
    expect(graph?.nodes.map(({ kind: stated }) => stated)).toEqual(["client", "client", null, "database", "queue", "external", "external"]);
  });

  it("puts the technology below the name and keeps the description aside", () => {
    const [node] = read('Container(api, "API", "Go, gRPC", "Takes orders")')?.nodes ?? [];
    expect([node?.label, node?.description]).toEqual(["API\n[Go, gRPC]", "Takes orders"]);
  });

  it("takes named arguments by their name", () => {
    const [node] = read('Container(api, "API", $descr="Takes orders", $techn="Go")')?.nodes ?? [];
    expect([node?.label, node?.description]).toEqual(["API\n[Go]", "Takes orders"]);
  });

  it("reads a string over several lines", () => {
    const [node] = read('System(a, "The\n  orders (all)", "Takes\n orders (many)")')?.nodes ?? [];
    expect([node?.label, node?.description]).toEqual(["The\norders (all)", "Takes\norders (many)"]);
  });

  it("gives every span", () => {
    const text = 'C4Context\nSystem(a, "A")\nBoundary(g, "G") {\n System(b, "B")\n}\nRel(a, b, "uses, often")';
    const { nodes, groups, edges } = readMermaid(text).graph ?? { nodes: [], groups: [], edges: [] };
    const slice = (span: { start: number; end: number } | null | undefined) => text.slice(span?.start, span?.end);
    expect(nodes.map(({ spans, labelSpan }) => [...spans.map(slice), slice(labelSpan)])).toEqual([
      ["a", "a", "A"],
      ["b", "b", "B"],
    ]);
    expect(groups.map(({ span, titleSpan }) => [slice(span), slice(titleSpan)])).toEqual([['Boundary(g, "G") {\n System(b, "B")\n}', "G"]]);
    expect(edges.map(({ span, labelSpan }) => [slice(span), slice(labelSpan)])).toEqual([['Rel(a, b, "uses, often")', "uses, often"]]);
  });

  it.each([
    ['Person(a, "A"\nSystem(b, "B")', "a b"],
    ['Person(a, "A)\nSystem(b, "B")', "a b"],
    ['Person(a,\nSystem(b, "B")', "a b"],
    ['Person(\nSystem(b, "B")', "b"],
    ['Boundary(g, "G") {\n System(b, "B")', "b"],
    ['System(a, "A")\nRel(a, \nSystem(b, "B")', "a b"],
    ["System(a, $tags=\nSystem(b)", "a b"],
  ])("keeps the rest of %j", (body, wanted) =>
    expect(
      read(body)
        ?.nodes.map(({ id }) => id)
        .join(" "),
    ).toBe(wanted),
  );
});
