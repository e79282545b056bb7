/**
 * Comments that silence findings:
 * ```
 *   <!-- lintel-disable-next-line estimates/missing-unit: it stands in the text above -->   what begins in the next line
 *   - Storage: 500 <!-- lintel-disable-line estimates/missing-unit -->                      … in this line
 *   <!-- lintel-ignore framework/missing-api -- an internal job -->                         … in the next block, or this item
 *   <!-- lintel-disable framework/* -->                                                     from here on
 *   <!-- lintel-enable framework/* -->                                                      … up to here
 *   <!-- lintel-disable-file framework/missing-api -->                                      the whole document
 * ```
 * In Mermaid they are comments of its own: `%% lintel-ignore …`. Without rule ids, all rules are meant. The reason stands
 * behind a colon or two dashes.
 */
import type { Block, Code, Run } from "../markdown/block.ts";
import { codeLines } from "../markdown/code-lines.ts";
import { isMermaid } from "../markdown/is-mermaid.ts";
import type { MarkdownText, Piece } from "../markdown/markdown-text.ts";
import { type Span, shiftSpan } from "../text/span.ts";

/** `unreadable` is what was meant to be a directive and is none. */
export type DirectiveKind = "ignore" | "disable" | "enable" | "unreadable";

export interface Directive {
  readonly kind: DirectiveKind;
  /** As written: `lintel-disable-next-line`. */
  readonly keyword: string;
  readonly keywordSpan: Span;
  /** Rule ids as written; empty for all rules. */
  readonly rules: readonly DirectiveRule[];
  readonly reason: string | null;
  readonly span: Span;
  /** Of `ignore`: the stretch in which it silences what begins there; null at the end of the text. */
  readonly target: Span | null;
}

export interface DirectiveRule {
  readonly id: string;
  readonly span: Span;
}

/** The keywords, and what each silences. */
const FORMS = {
  "lintel-ignore": { kind: "ignore", target: "block" },
  "lintel-disable-next-line": { kind: "ignore", target: "next-line" },
  "lintel-disable-line": { kind: "ignore", target: "line" },
  "lintel-disable-file": { kind: "ignore", target: "file" },
  "lintel-disable": { kind: "disable", target: "none" },
  "lintel-enable": { kind: "enable", target: "none" },
} as const;

/** All keywords, as they are written. */
export const DIRECTIVE_KEYWORDS: readonly string[] = Object.keys(FORMS);

/** The directives of a document, in the order of the text. Comments in code are none. */
export function directivesOf({ pieces, text }: Pick<MarkdownText, "pieces" | "text">): readonly Directive[] {
  const found: Directive[] = [];
  const waiting: Directive[] = [];
  for (const piece of pieces) visit(piece.content.blocks, piece, found, waiting);
  return [...found, ...waiting].map((directive) => withTarget(directive, text)).sort((a, b) => a.span.start - b.span.start);
}

/** Targets that are lines, whatever blocks stand in them. */
function withTarget(directive: Directive, text: string): Directive {
  switch (targetOf(directive)) {
    case "line":
      return { ...directive, target: lineAround(text, directive.span.start, directive.span.end) };
    case "next-line":
      return { ...directive, target: lineBelow(text, directive.span.end) };
    case "file":
      return { ...directive, target: { start: 0, end: text.length } };
    default:
      return directive;
  }
}

function targetOf({ keyword }: Directive): (typeof FORMS)[keyof typeof FORMS]["target"] | undefined {
  return FORMS[keyword as keyof typeof FORMS]?.target;
}

function lineAround(text: string, start: number, end: number): Span {
  const newline = text.indexOf("\n", end);
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: newline < 0 ? text.length : newline };
}

/** The next line that is not blank. */
function lineBelow(text: string, from: number): Span | null {
  for (let newline = text.indexOf("\n", from); newline >= 0; newline = text.indexOf("\n", newline + 1)) {
    const line = lineAround(text, newline + 1, newline + 1);
    if (/[^\s>]/.test(text.slice(line.start, line.end))) return line;
  }
  return null;
}

/** `waiting` holds the directives for the next block, which has not come yet; it can stand in the next piece. */
function visit(blocks: readonly Block[], piece: Piece, found: Directive[], waiting: Directive[]): void {
  for (const block of blocks) {
    const span = shiftSpan(block.span, piece.start);
    if (block.type === "html") {
      for (const directive of parseDirectives(block.value, span.start)) (targetOf(directive) === "block" ? waiting : found).push(directive);
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

/** Comments of Mermaid; the block of `ignore` is the next line that is none. */
function mermaidDirectives(block: Code, { start, content }: Piece): Directive[] {
  const lines = codeLines(block, content.text).map((line) => shiftSpan(line, start));
  const written = lines.map((line) => content.text.slice(line.start - start, line.end - start));
  return written.flatMap((text, at) => {
    const [before = "", keyword, body = ""] = MERMAID_DIRECTIVE.exec(text)?.slice(1) ?? [];
    const line = lines[at];
    if (keyword === undefined || !line) return [];
    const next = written.findIndex((each, from) => from > at && each.trim() !== "" && !each.trimStart().startsWith("%%"));
    const directive = directiveOf(keyword, body, line.end - body.length, { start: line.start + before.length, end: line.end });
    return directive ? [{ ...directive, target: lines[next] ?? null }] : [];
  });
}

const MERMAID_DIRECTIVE = /^(\s*)%%\s*(lintel[-: ]+[a-z-]+)(.*)$/i;

const DIRECTIVE = /<!--\s*(lintel[-: ]+[a-z-]+)([\s\S]*?)(?:-->|$)/gi;

function parseDirectives(html: string, at: number): Directive[] {
  return [...html.matchAll(DIRECTIVE)].flatMap((match) => {
    const [whole, keyword = "", body = ""] = match;
    const start = at + match.index;
    const isClosed = whole.endsWith("-->");
    const bodyEnd = start + whole.length - (isClosed ? "-->".length : 0);
    const directive = directiveOf(keyword, body, bodyEnd - body.length, { start, end: start + whole.length });
    return directive ? [isClosed ? directive : { ...directive, kind: "unreadable" as const }] : [];
  });
}

/** What a comment says of Lintel in prose is no directive gone wrong. */
const MEANT = /ign|dis|able|next|line/i;

/** `body` is what follows the keyword, from `bodyStart` on: rule ids, and behind a colon or two dashes the reason. */
function directiveOf(keyword: string, body: string, bodyStart: number, span: Span): Directive | null {
  const form = FORMS[keyword as keyof typeof FORMS];
  if (!form && !MEANT.test(keyword)) return null;
  const [listed = "", ...reason] = body.split(/(\s--(?:\s|$)|:(?:\s|$))/);
  return {
    kind: form?.kind ?? "unreadable",
    keyword,
    keywordSpan: { start: bodyStart - keyword.length, end: bodyStart },
    rules: [...listed.matchAll(/[^\s,]+/g)].map((id) => ({
      id: id[0],
      span: { start: bodyStart + id.index, end: bodyStart + id.index + id[0].length },
    })),
    reason: reason.slice(1).join("").trim() || null,
    span,
    target: null,
  };
}
