/** The links of a block diagram: `-->` or `-- "label" -->`. Their last token alone says how they are drawn. */
import type { ArrowHead, DrawnEdge, LinkKind } from "../drawn-graph.ts";
import { type Cursor, take, trimmedSpan } from "./cursor.ts";
import { type Label, readQuoted } from "./label.ts";

export type BlockLink = Pick<DrawnEdge, "label" | "labelSpan" | "span" | "kind" | "arrowStart" | "arrowEnd">;

/**
 * Reads a link, white space around it included; null, and the cursor stays, where none stands or it is not finished.
 * ```
 *   A -- "reads" --> B
 *        ^^^^^^^ label
 * ```
 */
export function readBlockLink(cursor: Cursor): BlockLink | null {
  const start = cursor.at;
  take(cursor, /\s+/y);
  const from = cursor.at;
  const link = blockLink(cursor, from);
  if (!link) cursor.at = start;
  else take(cursor, /\s+/y);
  return link;
}

function blockLink(cursor: Cursor, start: number): BlockLink | null {
  const token = take(cursor, WHOLE)?.[0];
  if (token !== undefined) return drawnLink(token, null, start, cursor.at);
  if (!take(cursor, OPENING)) return null;
  const label = readQuoted(cursor) ?? plainLabel(cursor);
  const closing = take(cursor, CLOSING)?.[1];
  return closing === undefined ? null : drawnLink(closing, label, start, cursor.at);
}

/** Before these tokens a letter would be a block of its own. */
const WHOLE = /<?--+[-xo>]|<?==+[=xo>]|<?-\.+-[xo>]?/y;
const OPENING = /<?(?:--|==|-\.)\s*/y;
const CLOSING = /\s*([xo<]?--+[-xo>]|[xo<]?==+[=xo>]|[xo<]?-?\.+-[xo>]?)/y;

/** Mermaid wants quotes around a label; without them it ends where the next token of a link stands. */
function plainLabel(cursor: Cursor): Label {
  const start = cursor.at;
  take(cursor, /[^\n"=.-]*/y);
  const span = trimmedSpan(cursor.text, start, cursor.at);
  return { text: cursor.text.slice(span.start, span.end), span };
}

function drawnLink(token: string, label: Label | null, start: number, end: number): BlockLink {
  return {
    kind: kindOf(token),
    arrowStart: HEADS[token.charAt(0)] ?? "none",
    arrowEnd: HEADS[token.slice(-1)] ?? "none",
    label: label === null || label.text === "" ? null : label.text,
    labelSpan: label?.span ?? null,
    span: { start, end },
  };
}

const HEADS: Readonly<Record<string, ArrowHead>> = { "<": "point", ">": "point", x: "cross", o: "circle" };

function kindOf(token: string): LinkKind {
  if (token.includes(".")) return "dotted";
  return token.includes("==") ? "thick" : "normal";
}
