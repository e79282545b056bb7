/**
 * A calculation as it was read, written out step by step.
 * ```
 *   500M users × 40 messages/user/day × 100 bytes        as written
 *   500,000,000 × 40/day × 100 B                         its operands
 *   20 billion/day × 100 B                               a step on the way
 * ```
 * What it comes to at the end is `judge.ts`'s business.
 */
import { evaluate, isInDivisorRun, isOfClock, secondsOf, type Value, valueOfQuantity, type Way } from "./evaluate.ts";
import {
  BARE,
  type GroupNode,
  leavesOf,
  type Node,
  type QuantityNode,
  type Sum,
  soleNode,
  sumOfNode,
  type Term,
  type UnitReading,
} from "./expression.ts";
import { printValue, timesInTime, unitsOf } from "./print-value.ts";
import { MINUS, type ReadableNumber, statedNumber } from "./readable-number.ts";

export interface Working {
  /** The operands in plain form. */
  readonly calculation: string;
  /** The calculation with more and more of it done, at most three times; `rounded` where digits were left out. */
  readonly steps: readonly ReadableNumber[];
}

const MOST_STEPS = 3;

/** Writes out `sum`. */
export function workingOf(sum: Sum, printer: Printer): Working {
  const [term, ...others] = sum.terms;
  const steps = !term ? [] : others.length > 0 ? termsDone(sum, printer) : productDone(term, printer);
  const calculation = printSum(sum, printer);
  const changed = steps.filter((step, at) => step.text !== (steps[at - 1]?.text ?? calculation));
  return { calculation, steps: changed.slice(-MOST_STEPS) };
}

/** How a calculation was read, and how to write it. */
export interface Printer {
  readonly way: Way;
  /** `$`. */
  readonly currency: string;
  /** A name as its author spells it. */
  readonly spelled: (words: readonly string[]) => string;
}

/** A quantity in plain form; of a range the end that counts, the upper one. */
export function printQuantity(node: QuantityNode, { way, currency }: Pick<Printer, "way" | "currency">): string {
  if (node.percent) return `${statedNumber(node.high)}%`;
  const reading = way.readingOf(node);
  const inTime = reading.time === 0 && reading.seconds !== 1;
  if (inTime) return `${statedNumber(node.high * reading.factor)} ${timesInTime(reading.seconds) ?? ""}`.trim();
  const value = valueOfQuantity(node, reading, { ...way, time: "physical" });
  return printValue(value, { ...unitsOf(reading, way.kilo), kilo: way.kilo, daySeconds: way.daySeconds, currency }, stated).text;
}

function stated(value: number): ReadableNumber {
  return { text: statedNumber(value), rounded: false };
}

function printSum({ terms }: Sum, printer: Printer): string {
  return joined(terms.map(({ sign, factors }) => ({ sign, text: printFactors(factors, printer) })));
}

function joined(terms: readonly { readonly sign: 1 | -1; readonly text: string }[]): string {
  return terms.map(({ sign, text }, at) => (at === 0 ? `${sign < 0 ? MINUS : ""}${text}` : `${sign < 0 ? MINUS : "+"} ${text}`)).join(" ");
}

function printFactors(factors: Term["factors"], printer: Printer): string {
  return factors.map(({ node }, at) => `${operatorText(factors, at, printer)}${printNode(node, printer)}`).join("");
}

function operatorText(factors: Term["factors"], at: number, { way }: Printer): string {
  if (at === 0) return "";
  const operator = factors[at]?.operator;
  if (operator === "%" && way.percentSign === "modulo") return " mod ";
  return operator !== "*" || (way.divisorRuns && isInDivisorRun(factors, at)) ? " ÷ " : " × ";
}

function printNode(node: Node, printer: Printer): string {
  switch (node.kind) {
    case "quantity":
      return printQuantity(node, printer);
    case "name":
      return printer.spelled(node.words);
    case "group":
      return printGroup(node, printer);
    case "power":
      return `${printNode(node.base, printer)}^${printNode(node.exponent, printer)}${unitText(printer.way.readingOf(node), printer)}`;
  }
}

