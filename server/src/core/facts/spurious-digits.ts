/**
 * Results that show more digits than anybody knows: many more than their operands have, or more than any estimate has.
 * ```
 *   100M / 86,400 = 1157.407407 QPS      Bandwidth in GB = 3480911.2548828125 GB
 *   ^^^^   ^^^^^^   ^^^^^^^^^^^ ten, from three            ^^^^^^^^^^^^^^^^^^ seventeen
 * ```
 */
import { BITS_PER_BYTE } from "../../knowledge/measures.ts";
import { leavesOf, type Node, type QuantityNode, type Sum, soleNode } from "../quantity/expression.ts";
import { tokensOf } from "../quantity/lexer.ts";
import { quantityAt } from "../quantity/quantity-at.ts";
import { type Span, sliceSpan } from "../text/span.ts";
import type { Claim } from "./claim.ts";
import type { DesignFacts } from "./design-facts.ts";
import { estimationLines } from "./estimation-lines.ts";

export interface SpuriousDigits {
  /** As written. */
  readonly digits: string;
  readonly value: number;
  /** The digits, without scale and unit. */
  readonly span: Span;
  readonly shown: number;
  /** How many digits the most precise operand has; null where no operands are known. */
  readonly known: number | null;
  /** True where the same digits stand elsewhere in the design as well. */
  readonly isRepeated: boolean;
}

type Found = Omit<SpuriousDigits, "isRepeated">;

/** In the order of the text. */
export function spuriousDigits(facts: DesignFacts): readonly SpuriousDigits[] {
  const calculated = facts.claims.flatMap((claim) => ofClaim(claim) ?? []);
  const starts = new Set(calculated.map(({ span }) => span.start));
  const stated = ofLines(facts).filter(({ span }) => !starts.has(span.start));
  const found = [...calculated, ...stated].sort((a, b) => a.span.start - b.span.start);
  if (found.length === 0) return [];
  const times = occurrences(sliceSpan(facts.text, facts.design.span));
  return found.map((each) => ({ ...each, isRepeated: (times.get(each.digits) ?? 0) > 1 }));
}

/** How often each number with a decimal point stands in a text. */
function occurrences(text: string): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [number] of text.matchAll(/\d[\d,]*\.\d+/g)) times.set(number, (times.get(number) ?? 0) + 1);
  return times;
}

/** 1157.407 may still be what the calculator said; a digit more, and nobody meant to say it. */
const FEWEST_DIGITS = 8;
const FEWEST_DECIMALS = 3;
const FEWEST_BEYOND_OPERANDS = 4;

function ofClaim({ verdict, form, sum, result, resultSpan, written: { digits } }: Claim): Found | null {
  if (verdict !== "ok" || form !== "calculation" || soleNode(sum) !== null || hasPower(sum)) return null;
  if (result.digits < FEWEST_DIGITS || result.decimals < FEWEST_DECIMALS || !isRoughly(result)) return null;
  const known = Math.max(...leavesOf(sum).map((leaf) => (leaf.kind === "quantity" ? leaf.digits : 0)));
  if (result.digits < known + FEWEST_BEYOND_OPERANDS) return null;
  const span = { start: resultSpan.start, end: resultSpan.start + digits.length };
  return { digits, value: result.high, span, shown: result.digits, known };
}

/** Spaces of keys are counted to the last digit. */
function hasPower({ terms }: Sum): boolean {
  const inside = (node: Node): boolean => node.kind === "power" || (node.kind === "group" && hasPower(node.sum));
  return terms.some(({ factors }) => factors.some(({ node }) => inside(node)));
}

/** Shares, money and times may be exact, and so is a number of bytes that was converted from a binary prefix. */
function isRoughly({ high, low, percent, readings }: QuantityNode): boolean {
  if (percent || high < 1 || high !== low) return false;
  return readings.every(({ money, time, factor, information }) => {
    if (money !== 0 || time > 0) return false;
    const amount = (information === 0 ? 1 : 1 / BITS_PER_BYTE) * factor * high;
    return Math.abs(amount / 1024 - Math.round(amount / 1024)) > ROUNDING_ERROR;
  });
}

const ROUNDING_ERROR = 1e-4;

/** Whatever it comes from, no load and no amount of data is estimated to ten digits. */
const FEWEST_STATED_DIGITS = 10;
const STATED = /(?:[=≈→]|->|:\**\s)\s*~?\s*(\d[\d,]*\.\d{4,})(?![\d.])/gu;
/** In characters: a number with its scale and unit, and what stands between it and an operator. */
const LONGEST_QUANTITY = 120;
const LONGEST_GAP = 20;
const GOES_ON = /^\s*[*×x/÷+^%-]/;

/** Results in running text, and in the calculations of an estimation. */
function ofLines(facts: DesignFacts): readonly Found[] {
  const starts = new Map<number, Found>();
  for (const { span } of [...facts.statements, ...estimationLines(facts)])
    for (const found of inLine(facts.text.slice(span.start, span.end), span.start)) starts.set(found.span.start, found);
  return [...starts.values()];
}

function inLine(text: string, at: number): readonly Found[] {
  return [...text.matchAll(STATED)].flatMap((match) => {
    const digits = match[1] ?? "";
    const from = match.index + match[0].length - digits.length;
    const node = quantityAt(tokensOf(text.slice(from, from + LONGEST_QUANTITY)), 0)?.node;
    if (!node || node.digits < FEWEST_STATED_DIGITS || !isMeasured(node) || !isRoughly(node)) return [];
    if (GOES_ON.test(text.slice(from + node.unit.end, from + node.unit.end + LONGEST_GAP))) return [];
    const start = at + from;
    return [{ digits, value: node.high, span: { start, end: start + digits.length }, shown: node.digits, known: null }];
  });
}

function isMeasured({ readings }: QuantityNode): boolean {
  return readings.every(({ information, time }) => information > 0 || time < 0);
}
