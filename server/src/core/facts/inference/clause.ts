/** What a quantity is said to be of: the words around it, up to where another statement begins, and the label of its line. */
import { IDLE_WORDS } from "../../../knowledge/idle-words.ts";
import type { UnitReading } from "../../quantity/expression.ts";
import type { Token } from "../../quantity/token.ts";
import { unitPhraseAt } from "../../quantity/unit-phrase.ts";

export interface Clause {
  /** The label, and the tokens that lead up to the quantity. */
  readonly before: readonly Token[];
  readonly words: readonly string[];
  readonly hasLabel: boolean;
  /** What the unit can mean that the heading of a column, or another cell of the row, gives to a bare number. */
  readonly units: readonly UnitReading[];
  /** The column of a table; -1 outside of tables. */
  readonly column: number;
}

export const LONGEST_LABEL = 12;
const LONGEST_CLAUSE = 16;

interface Place {
  /** Indices of tokens: where the line starts, where the quantity starts, and where it ends. */
  readonly lineStart: number;
  readonly from: number;
  readonly end: number;
}

/** A clause ends at every break but a colon, behind which it is told what it is of. */
export function clauseAround(tokens: readonly Token[], { lineStart, from, end }: Place): Clause {
  let start = from;
  while (start > 0 && !endsClause(tokens[start - 1]) && from - start < LONGEST_CLAUSE) start -= 1;
  let last = end;
  while (last < tokens.length && tokens[last]?.type !== "break" && last - end < LONGEST_CLAUSE) last += 1;
  const label = labelOfLine(tokens, lineStart, from);
  const before = [...label, ...tokens.slice(Math.max(start, behindCalculation(tokens, from)), from)];
  return { before, words: wordsOf([...label, ...tokens.slice(start, last)]), hasLabel: label.length > 0, units: [], column: -1 };
}

function endsClause(token: Token | undefined): boolean {
  return token?.type === "break" && token.text !== ":";
}

/** Where the words begin that lead up to token `end` alone. */
function behindCalculation(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && /^(?:word|break|open)$/.test((tokens[at - 1] as Token).type)) at -= 1;
  return at;
}

/** `Orders per year: 36.5M`, `Orders per year = 36.5M`. */
function labelOfLine(tokens: readonly Token[], start: number, before: number): readonly Token[] {
  const first = tokens.slice(start, Math.min(before, start + LONGEST_LABEL));
  const sign = first.findIndex(({ type }) => type === "break" || type === "relation");
  const label = first.slice(0, Math.max(sign, 0));
  const end = first[sign];
  if (end?.type === "break") return end.text === ":" ? label : [];
  return end?.type === "relation" && end.relation === "=" && label.every(({ type }) => type === "word" || type === "operator") ? label : [];
}

/** The words among `tokens`, in lower case. */
export function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => (token.type === "word" ? token.text.toLowerCase().split(/[_\-/]/) : []));
}

const STEM_LENGTH = 5;

/** The beginnings of the words that say something. */
export function stemsOf(words: readonly string[]): ReadonlySet<string> {
  const telling = words.filter((word) => word.length > 2 && !/\d/.test(word) && !IDLE_WORDS.has(word));
  return new Set(telling.map((word) => word.replace(/s$/, "").slice(0, STEM_LENGTH)));
}

/** The period that a label speaks of: `Daily uploads`, `Writes/day`, `Requests per second`. */
export function periodOf(tokens: readonly Token[]): UnitReading | null {
  for (const [at, token] of tokens.entries()) {
    if (token.type === "number" || token.type === "relation") return null;
    const [reading] = tokens[at - 1]?.type === "number" ? [] : unitPhraseAt(tokens, at).readings;
    const isOnlyPeriod = reading?.time === -1 && reading.information === 0 && reading.money === 0;
    if (isOnlyPeriod && !(token.type === "word" && !/^(?:per|a|an|each|every)$|ly$|everyday/i.test(token.text))) return reading;
  }
  return null;
}
