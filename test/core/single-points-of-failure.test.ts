/** What always holds of single points of failure, on any architecture. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callGraph } from "../../server/src/core/graph/call-graph.ts";
import type { Architecture, ComponentKind } from "../../server/src/core/graph/component.ts";
import { requestTargets } from "../../server/src/core/graph/request-paths.ts";
import { singlePointsOfFailure } from "../../server/src/core/graph/single-points-of-failure.ts";

const span = { start: 0, end: 0 };
const KINDS: readonly ComponentKind[] = [
  "client",
  "load-balancer",
  "gateway",
  "service",
  "worker",
  "cache",
  "database",
  "queue",
  "object-store",
  "external",
  "unknown",
];

const architectures: fc.Arbitrary<Architecture> = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc.record({
    components: fc.tuple(
      ...Array.from({ length: count }, (_, at) =>
        fc
          .record({ kind: fc.constantFrom(...KINDS), redundancy: fc.option(fc.constantFrom("x3", "2 replicas", "managed"), { nil: null }) })
          .map(({ kind, redundancy }) => ({ id: `n${at}`, name: `n${at}`, kind, redundancy, single: null, mentions: [span] })),
      ),
    ),
    connections: fc.array(
      fc.tuple(fc.nat(count - 1), fc.nat(count - 1)).map(([from, to]) => ({ from: `n${from}`, to: `n${to}`, label: null, span })),
      { maxLength: 16 },
    ),
  }),
);

const pointsOf = (architecture: Architecture): readonly string[] => singlePointsOfFailure(architecture).map(({ component }) => component);

/** The nodes that are reached from where requests come in, when one node is gone. */
function reached(architecture: Architecture, gone: number | null): ReadonlySet<number> {
  const { successors, root } = callGraph(architecture);
  const seen = new Set([root]);
  for (const node of seen) for (const next of successors[node] ?? []) if (next !== gone) seen.add(next);
  return seen;
}

describe("the components that a store requires", () => {
  it("are those without which it is not reached", () => {
    fc.assert(
      fc.property(architectures, (architecture) => {
        for (const { node, required, path } of requestTargets(architecture)) {
          const needed = architecture.components.flatMap((_, each) => (reached(architecture, each).has(node) ? [] : [each]));
          expect([...required].sort()).toEqual(needed.sort());
          for (const each of required) expect(path).toContain(each);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("single points of failure", () => {
  it("never become more by a replica", () => {
    fc.assert(
      fc.property(architectures, fc.nat(8), (architecture, at) => {
        const before = pointsOf(architecture);
        const components = architecture.components.map((each, node) =>
          node === at ? { ...each, redundancy: each.redundancy ?? "x2" } : each,
        );
        for (const point of pointsOf({ ...architecture, components })) expect(before).toContain(point);
      }),
      { numRuns: 2000 },
    );
  });

  it("never become fewer by a connection less, while they still lie on every path", () => {
    fc.assert(
      fc.property(architectures, fc.nat(15), (architecture, at) => {
        const connections = architecture.connections.filter((_, each) => each !== at);
        const less = { ...architecture, connections };
        const after = pointsOf(less);
        for (const point of pointsOf(architecture)) {
          const node = architecture.components.findIndex(({ id }) => id === point);
          const [entry] = requestTargets(less).find(({ required }) => required.includes(node))?.path ?? [];
          if (entry !== undefined && entry !== node) expect(after).toContain(point);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
