/** The nodes of a drawing: boxes, and names outside of boxes, of which the same one written twice is one node. */
import type { Span } from "../../text/span.ts";
import { boxLabel } from "./box-label.ts";
import { NONE } from "./canvas.ts";
import { RIGHT } from "./line-characters.ts";
import type { Meeting } from "./meetings.ts";
import { isCaption, namesIn } from "./names.ts";
import type { Scene } from "./scene.ts";
import type { TextPieces } from "./texts.ts";

export interface NodeDraft {
  /** Lines are joined by line breaks in a box, by blanks elsewhere. */
  label: string;
  labelSpan: Span;
  readonly spans: Span[];
  /** The innermost box that holds it. */
  readonly inside: number;
}

export interface NamedNodes {
  readonly nodes: readonly NodeDraft[];
  /** By box that holds only its label: its node. */
  readonly ofBox: ReadonlyMap<number, number>;
  /** By island that a text starts with: the nodes it names. */
  readonly ofIsland: ReadonlyMap<number, readonly number[]>;
  /** By island: what stands before its name in parentheses. */
  readonly conditions: ReadonlyMap<number, string>;
}

/** The nodes that boxes and the ends of lines make. */
export function namedNodes(scene: Scene, pieces: TextPieces, meetings: readonly Meeting[]): NamedNodes {
  const nodes: NodeDraft[] = [];
  const ofBox = new Map<number, number>();
  const { canvas, plain, tables } = scene;
  for (const [index, isPlain] of plain.entries()) {
    if (!isPlain || tables.has(index)) continue;
    const { lines, span } = boxLabel(canvas, index);
    if (span === null) continue;
    ofBox.set(index, nodes.length);
    nodes.push({ label: lines.join("\n"), labelSpan: span, spans: [span], inside: canvas.parents[index] ?? NONE });
  }
  const ofIsland = new Map<number, readonly number[]>();
  const conditions = new Map<number, string>();
  const ledTo = new Set(
    meetings.flatMap(({ target, end }) => (target.kind === "island" && end.direction === RIGHT ? [pieces.firstOf(target.index)] : [])),
  );
  const met = new Set(meetings.flatMap(({ target }) => (target.kind === "island" ? [pieces.firstOf(target.index)] : [])));
  const known = new Map<string, number>();
  for (const first of [...met].sort((a, b) => a - b)) {
    const piece = pieces.pieceOf(first);
    const island = piece.lines[0];
    if (!island || isCaption(piece.text)) continue;
    const { names, condition } = namesIn(piece.text, { isFirst: !ledTo.has(first), isLed: ledTo.has(first) });
    if (condition !== null) conditions.set(first, condition);
    const numbers = names.map((name) => {
      const key = name.toLowerCase().replace(/\s+/g, " ");
      const number = known.get(key) ?? nodes.length;
      known.set(key, number);
      const span = names.length === 1 ? island.span : spanOfName(island.span, piece.text, name);
      if (number === nodes.length) nodes.push({ label: name.replace(/\s+/g, " "), labelSpan: span, spans: [span], inside: island.inside });
      else nodes[number]?.spans.push(span);
      return number;
    });
    ofIsland.set(first, numbers);
  }
  return { ...withoutShortForms(nodes, known, ofIsland), ofBox, conditions };
}

/** Where one of several names in a text stands. */
function spanOfName(span: Span, text: string, name: string): Span {
  const at = text.indexOf(name);
  const start = span.start + Math.max(at, 0);
  return at < 0 || start + name.length > span.end ? span : { start, end: start + name.length };
}

/** `DB` and `DB (key-value store)` are one, unless there are two that only the parentheses tell apart. */
function withoutShortForms(
  nodes: NodeDraft[],
  known: ReadonlyMap<string, number>,
  ofIsland: ReadonlyMap<number, readonly number[]>,
): Pick<NamedNodes, "nodes" | "ofIsland"> {
  const longForms = new Map<string, number[]>();
  for (const [key, number] of known) {
    const short = /^(.*\S)\s*\([^()]*(?:\([^()]*\)[^()]*)?\)$/.exec(key)?.[1];
    if (short !== undefined) longForms.set(short, [...(longForms.get(short) ?? []), number]);
  }
  const into = new Map<number, number>();
  for (const [short, [long, ...others]] of longForms) {
    const number = known.get(short);
    if (number === undefined || long === undefined || others.length > 0) continue;
    into.set(number, long);
    nodes[long]?.spans.push(...(nodes[number]?.spans ?? []));
  }
  return {
    nodes,
    ofIsland: new Map([...ofIsland].map(([island, numbers]) => [island, numbers.map((number) => into.get(number) ?? number)])),
  };
}
