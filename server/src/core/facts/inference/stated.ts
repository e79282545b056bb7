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
import { plainNumber, type QuantityNode, type UnitReading } from "../../quantity/expression.ts";
import { operatorAt } from "../../quantity/operator.ts";
import { unitsOf } from "../../quantity/print-value.ts";
import { quantityAt } from "../../quantity/quantity-at.ts";
import type { Token } from "../../quantity/token.ts";
import { combined } from "../../quantity/unit-phrase.ts";
import type { Passage } from "../passages.ts";
import { clauseAround, LONGEST_LABEL, periodOf, stemsOf, wordsOf } from "./clause.ts";
import { isFactor, type Role, roleOf } from "./role.ts";
import { COMPUTED, type Heading, PERCENT, rowClauses } from "./row-clause.ts";

export interface Stated {
  /** Under one reading, and the period of its label; spans count from the start of the passage. */
  readonly node: QuantityNode;
  readonly passage: Passage;
  /** The passage that leads up to it. */
  readonly lead: Passage | null;
  /** The line that it stands in, those of the piece that hold a calculation counted. */
  readonly line: number;
  /** The column of a table; -1 outside of tables. */
  readonly column: number;
  readonly text: string;
  /** The words in the label before it, in lower case. */
  readonly label: readonly string[];
  /** Beginnings of the words that say what it is of. */
  readonly words: ReadonlySet<string>;
  readonly role: Role;
  /** True where it can be a result: no operand, no bound. */
  readonly isFree: boolean;
  /** True for a cell that a spreadsheet marks as computed: `f36`. */
  readonly isComputed: boolean;
}

/** What a passage inherits from the one that leads up to it. */
export interface Lead {
  readonly passage: Passage | null;
  readonly words: readonly string[];
  readonly period: UnitReading | null;
}

export const NO_LEAD: Lead = { passage: null, words: [], period: null };

/** Where tokens stand. */
export interface Place {
  readonly passage: Passage;
  /** Of the table that the passage is a row of. */
  readonly heading: Heading | null;
  readonly lead: Lead;
  readonly firstLine: number;
}

/** The quantities in the tokens of a passage, in its order, each under every likely reading; its lines count from `firstLine`. */
export function statedIn(tokens: readonly Token[], { passage, heading, lead, firstLine }: Place): readonly Stated[] {
  const stated: Stated[] = [];
  let line = firstLine;
  let lineStart = 0;
  const inRow = heading === null ? null : rowClauses(tokens, heading);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (token.type === "break" && token.text === "\n") {
      line += 1;
      lineStart = at + 1;
    }
    const ratio = token.type === "word" ? ratioOf(token) : null;
    const parsed = ratio ? { node: ratio, end: at + 1 } : startsQuantity(token) ? quantityAt(tokens, at) : null;
    if (!parsed) continue;
    const stands = withoutOwnUnits(parsed.node);
    const clause = inRow ? inRow(at, parsed.end) : clauseAround(tokens, { lineStart, from: at, end: parsed.end });
    const period = periodOf(clause.before) ?? (clause.hasLabel ? null : lead.period);
    const inUnits = withUnit(stands, clause.units);
    const node = ratio ?? withUnit(inUnits, period ? [period] : []);
    const words = [...clause.words, ...(clause.hasLabel ? [] : lead.words)];
    const common = {
      passage,
      lead: lead.passage,
      line,
      column: clause.column,
      text: passage.text.slice(node.span.start, node.span.end) + (ratio || node === inUnits ? "" : periodText(period)),
      label: wordsOf(clause.before),
      words: stemsOf(words),
      isFree: isFree(tokens, at, parsed.end),
      isComputed: inRow !== null && passage.text.charAt(node.digitsSpan.start - 1) === COMPUTED,
    };
    const only: Role | null = ratio ? "ratio" : isFactor(tokens[at - 1], node) ? "multiple" : null;
    const readings = node.readings.filter(({ doubt }, index) => index === 0 || doubt <= MOST_DOUBT);
    for (const reading of only ? readings.slice(0, 1) : readings)
      stated.push({ ...common, node: { ...node, readings: [reading] }, role: only ?? roleOf(node, reading, clause) });
    while (tokens[at + 1] && (tokens[at + 1] as Token).span.end <= node.span.end) at += 1;
  }
  return stated;
}

/** What is inferred rests on units that everybody knows: two readings of one noun would agree by chance. */
function withoutOwnUnits(node: QuantityNode): QuantityNode {
  const known = node.readings.filter(({ own }) => own.length === 0);
  return known.length === node.readings.length ? node : { ...node, readings: known };
}

/** ` per day`, where only the label says so. */
function periodText(period: UnitReading | null): string {
  const unit = period && unitsOf(period, 1000).time;
  return unit ? ` per ${unit.name}` : "";
}

/** `Mb` may be either; what makes a result come out is what was meant. */
const MOST_DOUBT = 1;

function startsQuantity({ type }: Token): boolean {
  return type === "number" || type === "currency";
}

/** What `tokens`, those of a passage, hand down to the passages below it. */
export function leadOf(tokens: readonly Token[], passage: Passage): Lead {
  const first = tokens.slice(0, LONGEST_LABEL);
  return { passage, words: wordsOf(first), period: periodOf(first) };
}

/** The node under a unit that is said elsewhere; itself where it has one of that kind. */
function withUnit(node: QuantityNode, units: readonly UnitReading[]): QuantityNode {
  if (units.length === 0 || node.percent || node.times) return node;
  if (units[0] === PERCENT) return { ...node, percent: true, readings: [PERCENT] };
  const fitting = units.filter((unit) => !isSaidAlready(node, unit));
  if (fitting.length === 0) return node;
  const readings = node.readings.flatMap((reading) => fitting.map((unit) => combined(reading, unit)));
  return { ...node, scaled: node.scaled || fitting.some(({ factor }) => factor >= 1000), readings };
}

function isSaidAlready({ readings, scaled }: QuantityNode, unit: UnitReading): boolean {
  if (unit.information === 0 && unit.time === 0 && unit.money === 0) return scaled;
  return readings.some(
    ({ information, time, money }) =>
      (unit.information !== 0 && information !== 0) || (unit.time !== 0 && time !== 0) || (unit.money !== 0 && money !== 0),
  );
}

/** `100:1`, as the larger over the smaller. */
function ratioOf({ text, span }: Token & { type: "word" }): QuantityNode | null {
  const parts = /^(\d+):(\d+)$/.exec(text)?.slice(1).map(Number);
  if (!parts || Math.min(...parts) !== 1 || Math.max(...parts) === 1) return null;
  return plainNumber(Math.max(...parts), span);
}

function isFree(tokens: readonly Token[], from: number, end: number): boolean {
  const before = tokens[from - 1];
  const isBound = before?.type === "break" && /[<>≤≥]/.test(before.text);
  return !isBound && before?.type !== "operator" && before?.type !== "range" && operatorAt(tokens, end) === null;
}
