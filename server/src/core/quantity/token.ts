/** What a line of an estimate is made of. */
import type { Span } from "../text/span.ts";

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
  /** True when a letter follows without a space, as in `50KB` and `3s`. */
  readonly glued: boolean;
}

export type Operator = "*" | "/" | "+" | "-" | "^" | "%";

export type Token =
  | NumberToken
  | { readonly type: "word"; readonly span: Span; readonly text: string; readonly glued: boolean }
  | { readonly type: "operator"; readonly span: Span; readonly operator: Operator; readonly spaced: boolean }
  | { readonly type: "relation"; readonly span: Span; readonly relation: "=" | "~" | ">" | "word" }
  | { readonly type: "open" | "close"; readonly span: Span }
  | { readonly type: "percent"; readonly span: Span }
  | { readonly type: "currency"; readonly span: Span; readonly text: string }
  | { readonly type: "range"; readonly span: Span }
  /** What no expression reaches across: `:` `;` `|`, the end of a sentence, a URL, a tag. */
  | { readonly type: "break"; readonly span: Span; readonly text: string };
