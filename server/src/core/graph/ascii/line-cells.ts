/**
 * Tells which cells outside of boxes are lines and arrow heads, and where each leads. Box-drawing characters always are; `-`, `|`,
 * `+`, `v`, `<` and the like are where their neighbours say so.
 */
import { type Canvas, NONE } from "./canvas.ts";
import { cellAt, charAt, textOf, widthOf } from "./grid.ts";
import { DOWN, HORIZONTAL, LEFT, LINE_CHARACTERS, RIGHT, UP, VERTICAL } from "./line-characters.ts";

export interface LineCells {
  /** By cell: the directions in which it leads on; 0 for what is no line. */
  readonly arms: Uint8Array;
  /** By cell: the arms that end in a head. */
  readonly heads: Uint8Array;
  /** By cell: directions in which it may lead on, if something there leads back. */
  readonly weak: Uint8Array;
}

/** The cells that are lines, where `isDrawing` says that there may be some. */
export function lineCells(canvas: Canvas, isDrawing: (cell: number) => boolean): LineCells {
  const { grid } = canvas;
  const size = grid.chars.length;
  const cells: LineCells = { arms: new Uint8Array(size), heads: new Uint8Array(size), weak: new Uint8Array(size) };
  const inText = new Uint8Array(size);
  for (let row = 0; row < grid.height; row += 1) {
    for (const stretch of stretchesOf(canvas, row, isDrawing)) {
      maskAsides(stretch, inText);
      markCharacters(stretch, grid.chars, inText, cells);
      markTypedArrows(stretch, inText, cells);
    }
  }
  const isLine = (cell: number): boolean => (cells.arms[cell] ?? 0) !== 0;
  const open = (row: number, column: number): string => charAt(grid, row, column);
  for (let row = 0; row < grid.height; row += 1) {
    const text = textOf(grid, row, 0, widthOf(grid, row));
    const slants = /^[\s/\\|╱╲]*$/.test(text);
    const linesOnly = /^[\s|+vV^│▼▲↓↑-]*$/.test(text);
    for (let column = 0; column < widthOf(grid, row); column += 1) {
      const cell = cellAt(grid, row, column);
      if (!isDrawing(cell) || inText[cell] || isLine(cell)) continue;
      const char = grid.chars[cell] ?? " ";
      const alone = [column - 1, column + 1].every((each) => {
        const next = cellAt(grid, row, each);
        return open(row, each) === " " || isLine(next) || (next >= 0 && !isDrawing(next)) || open(row, each) === "+";
      });
      if (char === "|" && (alone || isLineBeside(cells, grid.chars, cell))) cells.arms[cell] = VERTICAL;
      else if (/[/\\╱╲]/.test(char) && alone && slants) cells.arms[cell] = VERTICAL;
      else if (/[vV^]/.test(char) && alone && (linesOnly || isLedTo(canvas, cells, row, column, char))) {
        cells.arms[cell] = VERTICAL;
        cells.heads[cell] = char === "^" ? UP : DOWN;
      }
    }
  }
  markJoints(canvas, cells, inText, isDrawing);
  return cells;
}

/** A part of a row that is drawing and no wall. */
interface Stretch {
  /** One UTF-16 unit for each column. */
  readonly text: string;
  /** Its first cell. */
  readonly cell: number;
}

function stretchesOf({ grid }: Canvas, row: number, isDrawing: (cell: number) => boolean): Stretch[] {
  const stretches: Stretch[] = [];
  let text = "";
  const start = grid.rowStarts[row] ?? 0;
  const width = widthOf(grid, row);
  for (let column = 0; column <= width; column += 1) {
    const cell = start + column;
    if (column < width && isDrawing(cell)) {
      const char = grid.chars[cell] ?? " ";
      text += char.length === 1 ? char : LINE_CHARACTERS.has([...char][0] ?? "") ? ([...char][0] ?? "") : "字";
    } else {
      if (text.trim() !== "") stretches.push({ text, cell: cell - text.length });
      text = "";
    }
  }
  return stretches;
}

/** Words in parentheses or brackets are words, arrows among them too: `DB (key → location)`. */
function maskAsides({ text, cell }: Stretch, inText: Uint8Array): void {
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "(" || char === "[") open.push(at);
    else if (char === ")" || char === "]") {
      const from = open.pop();
      if (from === undefined || open.length > 0 || !/[\p{L}\p{N}]/u.test(text.slice(from, at))) continue;
      inText.fill(1, cell + from, cell + at + 1);
    }
  }
}

function markCharacters({ text, cell }: Stretch, chars: readonly string[], inText: Uint8Array, { arms, heads }: LineCells): void {
  for (let at = 0; at < text.length; at += 1) {
    const line = LINE_CHARACTERS.get(text.charAt(at));
    if (!line || inText[cell + at] || chars[cell + at] === undefined) continue;
    arms[cell + at] = line.arms;
    heads[cell + at] = line.heads;
  }
}

