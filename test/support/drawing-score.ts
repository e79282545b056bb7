/** How much of what a person reads in a drawing Lintel reads in it too, in the document as it is. */

import type { Analysis } from "../../server/src/core/facts/analysis.ts";
import { readDrawings } from "../../server/src/core/facts/architecture.ts";
import { placeLines } from "../../server/src/core/facts/piece-facts.ts";
import type { DrawnEdge, DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";
import type { DrawingFixture, ExpectedEdge, ExpectedNode } from "./drawing-fixtures.ts";

export interface Score {
  readonly right: number;
  readonly expected: number;
  readonly found: number;
  /** What is missing, and what should not be there. */
  readonly wrong: readonly string[];
}

export interface DrawingScore {
  readonly nodes: Score;
  readonly edges: Score;
  readonly groups: Score;
  readonly labels: Score;
}

export const NO_SCORE: Score = { right: 0, expected: 0, found: 0, wrong: [] };

/** Both scores as one. */
export function sum(a: Score, b: Score): Score {
  return { right: a.right + b.right, expected: a.expected + b.expected, found: a.found + b.found, wrong: [...a.wrong, ...b.wrong] };
}

/** Compares a fixture with what is read in the lines of its document. */
export function scoreOf(fixture: DrawingFixture, analysis: Analysis): DrawingScore {
  const read = graphsIn(fixture, analysis).map(flat);
  const nodes = numbered(read.flatMap((each) => each.nodes));
  const edges = read.flatMap((each) => each.edges);
  const expected = fixture.edges.map(keyOf);
  const doubtful = fixture.doubtfulEdges.map(keyOf);
  const shown = new Map(edges.map((edge) => [keyOf(edge), edge.label]));
  const labelled = fixture.edges.filter(({ label }) => label !== null);
  return {
    nodes: compared(fixture.nodes.map(nameOf), nodes, fixture.doubtfulNodes.map(nameOf)),
    edges: compared(expected, [...shown.keys()], doubtful),
    groups: compared(
      fixture.groups.map(({ title, nodes: members }) => `${title}: ${[...members].sort().join(", ")}`),
      read.flatMap((each) => each.groups),
      [],
    ),
    labels: compared(
      labelled.map((edge) => `${keyOf(edge)}: ${plain(edge.label)}`),
      [...shown].filter(([key, label]) => label !== null && !doubtful.includes(key)).map(([key, label]) => `${key}: ${plain(label)}`),
      [],
    ),
  };
}

/** The graphs read in the lines of a fixture, without what stands in other lines of the same block. */
function graphsIn({ line, endLine }: DrawingFixture, { markdown, pieceFacts, lines }: Analysis): DrawnGraph[] {
  const drawings = markdown.pieces.flatMap(
    ({ start, content }) => pieceFacts.get(content)?.drawings.map((drawing) => placeLines(drawing, start)) ?? [],
  );
  return readDrawings(drawings.filter(({ language }) => language === "ascii")).flatMap(({ drawing, diagram }) => {
    const first = lines.lineAt(drawing.lines[0]?.start ?? drawing.span.start);
    const isWithin = (offset: number): boolean => {
      const at = first + (drawing.text.slice(0, offset).match(/\n/g)?.length ?? 0) + 1;
      return at >= line && at <= endLine;
    };
    if (!diagram.graph || first + 1 > endLine || first + drawing.lines.length < line) return [];
    const nodes = diagram.graph.nodes.filter(({ spans }) => spans.some(({ start }) => isWithin(start)));
    const edges = diagram.graph.edges.filter(({ span }) => isWithin(span.start));
    const groups = diagram.graph.groups.filter(({ span }) => isWithin(span.start));
    return nodes.length > 0 ? [{ ...diagram.graph, nodes, edges, groups }] : [];
  });
}

interface Flat {
  readonly nodes: readonly string[];
  readonly edges: readonly ExpectedEdge[];
  readonly groups: readonly string[];
}

function flat({ nodes, edges, groups }: DrawnGraph): Flat {
  const sorted = [...nodes].sort((a, b) => a.span.start - b.span.start);
  const names = numbered(sorted.map(({ label }) => oneLine(label)));
  const byId = new Map([
    ...groups.map(({ id, title }) => [id, oneLine(title)] as const),
    ...sorted.map(({ id }, at) => [id, names[at] ?? ""] as const),
  ]);
  return {
    nodes: sorted.map(({ label }) => oneLine(label)),
    edges: edges.map((edge) => ({ from: byId.get(edge.from) ?? "", to: byId.get(edge.to) ?? "", label: edge.label, both: isBoth(edge) })),
    groups: groups.map(
      ({ title, nodes: members }) =>
        `${oneLine(title)}: ${members
          .map((id) => byId.get(id) ?? id)
          .sort()
          .join(", ")}`,
    ),
  };
}

function isBoth({ arrowStart, arrowEnd }: DrawnEdge): boolean {
  return (arrowStart === "none") === (arrowEnd === "none");
}

function numbered(labels: readonly string[]): string[] {
  const counts = new Map<string, number>();
  return labels.map((label) => {
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    return count === 1 ? label : `${label}#${count}`;
  });
}

function nameOf({ label, n }: ExpectedNode): string {
  return n === undefined ? label : `${label}#${n}`;
}

function keyOf({ from, to, both }: ExpectedEdge): string {
  return both ? [from, to].sort().join(" <-> ") : `${from} -> ${to}`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function plain(label: string | null): string {
  return oneLine(label ?? "").replace(/^\((.*)\)$/, "$1");
}

function compared(expected: readonly string[], found: readonly string[], doubtful: readonly string[]): Score {
  const counted = found.filter((each) => !doubtful.includes(each));
  const right = expected.filter((each) => counted.includes(each));
  return {
    right: right.length,
    expected: expected.length,
    found: counted.length,
    wrong: [
      ...expected.filter((each) => !counted.includes(each)).map((each) => `missing: ${each}`),
      ...counted.filter((each) => !expected.includes(each)).map((each) => `extra: ${each}`),
    ],
  };
}
