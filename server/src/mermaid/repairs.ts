/**
 * Edits at the place of an error that may make Mermaid read on: the mistakes that people make most. Whether one helps is
 * tried out by who asks; each says what the author meant and changes nothing else.
 */
import type { Span } from "../core/text/span.ts";
import type { TextEdit } from "../core/text/text-edit.ts";
import { labelsAround } from "./labels-around.ts";

export interface Repair {
  readonly title: string;
  /** The title where several places are repaired alike. */
  readonly titleOfMany: string;
  readonly edit: TextEdit;
}

/** The line that holds the place of an error, and the place in it. */
export interface ErrorLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The repairs to try for an error at `span` of `text`, the likeliest first. */
export function repairsOf(text: string, span: Span): readonly Repair[] {
  const from = Math.max(text.lastIndexOf("\n", span.start - 1), text.lastIndexOf("\r", span.start - 1)) + 1;
  const behind = /^[^\r\n]*/.exec(text.slice(span.start))?.[0] ?? "";
  const line = { text: text.slice(from, span.start) + behind, start: span.start - from, end: span.end - from };
  return REPAIRS.flatMap(({ title, titleOfMany, edits }) =>
    edits(line).map((edit) => ({
      title,
      titleOfMany,
      edit: { ...edit, span: { start: edit.span.start + from, end: edit.span.end + from } },
    })),
  );
}

const REPAIRS: readonly (Omit<Repair, "edit"> & { readonly edits: (line: ErrorLine) => readonly TextEdit[] })[] = [
  { title: "Put the label in quotes", titleOfMany: "Put the labels in quotes", edits: quotedLabels },
  { title: "Put the title in quotes", titleOfMany: "Put the titles in quotes", edits: quotedTitle },
  { title: 'Write "End"', titleOfMany: 'Write "End"', edits: capitalEnd },
  { title: 'Write the arrow as "-->"', titleOfMany: 'Write the arrows as "-->"', edits: longArrow },
  { title: "Write the semicolon as #59;", titleOfMany: "Write the semicolons as #59;", edits: writtenSemicolon },
];

function quotedLabels(line: ErrorLine): readonly TextEdit[] {
  return labelsAround(line).map((span) => ({ span, newText: quoted(line.text.slice(span.start, span.end)) }));
}

/**
 * ```
 *   subgraph API layer (v2)
 *            ^^^^^^^^^^^^^^
 * ```
 */
function quotedTitle({ text }: ErrorLine): readonly TextEdit[] {
  const [, head = "", title = ""] = /^(\s*subgraph\s+)(\S[^"[\]]*)$/.exec(text) ?? [];
  if (title === "") return [];
  const written = title.trimEnd();
  return [{ span: { start: head.length, end: head.length + written.length }, newText: quoted(written) }];
}

/** On a line of its own, `end` is meant to close something. */
function capitalEnd({ text, start }: ErrorLine): readonly TextEdit[] {
  const isName = /^end(?![\p{L}\p{N}_-])/u.test(text.slice(start)) && !/^\s*end\s*;?\s*$/.test(text);
  return isName ? [{ span: { start, end: start + 3 }, newText: "End" }] : [];
}

/** `a->b[x]` has a name `a-` and a label in `>]` for Mermaid, so that the place is anywhere behind. */
function longArrow({ text, start }: ErrorLine): readonly TextEdit[] {
  const before = [...text.slice(0, start + 2).matchAll(/(?<![-<=.])->(?!>)/g)].at(-1);
  return before ? [{ span: { start: before.index, end: before.index + 2 }, newText: "-->" }] : [];
}

/** In sequence diagrams a semicolon ends the statement, unless an entity code ends with it. */
function writtenSemicolon({ text, end }: ErrorLine): readonly TextEdit[] {
  const found = [...text.slice(0, end).matchAll(/#\w+;|;/g)].filter(([sign]) => sign === ";").at(-1);
  return found ? [{ span: { start: found.index, end: found.index + 1 }, newText: "#59;" }] : [];
}

function quoted(label: string): string {
  return `"${label.replaceAll('"', "#quot;")}"`;
}
