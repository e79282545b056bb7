/**
 * The author's text, one statement at a time: a paragraph, a list item's own text, a table row. What is said lies in
 * statements; what it means for a design is read from them by the other files of this folder.
 */
import { type Block, type Inline, sourceSpan, type Table, type TableRow } from "../markdown/block.ts";
import type { Span } from "../text/span.ts";

export type StatementForm = "paragraph" | "item" | "row";

export interface Statement {
  readonly form: StatementForm;
  /** The text; of a table row, all cells joined by ` | `, so that it reads as written. */
  readonly plain: string;
  readonly span: Span;
  /** How many lists or quotes the statement stands in. */
  readonly depth: number;
  /** The cells of a row, and of the header above it; empty for other forms. */
  readonly cells: readonly string[];
  readonly header: readonly string[];
  /** True when list items follow under this one and carry on what it says. */
  readonly introduces: boolean;
  /** The source span of `plain.slice(from, to)`. */
  readonly locate: (from: number, to: number) => Span;
  /** The same text with inline code, links and raw HTML turned into blanks: what may be judged as prose. */
  readonly prose: string;
}

/** The statements in `blocks`, in the order of the text, spans as the blocks have them. */
export function statementsOf(blocks: readonly Block[]): readonly Statement[] {
  return blocks.flatMap((block) => statementsOfBlock(block, 0));
}

function statementsOfBlock(block: Block, depth: number): Statement[] {
  switch (block.type) {
    case "paragraph":
      return [statementOf("paragraph", block.inline, depth, false)];
    case "quote":
    case "footnote":
      return block.children.flatMap((child) => statementsOfBlock(child, depth + 1));
    case "list":
      return block.items.flatMap((item) => statementsOfItem(item.children, depth));
    case "table":
      return rowStatements(block, depth);
    default:
      return [];
  }
}

function statementsOfItem(children: readonly Block[], depth: number): Statement[] {
  const [first, ...rest] = children;
  const below = rest.flatMap((child) => statementsOfBlock(child, depth + 1));
  if (first?.type !== "paragraph") return children.flatMap((child) => statementsOfBlock(child, depth + 1));
  const introduces = rest.some(({ type }) => type === "list" || type === "table" || type === "code");
  return [statementOf("item", first.inline, depth, introduces), ...below];
}

function statementOf(form: StatementForm, inline: Inline, depth: number, introduces: boolean): Statement {
  return {
    form,
    plain: inline.plain,
    span: inline.span,
    depth,
    cells: [],
    header: [],
    introduces,
    locate: (from, to) => sourceSpan(inline, from, to),
    prose: proseOf(inline),
  };
}

const CELL_GAP = " | ";

/** The rows of one table share one `header`, the very same array. */
function rowStatements({ rows, header }: Table, depth: number): Statement[] {
  const titles = header.cells.map(({ plain }) => plain);
  return rows.map((row) => rowStatement(row, titles, depth));
}

function rowStatement(row: TableRow, header: readonly string[], depth: number): Statement {
  const cells = row.cells.map(({ plain }) => plain);
  return {
    form: "row",
    plain: cells.join(CELL_GAP),
    span: row.span,
    depth,
    cells,
    header,
    introduces: false,
    locate: (from, to) => spanInRow(row, from, to),
    prose: row.cells.map(proseOf).join(CELL_GAP),
  };
}

function spanInRow(row: TableRow, from: number, to: number): Span {
  let at = 0;
  for (const cell of row.cells) {
    const end = at + cell.plain.length;
    if (from <= end) return sourceSpan(cell, from - at, Math.min(to - at, cell.plain.length));
    at = end + CELL_GAP.length;
  }
  return row.span;
}

function proseOf({ plain, runs }: Inline): string {
  let prose = "";
  for (const { kind, link, at, length } of runs) {
    const judged = (kind === "text" && !link) || kind === "break";
    prose += judged ? plain.slice(at, at + length) : " ".repeat(length);
  }
  return prose;
}
