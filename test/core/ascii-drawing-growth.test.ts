/** Reading a drawing takes time that grows with its length, not with its square. */
import { expect, it } from "vitest";
import { readDrawing } from "../../server/src/core/graph/ascii/read-drawing.ts";
import { growthOf, LINEAR } from "../support/growth.ts";

/** Each text is one of these, as often as makes it so long; a row of so many columns where there is no line break in it. */
const TEXTS: readonly (readonly [name: string, unit: string, columns?: number])[] = [
  ["joints", "+", 200],
  ["joints in one row", "+"],
  ["bars", "|", 200],
  ["bars in one row", "|"],
  ["bars with blanks", "| ", 200],
  ["lines", "─", 200],
  ["lines in one row", "─"],
  ["crossings", "┼", 200],
  ["crossings in one row", "┼"],
  ["dashes", "-", 200],
  ["dashes in one row", "-"],
  ["dashes with blanks", "- "],
  ["waves", "~"],
  ["equals signs", "="],
  ["upper left corners", "┌", 200],
  ["upper left corners with lines", "┌─", 200],
  ["corners", "┌┐", 200],
  ["walls", "┌──┐ ", 200],
  ["walls in one row", "┌──┐ "],
  ["typed walls", "+--+ ", 200],
  ["walls that touch", "+--", 200],
  ["boxes", "┌─┐\n│a│\n└─┘\n"],
  ["boxes without a bottom", "┌─┐\n│a│\n"],
  ["a column of bars", "|\n"],
  ["a column of heads", "v\n"],
  ["a row of heads", "v "],
  ["slants", "/ "],
  ["slants in a column", "/\n"],
  ["arrows", "→"],
  ["arrows with blanks", "→ "],
  ["leading arrows", "→ a\n"],
  ["deeper and deeper arrows", "  → a", 200],
  ["names and arrows", "a → "],
  ["names under each other", "a\n↓\n"],
  ["names side by side", "a  "],
  ["names in a pile", "a\n"],
  ["open parentheses", "("],
  ["open parentheses in a pile", "(\n"],
  ["parentheses", "(a) "],
  ["brackets", "[a] "],
  ["commas", "A, B"],
  ["sentences", "abc. D"],
  ["branches", "├── a\n"],
  ["typed branches", "+-- a\n"],
  ["tabs", "\t"],
  ["wide characters", "客"],
  ["marks on letters", "e\u0301"],
  ["nets with many ends", "─┬", 100_000],
  ["blanks", " ", 100_000],
  ["line breaks", "\n"],
];

function textOf(unit: string, columns: number | undefined, size: number): string {
  const row = columns === undefined ? unit : `${unit.repeat(Math.ceil(columns / unit.length))}\n`;
  return row.repeat(Math.ceil(size / row.length)).slice(0, size);
}

/** Boxes in boxes in boxes, as deep as a square of so many cells allows. */
function nested(size: number): string {
  const depth = Math.floor(Math.sqrt(size / 8));
  const rows = Array.from({ length: depth }, (_, at) => `${"│".repeat(at)}┌${"─".repeat(2 * (depth - at) * 2)}┐${"│".repeat(at)}`);
  return [...rows, ...rows.toReversed().map((row) => row.replace("┌", "└").replace("┐", "┘"))].join("\n");
}

it("reads drawings in time linear in their length", { timeout: 300_000 }, () => {
  const kinds = [
    ...TEXTS.map(([name, unit, columns]) => ({ name, textOf: (size: number) => textOf(unit, columns, size) })),
    { name: "boxes in boxes", textOf: nested },
  ];
  const growths = kinds.map((kind) => ({ name: kind.name, growth: growthOf({ ...kind, run: readDrawing, length: 8_000 }) }));
  expect(growths.filter(({ growth }) => growth >= LINEAR)).toEqual([]);
});
