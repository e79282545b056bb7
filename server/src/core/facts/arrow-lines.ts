/**
 * Drawings in running text: lines of names with arrows between them, `Client → API Gateway → DB`, or under each other with `↓`
 * between, in paragraphs and list items. Only what is certain to be one counts: every name is short, and some are known.
 */
import { namesComponent } from "../graph/ascii/names-component.ts";
import { readDrawing } from "../graph/ascii/read-drawing.ts";
import type { Block, List, Paragraph, Run } from "../markdown/block.ts";
import type { Span } from "../text/span.ts";

/** Lines of the source that are one drawing. */
export interface ArrowLines {
  readonly text: string;
  readonly lines: readonly Span[];
}

/** The drawings in the paragraphs among blocks that follow each other, of a piece with the text `text`. */
export function arrowLinesIn(blocks: readonly Block[], text: string): readonly ArrowLines[] {
  const drawn: ArrowLines[] = [];
  let lines: Line[] = [];
  for (const block of [...blocks, null]) {
    if (block?.type === "paragraph") {
      if (lines.length > 0) lines.push({ span: { start: block.span.start, end: block.span.start }, kind: "blank" });
      lines.push(...linesOf(block, text));
    } else {
      drawn.push(...runsOf(lines).flatMap((run) => certain(run, text) ?? []));
      lines = [];
    }
  }
  return drawn;
}

/** The drawings in the items of a list: lines of arrows in items that follow each other are one. */
export function arrowLinesInList({ items }: List, text: string): readonly ArrowLines[] {
  const lines = items.flatMap(({ children: [first] }): Line[] =>
    first?.type === "paragraph" ? linesOf(first, text) : [{ span: { start: 0, end: 0 }, kind: "text" }],
  );
  return runsOf(lines).flatMap((run) => certain(run, text) ?? []);
}

interface Line {
  readonly span: Span;
  /** Names with arrows between them, marks that lead from the line above to the one below, or anything else. */
  readonly kind: "arrows" | "marks" | "text" | "blank";
}

const ARROW = /(?:[\p{L}\p{N})\]*`]|^)\s*(?:[─–—]*[→▶►⟶➔➡↔⇒]|<?-{1,3} ?>|<?={1,2}>|<-{1,2}|←)\s*[\p{L}\p{N}([*`]/u;
const MARKS = /^[\s>*-]*(?:[|│↓▼⬇↕v]|\/|\\)(?:[ \t]+(?:[|│↓▼⬇↕v]|\/|\\))*\s*$/;

/** The lines of a paragraph from their first column on; what holds links, pictures or HTML is text, but for comments at line ends. */
function linesOf({ span, inline }: Paragraph, text: string): Line[] {
  const isPlain = !inline.runs.some((run) => run.link || run.kind === "image" || (run.kind === "html" && !isCommentAtLineEnd(run, text)));
  const isDrawn = isPlain && (ARROW.test(inline.plain) || /[↓▼⬇↕|│]|^\s*v\s*$/m.test(inline.plain));
  if (!isDrawn) return [{ span, kind: "text" }];
  const commentStarts = new Map(inline.runs.filter(({ kind }) => kind === "html").map((comment) => [comment.span.end, comment.span.start]));
  const lines: Line[] = [];
  for (let at = lineStart(span.start, text); at < span.end; ) {
    const found = text.indexOf("\n", at);
    const stop = found < 0 || found > span.end ? span.end : found;
    const written = text.slice(at, stop).trimEnd();
    const end = commentStarts.get(at + written.length) ?? (text.charAt(stop - 1) === "\r" ? stop - 1 : stop);
    const start = Math.min(at + (/^(?:[ \t]{0,3}>)+ ?/.exec(text.slice(at, Math.min(end, at + LONGEST_PREFIX)))?.[0].length ?? 0), end);
    const shown = text.slice(start, end);
    lines.push({ span: { start, end }, kind: MARKS.test(shown) ? "marks" : ARROW.test(shown) ? "arrows" : "text" });
    at = stop + 1;
  }
  return lines;
}

function isCommentAtLineEnd({ kind, source = "", span }: Run, text: string): boolean {
  return kind === "html" && source.startsWith("<!--") && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(span.end, span.end + LONGEST_PREFIX));
}

/** Quotes in quotes put no more than this before a line. */
const LONGEST_PREFIX = 40;

function lineStart(at: number, text: string): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Lines that follow each other and belong to one drawing: arrows, marks, and the names above and below marks. */
function runsOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const written = lines.filter(({ kind }) => kind !== "blank");
  const isDrawn = new Set(
    written.filter(({ kind }, at) => kind !== "text" || written[at - 1]?.kind === "marks" || written[at + 1]?.kind === "marks"),
  );
  const runs: Line[][] = [];
  let run: Line[] = [];
  for (const line of lines) {
    if (isDrawn.has(line) || (line.kind === "blank" && run.length > 0)) run.push(line);
    else {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter((each) => each.some(({ kind }) => kind === "arrows" || kind === "marks"));
}

/** The lines as a drawing, if their names are those of components. */
function certain(run: readonly Line[], text: string): ArrowLines | null {
  const lines = run.slice(0, run.findLastIndex(({ kind }) => kind !== "blank") + 1).map(({ span }) => span);
  const drawn = lines.map(({ start, end }) => text.slice(start, end)).join("\n");
  const { nodes, edges } = readDrawing(drawn).graph;
  if (nodes.length < FEWEST_NAMES || edges.length < FEWEST_NAMES - 1) return null;
  const names = nodes.map(({ label }) => label.replace(/\([^()]*\)/g, " ").trim());
  if (names.filter((name) => name.split(/\s+/).length > LONGEST_NAME).length * 5 > names.length) return null;
  const known = nodes.filter(({ label }) => namesComponent(label)).length;
  const recurring = nodes.filter(({ spans }) => spans.length > 1).length;
  return known * 3 >= nodes.length || (known > 0 && recurring >= FEWEST_RECURRING) ? { text: drawn, lines } : null;
}

const FEWEST_NAMES = 3;
/** So many names that several lines have in common are things, whatever they are called. */
const FEWEST_RECURRING = 2;
/** In words, without what stands in parentheses. */
const LONGEST_NAME = 5;
