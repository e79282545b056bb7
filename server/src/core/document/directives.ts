/**
 * Comments that silence findings:
 * ```
 *   <!-- lintel-ignore estimates/missing-unit -- the unit stands in the text above -->   the next block, or the item it ends
 *   <!-- lintel-disable framework/missing-api -->                                        from here on
 *   <!-- lintel-enable framework/missing-api -->                                         … up to here
 * ```
 * Without rule ids, all rules are meant.
 */
import type { Block, Code, Run } from "../markdown/block.ts";
import { codeLines } from "../markdown/code-lines.ts";
import { isMermaid } from "../markdown/is-mermaid.ts";
import type { Piece } from "../markdown/markdown-text.ts";
import { type Span, shiftSpan } from "../text/span.ts";

export type DirectiveKind = "ignore" | "disable" | "enable";

export interface Directive {
  readonly kind: DirectiveKind;
  /** Rule ids as written; empty for all rules. */
  readonly rules: readonly DirectiveRule[];
  readonly reason: string | null;
  readonly span: Span;
  /** Of `ignore`: what it silences, the next block or the one it stands in; null at the end of the text. */
  readonly target: Span | null;
}

export interface DirectiveRule {
  readonly id: string;
  readonly span: Span;
}

/** The directives of a document, in the order of the text. Comments in code are none. */
export function directivesOf(pieces: readonly Piece[]): readonly Directive[] {
  const found: Directive[] = [];
  const waiting: Directive[] = [];
  for (const piece of pieces) visit(piece.content.blocks, piece, found, waiting);
  return [...found, ...waiting].sort((a, b) => a.span.start - b.span.start);
}

/** `waiting` holds the `ignore`s whose block has not come yet; it can stand in the next piece. */
function visit(blocks: readonly Block[], piece: Piece, found: Directive[], waiting: Directive[]): void {
  for (const block of blocks) {
    const span = shiftSpan(block.span, piece.start);
    if (block.type === "html") {
      for (const directive of parseDirectives(block.value, span.start)) (directive.kind === "ignore" ? waiting : found).push(directive);
      if (/^\s*<!--[\s\S]*-->\s*$/.test(block.value)) continue;
    }
    found.push(...waiting.splice(0).map((directive) => ({ ...directive, target: span })));
    visitInside(block, piece, found, waiting);
  }
}

function visitInside(block: Block, piece: Piece, found: Directive[], waiting: Directive[]): void {
  switch (block.type) {
    case "quote":
    case "footnote":
      visit(block.children, piece, found, waiting);
      break;
    case "list":
      for (const item of block.items) visit(item.children, piece, found, waiting);
      break;
    case "code":
      if (isMermaid(block)) found.push(...mermaidDirectives(block, piece));
      break;
    case "table":
      for (const row of [block.header, ...block.rows]) for (const { runs } of row.cells) visitRuns(runs, piece.start, row.span, found);
      break;
    case "paragraph":
    case "heading":
      visitRuns(block.inline.runs, piece.start, block.span, found);
      break;
    default:
      break;
  }
}

function visitRuns(runs: readonly Run[], start: number, around: Span, found: Directive[]): void {
  for (const run of runs) {
    if (run.source === undefined) continue;
    const target = shiftSpan(around, start);
    found.push(...parseDirectives(run.source, run.span.start + start).map((directive) => ({ ...directive, target })));
  }
}

/** Comments of Mermaid; what `ignore` silences is the next line that is none. */
function mermaidDirectives(block: Code, { start, content }: Piece): Directive[] {
  const lines = codeLines(block, content.text).map((line) => shiftSpan(line, start));
  const written = lines.map((line) => content.text.slice(line.start - start, line.end - start));
  return written.flatMap((text, at) => {
    const [before = "", kind, body = ""] = MERMAID_DIRECTIVE.exec(text)?.slice(1) ?? [];
    const line = lines[at];
    if (kind === undefined || !line) return [];
    const next = written.findIndex((each, from) => from > at && each.trim() !== "" && !each.trimStart().startsWith("%%"));
    const span = { start: line.start + before.length, end: line.end };
    return [directiveOf(kind, body, { start: line.end - body.length, end: line.end }, span, lines[next] ?? null)];
  });
}

const MERMAID_DIRECTIVE = /^(\s*)%%\s*lintel-(ignore|disable|enable)\b(.*)$/;

const DIRECTIVE = /<!--\s*lintel-(ignore|disable|enable)\b([\s\S]*?)-->/g;

function parseDirectives(html: string, at: number): Directive[] {
  return [...html.matchAll(DIRECTIVE)].map((match) => {
    const [whole, kind = "ignore", body = ""] = match;
    const start = at + match.index;
    const end = start + whole.length;
    const bodyEnd = end - "-->".length;
    return directiveOf(kind, body, { start: bodyEnd - body.length, end: bodyEnd }, { start, end }, null);
  });
}

/** `body` is what follows the keyword, at `place`: rule ids, and behind two dashes the reason. */
function directiveOf(kind: string, body: string, place: Span, span: Span, target: Span | null): Directive {
  const [listed = "", ...reason] = body.split(/\s--\s?/);
  return {
    kind: kind as DirectiveKind,
    rules: [...listed.matchAll(/[^\s,]+/g)].map((id) => ({
      id: id[0],
      span: { start: place.start + id.index, end: place.start + id.index + id[0].length },
    })),
    reason: reason.join(" -- ").trim() || null,
    span,
    target,
  };
}
