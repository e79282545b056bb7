/**
 * Tokens into calculations. A parse starts at a given token and takes as much as makes sense; nothing here fails, it
 * only ends sooner.
 * ```
 *   500M users × avg 40 messages (per user) / 86,400 s
 *   ^^^^^^^^^^   ^^^^^^^^^^^^^^^             ^^^^^^^^ quantities
 *              ^ operator       ^^^^^^^^^^^^ an aside, left out
 * ```
 */
import { closingOf, skipAside } from "./aside.ts";
import { BARE, type GroupNode, type NameNode, type Node, type QuantityNode, type Sum, type Term } from "./expression.ts";
import { modulusAt, operatorAt, operatorBeyondWords } from "./operator.ts";
import { type Parsed, spanOf } from "./parsed.ts";
import { quantityAt } from "./quantity-at.ts";
import type { Token } from "./token.ts";
import { unitPhraseAt } from "./unit-phrase.ts";

const DEEPEST = 20;
const QUALIFIERS = new Set(
  "avg average approx approximately about around roughly nearly almost another additional say only just assume assuming mean typical the each an a some up to at least".split(
    " ",
  ),
);
const MOST_QUALIFIERS = 4;

/** The sum that starts at token `from`; null when no operand stands there. */
export function sumAt(tokens: readonly Token[], from: number, depth = 0): Parsed<Sum> | null {
  if (depth > DEEPEST) return null;
  const leading = operatorAt(tokens, from);
  const negative = leading?.operator === "-";
  const first = termAt(tokens, negative && leading ? leading.end : from, depth);
  if (!first) return null;
  const terms: Term[] = [{ sign: negative ? -1 : 1, factors: first.node }];
  let { end } = first;
  for (;;) {
    const sign = operatorAt(tokens, end);
    if (sign?.operator !== "+" && sign?.operator !== "-") break;
    const next = termAt(tokens, sign.end, depth);
    if (!next) break;
    terms.push({ sign: sign.operator === "-" ? -1 : 1, factors: next.node });
    end = next.end;
  }
  return { node: { span: spanOf(tokens, from, end), terms }, end };
}

type Factors = Term["factors"];

function termAt(tokens: readonly Token[], from: number, depth: number): Parsed<Factors> | null {
  const first = powerAt(tokens, from, depth);
  if (!first) return null;
  const factors: Factors[number][] = [{ operator: "*", node: first.node }];
  let { end } = first;
  for (;;) {
    const sign = operatorAt(tokens, end) ?? modulusAt(tokens, end, factors.at(-1)?.node) ?? operatorBeyondWords(tokens, end);
    if (sign?.operator !== "*" && sign?.operator !== "/" && sign?.operator !== "%") break;
    const next = powerAt(tokens, sign.end, depth);
    if (!next) break;
    factors.push({ operator: sign.operator === "*" && isInterval(next.node) ? "/" : sign.operator, node: next.node });
    end = next.end;
  }
  return { node: factors, end };
}

/** `1M metrics × 15s interval` is so many every 15 s. */
function isInterval(node: Node): boolean {
  return (
    node.kind === "quantity" &&
    node.readings[0]?.time === 1 &&
    node.nouns.some((noun) => /^(?:intervals?|scrapes?|polling|cadence)$/.test(noun))
  );
}

/** An operand, and what it is raised to. */
export function powerAt(tokens: readonly Token[], from: number, depth = 0): Parsed<Node> | null {
  const base = operandAt(tokens, from, depth);
  if (!base) return null;
  const sign = operatorAt(tokens, base.end);
  if (sign?.operator !== "^") return base;
  const minus = tokens[sign.end];
  const isNegative = minus?.type === "operator" && minus.operator === "-";
  const exponent = operandAt(tokens, isNegative ? sign.end + 1 : sign.end, depth);
  if (!exponent) return base;
  const unit = exponent.node.kind === "quantity" ? exponent.node.readings : [BARE];
  const plain = exponent.node.kind === "quantity" ? asExponent(exponent.node, isNegative) : exponent.node;
  return {
    node: { kind: "power", span: spanOf(tokens, from, exponent.end), base: base.node, exponent: plain, readings: unit },
    end: exponent.end,
  };
}

