/**
 * Reads the statements of a flowchart: a tolerant scanner that follows Mermaid's own grammar (flow.jison) and skips
 * what it cannot read. What the statements add up to is kept by `flowchart-draft.ts`.
 */
import { sliceSpan } from "../../text/span.ts";
import type { DrawnGraph } from "../drawn-graph.ts";
import { type Cursor, lineEnd, peek, take, trimmedSpan } from "./cursor.ts";
import { type FlowchartDraft, newDraft } from "./flowchart-draft.ts";
import { type Label, readableText, readLabel, readQuoted } from "./label.ts";
import { type Link, readLink } from "./link.ts";
import { readVertex, type Vertex } from "./vertex.ts";

/** The flowchart in a masked text whose keyword ends at `from`. */
export function readFlowchart(masked: string, from: number): DrawnGraph {
  const cursor: Cursor = { text: masked, at: from };
  const written = take(cursor, /[^\S\n]*(LR|RL|TB|BT|TD|BR|[<>^v])(?=[\s;]|$)/y)?.[1] ?? "TB";
  const draft = newDraft(DIRECTIONS[written] ?? written);
  for (;;) {
    take(cursor, /[\s;]+/y);
    if (cursor.at >= masked.length) return draft.finish(masked.length);
    const before = cursor.at;
    readStatement(cursor, draft);
    if (cursor.at === before) cursor.at += 1;
  }
}

const DIRECTIONS: Readonly<Record<string, string>> = { TD: "TB", "<": "RL", ">": "LR", "^": "BT", v: "TB" };

function readStatement(cursor: Cursor, draft: FlowchartDraft): void {
  const start = cursor.at;
  if (take(cursor, /end(?=[\s;]|$)/y)) draft.closeSubgraph(cursor.at);
  else if (take(cursor, /subgraph(?=[\s;]|$)/y)) readSubgraph(cursor, start, draft);
  else if (take(cursor, /accDescr\s*\{[^}]*\}?/y)) return;
  else if (take(cursor, /direction[^\S\n]+(?:TB|TD|BT|RL|LR)|acc(?:Title|Descr)\s*:/y)) skipLine(cursor);
  else if (take(cursor, /click[^\S\n](?:"[^"\n]*"|[^";\n])*/y)) endStatement(cursor);
  else if (take(cursor, /(?:classDef|linkStyle)[^\S\n]/y)) skipStyles(cursor);
  else if (take(cursor, /style[^\S\n]+/y)) readStyle(cursor, draft);
  else if (peek(cursor, CLASS)) readClass(cursor, draft);
  else readChain(cursor, draft);
}

const CLASS = /class[^\S\n]+([^\s;]+)[^\S\n]+([^\s;]+)/y;

function readClass(cursor: Cursor, draft: FlowchartDraft): void {
  const [, ids = "", className = ""] = take(cursor, CLASS) ?? [];
  draft.addClass(ids.split(","), className);
}

/**
 * ```
 *   A & B -->|label| C --> D
 *   ^^^^^ group      ^     ^
 * ```
 */
function readChain(cursor: Cursor, draft: FlowchartDraft): void {
  let from = readGroup(cursor, draft);
  for (let link = linkAfter(from, cursor); link; link = linkAfter(from, cursor)) {
    draft.declareEdge(link.id);
    const to = readGroup(cursor, draft);
    draft.addEdges(from, to, link);
    from = to;
  }
  endStatement(cursor);
}

function linkAfter(group: readonly Vertex[], cursor: Cursor): Link | null {
  return group.length > 0 ? readLink(cursor) : null;
}

function readGroup(cursor: Cursor, draft: FlowchartDraft): Vertex[] {
  const group: Vertex[] = [];
  for (;;) {
    const vertex = readVertex(cursor);
    if (!vertex) return group;
    draft.addVertex(vertex);
    group.push(vertex);
    if (!take(cursor, /[^\S\n]+&\s*|[^\S\n]*&[^\S\n]+/y)) return group;
  }
}

/** `subgraph id [title]`, `subgraph "title"`, `subgraph some title`; the last two have no id unless it is one word. */
function readSubgraph(cursor: Cursor, start: number, draft: FlowchartDraft): void {
  take(cursor, /[^\S\n]+/y);
  const { id, title } = subgraphHeader(cursor);
  draft.openSubgraph(start, id, title);
  endStatement(cursor);
}

function subgraphHeader(cursor: Cursor): { id: string | null; title: Label | null } {
  const quoted = readQuoted(cursor);
  if (quoted) return { id: oneWord(sliceSpan(cursor.text, quoted.span)), title: quoted };
  const start = cursor.at;
  const head = (take(cursor, /[^\n;["]*/y)?.[0] ?? "").trim();
  const span = trimmedSpan(cursor.text, start, cursor.at);
  if (!take(cursor, /\[/y)) return { id: oneWord(head), title: head === "" ? null : { text: readableText(head), span } };
  const title = readLabel(cursor, ["]"]);
  return { id: head === "" ? oneWord(title.text) : head, title };
}

function oneWord(title: string): string | null {
  return /\s/.test(title) || title === "" ? null : title;
}

/** Skips what is left of a statement that could not be read to its end. */
function endStatement(cursor: Cursor): void {
  if (!take(cursor, /[^\S\n]*(?=[;\n]|$)/y)) skipLine(cursor);
}

function readStyle(cursor: Cursor, draft: FlowchartDraft): void {
  const styled = take(cursor, /[^\s;,]+/y)?.[0];
  if (styled !== undefined) draft.addStyled(styled, { start: cursor.at - styled.length, end: cursor.at });
  skipStyles(cursor);
}

/** Styles are a list of `name:value`; a semicolon that such a pair follows belongs to them. */
function skipStyles(cursor: Cursor): void {
  take(cursor, /(?:[^\n;]|;(?=\s*[\w-]+:(?!:)))*/y);
}

function skipLine(cursor: Cursor): void {
  cursor.at = lineEnd(cursor.text, cursor.at);
}