/** One quantity needs no parentheses, and nothing needs two: `\frac{100M}{86400}` is full of them. */
function printGroup(group: GroupNode, printer: Printer): string {
  const { sum } = group;
  const unit = unitText(printer.way.readingOf(group), printer);
  const inner = printSum(sum, printer);
  const only = soleNode(sum)?.kind;
  return unit === "" && (only === "quantity" || only === "group") ? inner : `(${inner})${unit}`;
}

/** What stands behind a parenthesis counts for all of it. */
function unitText({ factor, seconds, information, time, money, bits }: UnitReading, { way, currency }: Printer): string {
  if (factor === 1 && information === 0 && time === 0 && money === 0) return "";
  const one = { ...ONE, value: factor * secondsOf({ seconds, time }, way.daySeconds), information, time, money, bits };
  const reading: UnitReading = { ...BARE, factor, seconds, information, time, money, bits };
  const { text } = printValue(one, { ...unitsOf(reading, way.kilo), kilo: way.kilo, daySeconds: way.daySeconds, currency });
  return /^1(?=[ /])/.test(text) ? text.slice(1) : ` × ${text}`;
}

const ONE: Value = { low: 1, value: 1, high: 1, information: 0, time: 0, money: 0, mayBeBytes: 0, bits: false };

/** `a × b + c × d`: each product done. */
function termsDone({ span, terms }: Sum, printer: Printer): readonly ReadableNumber[] {
  const done: { sign: 1 | -1; done: ReadableNumber }[] = [];
  for (const { sign, factors } of terms) {
    const [only, ...others] = factors;
    const isSingle = only !== undefined && others.length === 0;
    const value = isSingle ? simplified(only.node, printer) : printResult({ span, terms: [{ sign: 1, factors }] }, printer);
    if (!value) return [];
    done.push({ sign, done: value });
  }
  const text = joined(done.map((term) => ({ sign: term.sign, text: term.done.text })));
  return [{ text, rounded: done.some((term) => term.done.rounded) }];
}

/** Parentheses and powers first, then one factor after the other but for the last. */
function productDone({ factors }: Term, printer: Printer): readonly ReadableNumber[] {
  if (factors.length < 2) return [];
  const parts = factors.map(({ node }) => simplified(node, printer));
  const rest = (from: number): string =>
    parts
      .slice(from)
      .map(({ text }, at) => `${operatorText(factors, at + from, printer)}${text}`)
      .join("");
  const steps: ReadableNumber[] = [{ text: rest(0), rounded: parts.some(({ rounded }) => rounded) }];
  for (let at = 2; at < factors.length; at += 1) {
    if (isClockRun(factors, at)) continue;
    const value = printResult({ span: NOWHERE, terms: [{ sign: 1, factors: factors.slice(0, at) }] }, printer);
    if (!value) return [];
    steps.push({ text: `${value.text}${rest(at)}`, rounded: value.rounded || parts.slice(at).some(({ rounded }) => rounded) });
  }
  return steps;
}

const NOWHERE = { start: 0, end: 0 };

/** Nobody wants to see what is left between `÷ 24` and `÷ 3600`. */
function isClockRun(factors: Term["factors"], at: number): boolean {
  return [factors[at - 1], factors[at]].every((factor) => factor?.node.kind === "quantity" && isOfClock(factor.node));
}

function simplified(node: Node, printer: Printer): ReadableNumber {
  const plain = { text: printNode(node, printer), rounded: false };
  const isDone = node.kind === "quantity" || node.kind === "name" || (node.kind === "group" && soleNode(node.sum)?.kind === "quantity");
  return isDone ? plain : (printResult(sumOfNode(node), printer) ?? plain);
}

/** What a part of the calculation comes to; rates count per what its operands count per. */
function printResult(sum: Sum, { way, currency }: Printer): ReadableNumber | null {
  const value = evaluate(sum, way);
  if (!value) return null;
  const rates = leavesOf(sum).filter((leaf) => leaf.kind === "quantity" && way.readingOf(leaf).time === -1) as QuantityNode[];
  const [rate] = rates.slice(-1);
  const time = value.time === -1 && rate ? unitsOf(way.readingOf(rate), way.kilo).time : undefined;
  return printValue(value, { time, kilo: way.kilo, daySeconds: way.daySeconds, currency });
}
