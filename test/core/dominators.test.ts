/** A node dominates another exactly when removing it cuts the other off from the root. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { dominatorsOf, immediateDominators } from "../../server/src/core/graph/dominators.ts";
import { shortestPaths } from "../../server/src/core/graph/shortest-paths.ts";

const graphs = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.tuple(fc.constant(size), fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size - 1)), { maxLength: size * 3 })))
  .map(([size, edges]) => Array.from({ length: size }, (_, node) => edges.filter(([from]) => from === node).map(([, to]) => to)));

function reachedWithout(successors: readonly (readonly number[])[], removed: number): ReadonlySet<number> {
  const seen = new Set<number>(removed === 0 ? [] : [0]);
  const open = [...seen];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const next of successors[node] ?? []) {
      if (next === removed || seen.has(next)) continue;
      seen.add(next);
      open.push(next);
    }
  }
  return seen;
}

it("equals removal by brute force on random graphs", () => {
  fc.assert(
    fc.property(graphs, (successors) => {
      const dominators = immediateDominators(successors, 0);
      const reached = reachedWithout(successors, -1);
      for (const node of successors.keys()) {
        const wanted = reached.has(node) ? [...reached].filter((each) => each === node || !reachedWithout(successors, each).has(node)) : [];
        expect([...dominatorsOf(dominators, node)].sort()).toEqual(wanted.sort());
      }
    }),
    { numRuns: 2000 },
  );
});

it("finds a path exactly where one is, through every dominator", () => {
  fc.assert(
    fc.property(graphs, (successors) => {
      const dominators = immediateDominators(successors, 0);
      const reached = reachedWithout(successors, -1);
      const pathTo = shortestPaths(successors, 0);
      for (const node of successors.keys()) {
        if (node === 0) continue;
        const path = [0, ...pathTo(node)];
        expect(path.at(-1) === node).toBe(reached.has(node));
        for (const each of dominatorsOf(dominators, node)) expect(path).toContain(each);
        for (const [at, to] of path.entries()) if (at > 0) expect(successors[path[at - 1] ?? -1]).toContain(to);
      }
    }),
    { numRuns: 1000 },
  );
});

it("takes a long chain without recursion", () => {
  const successors = Array.from({ length: 20_000 }, (_, node) => (node < 19_999 ? [node + 1] : []));
  expect(dominatorsOf(immediateDominators(successors, 0), 19_999)).toHaveLength(20_000);
});
