/** What a line of an estimate is made of. */
import type { Span } from "../text/span.ts";
import type { UnitReading } from "./expression.ts";

/** A number as written, without the letters, words and units behind it. */
export interface NumberToken {
  readonly type: "number";
  readonly span: Span;
  readonly value: number;
  /** Half of what the last digit shown is worth: `1.7` may be anything from 1.65 to 1.75. Zeros at the end show nothing. */
  readonly half: number;
  /** How many digits are significant. */
  readonly digits: number;
  readonly decimals: number;
  /** True where groups of thousands are set off: `1,160`. */
  readonly grouped: boolean;
  /** True where the point may set off thousands as well: `1.160`. */
  readonly maybeThousands: boolean;
  /** True when a letter follows without a space, as in `50KB` and `3s`. */
  readonly glued: boolean;
}

export interface WordToken {
  readonly type: "word";
  readonly span: Span;
  readonly text: string;
  readonly glued: boolean;
  /** The unit of the team's own that it begins to spell. */
  readonly own?: OwnSpelling;
}

/** A spelling of a unit of a team's own. */
export interface OwnSpelling {
  /** The unit's name. */
  readonly name: string;
  /** In lower case. */
  readonly words: readonly string[];
  /** What one is, and what something is that is so much per one; the likeliest first. */
  readonly readings: readonly UnitReading[];
  readonly perOne: readonly UnitReading[];
}

export type Operator = "*" | "/" | "+" | "-" | "^" | "%";

export type Token =
  | NumberToken
  | WordToken
  | { readonly type: "operator"; readonly span: Span; readonly operator: Operator; readonly spaced: boolean }
  | { readonly type: "relation"; readonly span: Span; readonly relation: "=" | "~" | ">" | "word" }
  | { readonly type: "open" | "close"; readonly span: Span }
  | { readonly type: "percent"; readonly span: Span }
  | { readonly type: "currency"; readonly span: Span; readonly text: string }
  | { readonly type: "range"; readonly span: Span }
  /** What no expression reaches across: `:` `;` `|`, the end of a sentence, a URL, a tag. */
  | { readonly type: "break"; readonly span: Span; readonly text: string };
