/**
 * Reads a block diagram by the rules of Mermaid's block.jison and BlockDB: blocks are nodes, blocks with blocks inside are
 * groups. Columns, widths and spaces only arrange the picture.
 */
import type { Span } from "../../text/span.ts";
import type { DrawnGraph } from "../drawn-graph.ts";
import { readBlockLink } from "./block-link.ts";
import { type Cursor, lineEnd, take } from "./cursor.ts";
import { type GraphDraft, type GroupDraft, newGraphDraft } from "./graph-draft.ts";
import { type Label, readLabel } from "./label.ts";
import { readBody } from "./vertex.ts";

/** The diagram in a masked text whose keyword ends at `from`. */
export function readBlock(masked: string, from: number): DrawnGraph {
  const cursor: Cursor = { text: masked, at: from };
  const draft = newGraphDraft("block");
  const open: GroupDraft[] = [];
  for (;;) {
    take(cursor, /\s+/y);
    if (cursor.at >= masked.length) break;
    readStatement(cursor, draft, open);
  }
  for (const group of open) close(group, masked.length);
  return draft.finish("TB");
}

function readStatement(cursor: Cursor, draft: GraphDraft, open: GroupDraft[]): void {
  const start = cursor.at;
  if (take(cursor, ARRANGEMENT)) return;
  if (take(cursor, /end\b/y)) close(open.pop(), cursor.at);
  else if (take(cursor, /block:\s*/y)) openGroup(cursor, start, draft, open);
  else if (take(cursor, /block(?:-beta)?\b/y)) push(draft.group(null, { start, end: cursor.at }), open);
  else if (take(cursor, /class\s+/y)) readClass(cursor, draft);
  else if (take(cursor, STYLES) || !readChain(cursor, draft, open.at(-1)?.id ?? null)) cursor.at = lineEnd(cursor.text, start + 1);
}

const ARRANGEMENT = /columns\s+(?:auto\b|\d+)|space:\d+|space\b/y;
const STYLES = /(?:classDef|style|linkStyle)\s|acc(?:Title|Descr)\b|title\s/y;

/** `block:id["Title"]:3` */
function openGroup(cursor: Cursor, start: number, draft: GraphDraft, open: GroupDraft[]): void {
  const block = readOne(cursor);
  const group = draft.group(block?.id ?? null, { start, end: cursor.at });
  group.title = block?.label ?? null;
  take(cursor, SIZE);
  push(group, open);
}

function push(group: GroupDraft, open: GroupDraft[]): void {
  group.parent = open.at(-1)?.id ?? null;
  open.push(group);
}

function close(group: GroupDraft | undefined, end: number): void {
  if (group) group.span = { start: group.span.start, end };
}

function readClass(cursor: Cursor, draft: GraphDraft): void {
  const [, ids = "", className = ""] = take(cursor, /(\w+(?:,[^\S\n]*\w+)*)[^\S\n]+([^\n;]*)/y) ?? [];
  const start = cursor.at - className.length;
  for (const id of ids.split(",").map((each) => each.trim())) {
    if (id !== "") draft.classes(id).push(className.trim());
  }
  cursor.at = lineEnd(cursor.text, start);
}

/** Blocks with links between them; false, and the cursor stays, where none stands. */
function readChain(cursor: Cursor, draft: GraphDraft, group: string | null): boolean {
  let from = readOne(cursor);
  if (!from) return false;
  declare(from, draft, group);
  for (let link = readBlockLink(cursor); link; link = readBlockLink(cursor)) {
    const to = readOne(cursor);
    if (!to) return true;
    declare(to, draft, group);
    draft.addEdge({ from: from.id, to: to.id, ...link });
    from = to;
  }
  take(cursor, SIZE);
  return true;
}

function declare({ id, span, label, shape }: Block, draft: GraphDraft, group: string | null): void {
  const node = draft.declare(id, span, group);
  node.label = label ?? node.label;
  node.shape = shape ?? node.shape;
}

const SIZE = /\s*:\d+/y;

interface Block {
  readonly id: string;
  readonly span: Span;
  readonly label: Label | null;
  readonly shape: string | null;
}

/**
 * ```
 *   db[("Orders")]     down<["label"]>(x, down)
 *   ^^ id  ^^^^^^           ^^^^^^^ block arrow
 * ```
 */
function readOne(cursor: Cursor): Block | null {
  const id = take(cursor, ID)?.[0];
  if (id === undefined) return null;
  const span = { start: cursor.at - id.length, end: cursor.at };
  if (!take(cursor, /[^\S\n]*<\[/y)) return { id, span, ...readBody(cursor) };
  const label = readLabel(cursor, ["]>"]);
  take(cursor, /\s*\([^()\n]*\)?/y);
  return { id, span, label, shape: "block_arrow" };
}

/** Mermaid's NODE_ID. */
const ID = /[^([\n\-){}\s<>:=]+/y;