/** `10^-6 seconds`: what stands behind the exponent belongs to the power. */
function asExponent(node: QuantityNode, isNegative: boolean): QuantityNode {
  return { ...node, readings: [BARE], ...(isNegative ? { low: -node.high, high: -node.low } : {}) };
}

/** A quantity, a group in parentheses or a name, with the words before it that only qualify it. */
export function operandAt(tokens: readonly Token[], from: number, depth = 0): Parsed<Node> | null {
  const start = skipQualifiers(tokens, skipRemark(tokens, from));
  return quantityAt(tokens, start) ?? groupAt(tokens, start, depth) ?? (from === start ? nameAt(tokens, start) : nameAt(tokens, from));
}

/** `100M × (average posts) 2`: words in parentheses that say what the number behind them is. */
function skipRemark(tokens: readonly Token[], from: number): number {
  const close = tokens[from - 1]?.type === "operator" && tokens[from]?.type === "open" ? closingOf(tokens, from) : null;
  if (close === null || tokens[close + 1]?.type !== "number") return from;
  const isRemark = tokens.slice(from + 1, close).every(({ type }) => type === "word");
  return isRemark && close > from + 1 ? close + 1 : from;
}

function skipQualifiers(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at - from < MOST_QUALIFIERS) {
    const token = tokens[at];
    const approximate = token?.type === "relation" && token.relation === "~";
    if (!approximate && !(token?.type === "word" && QUALIFIERS.has(token.text.toLowerCase()))) break;
    at += 1;
  }
  if (startsOperand(tokens[at])) return at;
  // "average size 5 KB": up to two more words that name what is averaged
  for (let words = 1; at > from && words <= 2 && tokens[at]?.type === "word"; words += 1) {
    at += 1;
    if (tokens[at]?.type === "number") return at;
  }
  return from;
}

function startsOperand(token: Token | undefined): boolean {
  return token?.type === "number" || token?.type === "open" || token?.type === "currency";
}

export function groupAt(tokens: readonly Token[], from: number, depth = 0): Parsed<GroupNode> | null {
  if (tokens[from]?.type !== "open") return null;
  const sum = sumAt(tokens, from + 1, depth + 1);
  if (!sum || tokens[sum.end]?.type !== "close") return null;
  const phrase = unitPhraseAt(tokens, sum.end + 1);
  const end = skipAside(tokens, phrase.end);
  return { node: { kind: "group", span: spanOf(tokens, from, phrase.end), sum: sum.node, readings: phrase.readings }, end };
}

const MOST_WORDS_IN_NAME = 6;
/** What they come to is not worked out. */
const FUNCTIONS = new Set(["ln", "log", "log2", "log10", "sqrt", "exp", "min", "max", "ceil", "floor", "round", "pow"]);

/** Words that stand for a number; `Name (20 bytes)` says which. */
function nameAt(tokens: readonly Token[], from: number): Parsed<Node> | null {
  const words: string[] = [];
  let at = from;
  for (; at < tokens.length && words.length <= MOST_WORDS_IN_NAME; at += 1) {
    const token = tokens[at];
    if (token?.type !== "word" || (words.length > 0 && operatorAt(tokens, at))) break;
    words.push(token.text);
  }
  if (words.length === 0 || words.length > MOST_WORDS_IN_NAME) return null;
  if (tokens[at]?.type === "open" && FUNCTIONS.has((words.at(-1) ?? "").toLowerCase())) return null;
  if (tokens[at]?.type === "open") {
    const inside = quantityAt(tokens, at + 1);
    if (inside && tokens[inside.end]?.type === "close") return { node: inside.node, end: inside.end + 1 };
    at = skipAside(tokens, at);
  }
  const name: NameNode = { kind: "name", span: spanOf(tokens, from, from + words.length), words };
  return { node: name, end: at };
}
