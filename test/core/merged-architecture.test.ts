/** When two labels mean one component, and what several drawings come to together. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Architecture } from "../../server/src/core/graph/component.ts";
import { componentKind } from "../../server/src/core/graph/component-kind.ts";
import { identityOf, isSameIdentity } from "../../server/src/core/graph/identity.ts";
import { mergedArchitecture } from "../../server/src/core/graph/merged-architecture.ts";

const span = { start: 0, end: 0 };

/** `a=Browser b=Redis cache | a>b`: ids and names, then connections. */
function drawing(text: string): Architecture {
  const [nodes = "", edges = ""] = text.split(" | ");
  return {
    components: [...nodes.matchAll(/(\w+)=([^,]+)/g)].map(([, id = "", name = ""]) => ({
      id,
      name,
      kind: componentKind(name),
      redundancy: null,
      single: null,
      mentions: [span],
    })),
    connections: edges
      .split(" ")
      .filter((edge) => edge !== "")
      .map((edge) => ({ from: edge.split(">")[0] ?? "", to: edge.split(">")[1] ?? "", label: null, span })),
  };
}

describe("labels of one component", () => {
  it.each([
    ["Elasticsearch", "Elasticsearch cluster"],
    ["API servers x3", "API Server"],
    ["Order Service", "OrderService (3 replicas)"],
    ["Kafka", "Kafka (orders topic)"],
    ["Order DB", "Order Database (DynamoDB)"],
    ["Cache (DynamoDB)", "cache (DynamoDB), 3 nodes"],
  ])("%j and %j", (a, b) => expect(isSameIdentity(identityOf(a), identityOf(b))).toBe(true));

  it.each([
    ["Order Service", "Order DB"],
    ["User DB", "Order DB"],
    ["Order DB (DynamoDB)", "Order DB (Cassandra)"],
    ["Cache", "Database"],
    ["Web Server 1", "Web Server 2"],
    ["Banana", "Apple"],
    ["", ""],
  ])("not %j and %j", (a, b) => expect(isSameIdentity(identityOf(a), identityOf(b))).toBe(false));
});

describe("drawings put together", () => {
  function check(parts: readonly string[], components: string, connections: string): void {
    const merged = mergedArchitecture(parts.map(drawing));
    expect(merged.components.map(({ id, name, mentions }) => `${id}=${name}/${mentions.length}`).join(", ")).toBe(components);
    expect(merged.connections.map(({ from, to }) => `${from}>${to}`).join(" ")).toBe(connections);
  }

  it("are one where they name the same", () =>
    check(["a=Browser, b=API Server | a>b", "x=API server x3, y=Order DB | x>y"], "a=Browser/1, b=API Server/2, y=Order DB/1", "a>b b>y"));
  it("keep apart what uses one id for two", () =>
    check(["a=Browser, b=API Server | a>b", "a=Order DB, b=API Server | b>a"], "a=Browser/1, b=API Server/2, a-2=Order DB/1", "a>b b>a-2"));
  it("take a bare kind for the only one of that kind", () => {
    check(["a=Browser, b=Cassandra | a>b", "x=Database"], "a=Browser/1, b=Cassandra/2", "a>b");
    check(["a=User DB, b=Order DB", "x=Database"], "a=User DB/1, b=Order DB/1, x=Database/1", "");
  });
  it("never take two components of one drawing for one", () => check(["a=Server, b=Server", "c=Server"], "a=Server/2, b=Server/1", ""));
});

it("keeps every component and every connection of every drawing", () => {
  const name = fc.constantFrom("Browser", "API", "API x3", "Cache", "Redis cache", "Order DB", "Kafka", "Kafka cluster", "Database", "");
  const parts = fc.array(
    fc.array(name, { maxLength: 6 }).map((names) => ({
      components: names.map((each, at) => ({
        id: `n${at}`,
        name: each,
        kind: componentKind(each),
        redundancy: null,
        single: null,
        mentions: [span],
      })),
      connections: names.slice(1).map((_, at) => ({ from: `n${at}`, to: `n${at + 1}`, label: null, span })),
    })),
    { maxLength: 4 },
  );
  fc.assert(
    fc.property(parts, (drawings) => {
      const { components, connections, ids } = mergedArchitecture(drawings);
      const known = new Set(components.map(({ id }) => id));
      expect(known.size).toBe(components.length);
      for (const [at, drawn] of drawings.entries()) {
        const merged = drawn.components.map(({ id }) => ids[at]?.get(id) ?? "");
        expect(new Set(merged).size).toBe(merged.length);
        for (const id of merged) expect(known).toContain(id);
      }
      expect(connections).toHaveLength(drawings.reduce((sum, each) => sum + each.connections.length, 0));
      for (const { from, to } of connections) expect([known.has(from), known.has(to)]).toEqual([true, true]);
    }),
  );
});
