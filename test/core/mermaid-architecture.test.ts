/** Architecture diagrams: read as Mermaid reads them, in real documents and generated ones. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { describeWithCorpus } from "../support/corpus.ts";
import { corpusDiagrams, loadMermaid, type MermaidDatabase, readWords, sorted, words } from "../support/mermaid.ts";

interface ArchitectureNode {
  id: string;
  type: string;
  icon?: string;
  title?: string;
  in?: string;
}

/** The part of Mermaid's architecture database that is compared. */
interface ArchitectureDb {
  getNodes(): ArchitectureNode[];
  getNode(id: string): ArchitectureNode | null;
  getGroups(): { id: string; title?: string; in?: string }[];
  getEdges(): {
    lhsId: string;
    lhsInto?: boolean;
    lhsGroup?: boolean;
    rhsId: string;
    rhsInto?: boolean;
    rhsGroup?: boolean;
    title?: string;
  }[];
}

let database: MermaidDatabase;
beforeAll(async () => {
  database = await loadMermaid();
}, 60_000);

function theirs(db: ArchitectureDb): unknown {
  const end = (id: string, isGroup: boolean | undefined) => (isGroup && db.getNode(id)?.in) || id;
  return {
    nodes: sorted(
      db
        .getNodes()
        .map(({ id, type, icon, title, in: group }) =>
          [id, words(title ?? id), type === "junction" ? type : (icon ?? ""), group ?? ""].join(" | "),
        ),
    ),
    groups: sorted(db.getGroups().map(({ id, title, in: parent }) => [id, words(title), parent ?? ""].join(" | "))),
    edges: db
      .getEdges()
      .map(({ lhsId, lhsInto, lhsGroup, rhsId, rhsInto, rhsGroup, title }) =>
        [end(lhsId, lhsGroup), `${lhsInto ? "<" : ""}-${rhsInto ? ">" : ""}`, end(rhsId, rhsGroup), words(title)].join(" "),
      ),
  };
}

function ours({ nodes, groups, edges }: DrawnGraph): unknown {
  return {
    nodes: sorted(nodes.map(({ id, label, shape, group }) => [id, readWords(label ?? ""), shape ?? "", group ?? ""].join(" | "))),
    groups: sorted(groups.map(({ id, title, parent }) => [id, readWords(title), parent ?? ""].join(" | "))),
    edges: edges.map(({ from, to, label, arrowStart, arrowEnd }) =>
      [from, `${arrowStart === "none" ? "" : "<"}-${arrowEnd === "none" ? "" : ">"}`, to, readWords(label ?? "")].join(" "),
    ),
  };
}

describeWithCorpus("architecture diagrams of real documents, compared with Mermaid", () => {
  it.each(corpusDiagrams("architecturebeta"))("%s", async (_, text) => {
    const db = await database(text);
    const { type, graph } = readMermaid(text);
    expect(type).toBe("architecture");
    expect(graph && ours(graph)).toEqual(db === null ? null : theirs(db as ArchitectureDb));
  });
});

const icon = fc.constantFrom("", "(database)", "(disk)", "(cloud)", "(logos:aws-s3)", " (server)");
const title = fc.constantFrom(
  "",
  "[Orders]",
  "[Order DB]",
  '["a, (b)"]',
  '["with [brackets]"]',
  "['single']",
  "[ padded ]",
  '["a \\"b\\" c"]',
  " [x-y]",
);
const port = fc.constantFrom("L", "R", "T", "B");
const arrow = fc.constantFrom(
  " -- ",
  " --> ",
  "-->",
  " <-- ",
  " <--> ",
  " -[reads]- ",
  " -[reads, writes]-> ",
  " <-[x]- ",
  ' -["q (x)"]-> ',
);
const modifier = fc.constantFrom("", "", "", "{group}");
const place = fc.nat({ max: 20 });
const ids = ["a", "b", "c1", "order-db", "left_disk", "groups", "serviceA", "L2"];
const parts = {
  groups: fc.array(fc.tuple(icon, title, place), { maxLength: 3 }),
  nodes: fc.array(fc.tuple(icon, title, place, fc.constantFrom("service", "service", "service", "junction")), {
    minLength: 2,
    maxLength: ids.length,
  }),
  edges: fc.array(fc.tuple(place, modifier, port, arrow, port, place, modifier), { maxLength: 5 }),
  extra: fc.constantFrom("", "", "title Some title", "accTitle: x", "accDescr: y [z]", "accDescr { y }", "%% a:L -- R:b"),
  last: fc.constantFrom("", "", "align row a b"),
  indent: fc.constantFrom("", "    ", "\t"),
  comment: fc.constantFrom("", "", " %% aside"),
};

