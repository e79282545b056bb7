/**
 * A quantity as a passage states it: with what it is said to be of, and the role that it can play in a calculation that
 * the author left to the reader.
 * ```
 *   Daily uploads: 2M photos, avg 1.5 MB
 *   ^^^^^ period of the label
 *         ^^^^^^^     ^^^^^^ words
 *                  ^^ a rate           ^^^^^^ a size
 * ```
 */
import { IDLE_WORDS } from "../../../knowledge/idle-words.ts";
import { plainNumber, type QuantityNode, type UnitReading } from "../../quantity/expression.ts";
import { quantityAt } from "../../quantity/quantity-at.ts";
import type { Token } from "../../quantity/token.ts";
import { unitPhraseAt } from "../../quantity/unit-phrase.ts";
import type { Passage } from "../passages.ts";

export type Role = "count" | "rate" | "size" | "throughput" | "period" | "money" | "price" | "multiple" | "ratio" | "share" | "other";

export interface Stated {
  /** Under one reading, and the period of its label; spans count from the start of the passage. */
  readonly node: QuantityNode;
  readonly passage: Passage;
  /** The passage that leads up to it. */
  readonly lead: Passage | null;
  /** The line that it stands in, those of the piece that hold a calculation counted. */
  readonly line: number;
  readonly text: string;
  /** The words in the label before it, in lower case. */
  readonly label: readonly string[];
  /** Beginnings of the words that say what it is of. */
  readonly words: ReadonlySet<string>;
  readonly role: Role;
  /** True where it can be a result: no operand, no bound. */
  readonly isFree: boolean;
}

/** What a passage inherits from the one that leads up to it. */
export interface Lead {
  readonly passage: Passage | null;
  readonly words: readonly string[];
  readonly period: UnitReading | null;
}

export const NO_LEAD: Lead = { passage: null, words: [], period: null };

/** The quantities in the tokens of a passage, in its order, each under every likely reading; its lines count from `firstLine`. */
export function statedIn(tokens: readonly Token[], passage: Passage, lead: Lead, firstLine: number): readonly Stated[] {
  const stated: Stated[] = [];
  let line = firstLine;
  let lineStart = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (isLineEnd(token)) {
      line += 1;
      lineStart = at + 1;
    }
    const ratio = token.type === "word" ? ratioOf(token) : null;
    const parsed = ratio ? { node: ratio, end: at + 1 } : startsQuantity(token) ? quantityAt(tokens, at) : null;
    if (!parsed) continue;
    const clause = clauseAround(tokens, { lineStart, from: at, end: parsed.end });
    const period = periodOf(clause.before) ?? (clause.hasLabel ? null : lead.period);
    const node = ratio ?? withPeriod(parsed.node, period);
    const words = [...clause.words, ...(clause.hasLabel ? [] : lead.words)];
    const common = {
      passage,
      lead: lead.passage,
      line,
      text: passage.text.slice(node.span.start, node.span.end),
      label: wordsOf(clause.before),
      words: stemsOf(words),
      isFree: isFree(tokens, at, parsed.end),
    };
    const only: Role | null = ratio ? "ratio" : isFactor(tokens[at - 1], node) ? "multiple" : null;
    const readings = node.readings.filter(({ doubt }, index) => index === 0 || doubt < 1);
    for (const reading of only ? readings.slice(0, 1) : readings)
      stated.push({ ...common, node: { ...node, readings: [reading] }, role: only ?? roleOf(node, reading, clause) });
    while (tokens[at + 1] && (tokens[at + 1] as Token).span.end <= node.span.end) at += 1;
  }
  return stated;
}

function startsQuantity({ type }: Token): boolean {
  return type === "number" || type === "currency";
}

/** What `tokens`, those of a passage, hand down to the passages below it. */
export function leadOf(tokens: readonly Token[], passage: Passage): Lead {
  const first = tokens.slice(0, LONGEST_LABEL);
  return { passage, words: wordsOf(first), period: periodOf(first) };
}

const LONGEST_LABEL = 12;

interface Clause {
  /** The tokens up to the quantity, from the start of its clause, and the label of its line. */
  readonly before: readonly Token[];
  readonly words: readonly string[];
  readonly hasLabel: boolean;
}

/** A clause ends at every break but a colon, behind which it is told what it is of. */
function clauseAround(tokens: readonly Token[], { lineStart, from, end }: { lineStart: number; from: number; end: number }): Clause {
  let start = from;
  while (start > 0 && !endsClause(tokens[start - 1]) && from - start < LONGEST_CLAUSE) start -= 1;
  let last = end;
  while (last < tokens.length && tokens[last]?.type !== "break" && last - end < LONGEST_CLAUSE) last += 1;
  const label = labelOfLine(tokens, lineStart, from);
  const before = [...label, ...tokens.slice(Math.max(start, behindCalculation(tokens, from)), from)];
  const hasLabel = label.length > 0;
  return { before, words: wordsOf([...label, ...tokens.slice(start, last)]), hasLabel };
}

