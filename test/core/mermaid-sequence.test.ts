/** Sequence diagrams: participants, boxes and messages as Mermaid reads them, in real documents and generated ones. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { describeWithCorpus } from "../support/corpus.ts";
import { corpusDiagrams, loadMermaid, type MermaidDatabase, readWords, words } from "../support/mermaid.ts";

interface Box {
  name?: string;
}

/** The part of Mermaid's sequence database that is compared. */
interface SequenceDb {
  LINETYPE: Record<string, number>;
  getActors(): Map<string, { name: string; description: string; type: string; box?: Box }>;
  getBoxes(): Box[];
  getMessages(): { from?: string; to?: string; message: string; type?: number }[];
}

let database: MermaidDatabase;
beforeAll(async () => {
  database = await loadMermaid();
}, 60_000);

/** What each of Mermaid's types of messages draws: the line and its two ends. */
const SIGNALS: Readonly<Record<string, string>> = {
  SOLID: "none normal point",
  DOTTED: "none dotted point",
  SOLID_CROSS: "none normal cross",
  DOTTED_CROSS: "none dotted cross",
  SOLID_OPEN: "none normal none",
  DOTTED_OPEN: "none dotted none",
  SOLID_POINT: "none normal point",
  DOTTED_POINT: "none dotted point",
  BIDIRECTIONAL_SOLID: "point normal point",
  BIDIRECTIONAL_DOTTED: "point dotted point",
  SOLID_TOP: "none normal point",
  SOLID_BOTTOM: "none normal point",
  STICK_TOP: "none normal point",
  STICK_BOTTOM: "none normal point",
  SOLID_TOP_DOTTED: "none dotted point",
  SOLID_BOTTOM_DOTTED: "none dotted point",
  STICK_TOP_DOTTED: "none dotted point",
  STICK_BOTTOM_DOTTED: "none dotted point",
  SOLID_ARROW_TOP_REVERSE: "point normal none",
  SOLID_ARROW_BOTTOM_REVERSE: "point normal none",
  STICK_ARROW_TOP_REVERSE: "point normal none",
  STICK_ARROW_BOTTOM_REVERSE: "point normal none",
  SOLID_ARROW_TOP_REVERSE_DOTTED: "point dotted none",
  SOLID_ARROW_BOTTOM_REVERSE_DOTTED: "point dotted none",
  STICK_ARROW_TOP_REVERSE_DOTTED: "point dotted none",
  STICK_ARROW_BOTTOM_REVERSE_DOTTED: "point dotted none",
};

function theirs(db: SequenceDb): unknown {
  const names = new Map(Object.entries(db.LINETYPE).map(([name, type]) => [type, name]));
  const boxes = db.getBoxes();
  return {
    nodes: [...db.getActors().values()].map(({ name, description, type, box }) => {
      return `${name} = ${words(description)} (${type}) in ${box ? boxes.indexOf(box) : ""}`;
    }),
    groups: boxes.map(({ name }) => words(name)),
    edges: db.getMessages().flatMap(({ from, to, message, type }) => {
      const signal = SIGNALS[names.get(type ?? -1) ?? ""];
      return signal === undefined ? [] : [`${from} ${signal} ${to}: ${words(message)}`];
    }),
  };
}

function ours({ nodes, groups, edges }: DrawnGraph): unknown {
  const boxes = groups.map(({ id }) => id);
  return {
    nodes: nodes.map(({ id, label, shape, group }) => {
      return `${id} = ${readWords(label ?? "")} (${shape ?? "participant"}) in ${group === null ? "" : boxes.indexOf(group)}`;
    }),
    groups: groups.map(({ title }) => readWords(title)),
    edges: edges.map(
      ({ from, to, label, kind, arrowStart, arrowEnd }) => `${from} ${arrowStart} ${kind} ${arrowEnd} ${to}: ${readWords(label ?? "")}`,
    ),
  };
}

describeWithCorpus("sequence diagrams of real documents, compared with Mermaid", () => {
  it.each(corpusDiagrams("sequenceDiagram"))("%s", async (_, text) => {
    const { type, graph } = readMermaid(text);
    const db = await database(text);
    expect(type).toBe("sequence");
    if (db !== null) expect(graph && ours(graph)).toEqual(theirs(db as SequenceDb));
  });
});

const name = fc.constantFrom("A", "Bob", "Web app", "web-server", "API_1", "Order Service (v2)", "注文", "db.main", "A/B", "x1");
const text = fc.constantFrom(
  "hi",
  "GET /orders?id=1&x",
  "a, b -> c",
  "x<br/>y",
  "#35;1 #quot;z#quot;",
  "",
  "wrap: long text",
  "says: no",
  "50% done",
  "a - b",
);
const arrow = fc.constantFrom(
  ..."->> -->> -> --> -x --x -) --) <<->> <<-->> -|\\ -|/ -\\\\ -// --|\\ --|/ --\\\\ --// /|- \\|- //- \\\\- /|-- \\|-- //-- \\\\--".split(
    " ",
  ),
);
const message = fc
  .tuple(name, fc.constantFrom("", " "), arrow, fc.constantFrom("", " ", "+", "()"), name, fc.constantFrom(": ", ":", " : "), text)
  .map((parts) => parts.join(""));
