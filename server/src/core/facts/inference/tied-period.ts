/** What a rate comes to in another period, and in so much time: `60 MB/s → 5.2 TB/day → 30 days ≈ 156 TB`. */
import { PERIOD_WORDS, SPAN_WORDS } from "../../../knowledge/operand-words.ts";
import { isAnotherMatter, nounsDiffer } from "../../quantity/conversion.ts";
import { sumOfNode } from "../../quantity/expression.ts";
import { between, isBehindArrow } from "./between.ts";
import { derivedBy } from "./derivations.ts";
import { isExplained } from "./explained.ts";
import { FORMS, TIMES } from "./forms.ts";
import { claimOfSum, type Derivation, readingOf } from "./implied.ts";
import { comesTo } from "./product.ts";
import type { Stated } from "./stated.ts";

/** What `result` has to be where it is what comes `ahead`, in another period. */
export function tiedPeriod(result: Stated, line: readonly Stated[], ahead: readonly Stated[]): Derivation | null {
  const leading = line.filter(({ node }) => node.span.end <= result.node.digitsSpan.start);
  return (
    ofChain(result, leading) ??
    ofStep(result, leading.at(-1)) ??
    ofSentence(result, leading.at(-1)) ??
    ofLabel(result, leading, ahead) ??
    ofSpan(result, line, ahead)
  );
}

/** `50 million searches per day, or about 580 searches per second`: the second says the first once more. */
function ofSentence(result: Stated, rate: Stated | undefined): Derivation | null {
  if (!rate || nounsDiffer(rate.node, result.node)) return null;
  return SAYS_IT_AGAIN.test(between(rate, result)) && !isQualifiedBehind(result) ? converted(result, rate) : null;
}

/** `100 a minute or 1,000 an hour` may be two limits. */
const SAYS_IT_AGAIN =
  /^\s*[,;(–—]*\s*(?:or,?\s+(?=about|roughly|approx|around|[~≈])|i\.e\.,?\s+|that is,?\s+|which (?:is|means|equals|comes to)\s+|equivalent to\s+)(?:about|roughly|approximately|approx\.|around|\s)*[~≈]?\s*$/i;

function isQualifiedBehind({ passage, node }: Stated): boolean {
  const behind = passage.text.slice(node.span.end, node.span.end + LONGEST_QUALIFIER).split(/[.;,]\s/)[0] ?? "";
  return [...node.nouns, ...(behind.toLowerCase().match(/[a-z]+/g) ?? [])].some(isAnotherMatter);
}

const LONGEST_QUALIFIER = 20;

/** `5 years: 365 TB`, right below `Per year: 73 TB`. */
function ofSpan(result: Stated, line: readonly Stated[], ahead: readonly Stated[]): Derivation | null {
  const [period, ...others] = line.filter((each) => each !== result);
  const before = ahead.filter((each) => each.line < result.line);
  const base = before.at(-1);
  if (result.role !== "size" || period?.role !== "period" || others.length > 0 || base?.role !== "throughput") return null;
  const isNext = result.line - base.line === 1 && base.isFree && period.node.span.end <= result.node.digitsSpan.start;
  if (!isNext || !result.label.every((word) => SPAN_WORDS.has(word) || PERIOD_WORDS.has(word) || /\d/.test(word))) return null;
  if (!/^\s*\)?\s*(?:storage\s*|total\s*)?[:=→≈][\s~≈>]*$/i.test(between(period, result))) return null;
  const isRight = before.some(({ role, node }) => role === "throughput" && comesTo(TIMES, result, node, period.node));
  return isRight || isExplained(result, period, before) ? null : derivedBy(TIMES, result, base, period);
}

/** `60 MB/s → per day ≈ 5.2 TB/day`. */
function ofStep(result: Stated, rate: Stated | undefined): Derivation | null {
  if (!rate || !isBehindArrow(rate, result) || between(rate, result).length > 2 * CLOSEST) return null;
  const words =
    between(rate, result)
      .toLowerCase()
      .match(/[a-z]+/g) ?? [];
  return words.length > 0 && words.every((word) => PERIOD_WORDS.has(word)) ? converted(result, rate) : null;
}

/** `172.8 TB/day → 30 days ≈ 5.18 PB`. */
function ofChain(result: Stated, leading: readonly Stated[]): Derivation | null {
  const [rate, period] = leading.slice(-2);
  if (!rate || period?.role !== "period" || !isBehindArrow(rate, period) || !isBehindArrow(period, result)) return null;
  if (between(period, result).length > CLOSEST || between(rate, period).length > CLOSEST) return null;
  const form = (FORMS[result.role] ?? []).find(({ operands: [a, b] }) => a === rate.role && b === "period");
  const operation = form?.operations[0];
  return operation ? derivedBy(operation, result, rate, period) : null;
}

const CLOSEST = 12;

/** `Per month: $11.8 million`, right below so much an hour. */
function ofLabel(result: Stated, leading: readonly Stated[], ahead: readonly Stated[]): Derivation | null {
  const base = ahead.at(-1);
  if (!base || leading.length > 0 || !isOnlyPeriod(result) || result.line - base.line !== 1) return null;
  return converted(result, base);
}

function converted(result: Stated, base: Stated): Derivation | null {
  const [r, x] = [readingOf(result.node), readingOf(base.node)];
  if (result.role !== base.role || r.time !== -1 || x.time !== -1 || r.seconds === x.seconds) return null;
  return { operands: [base], claim: claimOfSum(sumOfNode(base.node), result, base.text) };
}

function isOnlyPeriod({ label, node: { nouns } }: Stated): boolean {
  return label.length > 0 && nouns.length === 0 && label.every((word) => PERIOD_WORDS.has(word));
}
