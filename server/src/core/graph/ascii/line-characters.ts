/** The characters that lines, corners and arrow heads are drawn with, and where each of them leads. */

/** Directions as bits, so that a cell's arms are one number. */
export const UP = 1;
export const DOWN = 2;
export const LEFT = 4;
export const RIGHT = 8;
export const HORIZONTAL = LEFT | RIGHT;
export const VERTICAL = UP | DOWN;
export const DIRECTIONS: readonly number[] = [UP, DOWN, LEFT, RIGHT];

/** The way back. */
export function opposite(direction: number): number {
  return direction & VERTICAL ? VERTICAL & ~direction : HORIZONTAL & ~direction;
}

export interface LineCharacter {
  readonly arms: number;
  /** The arms that end in an arrow head. */
  readonly heads: number;
}

/** Characters that are always part of a line, wherever they stand. */
export const LINE_CHARACTERS: ReadonlyMap<string, LineCharacter> = new Map(
  (
    [
      ["─━═╌┄┈┅┉╍╴╶╸╺", HORIZONTAL, 0],
      ["│┃║╎┆┊╏┇┋╽╿", VERTICAL, 0],
      ["┌┍┎┏╒╓╔╭", DOWN | RIGHT, 0],
      ["┐┑┒┓╕╖╗╮", DOWN | LEFT, 0],
      ["└┕┖┗╘╙╚╰", UP | RIGHT, 0],
      ["┘┙┚┛╛╜╝╯", UP | LEFT, 0],
      ["├┝┞┟┠┡┢┣╞╟╠", VERTICAL | RIGHT, 0],
      ["┤┥┦┧┨┩┪┫╡╢╣", VERTICAL | LEFT, 0],
      ["┬┭┮┯┰┱┲┳╤╥╦", HORIZONTAL | DOWN, 0],
      ["┴┵┶┷┸┹┺┻╧╨╩", HORIZONTAL | UP, 0],
      ["┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╪╫╬", HORIZONTAL | VERTICAL, 0],
      ["→⟶⇒⇨⟹↦⇢➔➜➝➞➡➤▶►▷▸", HORIZONTAL, RIGHT],
      ["←⟵⇐⇦⟸⇠⬅◀◄◁◂", HORIZONTAL, LEFT],
      ["↑⇑⇡⬆▲△▴↗↖", VERTICAL, UP],
      ["↓⇓⇣⬇▼▽▾↘↙", VERTICAL, DOWN],
      ["↔⟷⇔⇄⇆⬌", HORIZONTAL, HORIZONTAL],
      ["↕⇕⇅⬍", VERTICAL, VERTICAL],
    ] as const
  ).flatMap(([chars, arms, heads]) => [...chars].map((char): [string, LineCharacter] => [char, { arms, heads }])),
);

/** The arms of a character that is always part of a line; 0 for all others. */
export function armsOf(char: string): number {
  return LINE_CHARACTERS.get(char)?.arms ?? 0;
}

/** True for what may stand in the wall of a box for an arrow that arrives from above or below. */
export function isHeadInWall(char: string): boolean {
  return VERTICAL_HEADS.has(char);
}

const VERTICAL_HEADS: ReadonlySet<string> = new Set("vV^▼▲▽△▾▴↓↑");

/** Lines that lean: what they lead to stands further to the side. */
export const SLANTED: ReadonlySet<string> = new Set("↗↖↘↙/\\╱╲");
