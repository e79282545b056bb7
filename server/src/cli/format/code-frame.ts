/** A line of a document as a terminal shows it, with carets under a part of it. */
import stringWidth from "string-width";
import type { LineIndex } from "../../core/text/line-index.ts";
import type { Span } from "../../core/text/span.ts";
import { graphemes, printable } from "./printable.ts";

export interface CodeFrame {
  /** Counted from 1. */
  readonly line: number;
  readonly source: string;
  /** Blanks and carets, to stand under `source`. */
  readonly carets: string;
  /** How many more lines the span has. */
  readonly furtherLines: number;
}

/** A character with the columns that it takes; offsets are the document's. */
interface Cell {
  readonly shown: string;
  readonly column: number;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The first line of `span`, at most `columns` wide: a longer one is cut around the span.
 * ```
 *   …e sharded by user id, 12 shards of 2 TB each, and replic…
 *                          ^^^^^^^^^^^^^^^^^^^^^^
 * ```
 */
export function codeFrame(text: string, lines: LineIndex, span: Span, columns: number): CodeFrame {
  const line = lines.lineAt(span.start);
  const whole = lines.lineSpan(line);
  const lastLine = lines.lineAt(Math.max(span.end - 1, span.start));
  const marked = { start: span.start, end: Math.max(Math.min(span.end, whole.end), span.start + 1) };
  const cells = cellsOf(text, around(marked, whole, columns));
  return { line: line + 1, furtherLines: lastLine - line, ...drawn(cells, marked, columns, whole) };
}

/** As much of a line on either side as a window can show, most characters being one unit: a line can be megabytes long. */
function around(marked: Span, whole: Span, units: number): Span {
  return { start: Math.max(whole.start, marked.start - units), end: Math.min(whole.end, marked.end + units, marked.start + 2 * units) };
}

const TAB_WIDTH = 4;
const CUT = "…";

function cellsOf(text: string, { start, end }: Span): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemes(text.slice(start, end))) {
    const shown = segment === "\t" ? " ".repeat(TAB_WIDTH - (column % TAB_WIDTH)) : printable(segment);
    const width = isPlain(shown) ? shown.length : stringWidth(shown);
    cells.push({ shown, column, width, start: start + index, end: start + index + segment.length });
    column += width;
  }
  return cells;
}

/** Printable ASCII: the usual case, told without looking into tables. */
function isPlain(text: string): boolean {
  return /^[ -~]+$/.test(text);
}

function drawn(cells: readonly Cell[], marked: Span, columns: number, whole: Span): Pick<CodeFrame, "source" | "carets"> {
  const isMarked = (cell: Cell): boolean => cell.start < marked.end && marked.start < cell.end;
  const total = widthOf(cells);
  const from = cells.find(isMarked)?.column ?? total;
  const to = ends(cells.findLast(isMarked)) ?? total + 1;
  const first = total <= columns ? 0 : windowStart(from, to, total, columns);
  const shown = cells.filter((cell) => cell.column >= first && cell.column + cell.width <= first + columns);
  const cutLeft = (shown[0]?.start ?? whole.start) > whole.start;
  const cutRight = (shown.at(-1)?.end ?? whole.end) < whole.end;
  const middle = shown.slice(cutLeft ? 1 : 0, cutRight ? -1 : undefined);
  const source = (cutLeft ? CUT : "") + middle.map((cell) => cell.shown).join("") + (cutRight ? CUT : "");
  const under = middle.map((cell) => (isMarked(cell) ? "^" : " ").repeat(cell.width)).join("");
  const isCutMarked = cutRight && marked.end > (middle.at(-1)?.end ?? 0);
  const carets = (cutLeft ? " " : "") + under + (isCutMarked ? "^" : "");
  return { source, carets: carets.includes("^") ? carets.trimEnd() : `${" ".repeat(stringWidth(source))}^` };
}

/** The column at which the window starts: what is marked in its middle, or near its left end when it is long. */
function windowStart(from: number, to: number, total: number, columns: number): number {
  const around = Math.max(Math.floor((columns - (to - from)) / 2), 8);
  return Math.max(Math.min(from - around, total - columns), 0);
}

function widthOf(cells: readonly Cell[]): number {
  return ends(cells.at(-1)) ?? 0;
}

function ends(cell: Cell | undefined): number | undefined {
  return cell && cell.column + cell.width;
}
