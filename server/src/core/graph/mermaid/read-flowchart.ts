/**
 * Reads the statements of a flowchart: a tolerant scanner that follows Mermaid's own grammar (flow.jison) and skips
 * what it cannot read. What the statements add up to is kept by `flowchart-draft.ts`.
 */
import { type Cursor, lineEnd, peek, take, trimmedSpan } from "./cursor.ts";
import type { Flowchart } from "./flowchart.ts";
import { type FlowchartDraft, newDraft } from "./flowchart-draft.ts";
import { readableText, readLabel, readQuoted } from "./label.ts";
import { readLink } from "./link.ts";
import { readVertex, type Vertex } from "./vertex.ts";

/** The flowchart in a masked text whose keyword ends at `from`. */
export function readFlowchart(masked: string, from: number): Flowchart {
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
  if (take(cursor, /end(?=[\s;]|$)/y)) return draft.closeSubgraph(cursor.at);
  if (take(cursor, /subgraph(?=[\s;]|$)/y)) return readSubgraph(cursor, start, draft);
  if (take(cursor, /direction[^\S\n]+(?:TB|TD|BT|RL|LR)[^\n]*/y)) return;
  if (take(cursor, /accDescr\s*\{[^}]*\}?|acc(?:Title|Descr)\s*:[^\n]*/y)) return;
  if (take(cursor, /(?:classDef|linkStyle)[^\S\n]+/y)) return skipStyles(cursor);
  if (take(cursor, /click[^\S\n]+/y)) return skipLine(cursor);
  if (take(cursor, /style[^\S\n]+/y)) return readStyle(cursor, draft);
  const classes = take(cursor, /class[^\S\n]+([^\s;]+)[^\S\n]+([^\s;]+)/y);
  if (classes) return draft.addClass((classes[1] ?? "").split(","), classes[2] ?? "");
  readChain(cursor, draft);
  if (!take(cursor, /[^\S\n]*(?=[;\n]|$)/y)) skipLine(cursor);
}

/**
 * ```
 *   A & B -->|label| C --> D
 *   ^^^^^ group      ^     ^
 * ```
 */
function readChain(cursor: Cursor, draft: FlowchartDraft): void {
  let from = readGroup(cursor, draft);
  while (from.length > 0) {
    const link = readLink(cursor);
    if (!link) return;
    draft.declareEdge(link.id);
    const to = readGroup(cursor, draft);
    draft.addEdges(from, to, link);
    from = to;
  }
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
  const quoted = readQuoted(cursor);
  if (quoted) {
    const written = cursor.text.slice(quoted.span.start, quoted.span.end);
    draft.openSubgraph(start, /\s/.test(written) ? null : written, quoted.text);
    return endHeader(cursor);
  }
  const head = take(cursor, /[^\n;["]*/y)?.[0] ?? "";
  const bracketed = peek(cursor, /\[/y) !== null;
  if (bracketed) {
    cursor.at += 1;
    const title = readLabel(cursor, ["]"]);
    draft.openSubgraph(start, head.trim() || title.text, title.text);
    return endHeader(cursor);
  }
  const span = trimmedSpan(cursor.text, cursor.at - head.length, cursor.at);
  const raw = cursor.text.slice(span.start, span.end);
  draft.openSubgraph(start, /\s/.test(raw) ? null : raw, readableText(raw));
  endHeader(cursor);
}

function endHeader(cursor: Cursor): void {
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