const participant = fc.oneof(
  fc.tuple(fc.constantFrom("participant", "actor"), name).map((parts) => parts.join(" ")),
  fc
    .tuple(
      fc.constantFrom("participant", "actor"),
      fc.constantFrom("A", "Bob", "web-server", "x1"),
      fc.constantFrom("Alice", "Order Service", "a<br/>b", "wrap: W"),
    )
    .map(([keyword, id, alias]) => `${keyword} ${id} as ${alias}`),
  fc
    .tuple(
      fc.constantFrom("A", "Bob", "x1"),
      fc.constantFrom('{ "type": "database" }', '{"type":"queue", "alias": "Jobs, all"}', '{ "alias": "Alice" }', "{ type: boundary }"),
      fc.constantFrom("", " as Alias"),
    )
    .map(([id, attributes, alias]) => `participant ${id}@${attributes}${alias}`),
);
const other = fc.constantFrom(
  "autonumber",
  "autonumber 10 5",
  "Note right of A: some text",
  "note over Bob,x1: both; ",
  "Note left of web-server: a -> b",
  "%% A->>Z: no",
  "title A title",
  "link A: Dashboard @ https://x.example/",
  "A->>Bob: one; Bob-->>A: two",
  "A->>Bob: text # comment",
  "",
);
const { statements } = fc.letrec<{ statements: string; statement: string }>((tie) => ({
  statements: fc.array(tie("statement"), { minLength: 1, maxLength: 6 }).map((lines) => lines.join("\n")),
  statement: fc.oneof(
    { maxDepth: 3 },
    { arbitrary: message, weight: 4 },
    { arbitrary: participant, weight: 2 },
    other,
    fc
      .tuple(fc.constantFrom("loop Every minute", "opt maybe", "critical x", "break y", "rect rgb(0, 255, 0)"), tie("statements"))
      .map(([head, inner]) => `${head}\n${inner}\nend`),
    fc.tuple(tie("statements"), tie("statements")).map(([one, two]) => `alt yes\n  ${one}\nelse no\n  ${two}\nend`),
    fc.tuple(tie("statements"), tie("statements")).map(([one, two]) => `par one\n  ${one}\nand two\n  ${two}\nend`),
    fc
      .tuple(
        fc.constantFrom(
          "box",
          "box Aqua",
          "box Aqua Payment services",
          "box Payment services",
          "box rgb(1,2,3) Two words",
          "box transparent Aqua",
        ),
        fc.array(participant, { minLength: 1, maxLength: 2 }),
      )
      .map(([head, inner]) => `${head}\n${inner.join("\n")}\nend`),
    fc.constant("create participant N as New\nA->>N: make\ndestroy N\nA-xN: end"),
    fc.constant("activate A\ndeactivate A"),
  ),
}));

it("agrees with Mermaid on generated sequence diagrams", { timeout: 60_000 }, async () => {
  let accepted = 0;
  await fc.assert(
    fc.asyncProperty(statements, async (body) => {
      const diagram = `sequenceDiagram\n${body}\n`;
      const db = await database(diagram);
      if (db === null) return;
      accepted += 1;
      const { graph } = readMermaid(diagram);
      expect(graph && ours(graph)).toEqual(theirs(db as SequenceDb));
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(150);
});

describe("sequence diagrams", () => {
  const read = (body: string) => readMermaid(`sequenceDiagram\n${body}`).graph;

  it("states the kind of a participant", () => {
    const graph = read(
      'actor U as User\nparticipant D@{ "type": "database" }\nparticipant Q@{ "type": "queue" }\nparticipant C@{ "type": "control" }\nU->>S: x',
    );
    expect(graph?.nodes.map(({ kind }) => kind)).toEqual(["client", "database", "queue", null, null]);
  });

  it("gives every span", () => {
    const source = "sequenceDiagram\nbox Aqua The team\nactor U as The user\nend\nU->>+Web app: GET /; Web app-->>-U: 200";
    const { nodes, groups, edges } = readMermaid(source).graph ?? { nodes: [], groups: [], edges: [] };
    const slice = (span: { start: number; end: number } | null | undefined) => span && source.slice(span.start, span.end);
    expect(nodes.map(({ spans, labelSpan }) => [...spans.map(slice), slice(labelSpan)])).toEqual([
      ["U", "U", "U", "The user"],
      ["Web app", "Web app", null],
    ]);
    expect(groups.map(({ span, titleSpan }) => [slice(span), slice(titleSpan)])).toEqual([
      ["box Aqua The team\nactor U as The user\nend", "The team"],
    ]);
    expect(edges.map(({ span, labelSpan }) => [slice(span), slice(labelSpan)])).toEqual([
      ["->>+Web app: GET /", "GET /"],
      ["-->>-U: 200", "200"],
    ]);
  });

  it.each([
    ["A->>\nA->>B: x", "A B", "AB"],
    ["A\nA->>B", "A B", "AB"],
    ["participant\nA->>B: x", "A B", "AB"],
    ["loop x\nA->>B: y", "A B", "AB"],
    ["box x\nparticipant A", "A", ""],
    ["end\nA->>B: x", "A B", "AB"],
    ['participant A@{ "type": "data\nA->>B: x', "A B", "AB"],
    ["A->>B: x\nNote over", "A B", "AB"],
  ])("keeps the rest of %j", (body, nodes, edges) => {
    const graph = read(body);
    expect(graph?.nodes.map(({ id }) => id).join(" ")).toBe(nodes);
    expect(graph?.edges.map(({ from, to }) => from + to).join(" ")).toBe(edges);
  });
});
