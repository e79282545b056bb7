/** What a rate comes to in another period, and in so much time: `60 MB/s → 5.2 TB/day → 30 days ≈ 156 TB`. */
import { PERIOD_WORDS } from "../../../knowledge/operand-words.ts";
import { sumOfNode } from "../../quantity/expression.ts";
import { between, isBehindArrow } from "./between.ts";
import { derivedBy } from "./derivations.ts";
import { FORMS } from "./forms.ts";
import { claimOfSum, type Derivation, readingOf } from "./implied.ts";
import type { Stated } from "./stated.ts";

/** What `result` has to be where it is what comes `ahead`, in another period. */
export function tiedPeriod(result: Stated, line: readonly Stated[], ahead: readonly Stated[]): Derivation | null {
  const leading = line.filter(({ node }) => node.span.end <= result.node.digitsSpan.start);
  return ofChain(result, leading) ?? ofStep(result, leading.at(-1)) ?? ofLabel(result, leading, ahead);
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
