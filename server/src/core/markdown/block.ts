/**
 * The shape of a document as Lintel reads it: blocks, and the text inside them. Spans are relative to the start of
 * the piece that holds the block, so that a block survives edits elsewhere unchanged.
 */
import type { Span } from "../text/span.ts";

/** What a stretch of inline text is, apart from plain words. Consumers leave out what they must not read. */
export type RunKind = "text" | "code" | "html" | "image" | "break" | "footnote";

/** A stretch of inline text; `plain.slice(at, at + length)` was written as `span`. */
export interface Run {
  readonly kind: RunKind;
  readonly at: number;
  readonly length: number;
  readonly span: Span;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** True inside a link: an autolink's or a link's text. */
  readonly link: boolean;
  /** The tag or comment itself, of a run of kind `html`. */
  readonly source?: string;
}

/** Inline content: the text as a reader sees it, and where each stretch of it stands in the source. */
export interface Inline {
  readonly plain: string;
  readonly span: Span;
  readonly runs: readonly Run[];
}

export interface Heading {
  readonly type: "heading";
  readonly level: number;
  readonly span: Span;
  readonly inline: Inline;
}

export interface Paragraph {
  readonly type: "paragraph";
  readonly span: Span;
  readonly inline: Inline;
}

export interface ListItem {
  readonly type: "item";
  readonly span: Span;
  /** A task-list box: ticked, empty, or none. */
  readonly checked: boolean | null;
  readonly children: readonly Block[];
}

export interface List {
  readonly type: "list";
  readonly ordered: boolean;
  readonly span: Span;
  readonly items: readonly ListItem[];
}

export interface Quote {
  readonly type: "quote";
  readonly span: Span;
  readonly children: readonly Block[];
}

export interface Footnote {
  readonly type: "footnote";
  readonly label: string;
  readonly span: Span;
  readonly children: readonly Block[];
}

export interface Code {
  readonly type: "code";
  readonly fenced: boolean;
  /** The first word after the opening fence, lower-cased; empty when there is none. */
  readonly language: string;
  readonly span: Span;
  /** The lines between the fences, as written, indentation of containers included. */
  readonly content: Span;
  readonly value: string;
}

export interface TableRow {
  readonly span: Span;
  readonly cells: readonly Inline[];
}

export interface Table {
  readonly type: "table";
  readonly span: Span;
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

export interface Html {
  readonly type: "html";
  readonly span: Span;
  readonly value: string;
}

/** A link definition: it has no text of its own. */
export interface Definition {
  readonly type: "definition";
  readonly label: string;
  readonly span: Span;
}

export interface Rule {
  readonly type: "rule";
  readonly span: Span;
}

export interface FrontMatter {
  readonly type: "front-matter";
  readonly span: Span;
  /** The YAML between the fences. */
  readonly content: Span;
  readonly value: string;
}

export type Block = Heading | Paragraph | List | Quote | Footnote | Code | Table | Html | Definition | Rule | FrontMatter;

/**
 * The source span of `plain.slice(from, to)` of an inline, as tight as its runs allow: where a run's text and source
 * differ in length (an entity, an escape), the whole run is meant.
 */
export function sourceSpan(inline: Inline, from: number, to: number): Span {
  let start: number | undefined;
  let end: number | undefined;
  for (const run of inline.runs) {
    if (run.at >= to || run.at + run.length <= from) continue;
    const literal = run.span.end - run.span.start === run.length;
    const runStart = literal ? run.span.start + Math.max(from - run.at, 0) : run.span.start;
    const runEnd = literal ? run.span.start + Math.min(to - run.at, run.length) : run.span.end;
    start ??= runStart;
    end = runEnd;
  }
  return { start: start ?? inline.span.start, end: end ?? inline.span.end };
}
