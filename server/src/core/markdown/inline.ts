/**
 * The text inside a block, as a reader sees it, with the way back to the source. Markup is dropped, code and links are
 * marked, `<sup>` reads as `^` and `<br>` as a line break.
 */
import type { Nodes, PhrasingContent } from "mdast";
import type { Span } from "../text/span.ts";
import type { Inline, Run, RunKind } from "./block.ts";
import { type Source, spanOfNode } from "./source.ts";

/** The inline content of a node that holds phrasing: a heading, a paragraph, a table cell. */
export function inlineOf(node: Nodes & { children: readonly PhrasingContent[] }, source: Source): Inline {
  const span = spanOfNode(node, source);
  const writer: Writer = { source, runs: [], plain: "", cursor: span.start, limit: span.end };
  writeAll(node.children, { strong: false, emphasis: false, link: false }, writer);
  return { plain: writer.plain, span, runs: writer.runs };
}

interface Style {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: boolean;
}

/** What has been written so far; `cursor` is where in the source the next node is looked for if it has no position. */
interface Writer {
  readonly source: Source;
  readonly runs: Run[];
  plain: string;
  cursor: number;
  readonly limit: number;
}

function writeAll(nodes: readonly PhrasingContent[], style: Style, writer: Writer): void {
  for (const node of nodes) write(node, style, writer);
}

function write(node: PhrasingContent, style: Style, writer: Writer): void {
  switch (node.type) {
    case "text":
      writeText(node.value, locate(node, node.value, writer), style, writer);
      break;
    case "strong":
      writeAll(node.children, { ...style, strong: true }, writer);
      break;
    case "emphasis":
      writeAll(node.children, { ...style, emphasis: true }, writer);
      break;
    case "delete":
      writeAll(node.children, style, writer);
      break;
    case "link":
    case "linkReference":
      writeAll(node.children, { ...style, link: true }, writer);
      break;
    case "inlineCode":
      writeCode(node.value, locate(node, node.value, writer), style, writer);
      break;
    case "break":
      push("break", "\n", locate(node, "\n", writer), style, writer);
      break;
    case "html":
      writeHtml(node.value, locate(node, node.value, writer), style, writer);
      break;
    case "image":
    case "imageReference":
      push("image", "", locate(node, "", writer), style, writer);
      break;
    case "footnoteReference":
      push("footnote", "", locate(node, "", writer), style, writer);
      break;
  }
}

function locate(node: PhrasingContent, value: string, writer: Writer): Span {
  if (node.position) return spanOfNode(node, writer.source);
  const found = writer.source.text.indexOf(value, writer.cursor);
  const start = found >= 0 && found + value.length <= writer.limit ? found : writer.cursor;
  return { start, end: Math.min(start + value.length, writer.limit) };
}

function push(kind: RunKind, plain: string, span: Span, style: Style, writer: Writer): void {
  writer.runs.push({ kind, at: writer.plain.length, length: plain.length, span, ...style });
  writer.plain += plain;
  writer.cursor = Math.max(writer.cursor, span.end);
}

function writeHtml(tag: string, span: Span, style: Style, writer: Writer): void {
  if (isBreakTag(tag)) {
    push("break", "\n", span, style, writer);
    return;
  }
  const plain = /^<sup>$/i.test(tag) ? "^" : "";
  writer.runs.push({ kind: "html", at: writer.plain.length, length: plain.length, span, ...style, source: tag });
  writer.plain += plain;
  writer.cursor = Math.max(writer.cursor, span.end);
}

function isBreakTag(tag: string): boolean {
  return /^<br\s*\/?>$/i.test(tag);
}

/** Inline code maps one to one inside its backticks, save where a line break was folded into a space. */
function writeCode(value: string, span: Span, style: Style, writer: Writer): void {
  const written = writer.source.text.slice(span.start, span.end);
  const inside = written.indexOf(value);
  const exact = inside < 0 ? span : { start: span.start + inside, end: span.start + inside + value.length };
  push("code", value, exact, style, writer);
  writer.cursor = Math.max(writer.cursor, span.end);
}

/**
 * Splits a text node into runs whose source and text have the same length, and single escapes and entities between:
 * ```
 *   source  5 \* 3 &lt; 20
 *   runs    ^^--^^^----^^^      ("-" marks "\*" -> "*" and "&lt;" -> "<")
 * ```
 */
function writeText(value: string, span: Span, style: Style, writer: Writer): void {
  const { text } = writer.source;
  let from = span.start;
  let valueFrom = 0;
  let at = span.start;
  let valueAt = 0;
  const flush = (): void => {
    if (valueAt > valueFrom) push("text", value.slice(valueFrom, valueAt), { start: from, end: at }, style, writer);
  };
  while (valueAt < value.length) {
    const wanted = value.charAt(valueAt);
    if (at < span.end && text.charAt(at) === wanted && !startsEntity(text, at, value, valueAt)) {
      at += 1;
      valueAt += 1;
      continue;
    }
    flush();
    const step = unescapeStep(text, at, span.end, value, valueAt);
    if (!step) {
      push("text", value.slice(valueAt), { start: Math.min(at, span.end), end: span.end }, style, writer);
      return;
    }
    if (step.plain > 0) push("text", value.slice(valueAt, valueAt + step.plain), { start: at, end: at + step.source }, style, writer);
    at += step.source;
    valueAt += step.plain;
    from = at;
    valueFrom = valueAt;
  }
  flush();
}

const ENTITY = /&(?:#[xX][0-9a-fA-F]{1,6}|#[0-9]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y;

/** `&amp;` starts with the very character it stands for: only what follows in the text tells the two apart. */
function startsEntity(text: string, at: number, value: string, valueAt: number): boolean {
  if (text.charAt(at) !== "&") return false;
  const entity = entityAt(text, at);
  return entity !== undefined && !value.startsWith(entity, valueAt);
}

function entityAt(text: string, at: number): string | undefined {
  ENTITY.lastIndex = at;
  return ENTITY.exec(text)?.[0];
}

/** How far source and text advance where they differ; nothing when the difference is of no known kind. */
function unescapeStep(
  text: string,
  at: number,
  end: number,
  value: string,
  valueAt: number,
): { source: number; plain: number } | undefined {
  if (at >= end) return undefined;
  const char = text.charAt(at);
  if (char === "\\" && text.charAt(at + 1) === value.charAt(valueAt)) return { source: 2, plain: 1 };
  const entity = entityAt(text, at);
  if (entity) return { source: entity.length, plain: (value.codePointAt(valueAt) ?? 0) > 0xffff ? 2 : 1 };
  if (char === "\r" && value.charAt(valueAt) === "\n") return { source: text.charAt(at + 1) === "\n" ? 2 : 1, plain: 1 };
  if (char === "\r" || char === " " || char === "\t" || char === ">") return { source: 1, plain: 0 };
  return undefined;
}