/** Lines and arrows of typed characters: `-->`, `<--`, `==>`, `- >`, `<->`, `---`, and dashes that run into `─▶`. */
const TYPED = /<?-(?: -){2,40} ?>?|<[-=~]+>?|[-=~]{2,}>?|[-=]>|- >|—+>?|-(?=[[(])|(?<=[\])])-(?=[\s+|]|$)|(?<=[─+|])-|-(?=[─+▶►])/g;

function markTypedArrows({ text, cell }: Stretch, inText: Uint8Array, { arms, heads }: LineCells): void {
  for (const { 0: written, index } of text.matchAll(TYPED)) {
    const end = index + written.length;
    if (inText[cell + index] || !isArrow(text, index, end, written)) continue;
    arms.fill(HORIZONTAL, cell + index, cell + end);
    if (written.startsWith("<")) heads[cell + index] = LEFT;
    if (written.endsWith(">")) heads[cell + end - 1] = RIGHT;
  }
}

function isArrow(text: string, start: number, end: number, written: string): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const soon = text.slice(end, end + LONGEST_LABEL);
  if (written === "<=" || written === "—") return false;
  if (written.endsWith(">")) return !/[<>=!]/.test(before) && after !== ">" && after !== "=";
  if (written.startsWith("<")) return !/[\d=<]/.test(after);
  if (written.includes("~")) return false;
  if (written === "-" && /[[(]/.test(after)) return /\s|^$/.test(before) && /[\])][-─]/.test(soon);
  if (written === "--") return (/[\s+|\])]|^$/.test(before) && /[\s+|[(]|^$/.test(after)) || soon.includes("--");
  return written.length > 2 || !/\w/.test(before) || !/\w/.test(after);
}

/** A label within an arrow is no longer than this. */
const LONGEST_LABEL = 40;

/** A bar that dashes run into: `|-->`, `--|`. */
function isLineBeside({ arms }: LineCells, chars: readonly string[], cell: number): boolean {
  const left = ((arms[cell - 1] ?? 0) & RIGHT) !== 0 && chars[cell + 1] === " ";
  const right = ((arms[cell + 1] ?? 0) & LEFT) !== 0 && (chars[cell - 1] ?? " ") === " ";
  return left || right;
}

/** A `v` or `^` is a head where a line leads to it. */
function isLedTo({ grid, wallOf }: Canvas, { arms }: LineCells, row: number, column: number, char: string): boolean {
  const from = char === "^" ? row + 1 : row - 1;
  return [0, -1, 1].some((shift) => {
    const cell = cellAt(grid, from, column + shift);
    return cell >= 0 && ((arms[cell] ?? 0) !== 0 || /[|+:]/.test(grid.chars[cell] ?? "") || (shift === 0 && wallOf[cell] !== NONE));
  });
}

/** `+` where lines meet, and bars that a line branches off from: `|-->`. */
function markJoints({ grid, wallOf }: Canvas, cells: LineCells, inText: Uint8Array, isDrawing: (cell: number) => boolean): void {
  const { arms, weak } = cells;
  const at = (row: number, column: number): number => cellAt(grid, row, column);
  const isJoint = (cell: number): boolean => cell >= 0 && grid.chars[cell] === "+" && isDrawing(cell) && !inText[cell];
  const leads = (cell: number, arm: number): boolean => cell >= 0 && (((arms[cell] ?? 0) & arm) !== 0 || isJoint(cell));
  for (let row = 0; row < grid.height; row += 1) {
    for (let column = 0; column < widthOf(grid, row); column += 1) {
      const cell = at(row, column);
      if (isJoint(cell)) {
        const left = at(row, column - 1);
        const right = at(row, column + 1);
        const sides = (leads(left, RIGHT) ? LEFT : 0) | (leads(right, LEFT) ? RIGHT : 0);
        const ends = (leads(at(row - 1, column), DOWN) ? UP : 0) | (leads(at(row + 1, column), UP) ? DOWN : 0);
        const free = [left, right].every(
          (each) => each < 0 || grid.chars[each] === " " || (arms[each] ?? 0) !== 0 || wallOf[each] !== NONE,
        );
        if (sides === 0 && (ends === 0 || !free)) continue;
        arms[cell] = sides | ends;
        if (ends === 0) weak[cell] = VERTICAL;
      } else if (((arms[cell] ?? 0) & VERTICAL) === VERTICAL && /[|│┃║]/.test(grid.chars[cell] ?? "")) {
        const fromLeft = leads(at(row, column - 1), RIGHT);
        const fromRight = leads(at(row, column + 1), LEFT);
        if (fromLeft !== fromRight) arms[cell] = (arms[cell] ?? 0) | (fromLeft ? LEFT : RIGHT);
      }
    }
  }
}