/** Where the words begin that lead up to token `end` alone. */
function behindCalculation(tokens: readonly Token[], end: number): number {
  let at = end;
  while (at > 0 && /^(?:word|break|open)$/.test((tokens[at - 1] as Token).type)) at -= 1;
  return at;
}

const LONGEST_CLAUSE = 16;

function endsClause(token: Token | undefined): boolean {
  return token?.type === "break" && token.text !== ":";
}

function labelOfLine(tokens: readonly Token[], start: number, before: number): readonly Token[] {
  const colon = tokens.slice(start, Math.min(before, start + LONGEST_LABEL)).findIndex((token) => token.type === "break");
  const isLabel = colon > 0 && (tokens[start + colon] as { text?: string }).text === ":";
  return isLabel ? tokens.slice(start, start + colon) : [];
}

function isLineEnd(token: Token | undefined): boolean {
  return token?.type === "break" && token.text === "\n";
}

function wordsOf(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap((token) => (token.type === "word" ? token.text.toLowerCase().split(/[_\-/]/) : []));
}

const STEM_LENGTH = 5;

function stemsOf(words: readonly string[]): ReadonlySet<string> {
  const telling = words.filter((word) => word.length > 2 && !IDLE_WORDS.has(word));
  return new Set(telling.map((word) => word.replace(/s$/, "").slice(0, STEM_LENGTH)));
}

function periodOf(tokens: readonly Token[]): UnitReading | null {
  for (const [at, token] of tokens.entries()) {
    if (token.type === "number" || token.type === "relation") return null;
    const previous = tokens[at - 1];
    const [reading] = previous?.type === "number" ? [] : unitPhraseAt(tokens, at).readings;
    const isOnlyPeriod = reading?.time === -1 && reading.information === 0 && reading.money === 0;
    if (isOnlyPeriod && !(token.type === "word" && !/^(?:per|a|an|each|every)$|ly$|everyday/i.test(token.text))) return reading;
  }
  return null;
}

function withPeriod(node: QuantityNode, period: UnitReading | null): QuantityNode {
  if (!period || node.percent || node.times || node.readings.some(({ time }) => time !== 0)) return node;
  return { ...node, readings: node.readings.map((reading) => ({ ...reading, seconds: reading.seconds * period.seconds, time: -1 })) };
}

/** `100:1`, as the larger over the smaller. */
function ratioOf({ text, span }: Token & { type: "word" }): QuantityNode | null {
  const parts = /^(\d+):(\d+)$/.exec(text)?.slice(1).map(Number);
  if (!parts || Math.min(...parts) !== 1 || Math.max(...parts) === 1) return null;
  return plainNumber(Math.max(...parts), span);
}

const COPIES = /^(?:replica|replicas|replication|replicated|copies)$/;

function roleOf({ percent, times, nouns, high, scaled }: QuantityNode, reading: UnitReading, { before, words }: Clause): Role {
  if (percent) return "share";
  if (times) return "multiple";
  const { information, time, money } = reading;
  if (information === 0 && time === 0 && money === 0) {
    const isCopies =
      nouns.some((noun) => COPIES.test(noun)) ||
      before.slice(-3).some((token) => token.type === "word" && COPIES.test(token.text.toLowerCase()));
    return isCopies && !scaled && high <= MOST_COPIES ? "multiple" : "count";
  }
  if (money === 1)
    return information === -1 || time > 0 || nouns.some((noun) => noun.startsWith("/")) || words.includes("each") ? "price" : "money";
  if (money !== 0 || Math.abs(time) > 1) return "other";
  if (information === 1) return time === 0 ? "size" : time === -1 ? "throughput" : "other";
  if (information !== 0) return "other";
  return time === -1 ? "rate" : "period";
}

const MOST_COPIES = 10;

/** `Average × 2`: so many times something that may be stated elsewhere. */
function isFactor(before: Token | undefined, { readings, scaled, nouns, high, percent }: QuantityNode): boolean {
  const isBare =
    readings.every(({ information, time, money }) => information === 0 && time === 0 && money === 0) &&
    !scaled &&
    !percent &&
    nouns.length === 0;
  return isBare && high <= MOST_COPIES && before?.type === "operator" && before.operator === "*";
}

function isFree(tokens: readonly Token[], from: number, end: number): boolean {
  const before = tokens[from - 1];
  const behind = tokens[end];
  const isBound = before?.type === "break" && /[<>≤≥]/.test(before.text);
  return !isBound && before?.type !== "operator" && before?.type !== "range" && behind?.type !== "operator";
}
