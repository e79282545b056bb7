/** So many, each of so much, and in the same breath what that comes to. */
import { EACH_WORDS, RESULT_WORDS } from "../../../knowledge/operand-words.ts";
import { between, isBehindArrow, isInOneSentence } from "./between.ts";
import { derivedBy, isIdle } from "./derivations.ts";
import { FORMS } from "./forms.ts";
import type { Derivation } from "./implied.ts";
import type { Role } from "./role.ts";
import type { Stated } from "./stated.ts";

/** What counts may come to by other ways. */
const RESULTS: readonly Role[] = ["size", "throughput", "money"];
const MEASURED: readonly Role[] = ["size", "price"];

/** What `result` has to be as the product of two quantities of its `line`, or of one and the rate right above. */
export function tiedProduct(result: Stated, line: readonly Stated[], ahead: readonly Stated[]): Derivation | null {
  if (!RESULTS.includes(result.role)) return null;
  const leading = line.filter(({ node }) => node.span.end <= result.node.digitsSpan.start);
  const operands = leading.length === 2 ? leading : leading.filter((each) => isInOneSentence(each, result));
  const [a, b] = operands;
  if (a && b && operands.length === 2) return isTold(a, b, result) ? productOf(result, a, b) : null;
  return a && operands.length === 1 ? (ofCountBehind(result, a, line) ?? ofRateAbove(result, a, ahead)) : null;
}

/** `200 B/user → ~4 GB for 20M users`. */
function ofCountBehind(result: Stated, size: Stated, line: readonly Stated[]): Derivation | null {
  const next = line.find(({ node }) => node.span.start >= result.node.span.end);
  if (!next || between(result, next).length > CLOSEST || !isBehindArrow(size, result)) return null;
  const isOne = size.node.nouns.some((noun) => noun.startsWith("/") && next.node.nouns.some((other) => other.startsWith(noun.slice(1))));
  return isOne ? productOf(result, next, size) : null;
}

/** An arrow leads up to the result, or a word does, in a sentence that says of which there is so much each. */
function isTold(a: Stated, b: Stated, result: Stated): boolean {
  if (isIdle(a) || isIdle(b) || OPERATOR.test(between(a, b)) || OPERATOR.test(between(b, result))) return false;
  return isBehindArrow(b, result) || (isInOneSentence(a, result) && (isEach(a) || isEach(b)) && isLedTo(b, result));
}

/** Something is calculated there, which is another claim. */
const OPERATOR = /[×÷+∗⋅·]|(?<!\*)\*(?!\*)|\s[-–/xX]\s|\d\s*[xX]\s*\d/;

/** `each 500 bytes, we need ~500 MB/day`. */
function isLedTo(last: Stated, result: Stated): boolean {
  const words =
    between(last, result)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return words.slice(-2).some((word) => RESULT_WORDS.has(word));
}

function productOf(result: Stated, a: Stated, b: Stated): Derivation | null {
  const found = (FORMS[result.role] ?? []).flatMap(({ operands: [first, second], operations }) => {
    const operation = operations.find(({ operator, after }) => operator === "*" && !after);
    const isFit = a.role === first && b.role === second;
    const isSwapped = !isFit && b.role === first && a.role === second;
    if (!operation || !MEASURED.includes(second) || (!isFit && !isSwapped)) return [];
    return [derivedBy(operation, result, ...(isFit ? ([a, b] as const) : ([b, a] as const)))];
  });
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** `at 100 B/update ≈ 33 MB/s`: a size comes to so much a second only by a rate. */
function ofRateAbove(result: Stated, size: Stated, ahead: readonly Stated[]): Derivation | null {
  const isNear = between(size, result).length <= CLOSEST && (isBehindArrow(size, result) || isAtSize(size, result));
  if (result.role !== "throughput" || size.role !== "size" || !isNear) return null;
  const rates = ahead.filter(({ role, isFree, line }) => role === "rate" && isFree && result.line - line <= NEXT);
  const rate = rates.at(-1);
  return rate && rates.length === 1 ? productOf(result, rate, size) : null;
}

const CLOSEST = 12;
const NEXT = 1;

/** `At 50 MB each: 1 PB/day`. */
function isAtSize(size: Stated, result: Stated): boolean {
  const before = size.passage.text.slice(Math.max(0, size.node.span.start - CLOSEST), size.node.span.start);
  return /\bat\s+(?:about\s+)?[~≈]?\s*$/i.test(before) && /^[\s*]*(?:each\b)?[\s*]*:[\s*~≈]*$/i.test(between(size, result));
}

function isEach({ node: { nouns }, label }: Stated): boolean {
  return nouns.some((noun) => noun.startsWith("/") || EACH_WORDS.has(noun)) || label.slice(-3).some((word) => EACH_WORDS.has(word));
}
