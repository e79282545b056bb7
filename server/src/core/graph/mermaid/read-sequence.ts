/**
 * Reads a sequence diagram by the rules of Mermaid's sequenceDiagram.jison and SequenceDB: participants are nodes, boxes
 * are groups, messages are edges in their order. What frames messages (loops, alternatives, notes) is passed over.
 */
import type { ComponentKind } from "../../../knowledge/component-kinds.ts";
import type { DrawnGraph } from "../drawn-graph.ts";
import { startsWithColor } from "./css-color.ts";
import { type Cursor, take, trimmedSpan } from "./cursor.ts";
import { type GraphDraft, type GroupDraft, newGraphDraft } from "./graph-draft.ts";
import type { Label } from "./label.ts";
import { readMessage } from "./message.ts";
import { readActor, readStatementText, withoutWrap } from "./sequence-text.ts";
import { readAttributes } from "./shape-data.ts";

interface Reading {
  readonly cursor: Cursor;
  readonly draft: GraphDraft;
  box: GroupDraft | null;
  /** How many frames are open inside the box. */
  frames: number;
}

/** The diagram in a masked text whose keyword ends at `from`. */
export function readSequence(masked: string, from: number): DrawnGraph {
  const reading: Reading = { cursor: { text: masked, at: from }, draft: newGraphDraft("sequence"), box: null, frames: 0 };
  const { cursor, draft } = reading;
  for (;;) {
    take(cursor, /[\s;]+/y);
    if (cursor.at >= masked.length) break;
    const before = cursor.at;
    readStatement(reading);
    readStatementText(cursor);
    if (cursor.at === before) cursor.at += 1;
  }
  closeBox(reading);
  return draft.finish("LR");
}

function readStatement(reading: Reading): void {
  const { cursor, draft } = reading;
  const start = cursor.at;
  if (take(cursor, /accDescr\s*\{[^}]*\}?|(?:acc(?:Title|Descr)\s*:|title\b|autonumber\b)[^\n]*/iy)) return;
  if (take(cursor, /box\b/iy)) openBox(reading, start);
  else if (take(cursor, /end\b/iy)) closeFrame(reading);
  else if (take(cursor, /(?:loop|rect|opt|alt|par_over|par|critical|break)\b/iy)) reading.frames += 1;
  else if (take(cursor, /(?:else|and|option)\b/iy)) return;
  else if (take(cursor, /(?:create[^\S\n]+)?(?:participant|actor)\b/iy)) readParticipant(reading, cursor.text.slice(start, cursor.at));
  else if (take(cursor, /(?:activate|deactivate|destroy)\b/iy)) mentionActor(cursor, draft);
  else if (take(cursor, NOTE)) declareNamed(cursor, draft);
  else if (take(cursor, /(?:links|link|properties|details)\b/iy)) declareNamed(cursor, draft);
  else readMessage(cursor, draft);
}

const NOTE = /note[^\S\n]+(?:left of|right of|over)\b/iy;

/** `box Aqua Payment services`: a color may stand before the title. */
function openBox(reading: Reading, start: number): void {
  const { cursor, draft } = reading;
  closeBox(reading);
  const written = readStatementText(cursor);
  const group = draft.group(null, { start, end: cursor.at });
  const title = withoutWrap(cursor.text, written.start + startsWithColor(cursor.text.slice(written.start, written.end)), written.end);
  group.title = title.text === "" ? null : title;
  reading.box = group;
  reading.frames = 0;
}

function closeFrame(reading: Reading): void {
  if (reading.frames > 0) reading.frames -= 1;
  else closeBox(reading);
}

function closeBox(reading: Reading): void {
  if (reading.box) reading.box.span = { start: reading.box.span.start, end: reading.cursor.at };
  reading.box = null;
}

/** `participant A as Alice`, `actor A@{ "alias": "Alice" }`, `create participant A`; of one that is known, only the alias counts. */
function readParticipant({ cursor, draft, box }: Reading, keyword: string): void {
  const id = readDeclaredId(cursor);
  if (!id) return;
  const isKnown = draft.isDeclared(id.text);
  const node = draft.declare(id.text, id.span, null);
  node.group ??= box?.id ?? null;
  const attributes = readAttributes(cursor);
  const label = readAlias(cursor) ?? attributes?.get("alias") ?? null;
  if (isKnown && label === null) return;
  node.label = label;
  node.shape = attributes?.get("type")?.text ?? (/actor$/i.test(keyword) ? "actor" : "participant");
  node.kind = KINDS[node.shape] ?? null;
}

/** Mermaid's types of participants that are one kind of component; the others (control, entity …) are roles. */
const KINDS: Readonly<Record<string, ComponentKind | undefined>> = { actor: "client", database: "database", queue: "queue" };

/** An id may hold spaces, but not before `as`. */
function readDeclaredId(cursor: Cursor): Label | null {
  take(cursor, /[^\S\n]+/y);
  const found = take(cursor, BEFORE_ATTRIBUTES) ?? take(cursor, BEFORE_ALIAS) ?? take(cursor, WHOLE_LINE);
  if (!found) return null;
  const span = trimmedSpan(cursor.text, cursor.at - found[0].length, cursor.at);
  return span.start === span.end ? null : { text: cursor.text.slice(span.start, span.end), span };
}

const BEFORE_ATTRIBUTES = /[^<=>\-:\n,;@\s]+(?=@\{)/y;
const BEFORE_ALIAS = /[^<>:\n,;@\s]+(?=[^\S\n]+as[^\S\n])/iy;
const WHOLE_LINE = /[^<>:\n,;@#]+/y;

function readAlias(cursor: Cursor): Label | null {
  if (!take(cursor, /[^\S\n]*as\b/iy)) return null;
  const span = readStatementText(cursor);
  const label = withoutWrap(cursor.text, span.start, span.end);
  return label.text === "" ? null : label;
}

function mentionActor(cursor: Cursor, draft: GraphDraft): void {
  take(cursor, /[^\S\n]+/y);
  const actor = readActor(cursor);
  if (actor) draft.mention(actor.text, actor.span);
}

/** A note and a link make the participants that they name. */
function declareNamed(cursor: Cursor, draft: GraphDraft): void {
  do {
    take(cursor, /[^\S\n]+/y);
    const actor = readActor(cursor);
    if (actor) draft.declare(actor.text, actor.span, null);
  } while (take(cursor, /[^\S\n]*,/y));
}
