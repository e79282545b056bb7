/**
 * What a cell of a table is said to be of: its row, its column, and the unit that stands in the heading or beside it.
 * ```
 *   | Data   | Size (KB) | Count | Unit    |
 *   |--------|-----------|-------|---------|
 *   | Photos | 500       | 200   | million |
 *              ^^^ KB      ^^^ million photos
 * ```
 */
import { BARE, type UnitReading } from "../../quantity/expression.ts";
import type { Token } from "../../quantity/token.ts";
import { unitPhraseAt } from "../../quantity/unit-phrase.ts";
import { type Clause, LONGEST_LABEL, wordsOf } from "./clause.ts";

/** What the cells of a heading say, each with the unit that it names. */
export type Heading = readonly { readonly tokens: readonly Token[]; readonly units: readonly UnitReading[] }[];

export function headingOf(tokens: readonly Token[]): Heading {
  return cellsOf(tokens).map((cell) => {
    const head = cell.tokens.slice(0, LONGEST_LABEL);
    return { tokens: head, units: unitNamedIn(head) };
  });
}

/** The clauses of a row's quantities, asked for by the indices of their first token and the one behind. */
export function rowClauses(tokens: readonly Token[], heading: Heading): (from: number, end: number) => Clause {
  const cells = cellsOf(tokens);
  const labelColumn = cells.findIndex((cell) => wordsOf(cell.tokens).length > 0);
  const label = cells[labelColumn]?.tokens.slice(0, LONGEST_LABEL) ?? [];
  return (from, end) => {
    const column = cells.findLastIndex(({ start }) => start <= from);
    const cell = cells[column];
    const head = heading[column] ?? NO_HEAD;
    const own = column <= labelColumn ? [] : label;
    const isAlone = cell !== undefined && cell.start === startOfNumber(tokens, from) && cell.start + cell.tokens.length === end;
    const beside = cells[column + 1]?.tokens ?? [];
    const units = isAlone ? (firstOf(unitOfCell(beside), head.units, unitNamedIn(own)) ?? []) : [];
    return {
      before: [...own, ...head.tokens],
      words: wordsOf([...own, ...head.tokens, ...(cell?.tokens ?? [])]),
      hasLabel: true,
      units,
      column,
    };
  };
}

const NO_HEAD: Heading[number] = { tokens: [], units: [] };

/** Exported spreadsheets show what a formula came to behind it: `f36`. */
export const COMPUTED = "f";
/** The whole of a cell, and never the first. */
const COMPUTED_CELL = /(?<=.\|\s*)f(?=\d[\d.,]*\s*(?:\||$))/g;

/** The text of a row with those marks left out, and everything at its place. */
export function withoutMarks(row: string): string {
  return row.replaceAll(COMPUTED_CELL, " ");
}

function firstOf(...found: readonly (readonly UnitReading[])[]): readonly UnitReading[] | undefined {
  return found.find((units) => units.length > 0);
}

function startOfNumber(tokens: readonly Token[], from: number): number {
  return tokens[from - 1]?.type === "relation" ? from - 1 : from;
}

interface Cell {
  readonly start: number;
  readonly tokens: readonly Token[];
}

function cellsOf(tokens: readonly Token[]): readonly Cell[] {
  const bars = tokens.flatMap((token, at) => (token.type === "break" && token.text === "|" ? [at] : []));
  const starts = bars[0] === 0 ? bars : [-1, ...bars];
  return starts.map((bar, index) => ({ start: bar + 1, tokens: tokens.slice(bar + 1, starts[index + 1] ?? tokens.length) }));
}

/** A cell that holds a unit and nothing else. */
function unitOfCell(cell: readonly Token[]): readonly UnitReading[] {
  const sign = cell.length === 1 ? SIGNS[cell[0]?.type ?? ""] : undefined;
  return sign ?? unitAt(cell, 0, cell.length);
}

export const PERCENT: UnitReading = { ...BARE, factor: 0.01 };
const SIGNS: Readonly<Record<string, readonly UnitReading[]>> = { currency: [{ ...BARE, money: 1 }], percent: [PERCENT] };

/** `Size (KB)`, `Storage (in TB)`, `Requests in millions`, `Cost ($)`. */
function unitNamedIn(tokens: readonly Token[]): readonly UnitReading[] {
  for (const [at, token] of tokens.entries()) {
    const isOpen = token.type === "open";
    if (!isOpen && !(token.type === "word" && token.text.toLowerCase() === "in")) continue;
    const isIn = isOpen && wordsOf(tokens.slice(at + 1, at + 2))[0] === "in";
    const from = isIn ? at + 2 : at + 1;
    const close = tokens.findIndex((each, index) => index >= from && each.type === "close");
    const end = close < 0 ? tokens.length : close;
    const sign = end === from + 1 ? SIGNS[tokens[from]?.type ?? ""] : undefined;
    if (sign) return sign;
    const unit = unitAt(tokens, from, end);
    if (unit.length > 0) return unit;
  }
  return [];
}

function unitAt(tokens: readonly Token[], from: number, end: number): readonly UnitReading[] {
  const phrase = unitPhraseAt(tokens.slice(from, end), 0);
  const isUnit = phrase.end === end - from && end > from && (phrase.scaled || phrase.measureEnd > phrase.scaleEnd);
  return isUnit ? phrase.readings : [];
}
