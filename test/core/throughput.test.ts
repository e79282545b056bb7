/** The largest throughput of stages with capacities, and what limits it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CapacityGraph, largestThroughput } from "../../server/src/core/graph/throughput.ts";

/** `A50>B30 B>C30`: nodes with their capacity where first named, and what leads to what. */
function graph(text: string): { names: string[]; graph: CapacityGraph } {
  const names: string[] = [];
  const capacities: number[] = [];
  const successors: number[][] = [];
  const numberOf = (written: string): number => {
    const [, name = "", capacity = ""] = /^([A-Z]+)(\d*)$/.exec(written) ?? [];
    const known = names.indexOf(name);
    if (known >= 0) return known;
    capacities.push(capacity === "" ? Number.POSITIVE_INFINITY : Number(capacity));
    successors.push([]);
    return names.push(name) - 1;
  };
  for (const edge of text.split(" ")) {
    const [from = 0, to = 0] = edge.split(">").map(numberOf);
    successors[from]?.push(to);
  }
  return { names, graph: { capacities, successors } };
}

function check(text: string, value: number, bottleneck: string): void {
  const { names, graph: read } = graph(text);
  const found = largestThroughput(read);
  expect([found?.value, found?.bottleneck.map((node) => names[node]).join(" ")]).toEqual([value, bottleneck]);
}

describe("the largest throughput", () => {
  it("of a chain is that of its weakest stage", () => check("A50>B30 B>C40", 30, "B"));
  it("of branches is what they carry together", () => check("A100>B30 A>C20 B>D100 C>D", 50, "B C"));
  it("of stages before a narrow branch is limited by the stages", () => check("A50>B30 B>C30 C>D90 C>E10 E>F20 F>G25", 30, "B"));
  it("leaves out what nothing limits", () => check("A>B30 B>C", 30, "B"));
  it("is unknown where no capacity is stated", () => expect(largestThroughput(graph("A>B B>C").graph)).toBeNull());
  it("is unknown where nothing comes in", () => expect(largestThroughput(graph("A5>B6 B>A").graph)).toBeNull());
});

const graphs = fc.integer({ min: 2, max: 8 }).chain((count) =>
  fc.record({
    capacities: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: count, maxLength: count }),
    successors: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: count - 1 }), { maxLength: 3 }), { minLength: count, maxLength: count }),
  }),
);

it("never exceeds what the bottleneck carries together, and grows by at most what a node is given more", () => {
  fc.assert(
    fc.property(graphs, fc.nat(7), (read, at) => {
      const found = largestThroughput(read);
      if (!found) return;
      const carried = found.bottleneck.reduce((sum, node) => sum + (read.capacities[node] ?? 0), 0);
      expect(found.value).toBe(carried);
      const node = at % read.capacities.length;
      const wider = largestThroughput({ ...read, capacities: read.capacities.map((each, n) => (n === node ? each + 5 : each)) });
      expect(wider?.value).toBeGreaterThanOrEqual(found.value);
      expect(wider?.value).toBeLessThanOrEqual(found.value + 5);
    }),
  );
});
