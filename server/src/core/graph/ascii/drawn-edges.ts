/** The edges of a drawing, with the labels that stand at their lines. */
import type { Span } from "../../text/span.ts";
import type { DrawnEdge } from "../drawn-graph.ts";
import type { LabelledLine } from "./edge-labels.ts";
import { cellAt, spanOf } from "./grid.ts";
import { HORIZONTAL } from "./line-characters.ts";
import type { Meeting, Target } from "./meetings.ts";
import { type EdgeDraft, netEdges } from "./net-edges.ts";
import type { OpenEnd } from "./nets.ts";
import type { Scene } from "./scene.ts";

/** A label and the net at whose lines it stands. */
export interface NetLabel {
  readonly net: number;
  readonly text: string;
  readonly span: Span;
  /** The straight part of the line beside it; null where the line is interrupted by it. */
  readonly near: LabelledLine | null;
}

interface Ends {
  readonly meetings: readonly Meeting[];
  readonly labels: readonly NetLabel[];
  /** The ids of what a line meets. */
  readonly idsAt: (target: Target) => readonly string[];
  /** What stands before the name that is met. */
  readonly conditionAt: (target: Target) => string | null;
}

export interface EdgesOfDrawing {
  readonly edges: readonly DrawnEdge[];
  /** How many of the labels stand on one. */
  readonly labelled: number;
}

/** The edges, net by net; the same one drawn twice is one. */
export function drawnEdges(scene: Scene, ends: Ends): EdgesOfDrawing {
  const { nets } = scene;
  const met = grouped(ends.meetings, ({ end }) => nets.netOf(end.cell, end.direction));
  const labels = grouped(ends.labels, ({ net }) => nets.netOf(net % scene.cells.arms.length, net >= scene.cells.arms.length ? 1 : 4));
  const edges = new Map<string, DrawnEdge>();
  const placed = new Set<NetLabel>();
  for (const [net, meetings] of met) {
    const drafts = netEdges(meetings);
    for (const draft of drafts) {
      const own = (labels.get(net) ?? []).filter((label) => isOf(label, draft, drafts));
      for (const label of own) placed.add(label);
      for (const edge of edgesOfDraft(scene, draft, own, ends)) {
        const key = `${edge.from}\n${edge.to}\n${edge.arrowStart}`;
        const known = edges.get(key);
        if (!known || (known.label === null && edge.label !== null)) edges.set(key, edge);
      }
    }
  }
  return { edges: [...edges.values()].sort((a, b) => a.span.start - b.span.start), labelled: placed.size };
}

function edgesOfDraft(scene: Scene, { from, to, heads }: EdgeDraft, labels: readonly NetLabel[], ends: Ends): DrawnEdge[] {
  const condition = ends.conditionAt(to.target);
  const texts = [...labels.map(({ text }) => readable(text)), ...(condition === null ? [] : [condition])];
  const label = texts.length > 0 ? texts.join(" ") : null;
  const span = lineSpan(scene, to.end);
  const arrow = { arrowStart: heads === "both" ? "point" : "none", arrowEnd: heads === "none" ? "none" : "point" } as const;
  return ends.idsAt(from.target).flatMap((start) =>
    ends
      .idsAt(to.target)
      .filter((end) => end !== start)
      .map((end): DrawnEdge => ({ from: start, to: end, label, labelSpan: labels[0]?.span ?? null, span, kind: "normal", ...arrow })),
  );
}

/** A label belongs to the edges that use the straight part of the line beside it; to all where that part is none's own. */
function isOf({ near }: NetLabel, draft: EdgeDraft, all: readonly EdgeDraft[]): boolean {
  if (near === null || all.length === 1) return true;
  const isAt = ({ end }: Meeting): boolean => endsAt(near, end);
  if (!all.some(({ from, to }) => isAt(from) || isAt(to))) return true;
  return isAt(draft.from) || isAt(draft.to);
}

function endsAt({ from, to }: LabelledLine, end: OpenEnd): boolean {
  return [from, to].some(({ row, column }) => row === end.row && column === end.column);
}

/** The part of a line that lies in the row of one of its ends. */
function lineSpan({ canvas: { grid }, cells }: Scene, { row, column, direction }: OpenEnd): Span {
  if (!(direction & HORIZONTAL)) return spanOf(grid, row, column, column + 1);
  const isOn = (at: number): boolean => {
    const cell = cellAt(grid, row, at);
    return cell >= 0 && ((cells.arms[cell] ?? 0) & HORIZONTAL) !== 0;
  };
  let [from, to] = [column, column + 1];
  while (column - from < LONGEST_SPAN && isOn(from - 1)) from -= 1;
  while (to - column < LONGEST_SPAN && isOn(to)) to += 1;
  return spanOf(grid, row, from, to);
}

/** An edge's span is no longer than this to either side of its end. */
const LONGEST_SPAN = 200;

function readable(text: string): string {
  return text
    .trim()
    .replace(/^[[(|]\s*([^[\]()|]*?)\s*[\])|]$/, "$1")
    .replace(/\s+/g, " ");
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
