/** What stands in parentheses behind a quantity and only explains it. */
import type { Token } from "./token.ts";

/** `20 (sorted set overhead)`: what stands in parentheses behind a quantity explains it. */
export function skipAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.type !== "open") return at;
  const close = closingOf(tokens, at);
  return close === null ? at : close + 1;
}

const LONGEST_ASIDE = 24;

/** The index of the parenthesis that closes the one at `open`, null when there is none nearby. */
export function closingOf(tokens: readonly Token[], open: number): number | null {
  let depth = 0;
  for (let at = open; at < tokens.length && at - open <= LONGEST_ASIDE; at += 1) {
    const { type } = tokens[at] as Token;
    if (type === "open") depth += 1;
    if (type !== "close") continue;
    depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}
