/** What a drawing in each of Mermaid's notations means for the architecture. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { architectureOf } from "../../server/src/core/graph/architecture-of.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";

function architecture(text: string) {
  const { graph } = readMermaid(text);
  return graph ? architectureOf(graph) : null;
}

function connections(text: string): string {
  return (
    architecture(text)
      ?.connections.map(({ from, to }) => `${from}>${to}`)
      .join(" ") ?? "none"
  );
}

function kinds(text: string): string {
  return (
    architecture(text)
      ?.components.map(({ id, kind }) => `${id}:${kind}`)
      .join(" ") ?? "none"
  );
}

describe("a C4 diagram", () => {
  it("is an architecture whatever its elements are called", () => {
    expect(kinds('C4Context\nPerson(a, "Alice")\nSystem(b, "Acme")')).toBe("a:client b:unknown");
    expect(kinds('C4Component\nComponent(a, "Create order")\nComponent(b, "Validate order")')).toBe("a:unknown b:unknown");
  });

  it("states kinds, which the label may tell more closely", () => {
    expect(kinds('C4Container\nContainerDb(a, "Sessions", "Redis")\nContainerQueue(b, "Events", "Kafka")\nContainerDb(c, "Orders")')).toBe(
      "a:cache b:stream c:database",
    );
  });

  it("has relations in the direction of their heads", () => {
    const elements = 'System(a, "A")\nSystem(b, "B")\n';
    expect(connections(`C4Context\n${elements}Rel(a, b, "x")`)).toBe("a>b");
    expect(connections(`C4Context\n${elements}Rel_Back(a, b, "x")`)).toBe("b>a");
    expect(connections(`C4Context\n${elements}BiRel(a, b, "x")`)).toBe("a>b b>a");
  });

  it("reads redundancy from technology, description and deployment node", () => {
    const text =
      'C4Deployment\nNode(n, "api x8", "Ubuntu") {\n Container(a, "API", "Go")\n}\nContainerDb(b, "Orders", "Postgres, 3 replicas")\nContainerDb(c, "Users", "Postgres", "Runs on three nodes")\nContainerDb(d, "Audit", "Postgres", "Stores everything")';
    expect(architecture(text)?.components.map(({ redundancy }) => redundancy)).toEqual(["x8", "3 replicas", "three nodes", null]);
  });
});

describe("an architecture diagram", () => {
  it("connects what meets in junctions", () => {
    const text =
      "architecture-beta\nservice a(server)[API]\nservice b(server)[Worker]\nservice c(database)[DB]\njunction j\njunction k\na:R --> L:j\nb:R --> L:j\nj:R --> L:k\nk:R --> L:c";
    expect(kinds(text)).toBe("a:service b:worker c:database");
    expect(connections(text)).toBe("a>c b>c");
  });

  it("takes a line without heads in both directions, and a group's line for all in it", () => {
    const text =
      "architecture-beta\ngroup g(cloud)[G]\nservice a(server)[A] in g\nservice b(server)[B] in g\nservice c(database)[C]\na{group}:R -- L:c";
    expect(connections(text)).toBe("b>c c>b a>c c>a");
  });

  it("knows a product by its icon", () => {
    const [only] = architecture("architecture-beta\nservice a(logos:aws-s3)[Files]")?.components ?? [];
    expect([only?.kind, only?.redundancy === null]).toEqual(["object-store", false]);
  });
});

describe("a block diagram", () => {
  it("is an architecture where its labels are components; block arrows are none", () => {
    const text = 'block\nWeb["Web app"] arrow<["calls"]>(right) API["API server"] DB[("Orders DB")]\nWeb --> API\nAPI --> DB';
    expect(kinds(text)).toBe("Web:client API:service DB:database");
    expect(connections(text)).toBe("Web>API API>DB");
  });

  it("is none where it draws something else", () => {
    expect(kinds("block\na b c")).toBe("none");
    expect(kinds('block\nWeb["Web app"] right<["Yes"]>(right) API["API server"] DB[("Orders DB")]')).toBe("none");
  });
});

describe("a sequence diagram", () => {
  const participants = "actor U as User\nparticipant A as API server\nparticipant D as Orders DB\n";

  it("connects who calls whom; answers run back along a call", () => {
    const text = `sequenceDiagram\n${participants}U->>A: GET\nA->>D: read\nD-->>A: rows\nA->>A: sort\nA-->>U: 200`;
    expect(kinds(text)).toBe("U:client A:service D:database");
    expect(connections(text)).toBe("U>A A>D");
  });

  it("takes a dashed message that answers nothing, and one without a head, for a message", () => {
    expect(connections(`sequenceDiagram\n${participants}U->A: GET\nA--)D: event`)).toBe("U>A A>D");
  });

  it("is none where too few participants are known, or none of them is infrastructure", () => {
    expect(kinds("sequenceDiagram\nAlice->>John: Hello\nJohn-->>Alice: Great")).toBe("none");
  });

  it("shows one flow, in which nothing is a single point of failure", () => {
    const call = "U->>A: GET\n A->>D: read";
    const drawn = `actor U as User\n participant A as API servers x6\n participant D as Postgres`;
    const [design] = analyze(`# Design a Shortener\n\n~~~mermaid\nsequenceDiagram\n ${drawn}\n ${call}\n~~~\n`, { declared: true }).designs;
    const [flow] = design?.architectures ?? [];
    expect([flow?.covers, flow?.components.length, flow?.singlePointsOfFailure.length]).toEqual(["flow", 3, 0]);
  });
});
