/** The attributes after a node's id: `@{ shape: cyl, label: "Orders" }`, a subset of YAML's flow and block mappings. */
import { type Cursor, take, trimmedSpan } from "./cursor.ts";
import { type Label, readableText } from "./label.ts";

export interface ShapeData {
  readonly shape: string | null;
  readonly label: Label | null;
}

/**
 * Reads the attributes at the cursor; null, and it stays, where there are none. Unclosed ones end with the line.
 * ```
 *   @{ shape: cyl, label: "Orders {v2}" }
 *             ^^^          ^^^^^^^^^^^
 * ```
 */
export function readShapeData(cursor: Cursor): ShapeData | null {
  if (!take(cursor, /@\{/y)) return null;
  let shape: string | null = null;
  let label: ShapeData["label"] = null;
  for (;;) {
    const key = take(cursor, /[\s,]*([\w-]+)[^\S\n]*:[^\S\n]*/y)?.[1];
    if (key === undefined) break;
    const found = take(cursor, VALUE)?.[0] ?? "";
    const start = cursor.at - found.length;
    const span = unquoted(cursor.text, trimmedSpan(cursor.text, start, cursor.at));
    const value = cursor.text.slice(span.start, span.end);
    if (key === "shape") shape = value === "" ? null : value;
    if (key === "label" && value !== "") label = { text: readableText(value), span };
  }
  take(cursor, /\s*\}|[^}\n]*\}?/y);
  return { shape, label };
}

const VALUE = /"[^"]*"|'[^'\n]*'|[^,}\n]*/y;

function unquoted(text: string, span: { start: number; end: number }): { start: number; end: number } {
  const quote = text.charAt(span.start);
  const closed = span.end - span.start >= 2 && text.charAt(span.end - 1) === quote;
  return closed && (quote === '"' || quote === "'") ? { start: span.start + 1, end: span.end - 1 } : span;
}
