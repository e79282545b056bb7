/**
 * Reads a drawing made of characters: boxes, arrows and lines, and what they connect. Tolerant of half-written text; whether
 * its components are an architecture is left to `architecture-of.ts`.
 */
import type { DrawnGraph } from "../drawn-graph.ts";
import { componentsDrawn } from "./components-drawn.ts";
import { joinCrossings } from "./crossings.ts";
import type { NetLabel } from "./drawn-edges.ts";
import { drawnGraph } from "./drawn-graph-of.ts";
import { labelledLine } from "./edge-labels.ts";
import { groupTitles } from "./group-titles.ts";
import { innerLabels } from "./inner-labels.ts";
import { meetingsOf } from "./meetings.ts";
import { namedNodes } from "./named-nodes.ts";
import { isName } from "./names.ts";
import { sceneOf } from "./scene.ts";
import { withSources } from "./sources.ts";
import { withStackedNames } from "./stacked-names.ts";
import { textPieces } from "./texts.ts";
import { touchingWalls } from "./touching-walls.ts";

export interface CharacterDrawing {
  readonly graph: DrawnGraph;
  /** True where every word in it is part of a node, a label or a title, and every line leads somewhere. */
  readonly isComplete: boolean;
  /** Whether some of its nodes have drawn borders. */
  readonly hasBoxes: boolean;
}

/** What the text of a drawing shows; spans count from its start. */
export function readDrawing(text: string): CharacterDrawing {
  const scene = sceneOf(text);
  const { nets, islands, plain } = scene;
  const pieces = textPieces(scene);
  const inner = innerLabels(scene, pieces, withSources(scene, meetingsOf(scene)));
  const meetings = [...withStackedNames(scene, pieces, inner.meetings), ...touchingWalls(scene)];
  joinCrossings(scene, meetings);
  const named = namedNodes(scene, pieces, meetings);
  const used = new Set([...named.ofIsland.keys(), ...inner.labels.map(({ island }) => island)]);
  const titles = groupTitles(scene, pieces, used);
  for (const title of titles.values()) for (const island of title.islands) used.add(island);

  const labels: NetLabel[] = inner.labels.map(({ island, cell, direction }) => {
    const piece = pieces.pieceOf(island);
    return { net: nets.netOf(cell, direction), text: piece.text, span: piece.lines[0]?.span ?? { start: 0, end: 0 }, near: null };
  });
  let hasRemarks = false;
  for (const [index, island] of islands.islands.entries()) {
    if (pieces.firstOf(index) !== index || used.has(index) || !isName(island.text)) continue;
    const near = labelledLine(scene, island);
    if (near) labels.push({ net: nets.netOf(near.cell, near.direction), text: pieces.pieceOf(index).text, span: island.span, near });
    else hasRemarks = true;
  }
  const { graph, labelled, borders } = drawnGraph(scene, { pieces, named, titles, meetings, labels });
  const met = new Set(meetings.map(({ end }) => end));
  const hasLooseEnds = nets.ends.some((end) => !met.has(end) && ((nets.joined[end.cell] ?? 0) & end.direction) === 0);
  const isComplete = !hasRemarks && !hasLooseEnds && labelled === labels.length && scene.tables.size === 0;
  const shown = componentsDrawn(graph, borders, text);
  return { graph: shown, isComplete: isComplete && shown === graph, hasBoxes: plain.includes(true) };
}
