/**
 * What a target is for, made comparable: the words that tell it from others, of its own line and of what stands above it.
 * Unlike component names, which are compared generously, two scopes are the same only where all their words are.
 */

import type { Role } from "../../knowledge/roles.ts";
import { SAYS_NO_SCOPE } from "../../knowledge/target-words.ts";
import type { Section } from "../document/outline.ts";
import { containsSpan, type Span } from "../text/span.ts";
import type { DesignFacts } from "./design-facts.ts";

/** The scope that `text` names, within `around`. */
export function scopeIn(text: string, around: readonly string[]): string {
  return [...new Set([text, ...around].flatMap(wordsOf))].sort().join(" ");
}

/** Where a line stands. */
export interface Place {
  readonly span: Span;
  readonly section: Section | null;
}

/** The titles and list items above a line of a design that may say what it is for. */
export function scopesAround({ statements, design }: Pick<DesignFacts, "statements" | "design">): (place: Place) => readonly string[] {
  const parents = parentsOf(statements);
  return ({ span, section }) => {
    const above: string[] = [];
    for (let at = section; at && at !== design.section; at = at.parent) {
      if (containsSpan(span, at.titleSpan)) continue;
      if (at.form !== "label" && at.roles.some((role) => OF_WHOLE_SYSTEM.has(role))) break;
      above.push(at.title);
    }
    for (let at = parents[statementAt(statements, span.start)]; at !== undefined; at = parents[at]) above.push(statements[at]?.plain ?? "");
    return above;
  };
}

/** Sections for these are about all of the design; one for another role, `## Database`, may be about a part of it. */
const OF_WHOLE_SYSTEM: ReadonlySet<Role> = new Set([
  "overview",
  "requirements",
  "functional-requirements",
  "non-functional-requirements",
  "assumptions",
  "estimation",
  "monitoring",
  "failure-handling",
  "wrap-up",
]);

/** For each statement the number of the list item that it stands under. */
function parentsOf(statements: DesignFacts["statements"]): readonly (number | undefined)[] {
  const open: number[] = [];
  return statements.map(({ depth }, number) => {
    while (open.length > 0 && (statements[open.at(-1) ?? 0]?.depth ?? 0) >= depth) open.pop();
    const parent = depth > 0 ? open.at(-1) : undefined;
    open.push(number);
    return parent;
  });
}

/** The number of the last statement that begins at `offset` or before. */
function statementAt(statements: DesignFacts["statements"], offset: number): number {
  let low = 0;
  let high = statements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.span.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function wordsOf(text: string): string[] {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{N}]*/gu) ?? [];
  return words
    .filter((word) => !SAYS_NO_SCOPE.has(word))
    .map((word) => word.replace(/(?<=...)(?:ing|ed|es|s)$/, ""))
    .filter((word) => !SAYS_NO_SCOPE.has(word));
}
