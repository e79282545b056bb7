/**
 * What Mermaid throws of a diagram, made fit for a person: what stands there, why it does not fit, and where. Two kinds
 * of parser speak: jison's, which shows the place with a line of dashes, and Langium's, which names line and column.
 * Whatever else is thrown says something of this machine (a missing browser), not of the diagram.
 */
import type { Span } from "../core/text/span.ts";
import type { ParsedText } from "./parsed-text.ts";

export interface ReadError {
  readonly message: string;
  readonly said: string;
  /** In the diagram's own text. */
  readonly span: Span;
}

/** The error in words; null where it is no verdict on the diagram. */
export function readError(error: unknown, written: string, parsed: ParsedText): ReadError | null {
  if (!(error instanceof Error)) return null;
  const said = saidBy(error.message);
  const found = jisonError(error, parsed) ?? langiumError(error, parsed) ?? yamlError(error) ?? unknownDiagram(error, parsed);
  if (!found) return null;
  const start = Math.min(found.offset === null ? firstLine(written) : found.offset, written.length);
  const lineEnd = endOfLine(written, start);
  const end = found.offset === null ? lineEnd : Math.min(Math.max(start + found.length, start + 1), Math.max(lineEnd, start + 1));
  return { message: `Mermaid cannot read this diagram: ${found.cause}`, said, span: onLine(written, { start, end }) };
}

/** The line that says what was found; of a list of what would fit, its beginning. */
function saidBy(message: string): string {
  const lines = message.trim().split("\n");
  const said = lines.find((line) => line.startsWith("Expecting")) ?? lines[0] ?? "";
  const [, wanted = "", got = ""] = /^Expecting (.*), got ('.*')$/.exec(said) ?? [];
  const first = wanted.split(", ");
  return wanted === "" ? said : `got ${got}, expecting ${first.slice(0, 3).join(", ")}${first.length > 3 ? " …" : ""}`;
}

interface Cause {
  readonly cause: string;
  /** In the diagram's own text; null where it is not told. */
  readonly offset: number | null;
  readonly length: number;
}

/** The part of a jison parser's report that is used. */
interface JisonHash {
  readonly text: string;
  readonly token: string | number | null;
  readonly expected?: readonly string[];
}

function jisonError(error: Error, parsed: ParsedText): Cause | null {
  const { hash } = error as Error & { hash?: JisonHash };
  if (typeof hash?.text !== "string") return null;
  const offset = shownPlace(error.message, parsed.text) ?? saidPlace(hash.text, parsed.text);
  const length = hash.text.trimEnd().length;
  return { cause: jisonCause(hash, error.message), offset: offset === null ? null : parsed.original(offset), length };
}

function jisonCause({ text, token, expected = [] }: JisonHash, message: string): string {
  const wanted = new Set(expected.map((each) => each.replaceAll("'", "")));
  const isAtEnd = token === "EOF" || token === 1 || token === "EOF_IN_STRUCT";
  if (/^Parse error|^Lexical error/.test(message) === false) return message.trim().split("\n", 1)[0] ?? "";
  if (wanted.has("SQE") && isAtEnd) return "a label is not closed";
  if (wanted.has("SQE")) return `"${text.trim()}" ends this label or opens another; a label with such a sign stands in quotes`;
  if (isAtEnd) return "it ends in the middle of a statement";
  if (token === "end") return '"end" closes a block here; as a name it is written "End"';
  if (text.trim() === "") return wanted.has("COLON") ? 'the line ends, and ":" with a label is missing' : "the line ends too early";
  return `"${text.trim()}" does not fit here`;
}

/**
 * ```
 *   ...lowchart LR  a[API (x3)] --> b        up to twenty characters before the place, and twenty from it on
 *   ----------------------^                  line breaks are left out of both
 * ```
 */
