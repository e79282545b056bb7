/** One mention of a node in a flowchart's statement: `id`, `id[label]:::class`, `id@{ shape: cyl, label: "…" }`. */
import type { Span } from "../../text/span.ts";
import { type Cursor, peek, take } from "./cursor.ts";
import { type Label, readLabel } from "./label.ts";
import { readShapeData, type ShapeData } from "./shape-data.ts";

export interface Vertex {
  readonly id: string;
  /** The id's span. */
  readonly span: Span;
  readonly label: Label | null;
  readonly shape: string | null;
  readonly classes: readonly string[];
}

/** Reads a mention of a node; null, and the cursor stays, where no id stands. */
export function readVertex(cursor: Cursor): Vertex | null {
  const start = cursor.at;
  const id = take(cursor, ID)?.[0];
  if (id === undefined) return null;
  const span = { start, end: cursor.at };
  let { label, shape } = readBody(cursor);
  const classes: string[] = [];
  for (;;) {
    const className = take(cursor, CLASS)?.[1];
    if (className !== undefined) {
      classes.push(className);
      continue;
    }
    const data: ShapeData | null = readShapeData(cursor);
    if (!data) return { id, span, label, shape, classes };
    label = data.label ?? label;
    shape = data.shape ?? shape;
  }
}

/**
 * Mermaid's NODE_STRING and its companions: a hyphen or an equals sign belongs to an id unless a link starts there.
 * After a letter that is not ASCII Mermaid looks for a link again, so that `注x--x` is an id and a link.
 */
const ID =
  /(?!&|:::|-[->.]|--)(?:#\w+;|(?!(?<=[^\0-\x7f])[xo](?:--|==|-\.))[\p{L}\p{M}\p{N}!#$%&'*+.`?\\_/,]|:(?!::)|-(?![->.])|=(?!=))+/uy;
const CLASS = /[^\S\n]*:::((?:[\p{L}\p{N}_]|-(?![->.]))+)/uy;

/**
 * The brackets that draw a shape, longest first. A closer can decide between two shapes:
 * ```
 *   [/lean_right/]   [/trapezoid\]
 * ```
 */
const BODIES: readonly { opener: string; closers: readonly [closer: string, shape: string][] }[] = [
  { opener: "(((", closers: [[")))", "doublecircle"]] },
  { opener: "((", closers: [["))", "circle"]] },
  { opener: "([", closers: [["])", "stadium"]] },
  { opener: "(-", closers: [["-)", "ellipse"]] },
  { opener: "(", closers: [[")", "round"]] },
  { opener: "[[", closers: [["]]", "subroutine"]] },
  { opener: "[(", closers: [[")]", "cylinder"]] },
  {
    opener: "[/",
    closers: [
      ["/]", "lean_right"],
      ["\\]", "trapezoid"],
    ],
  },
  {
    opener: "[\\",
    closers: [
      ["\\]", "lean_left"],
      ["/]", "inv_trapezoid"],
    ],
  },
  { opener: "[|", closers: [["]", "rect"]] },
  { opener: "[", closers: [["]", "square"]] },
  { opener: "{{", closers: [["}}", "hexagon"]] },
  { opener: "{", closers: [["}", "diamond"]] },
  { opener: ">", closers: [["]", "odd"]] },
];

/** What follows an id: brackets with a label; both null where none stand. */
export function readBody(cursor: Cursor): { label: Label | null; shape: string | null } {
  const gap = peek(cursor, /[^\S\n]+(?=[[({])/y)?.[0].length ?? 0;
  const body = BODIES.find(({ opener }) => cursor.text.startsWith(opener, cursor.at + gap));
  if (!body) return { label: null, shape: null };
  cursor.at += gap + body.opener.length;
  if (body.opener === "[|") take(cursor, /[^|\n\]]*\|/y);
  const label = readLabel(
    cursor,
    body.closers.map(([closer]) => closer),
  );
  const shape = body.closers.find(([closer]) => closer === label.closer) ?? body.closers[0];
  return { label, shape: shape?.[1] ?? null };
}
