/** The attributes after a node's id: `@{ shape: cyl, label: "Orders" }`, a subset of YAML's flow and block mappings. */
import { sliceSpan } from "../../text/span.ts";
import { type Cursor, take, trimmedSpan } from "./cursor.ts";
import { type Label, readableMarkdown, readableText } from "./label.ts";

export interface ShapeData {
  readonly shape: string | null;
  readonly label: Label | null;
}

/** Reads the attributes of a node at the cursor, whose label is in Markdown; null, and it stays, where there are none. */
export function readShapeData(cursor: Cursor): ShapeData | null {
  const attributes = readAttributes(cursor);
  if (!attributes) return null;
  const label = attributes.get("label");
  return {
    shape: attributes.get("shape")?.text ?? null,
    label: label ? { text: readableMarkdown(sliceSpan(cursor.text, label.span)), span: label.span } : null,
  };
}

/**
 * Reads attributes by name at the cursor, without empty ones; null, and it stays, where there are none. Unclosed ones end
 * with the line.
 * ```
 *   @{ shape: cyl, label: "Orders {v2}" }
 *             ^^^          ^^^^^^^^^^^
 * ```
 */
export function readAttributes(cursor: Cursor): ReadonlyMap<string, Label> | null {
  if (!take(cursor, /@\{/y)) return null;
  const attributes = new Map<string, Label>();
  let isBlock = false;
  for (let key = take(cursor, KEY); key; key = take(cursor, KEY)) {
    isBlock ||= /\n/.test(key[0]);
    const found = take(cursor, isBlock ? BLOCK_VALUE : FLOW_VALUE)?.[0] ?? "";
    const end = cursor.at - (found.endsWith(",") ? 1 : 0);
    const span = unquoted(cursor.text, trimmedSpan(cursor.text, cursor.at - found.length, end));
    const text = readableText(cursor.text.slice(span.start, span.end));
    if (text !== "") attributes.set(key[2] ?? "", { text, span });
  }
  take(cursor, /\s*\}|[^}\n]*\}?/y);
  return attributes;
}

const KEY = /[\s,]*(["']?)([\w-]+)\1[^\S\n]*:[^\S\n]*/y;
const FLOW_VALUE = /"[^"]*"|'(?:[^'\n]|'')*'|[^,}\n]*/y;
/** On a line of its own a value may hold commas, unless another attribute follows. */
const BLOCK_VALUE = /"[^"]*"|'(?:[^'\n]|'')*'|(?:(?!,[^\S\n]*[\w-]{1,40}[^\S\n]*:)[^}\n])*/y;

function unquoted(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const quote = text.charAt(span.start);
  const closed = span.end - span.start >= 2 && text.charAt(span.end - 1) === quote;
  return closed && (quote === '"' || quote === "'") ? { start: span.start + 1, end: span.end - 1 } : span;
}
