/**
 * Edits that may make Mermaid read a line: the mistakes that people make most. Whether one helps is tried out by who asks.
 */
import type { Span } from "../core/text/span.ts";
import type { TextEdit } from "../core/text/text-edit.ts";

export interface Repair {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** The repairs to try on the line of `text` that holds the place of an error, the likeliest first. */
export function repairsOf(text: string, { start }: Span): readonly Repair[] {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", start);
  const line = text.slice(from, next < 0 ? text.length : next).replace(/\r$/, "");
  return REPAIRS.flatMap(({ title, edits }) => {
    const found = edits(line).map(({ span, newText }) => ({ span: { start: span.start + from, end: span.end + from }, newText }));
    return found.length > 0 ? [{ title, edits: found }] : [];
  });
}

const REPAIRS: readonly { readonly title: string; readonly edits: (line: string) => readonly TextEdit[] }[] = [
  { title: "Put the label in quotes", edits: quotedLabels },
  { title: "Put the label in quotes", edits: quotedEdgeLabels },
  { title: 'Write "End"', edits: (line) => replaced(line, /(?<![\w"-])end(?![\w"-])/g, () => "End") },
  { title: "Write the semicolon as #59;", edits: writtenSemicolons },
];

/** What opens and closes the label of a node, the longer ones first. */
const BRACKETS: readonly (readonly [string, string])[] = [
  ["(((", ")))"],
  ["((", "))"],
  ["([", "])"],
  ["[[", "]]"],
  ["[(", ")]"],
  ["{{", "}}"],
  ["[", "]"],
  ["(", ")"],
  ["{", "}"],
];

/**
 * ```
 *   a[API (x3)] --> b{Is it {new}?}
 *     ^^^^^^^^        ^^^^^^^^^^^^    each up to the last bracket of its kind before the next link
 * ```
 */
function quotedLabels(line: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { index, 0: part } of line.matchAll(PART)) {
    const node = /(?<![\w-])[\w.-]+(?=[[({])/.exec(part);
    if (!node) continue;
    const opens = node.index + node[0].length;
    const pair = BRACKETS.find(([open, close]) => part.startsWith(open, opens) && part.trimEnd().replace(CLASS, "").endsWith(close));
    if (!pair) continue;
    const start = opens + pair[0].length;
    const end = part.trimEnd().replace(CLASS, "").length - pair[1].length;
    const label = part.slice(start, end);
    if (end <= start || label.startsWith('"') || !/[()[\]{}"|<>]/.test(label)) continue;
    edits.push({ span: { start: index + start, end: index + end }, newText: `"${label.replaceAll('"', "#quot;")}"` });
  }
  return edits;
}

const CLASS = /(?::::[\w-]+)?;?$/;
/** What stands between links and `&`. */
const PART = /(?:(?!\s(?:[<ox]?(?:--|==|-\.)|&\s)|-->|---|==>|-\.->|;\s*$)[^\n])+/g;

function quotedEdgeLabels(line: string): readonly TextEdit[] {
  return replaced(line, /(?<=[->=.])\|([^|"]+)\|/g, (_, label) => `|"${label}"|`);
}

/** In sequence diagrams a semicolon ends the message. */
function writtenSemicolons(line: string): readonly TextEdit[] {
  const message = line.indexOf(":");
  return message < 0 ? [] : replaced(line, /;/g, () => "#59;").filter(({ span }) => span.start > message);
}

function replaced(line: string, pattern: RegExp, to: (whole: string, inner: string) => string): readonly TextEdit[] {
  return [...line.matchAll(pattern)].map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    newText: to(match[0], match[1] ?? ""),
  }));
}