function shownPlace(message: string, text: string): number | null {
  const [, shown = "", dashes = ""] = /\n([^\n]*)\n(-*)\^/.exec(message) ?? [];
  const before = shown.slice(0, dashes.length).replace(/^\.\.\./, "");
  const after = shown.slice(dashes.length).replace(/\.\.\.$/, "");
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1) - 1;
  if (before === "" && after === "") return null;
  const places: number[] = [];
  let flat = "";
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\n") continue;
    flat += text[at];
    places.push(at);
  }
  places.push(text.length);
  let best: number | null = null;
  const wanted = before + after;
  for (let at = flat.indexOf(wanted); at >= 0; at = flat.indexOf(wanted, at + 1)) {
    const place = places[at + before.length] ?? text.length;
    if (best === null || distance(place, line, text) < distance(best, line, text)) best = place;
    if (wanted === "") break;
  }
  return best;
}

function distance(place: number, line: number, text: string): number {
  return Math.abs(text.slice(0, place).split("\n").length - 1 - line);
}

/** Errors of meaning (a branch that is not there) name the statement. */
function saidPlace(statement: string, text: string): number | null {
  const found = statement === "" ? -1 : text.indexOf(statement);
  return found < 0 ? null : found;
}

function langiumError(error: Error, parsed: ParsedText): Cause | null {
  if (!error.message.startsWith("Parsing failed:")) return null;
  const [, line, column] = /line (\d+), column (\d+)/.exec(error.message) ?? [];
  const offset = line === undefined ? null : offsetOf(parsed.text, Number(line) - 1, Number(column) - 1);
  const found = /but found:?\s*[`'"]([^`'"]*)[`'"]|unexpected character: ->(.)<-/.exec(error.message);
  const text = (found?.[1] ?? found?.[2] ?? "").trim();
  const cause = text === "" ? "the line ends too early" : `"${text}" does not fit here`;
  return { cause, offset: offset === null ? null : parsed.original(offset), length: text.length };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 0; at < line; at += 1) {
    const next = text.indexOf("\n", start);
    if (next < 0) return text.length;
    start = next + 1;
  }
  return start + column;
}

/** Front matter is YAML; its reader counts from the front matter's own first line. */
function yamlError(error: Error): Cause | null {
  const { name, reason } = error as Error & { reason?: string };
  return name === "YAMLException" ? { cause: `its front matter is no YAML: ${reason ?? error.message}`, offset: null, length: 0 } : null;
}

/** A type that this version of Mermaid does not know may be one of a later; one that is nearly known is a misspelling. */
function unknownDiagram(error: Error, { text, original }: ParsedText): Cause | null {
  if (error.name !== "UnknownDiagramError") return null;
  const written = /^[A-Za-z][\w-]*/.exec(text)?.[0] ?? "";
  const meant = KEYWORDS.find((keyword) => written.toLowerCase() === keyword.toLowerCase() || isOneTypoAway(written, keyword));
  return meant === undefined
    ? null
    : { cause: `there is no diagram type "${written}"; did you mean "${meant}"?`, offset: original(0), length: written.length };
}

const KEYWORDS: readonly string[] = [
  "flowchart",
  "graph",
  "sequenceDiagram",
  "classDiagram",
  "stateDiagram-v2",
  "stateDiagram",
  "erDiagram",
  "gantt",
  "pie",
  "journey",
  "gitGraph",
  "mindmap",
  "timeline",
  "quadrantChart",
  "C4Context",
  "C4Container",
  "C4Component",
  "C4Deployment",
  "C4Dynamic",
  "architecture-beta",
  "block-beta",
  "sankey-beta",
  "xychart-beta",
];

/** One letter more, less, other, or two swapped. */
function isOneTypoAway(written: string, keyword: string): boolean {
  if (keyword.length < 5 || Math.abs(written.length - keyword.length) > 1) return false;
  let from = 0;
  while (from < written.length && written[from] === keyword[from]) from += 1;
  const [a, b] = [written.slice(from), keyword.slice(from)];
  return a.slice(1) === b.slice(1) || a.slice(1) === b || a === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

function firstLine(text: string): number {
  return /\S/.exec(text)?.index ?? 0;
}

function endOfLine(text: string, from: number): number {
  const found = /[\r\n]/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

/** At the end of a line or of the text there is nothing to underline: then its last character is meant. */
function onLine(text: string, { start, end }: Span): Span {
  let last = start;
  while (last > 0 && (last >= text.length || /\s/.test(text.charAt(last)))) last -= 1;
  return last === start ? { start, end } : { start: last, end: last + 1 };
}
