/** Reads an `architecture-beta` diagram line by line, by the rules of Mermaid's Langium grammar and ArchitectureDB. */
import type { ComponentKind } from "../../../knowledge/component-kinds.ts";
import type { Span } from "../../text/span.ts";
import { componentKind } from "../component-kind.ts";
import type { DrawnEdge, DrawnGraph } from "../drawn-graph.ts";
import { type Cursor, lineEnd, peek, take, trimmedSpan } from "./cursor.ts";
import { type GraphDraft, newGraphDraft } from "./graph-draft.ts";
import { type Label, readableText } from "./label.ts";

/** The diagram in a masked text whose keyword ends at `from`. */
export function readArchitecture(masked: string, from: number): DrawnGraph {
  const cursor: Cursor = { text: masked, at: from };
  const draft = newGraphDraft("architecture");
  const edges: PortEdge[] = [];
  for (;;) {
    take(cursor, /\s+/y);
    if (cursor.at >= masked.length) break;
    readLine(cursor, draft, edges);
    cursor.at = lineEnd(masked, cursor.at);
  }
  for (const { edge, fromGroup, toGroup } of edges) {
    draft.addEdge({ ...edge, from: fromGroup?.group ?? edge.from, to: toGroup?.group ?? edge.to });
  }
  return draft.finish("TB");
}

function readLine(cursor: Cursor, draft: GraphDraft, edges: PortEdge[]): void {
  const start = cursor.at;
  if (take(cursor, /accDescr\s*\{[^}]*\}?|(?:acc(?:Title|Descr)[^\S\n]*:|title(?=\s)|align[^\S\n])[^\n]*/y)) return;
  const keyword = take(cursor, /(group|service|junction)[^\S\n]+(?=\w)/y)?.[1];
  if (keyword === undefined) readEdge(cursor, draft, edges);
  else if (keyword === "group") readGroup(cursor, start, draft);
  else readNode(cursor, keyword, draft);
}

/** ```
 *   service db(database)[Orders] in api
 *           ^^ ^^^^^^^^  ^^^^^^     ^^^
 * ``` */
function readNode(cursor: Cursor, keyword: string, draft: GraphDraft): void {
  const id = readId(cursor);
  if (!id) return;
  const icon = readIcon(cursor);
  const title = readTitle(cursor);
  const node = draft.declare(id.text, id.span, readParent(cursor));
  const product = icon?.includes(":") ? icon.slice(icon.indexOf(":") + 1).replace(/[-_]+/g, " ") : null;
  node.label = title;
  node.shape = keyword === "junction" ? "junction" : icon;
  node.kind = ICON_KINDS[icon ?? ""] ?? (product === null ? null : productKind(title?.text ?? id.text, product));
  node.description = product;
}

/** The one icon of Mermaid's own five that means one kind of component: a cloud, a disk, a server, the internet can be anything. */
const ICON_KINDS: Readonly<Record<string, ComponentKind | undefined>> = { database: "database" };

/** The kind that the icon of a product tells (`logos:aws-s3`), where the name leaves it open. */
function productKind(name: string, product: string): ComponentKind | null {
  if (componentKind(name) !== "unknown") return null;
  const kind = componentKind(product);
  return kind === "unknown" ? null : kind;
}

function readGroup(cursor: Cursor, start: number, draft: GraphDraft): void {
  const id = readId(cursor);
  if (!id) return;
  readIcon(cursor);
  const title = readTitle(cursor);
  const parent = readParent(cursor);
  const group = draft.group(id.text, { start, end: cursor.at });
  group.title = title;
  group.parent = parent;
}

function readId(cursor: Cursor): Label | null {
  const text = take(cursor, ID)?.[0];
  return text === undefined ? null : { text, span: { start: cursor.at - text.length, end: cursor.at } };
}

const ID = /\w(?:-*\w)*/y;

/** `(disk)`, `("text")` or `"text"`: an icon's name, or text in its place, which stands for no icon. */
function readIcon(cursor: Cursor): string | null {
  const icon = take(cursor, /[^\S\n]*\([^\S\n]*([\w:-]*)[^\S\n]*\)/y)?.[1];
  if (icon === undefined) take(cursor, /[^\S\n]*\(?(?:"[^"\n]*"|'[^'\n]*')\)?/y);
  return icon === undefined || icon === "" ? null : icon;
}

function readTitle(cursor: Cursor): Label | null {
  const { text } = cursor;
  const found = take(cursor, /[^\S\n]*\[("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|[^[\]\n]*)\]?/y);
  if (!found) return null;
  const end = cursor.at - (found[0].endsWith("]") ? 1 : 0);
  const outer = trimmedSpan(text, end - (found[1] ?? "").length, end);
  const isQuoted = /^(["']).*\1$/s.test(text.slice(outer.start, outer.end)) && outer.end - outer.start > 1;
  const span: Span = isQuoted ? trimmedSpan(text, outer.start + 1, outer.end - 1) : outer;
  return { text: readableText(text.slice(span.start, span.end).replace(/\\(["'])/g, "$1")), span };
}

function readParent(cursor: Cursor): string | null {
  return take(cursor, /[^\S\n]*in[^\S\n]+(?=\w)/y) ? (readId(cursor)?.text ?? null) : null;
}

/** An edge, and the nodes whose group is meant instead of them. */
interface PortEdge {
  readonly edge: DrawnEdge;
  readonly fromGroup: { readonly group: string | null } | null;
  readonly toGroup: { readonly group: string | null } | null;
}

/** ```
 *   db{group}:L -[reads]-> R:server
 *              ^^^^^^^^^^^^^^ link, with its ports
 * ``` */
function readEdge(cursor: Cursor, draft: GraphDraft, edges: PortEdge[]): void {
  const from = readId(cursor);
  if (!from) return;
  const leavesGroup = take(cursor, GROUP) !== null;
  const gap = peek(cursor, /[^\S\n]*/y)?.[0].length ?? 0;
  const start = cursor.at + gap;
  take(cursor, /[^\S\n]*:[^\S\n]*[LRTB]/y);
  const head = take(cursor, /[^\S\n]*(<?)-/y)?.[1];
  if (head === undefined) return;
  const label = readTitle(cursor);
  const tail = take(cursor, /[^\S\n]*-[^\S\n]*(>?)/y)?.[1];
  if (tail === undefined) return;
  take(cursor, /[^\S\n]*[LRTB][^\S\n]*:/y);
  const end = cursor.at;
  take(cursor, /[^\S\n]+/y);
  const to = readId(cursor);
  if (!to) return;
  const entersGroup = take(cursor, GROUP) !== null;
  const source = draft.mention(from.text, from.span);
  const target = draft.mention(to.text, to.span);
  edges.push({
    edge: {
      from: from.text,
      to: to.text,
      label: label?.text ?? null,
      labelSpan: label?.span ?? null,
      span: { start, end },
      kind: "normal",
      arrowStart: head === "" ? "none" : "point",
      arrowEnd: tail === "" ? "none" : "point",
    },
    fromGroup: leavesGroup ? source : null,
    toGroup: entersGroup ? target : null,
  });
}

const GROUP = /[^\S\n]*\{group\}/y;
