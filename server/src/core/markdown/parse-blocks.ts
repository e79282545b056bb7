/**
 * One stretch of Markdown into blocks, through remark-parse with GFM. This file and `inline.ts` are the only ones that
 * know mdast; where a text is cut before it is parsed, and what is cached, is `markdown-text.ts`'s business.
 */
import type { FootnoteDefinition, Definition as MdDefinition, List as MdList, Table as MdTable, Nodes, Root, RootContent } from "mdast";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import type { Span } from "../text/span.ts";
import type { Block, Code, FrontMatter, List, Table, TableRow } from "./block.ts";
import { inlineOf } from "./inline.ts";
import { type Source, spanOfNode } from "./source.ts";

const bodyParser = unified().use(remarkParse).use(remarkGfm).freeze();
const frontMatterParser = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).freeze();

/** The front matter block of a text that is nothing but front matter (`frontMatterEnd` in `markdown-text.ts`). */
export function parseFrontMatter(text: string): readonly Block[] {
  return blocksOf(frontMatterParser.parse(text), { text, shift: 0 });
}

/** The blocks of a text without front matter; spans count from its start. Never throws. */
export function parseBlocks(text: string): readonly Block[] {
  if (isBeyondReading(text)) return unreadText(text);
  return orUnread(text, () => blocksOf(bodyParser.parse(text), { text, shift: 0 }));
}

/**
 * The blocks of `text` as they are when `prefix` stands before it (link definitions that live elsewhere in the
 * document). The prefix's own blocks are left out, and spans count from the start of `text`.
 */
export function parseBlocksAfter(prefix: string, text: string): readonly Block[] {
  if (isBeyondReading(text)) return unreadText(text);
  return orUnread(text, () => {
    const root = bodyParser.parse(prefix + text);
    const own = root.children.filter((node) => (node.position?.start.offset ?? 0) >= prefix.length);
    return blocksOf({ ...root, children: own }, { text, shift: prefix.length });
  });
}

/**
 * A paragraph, list or table of this length is no prose but a dump, and the parser's time for one grows with its square.
 * A piece with code in it is parsed whatever its length: the code may be most of it.
 */
const LONGEST_BLOCK = 500_000;

function isBeyondReading(text: string): boolean {
  return text.length > LONGEST_BLOCK && !/^(?:`{3,}|~{3,})/m.test(text);
}

/** The parser recurses: thousands of quotes within quotes exhaust the stack. */
function orUnread(text: string, parse: () => readonly Block[]): readonly Block[] {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RangeError) return unreadText(text);
    throw error;
  }
}

/** One paragraph whose text is there, but marked so that nobody takes it for prose. */
function unreadText(text: string): readonly Block[] {
  const span = { start: 0, end: text.trimEnd().length };
  const run = { kind: "code", at: 0, length: span.end, span, strong: false, emphasis: false, link: false } as const;
  return [{ type: "paragraph", span, inline: { plain: text.slice(0, span.end), span, runs: [run] } }];
}

/** A block ends with its last visible character: whether blank lines after it count depends on what follows. */
function spanOfBlock(node: Nodes, source: Source): Span {
  const { start, end } = spanOfNode(node, source);
  return { start, end: start + source.text.slice(start, end).trimEnd().length };
}

/** Nobody reads what is nested deeper, and whoever walks the blocks may recurse. */
const DEEPEST_NESTING = 100;

function blocksOf(parent: Root | { children: readonly RootContent[] }, outer: Source): Block[] {
  const source = { ...outer, depth: (outer.depth ?? 0) + 1 };
  const blocks: Block[] = [];
  if (source.depth > DEEPEST_NESTING) return blocks;
  for (const node of parent.children) {
    const block = blockOf(node as RootContent, source);
    if (block) blocks.push(block);
  }
  return blocks;
}

function blockOf(node: RootContent, source: Source): Block | undefined {
  const span = spanOfBlock(node, source);
  switch (node.type) {
    case "heading":
      return { type: "heading", level: node.depth, span, inline: inlineOf(node, source) };
    case "paragraph":
      return { type: "paragraph", span, inline: inlineOf(node, source) };
    case "list":
      return listOf(node, span, source);
    case "blockquote":
      return { type: "quote", span, children: blocksOf(node, source) };
    case "code":
      return codeOf(node.lang ?? "", node.value.trimEnd(), span, source);
    case "table":
      return tableOf(node, span, source);
    case "html":
      return { type: "html", span, value: node.value };
    case "definition":
      return { type: "definition", label: identifierOf(node), span };
    case "footnoteDefinition":
      return { type: "footnote", label: identifierOf(node), span, children: blocksOf(node, source) };
    case "thematicBreak":
      return { type: "rule", span };
    case "yaml":
      return frontMatterOf(node.value, span, source);
    default:
      return undefined;
  }
}

function identifierOf(node: MdDefinition | FootnoteDefinition): string {
  return node.identifier;
}

function listOf(node: MdList, span: Span, source: Source): List {
  const items = node.children.map((item) => ({
    type: "item" as const,
    span: spanOfBlock(item, source),
    checked: item.checked ?? null,
    children: blocksOf(item, source),
  }));
  return { type: "list", ordered: node.ordered ?? false, span, items };
}

function tableOf(node: MdTable, span: Span, source: Source): Table {
  const rows: TableRow[] = node.children.map((row) => ({
    span: spanOfNode(row, source),
    cells: row.children.map((cell) => inlineOf(cell, source)),
  }));
  const [header = { span, cells: [] }, ...body] = rows;
  return { type: "table", span, header, rows: body };
}

function frontMatterOf(value: string, span: Span, { text }: Source): FrontMatter {
  const start = text.indexOf("\n", span.start) + 1;
  return { type: "front-matter", span, content: { start, end: start + value.length }, value };
}

/**
 * ```
 *   ~~~mermaid        <- span starts at the first tilde
 *   flowchart LR      <- content: from the start of this line …
 *   ~~~               <- … to the start of this one
 * ```
 */
function codeOf(language: string, value: string, span: Span, { text }: Source): Code {
  const written = text.slice(span.start, span.end);
  const fenced = FENCE.test(written);
  if (!fenced) return { type: "code", fenced, language: "", span, content: span, value };
  const firstLineEnd = written.search(/\r\n?|\n/);
  const contentStart = firstLineEnd < 0 ? span.end : lineAfter(text, span.start + firstLineEnd);
  const contentEnd = isClosedFence(written) ? lastLineStart(text, span) : span.end;
  return {
    type: "code",
    fenced,
    language: language.toLowerCase(),
    span,
    content: { start: contentStart, end: Math.max(contentStart, contentEnd) },
    value,
  };
}

const FENCE = /^(`{3,}|~{3,})/;

/** True when a fenced block, given as written from its opening fence, ends with a closing fence. */
export function isClosedFence(written: string): boolean {
  const marker = FENCE.exec(written)?.[0] ?? "";
  const lines = written.split(/\r\n?|\n/);
  if (lines.length < 2) return false;
  const last = (lines.at(-1) ?? "").replace(/^[ \t>]*/, "").trimEnd();
  return last.length >= marker.length && last === marker.charAt(0).repeat(last.length);
}

function lineAfter(text: string, lineEnd: number): number {
  return text.startsWith("\r\n", lineEnd) ? lineEnd + 2 : lineEnd + 1;
}

function lastLineStart(text: string, span: Span): number {
  return Math.max(text.lastIndexOf("\n", span.end - 1), text.lastIndexOf("\r", span.end - 1)) + 1;
}
