/** A message of a sequence diagram: who sends, with which arrow, to whom, and what. */
import type { ArrowHead } from "../drawn-graph.ts";
import { type Cursor, take } from "./cursor.ts";
import type { GraphDraft } from "./graph-draft.ts";
import { readActor, readStatementText, withoutWrap } from "./sequence-text.ts";

/**
 * Reads a message into a draft; the cursor stays where it cannot be read on.
 * ```
 *   Web app->>+API: GET /orders
 *          ^^^ arrow, ^ activation
 * ```
 */
export function readMessage(cursor: Cursor, draft: GraphDraft): void {
  const from = readActor(cursor);
  if (!from) return;
  take(cursor, /[^\S\n]*\(\)/y);
  const arrow = take(cursor, ARROW)?.[1];
  if (arrow === undefined) return;
  const start = cursor.at - arrow.length;
  take(cursor, /[^\S\n]*(?:\+|-|\(\))?[^\S\n]*/y);
  const to = readActor(cursor);
  if (!to) return;
  const written = take(cursor, /[^\S\n]*:/y) ? readStatementText(cursor) : null;
  const text = written && withoutWrap(cursor.text, written.start, written.end);
  const label = text === null || text.text === "" ? null : text;
  draft.declare(from.text, from.span, null);
  draft.declare(to.text, to.span, null);
  draft.addEdge({
    from: from.text,
    to: to.text,
    label: label?.text ?? null,
    labelSpan: label?.span ?? null,
    span: { start, end: label?.span.end ?? to.span.end },
    kind: arrow.includes("--") ? "dotted" : "normal",
    ...headsOf(arrow),
  });
}

/** Mermaid's arrows, the longer before what they begin with. Half heads are drawn at either end. */
const ARROW = /[^\S\n]*(<<-{1,2}>>|-{1,2}>>|-{1,2}>|-{1,2}x|-{1,2}\)|-{1,2}\|[\\/]|-{1,2}(?:\\\\|\/\/)|(?:\/\||\\\||\/\/|\\\\)-{1,2})/iy;

function headsOf(arrow: string): { arrowStart: ArrowHead; arrowEnd: ArrowHead } {
  if (arrow.startsWith("<<")) return { arrowStart: "point", arrowEnd: "point" };
  if (!arrow.startsWith("-")) return { arrowStart: "point", arrowEnd: "none" };
  if (/^-+>$/.test(arrow)) return { arrowStart: "none", arrowEnd: "none" };
  return { arrowStart: "none", arrowEnd: /x$/i.test(arrow) ? "cross" : "point" };
}
