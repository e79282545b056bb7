/** Every Mermaid reader bears any text: no throw, spans inside it, ends of edges that are drawn, time that grows with its length. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { architectureOf } from "../../server/src/core/graph/architecture-of.ts";
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { growthOf, LINEAR } from "../support/growth.ts";

function read(text: string): DrawnGraph {
  return readMermaid(text).graph ?? { direction: "TB", nodes: [], edges: [], groups: [] };
}

/** For each notation its first line, pieces of statements, and pieces that half of a statement leaves behind. */
const NOTATIONS: readonly (readonly [name: string, header: string, fragments: string])[] = [
  [
    "flowchart",
    "flowchart LR\n",
    'a¦b1¦-->¦-.->¦~~~¦-- x -->¦|x|¦[¦]¦[(¦)]¦((¦))¦{¦}¦"¦"`¦`"¦\n¦ ¦&¦;¦@{ shape: cyl, label: "x" }¦@{¦e1@-->¦subgraph g [t]\n¦end\n¦:::c¦class a b\n¦click a\n¦%% c\n¦a["¦a["`¦a[x\n¦a --¦....¦<b¦---\n¦#quot;¦direction TB\n¦style a¦accDescr {¦@{\nlabel: ¦,¦:¦注',
  ],
  [
    "C4",
    "C4Container\n",
    'Person(¦Container(a, "A", "Go")¦ContainerDb(b, "B")¦Rel(a, b, "x")¦Boundary(g, "G") {¦Node(n, "N")¦}¦{¦(¦)¦"¦,¦,,¦""¦$tags="x"¦$¦=¦a¦b¦\n¦ ¦title x¦Rel(¦accDescr {¦%% c\n¦x(¦((¦"a\n¦a (b)¦注¦))))',
  ],
  [
    "architecture",
    "architecture-beta\n",
    'group g(cloud)[G]\n¦service a(database)[A] in g\n¦service b\n¦junction j\n¦a:L -- R:b\n¦a{group}:T -[x]-> B:j\n¦service ¦group ¦(¦)¦[¦]¦["¦"]¦[\'¦in g¦:L¦ -- ¦-[¦]-¦>¦<¦a¦-¦\n¦ ¦{group}¦%% c\n¦accDescr {¦align row a b\n¦\\"¦注',
  ],
  [
    "block",
    "block\n",
    'a¦b["B"]¦:2¦ ¦\n¦-->¦-- "x" -->¦block:g\n¦block\n¦end\n¦columns 3\n¦space¦<["x"]>(right)¦<[¦]>¦[¦]¦("¦")¦"¦--¦class a b\n¦style a x\n¦block:¦:¦-. ¦==¦(((¦注¦a["¦- ',
  ],
  [
    "sequence",
    "sequenceDiagram\n",
    'A->>B: x\n¦B-->>A: y\n¦participant C as D\n¦actor E\n¦participant F@{ "type": "queue" }\n¦box Aqua T\n¦end\n¦loop x\n¦Note over A,B: z\n¦A¦-¦->>¦--)¦+¦()¦:¦;¦#¦#35;¦@{¦ as ¦participant ¦box ¦note ¦,¦\n¦ ¦rgb(¦a-b-¦wrap:¦accDescr {¦%% c\n¦/|-¦注¦activate A\n',
  ],
];

function spansOf(value: unknown): { start: number; end: number }[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (value === null || typeof value !== "object") return [];
  if ("start" in value && "end" in value) return [value as { start: number; end: number }];
  return Object.values(value).flatMap(spansOf);
}

describe.each(NOTATIONS)("%s", (name, header, fragments) => {
  const pieces = fragments.split("¦");
  const texts = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => header + parts.join("")),
    fc.string({ unit: "binary" }).map((text) => header + text),
  );

  it("is read without a throw, with every span inside and every end known", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(texts, (text) => {
        const graph = read(text);
        const { nodes, edges, groups } = graph;
        for (const { start, end } of spansOf([nodes, edges, groups])) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        const ids = [...nodes, ...groups].map(({ id }) => id);
        const known = new Set(ids);
        const titled = new Set(groups.map(({ id }) => id));
        if (name !== "flowchart") expect(known.size).toBe(ids.length);
        for (const { id, spans, group } of nodes) {
          for (const { start, end } of spans) expect(text.slice(start, end)).toBe(id);
          expect(group === null || titled.has(group)).toBe(true);
        }
        const places = new Map(groups.map(({ id }, place) => [id, place]));
        for (const [place, { parent }] of groups.entries()) expect(parent === null || (places.get(parent) ?? -1) > place).toBe(true);
        for (const { id, nodes: inside } of groups) for (const each of inside) expect(each).not.toBe(id);
        for (const { from, to } of edges) expect(known.has(from) && known.has(to)).toBe(true);
        architectureOf(graph);
      }),
      { numRuns: 700 },
    );
  });

  it("is read in time linear in its length", { timeout: 300_000 }, () => {
    const growths = pieces
      .flatMap((piece) => [piece, `${piece}\n`])
      .map((unit) => {
        const textOf = (length: number): string => header + unit.repeat(length / unit.length);
        return { unit, growth: growthOf({ textOf, run: read, length: 8_000 }) };
      });
    expect(growths.filter(({ growth }) => growth >= LINEAR)).toEqual([]);
  });
});
