/** The links between nodes of a flowchart: their tokens, heads and labels. */
import type { Span } from "../../text/span.ts";
import type { ArrowHead, LinkKind } from "../drawn-graph.ts";
import { type Cursor, lineEnd, peek, take, trimmedSpan } from "./cursor.ts";
import { type Label, readableText, readLabel, readQuoted } from "./label.ts";

export interface Link {
  readonly kind: LinkKind;
  readonly arrowStart: ArrowHead;
  readonly arrowEnd: ArrowHead;
  readonly label: Label | null;
  /** The edge's own id, as in `e1@-->`. */
  readonly id: string | null;
  readonly span: Span;
}

/**
 * Reads a link at the cursor, white space and line breaks around it included; null, and the cursor stays, if there is
 * none or it is not finished. The two forms:
 * ```
 *   A -->|label| B          A -- label --> B
 *     ^^^ whole               ^^       ^^^ opening, closing
 * ```
 */
export function readLink(cursor: Cursor): Link | null {
  const start = cursor.at;
  const id = take(cursor, LINK_ID)?.[1] ?? null;
  const link = wholeLink(cursor, id) ?? openedLink(cursor, id);
  if (!link) cursor.at = start;
  return link;
}

const LINK_ID = /\s*([^\s"@{}[\]()|;]{1,200})@(?=\s*[xo<]?(?:--|==|-\.|~~~))/y;

/** The token forms of Mermaid's flow.jison, in its order. */
const WHOLE = /\s*((?:[xo<]?(?:--+[-xo>]|==+[=xo>]|-?\.+-[xo>]?))|~~~+)\s*/y;
const OPENING = /\s*([xo<]?(?:--|==|-\.))/y;
const CLOSING: readonly { starts: string; pattern: RegExp }[] = [
  { starts: "--", pattern: /[xo<]?--+[-xo>]/ },
  { starts: "==", pattern: /[xo<]?==+[=xo>]/ },
  { starts: "-.", pattern: /[xo<]?-?(?<!\.)\.+-[xo>]?/ },
];

function wholeLink(cursor: Cursor, id: string | null): Link | null {
  const found = peek(cursor, WHOLE);
  const token = found?.[1];
  if (!found || token === undefined) return null;
  const start = cursor.at + found[0].indexOf(token);
  let end = start + token.length;
  cursor.at += found[0].length;
  let label: Label | null = null;
  if (cursor.text.charAt(cursor.at) === "|") {
    cursor.at += 1;
    label = readLabel(cursor, ["|"]);
    end = cursor.at;
    take(cursor, /[^\S\n]+/y);
  }
  return { ...linkStyle(token, ""), label, id, span: { start, end } };
}

function openedLink(cursor: Cursor, id: string | null): Link | null {
  const { text } = cursor;
  const opening = peek(cursor, OPENING)?.[1];
  if (opening === undefined) return null;
  const start = text.indexOf(opening, cursor.at);
  const inner: Cursor = { text, at: start + opening.length };
  take(inner, /\s*/y);
  const labelStart = inner.at;
  const quoted = readQuoted(inner);
  const pattern = CLOSING.find(({ starts }) => opening.endsWith(starts))?.pattern;
  const rest = text.slice(inner.at, lineEnd(text, inner.at));
  const closing = pattern?.exec(rest);
  if (!closing) return null;
  const labelEnd = inner.at + closing.index;
  cursor.at = labelEnd + closing[0].length;
  const end = cursor.at;
  take(cursor, /\s*/y);
  const span = trimmedSpan(text, labelStart, labelEnd);
  const label = quoted ?? { text: readableText(text.slice(span.start, span.end)), span };
  return { ...linkStyle(closing[0], opening), label, id, span: { start, end } };
}

/** A head at the start counts only when the end has the same one: Mermaid drops it otherwise, and a whole link's weight too. */
function linkStyle(token: string, opening: string): Pick<Link, "kind" | "arrowStart" | "arrowEnd"> {
  const arrowEnd = HEADS[token.slice(-1)] ?? "none";
  const start = opening === "" ? token : opening;
  const arrowStart = HEADS[start.charAt(0).replace("<", ">")] === arrowEnd ? arrowEnd : "none";
  const isPaired = opening !== "" || arrowStart !== "none";
  return { kind: kindOf(isPaired ? start.replace(/^[xo<]/, "") : token), arrowStart, arrowEnd };
}

const HEADS: Readonly<Record<string, ArrowHead>> = { ">": "point", x: "cross", o: "circle" };

function kindOf(token: string): LinkKind {
  if (token.startsWith("~")) return "invisible";
  if (token.includes(".")) return "dotted";
  return token.startsWith("=") ? "thick" : "normal";
}
