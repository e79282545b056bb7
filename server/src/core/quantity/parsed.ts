/** What a parse returns, and where in the text it stands. */
import type { Span } from "../text/span.ts";
import type { Token } from "./token.ts";

export interface Parsed<T> {
  readonly node: T;
  /** The index of the token behind it. */
  readonly end: number;
}

/** From the start of token `from` to the end of the token before `end`. */
export function spanOf(tokens: readonly Token[], from: number, end: number): Span {
  const start = tokens[from]?.span.start ?? 0;
  return { start, end: Math.max(start, tokens[end - 1]?.span.end ?? start) };
}
