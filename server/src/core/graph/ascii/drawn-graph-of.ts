/** Puts what was read into a graph: nodes with ids, groups, and the edges between them. */
import type { Span } from "../../text/span.ts";
import type { DrawnGraph, DrawnGroup, DrawnNode } from "../drawn-graph.ts";
import { NONE } from "./canvas.ts";
import type { Borders } from "./components-drawn.ts";
import { drawnEdges, type NetLabel } from "./drawn-edges.ts";
import { spanOf } from "./grid.ts";
import type { GroupTitle } from "./group-titles.ts";
import type { Meeting, Target } from "./meetings.ts";
import type { NamedNodes } from "./named-nodes.ts";
import { idsOf } from "./node-ids.ts";
import type { Scene } from "./scene.ts";
import type { TextPieces } from "./texts.ts";

/** What was read in a drawing. */
export interface Reading {
  readonly pieces: TextPieces;
  readonly named: NamedNodes;
  /** By box around others. */
  readonly titles: ReadonlyMap<number, GroupTitle>;
  readonly meetings: readonly Meeting[];
  readonly labels: readonly NetLabel[];
}

export interface GraphOfDrawing {
  readonly graph: DrawnGraph;
  /** How many of the labels stand on an edge. */
  readonly labelled: number;
  readonly borders: Borders;
}

/** The graph of a drawing. */
export function drawnGraph(scene: Scene, reading: Reading): GraphOfDrawing {
  const { canvas } = scene;
  const { pieces, named, titles, meetings, labels } = reading;
  const boxes = [...titles.keys()].sort((a, b) => a - b);
  const ids = idsOf([...named.nodes.map(({ label }) => label), ...boxes.map((box) => titleOf(titles, box))]);
  const groupIds = new Map(boxes.map((box, at) => [box, ids[named.nodes.length + at] ?? ""]));
  const groupOf = (box: number): string | null => groupIds.get(box) ?? null;
  const members = new Map<string, string[]>();
  const put = (group: string | null, id: string): void => {
    if (group !== null) members.set(group, [...(members.get(group) ?? []), id]);
  };
  const shown = new Set([...named.ofBox.values(), ...[...named.ofIsland.values()].flat()]);
  const nodes = named.nodes.flatMap(({ label, labelSpan, spans, inside }, at): DrawnNode[] => {
    const id = ids[at] ?? "";
    if (!shown.has(at)) return [];
    put(groupOf(inside), id);
    return [{ id, label, labelSpan, shape: null, kind: null, span: spans[0] ?? labelSpan, spans, group: groupOf(inside), classes: [] }];
  });
  for (const box of boxes) put(groupOf(canvas.parents[box] ?? NONE), groupIds.get(box) ?? "");
  const groups = boxes.map((box): DrawnGroup => {
    const id = groupIds.get(box) ?? "";
    const span = titles.get(box)?.span ?? wallSpan(scene, box);
    return { id, title: titleOf(titles, box), span, parent: groupOf(canvas.parents[box] ?? NONE), nodes: members.get(id) ?? [] };
  });
  const idsAt = ({ kind, index }: Target): readonly string[] => {
    if (kind === "island") return (named.ofIsland.get(pieces.firstOf(index)) ?? []).map((at) => ids[at] ?? "");
    const node = named.ofBox.get(index);
    const id = node === undefined ? groupIds.get(index) : ids[node];
    return id === undefined ? [] : [id];
  };
  const conditionAt = ({ kind, index }: Target): string | null =>
    kind === "island" ? (named.conditions.get(pieces.firstOf(index)) ?? null) : null;
  const boxed = new Map([...named.ofBox].map(([box, at]) => [ids[at] ?? "", box]));
  const { edges, labelled } = drawnEdges(scene, { meetings, labels, idsAt, conditionAt });
  const upright = meetings.filter(({ end }) => end.direction <= DOWNWARDS).length;
  return {
    graph: { direction: upright * 2 >= meetings.length ? "TB" : "LR", nodes, edges, groups },
    labelled,
    borders: { boxed: new Set(boxed.keys()), cells: new Set([...boxed].flatMap(([id, box]) => (scene.cellBoxes.has(box) ? [id] : []))) },
  };
}

/** Directions up and down are the two lowest bits. */
const DOWNWARDS = 2;

function titleOf(titles: ReadonlyMap<number, GroupTitle>, box: number): string {
  return titles.get(box)?.lines.join(" ") ?? "";
}

function wallSpan({ canvas: { grid, boxes } }: Scene, index: number): Span {
  const box = boxes[index];
  return box ? spanOf(grid, box.top, box.left, box.right + 1) : { start: 0, end: 0 };
}
