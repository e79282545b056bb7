/** Two lines of a design that state a target, or a number of users, for the same thing and do not agree. */
import type { Span } from "../text/span.ts";
import type { DesignFacts } from "./design-facts.ts";
import { loadFigures, loadTargets } from "./load-figures.ts";
import { type StatedTarget, statedTargets } from "./stated-targets.ts";
import { statedUsers } from "./stated-users.ts";

export interface Contradiction {
  /** What both are of: `availability`, `daily active users`. */
  readonly of: string;
  readonly first: { readonly text: string; readonly span: Span };
  readonly second: { readonly text: string; readonly span: Span };
}

/** The contradictions in a design; `tolerance` is how far two numbers may lie apart, as a share of the smaller one. */
export function contradictions(facts: DesignFacts, tolerance: number): readonly Contradiction[] {
  return [...betweenTargets(statedTargets(facts), tolerance), ...betweenUsers(facts, tolerance)];
}

function betweenTargets(targets: readonly StatedTarget[], tolerance: number): Contradiction[] {
  const subjects = new Map<string, StatedTarget[]>();
  for (const target of targets) {
    const subject = `${target.of}: ${target.scope}`;
    const same = subjects.get(subject);
    if (same) same.push(target);
    else subjects.set(subject, [target]);
  }
  return [...subjects.values()].flatMap((same) => {
    const [first] = same;
    const second = same.find(({ value }) => value !== first?.value);
    // Where there are three, the lines differ in something that was not understood.
    if (!first || !second || new Set(same.map(({ value }) => value)).size > 2) return [];
    if (first.window && second.window && first.window !== second.window) return [];
    return isApart(first, second, tolerance) ? [{ of: first.of, first, second }] : [];
  });
}

/** Of shares of time each nine counts; durations may be rounded. */
function isApart({ of, value: a }: StatedTarget, { value: b }: StatedTarget, tolerance: number): boolean {
  if (typeof a !== "number" || typeof b !== "number" || of === "availability") return a !== b;
  return isNumberApart(a, b, tolerance);
}

function isNumberApart(a: number, b: number, tolerance: number): boolean {
  return Math.min(a, b) > 0 && Math.max(a, b) / Math.min(a, b) >= 1 + tolerance;
}

/** Numbers of users in prose, against all others; those that are only named figures are the estimation's. */
function betweenUsers(facts: DesignFacts, tolerance: number): Contradiction[] {
  const said = statedUsers(facts);
  if (said.length === 0) return [];
  const isOfUsers = ({ of }: { readonly of: string }): boolean => of.endsWith("users");
  const named = [...loadFigures(facts), ...loadTargets(facts).filter(({ least }) => !least)].filter(isOfUsers);
  return [...new Set(said.map(({ of }) => of))].flatMap((of) => {
    const all = [...said, ...named].filter((each) => each.of === of).sort((a, b) => a.span.start - b.span.start);
    if (new Set(all.map(({ value }) => value)).size !== 2) return [];
    const [first] = all;
    const second = all.find(({ value }) => value !== first?.value);
    const inProse = said.some((each) => each === first || each === second);
    return first && second && inProse && isNumberApart(first.value, second.value, tolerance) ? [{ of, first, second }] : [];
  });
}