/** What stands in a line is in a group declared above it, or in none; edges join what is declared. */
const diagrams = fc.record(parts).map(({ groups, nodes, edges, extra, last, indent, comment }) => {
  const parent = (at: number, count: number) => (at % (count + 1) === count ? "" : ` in g${at % (count + 1)}`);
  const node = (at: number) => ids[at % nodes.length];
  const lines = [
    extra,
    ...groups.map(([picture, label, at], index) => `group g${index}${picture}${label}${parent(at, index)}`),
    ...nodes.map(([picture, label, at, keyword], index) => {
      const body = keyword === "junction" ? "" : picture + label;
      return `${keyword} ${ids[index]}${body}${parent(at, groups.length)}`;
    }),
    ...edges.map(([from, leaves, out, link, into, to, enters]) => `${node(from)}${leaves}:${out}${link}${into}:${node(to)}${enters}`),
    last,
  ];
  return ["architecture-beta", ...lines.map((line) => `${indent}${line}${line === "" ? "" : comment}`)].join("\n");
});

it("agrees with Mermaid on generated architecture diagrams", { timeout: 60_000 }, async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(diagrams, async (text) => {
      const db = await database(`${text}\n`);
      if (db === null) return;
      accepted += 1;
      const { graph } = readMermaid(`${text}\n`);
      expect(graph && ours(graph)).toEqual(theirs(db as ArchitectureDb));
    }),
    { numRuns: 400 },
  );
  expect(accepted).toBeGreaterThan(200);
});

describe("architecture diagrams", () => {
  const read = (body: string) => readMermaid(`architecture-beta\n${body}`).graph;

  it("states a kind only where the icon leaves no doubt", () => {
    const graph = read(
      "service a(database)[Orders]\nservice b(disk)[Files]\nservice c(cloud)[Cloud]\nservice d(logos:aws-s3)[Files]\nservice e(logos:aws-s3)[Order service]",
    );
    expect(graph?.nodes.map(({ kind }) => kind)).toEqual(["database", null, null, "object-store", null]);
  });

  it("gives every span", () => {
    const text = 'architecture-beta\ngroup g(cloud)["The cloud"]\nservice a[A] in g\nservice b\na{group}:L -[reads]-> R:b';
    const { nodes, groups, edges } = readMermaid(text).graph ?? { nodes: [], groups: [], edges: [] };
    const slice = (span: { start: number; end: number } | null | undefined) => text.slice(span?.start, span?.end);
    expect(nodes.map(({ spans, labelSpan }) => [...spans.map(slice), labelSpan && slice(labelSpan)])).toEqual([
      ["a", "a", "A"],
      ["b", "b", null],
    ]);
    expect(groups.map(({ span, titleSpan }) => [slice(span), slice(titleSpan)])).toEqual([['group g(cloud)["The cloud"]', "The cloud"]]);
    expect(edges.map(({ from, to, span, labelSpan }) => [from, to, slice(span), slice(labelSpan)])).toEqual([
      ["g", "b", ":L -[reads]-> R:", "reads"],
    ]);
  });

  it.each([
    ["service a(database\nservice b[B", "a b", ""],
    ["service\nservice b", "b", ""],
    ["service a\nservice b\na:L --\na:L--R:b", "a b", "ab"],
    ["service a\nservice b\na --> b\na:R -- L:z", "a b", "ab"],
    ["service a in nowhere\nservice b\na:L -[x\na:R --> L:b", "a b", "ab"],
  ])("keeps the rest of %j", (body, nodes, edges) => {
    const graph = read(body);
    expect(graph?.nodes.map(({ id: each }) => each).join(" ")).toBe(nodes);
    expect(graph?.edges.map(({ from, to }) => from + to).join(" ")).toBe(edges);
  });
});
