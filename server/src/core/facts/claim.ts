/** One arithmetic claim, judged: what was calculated, what was claimed, and whether it holds. */
import { isPrefixSlip, isSlip } from "../quantity/cause.ts";
import { describeUnit } from "../quantity/describe-unit.ts";
import { isOfClock, type Value } from "../quantity/evaluate.ts";
import { leavesOf, type QuantityNode, type Sum, type UnitReading } from "../quantity/expression.ts";
import type { FoundClaim } from "../quantity/found-claim.ts";
import { inAuthorsUnit, judge, type Surroundings } from "../quantity/judge.ts";
import type { Judgement, Verdict } from "../quantity/judgement.ts";
import { numeralStyleOf } from "../quantity/numeral-style.ts";
import type { WrittenQuantity } from "../quantity/print.ts";
import { agree, type CalculationReading } from "../quantity/readings.ts";
import type { Conventions } from "../quantity/team-conventions.ts";
import { type Span, shiftSpan, sliceSpan } from "../text/span.ts";
import type { Passage } from "./passages.ts";

export interface Measured {
  /** In base units. */
  readonly value: number;
  /** `B/s`, `1/s`, `USD`, `1`. */
  readonly unit: string;
}

/** The reason of a claim behind which stands no result but the same calculation once more. */
export const REWRITTEN = "the same, rewritten";

export interface Claim {
  /** As written, from the calculation's start to the result's end. */
  readonly text: string;
  /** The calculation as written. */
  readonly expression: string;
  readonly claimed: Measured;
  readonly computed: Measured | null;
  /** Claimed over computed. */
  readonly ratio: number | null;
  readonly verdict: Verdict;
  /** How far an `ok` result is off where nothing else than the tolerance makes it hold, as a share of the right one; else null. */
  readonly slack: number | null;
  readonly reason: string;
  readonly form: FoundClaim["form"] | "availability";
  /** What the result should have been, in its own scale and unit; null where nobody knows. */
  readonly shouldBe: number | null;
  /** The result as written, in parts. */
  readonly written: WrittenQuantity;
  /** The sign of the money before the result, `$`; empty where there is none. */
  readonly currency: string;
  /** Names in the calculation that nothing in the design says the value of. */
  readonly unknown: readonly string[];
  /** What names in the calculation stand for. */
  readonly names: readonly NamedQuantity[];
  readonly sum: Sum;
  /** True where the result goes on calculating: `users × posts = 10M × 2`. */
  readonly restated: boolean;
  /** How the calculation was understood; null where it was not. */
  readonly read: CalculationReading | null;
  /** The result as written; its spans count from the start of a passage, and are of use only for their lengths. */
  readonly result: QuantityNode;
  readonly span: Span;
  readonly expressionSpan: Span;
  /** The result from its first digit to the end of its unit. */
  readonly resultSpan: Span;
}

/** A name in a calculation, and what the design says that it stands for. */
export interface NamedQuantity {
  readonly name: string;
  readonly quantity: QuantityNode;
}

const TOLERANCE = 0.25;

/** A claim as it was found, with what is needed to judge it. */
export interface ClaimInContext {
  readonly found: FoundClaim;
  readonly passage: Passage;
  /** Quantities that were written before, the nearest first. */
  readonly earlier: readonly QuantityNode[];
  /** What was calculated, where the author did not write it out. */
  readonly expression?: string;
  /** What names in it stood for. */
  readonly names?: readonly NamedQuantity[];
}

/** Judges a claim; spans count as those of its passage do. */
export function claimOf(context: ClaimInContext, conventions: Conventions): Claim {
  const { found } = context;
  const claim = judged(context, conventions);
  if (claim.verdict === "ok" || !found.joined) return claim;
  for (const sum of found.joined) {
    const span = { start: sum.span.start, end: found.span.end };
    const wider = judged({ ...context, found: { ...found, form: "calculation", sums: [sum], span, bearing: "lenient" } }, conventions);
    if (wider.verdict === "ok" && wider.slack === null) return wider;
  }
  return claim;
}

function judged({ found, passage: { start, text }, earlier, expression, names = [] }: ClaimInContext, conventions: Conventions): Claim {
  const [sum] = found.sums;
  const { digitsSpan, scale, unit } = found.claimed;
  const own = sliceSpan(text, found.span);
  const judgement = best(found, { carriedBy: (node) => carried(node, earlier), tolerance: TOLERANCE, conventions });
  return {
    text: own,
    expression: expression ?? text.slice(sum.span.start, sum.span.end),
    claimed: measured(judgement.claimed, own, text),
    computed: judgement.computed ? measured(judgement.computed, own, text) : null,
    ratio: judgement.ratio,
    verdict: judgement.verdict,
    slack: judgement.slack,
    reason: judgement.reason,
    form: found.form,
    shouldBe: judgement.shouldBe,
    written: {
      digits: sliceSpan(text, digitsSpan),
      style: numeralStyleOf(own),
      scale: sliceSpan(text, scale),
      unit: sliceSpan(text, unit),
    },
    currency: currencyBefore(text, digitsSpan.start),
    unknown: leavesOf(sum).flatMap((leaf) => (leaf.kind === "name" ? [leaf.words.join(" ")] : [])),
    names,
    sum,
    restated: found.restated !== null,
    read: judgement.read,
    result: found.claimed,
    span: shiftSpan(found.span, start),
    expressionSpan: shiftSpan(sum.span, start),
    resultSpan: shiftSpan({ start: digitsSpan.start, end: unit.end }, start),
  };
}

/** The sign of the money that stands right before `at`. */
export function currencyBefore(text: string, at: number): string {
  return /[$€£₹¥]$/.exec(text.slice(Math.max(at - 1, 0), at))?.[0] ?? "";
}

/** The readings that the same digits had further up, where they had a unit or a scale. */
function carried(node: QuantityNode, earlier: readonly QuantityNode[]): readonly UnitReading[] {
  const isBare = node.readings.every(
    ({ factor, information, time, money }) => factor === 1 && information === 0 && time === 0 && money === 0,
  );
  // `10 tasks` counts tasks, and `365` days.
  const saysItself = node.percent || node.nouns.length > 0 || isOfClock(node);
  if (!isBare || saysItself) return [];
  const same = earlier.find(
    (each) => each !== node && each.high === node.high && (each.readings[0]?.factor !== 1 || each.readings[0]?.information !== 0),
  );
  return same ? same.readings.map((reading) => ({ ...reading, doubt: reading.doubt + 1 })) : [];
}

function best(found: FoundClaim, surroundings: Surroundings): Judgement {
  const judgements = found.sums.map((sum) => judge(sum, found.claimed, surroundings));
  const holding = judgements.filter(({ verdict }) => verdict === "ok");
  const [holds] = holding;
  if (holds)
    return found.bearing === "strict" && found.form !== "inferred" && !found.restated && holding.every(({ slack }) => slack !== null)
      ? holds
      : withoutSlack(holds);
  const side = sideBySide(found, surroundings);
  if (side) return side;
  const [first] = judgements as [Judgement, ...Judgement[]];
  if (first.verdict === "unchecked") return first;
  if (!proves(found, first.ratio)) return unclear(first, "what stands behind may be another matter");
  if (!found.restated) return first;
  const isSame = agree(found.sums[0], found.restated, surroundings.tolerance);
  if (!isSame && isSlip(first.ratio)) return first;
  return isSame
    ? { ...first, verdict: "ok", reason: REWRITTEN, ratio: 1, slack: null }
    : unclear(first, "the calculation goes on from a rewritten one");
}

/** `1000 nodes × 100 cores × 500 GB = 100K cores, 500 TB`: each result comes from the first factor and one of the others. */
function sideBySide({ sums: [sum], claimed, others }: FoundClaim, surroundings: Surroundings): Judgement | null {
  const [term, ...terms] = sum.terms;
  if (!term || terms.length > 0 || term.factors.length < 3 || others.length === 0) return null;
  const [first, ...rest] = term.factors;
  if (!first || rest.some(({ operator }) => operator !== "*")) return null;
  for (const factor of rest) {
    const part = judge({ ...sum, terms: [{ sign: 1, factors: [first, factor] }] }, claimed, surroundings);
    if (part.verdict === "ok") return { ...part, reason: `${part.reason}, of the results side by side` };
  }
  return null;
}

function proves({ bearing, form }: FoundClaim, ratio: number | null): boolean {
  if (bearing !== "slip") return bearing === "strict";
  return form === "conversion" ? isPrefixSlip(ratio) : isSlip(ratio);
}

/** Where a difference would prove nothing, or another cut of the text comes nearer. */
function withoutSlack(judgement: Judgement): Judgement {
  return { ...judgement, slack: null };
}

function unclear(judgement: Judgement, reason: string): Judgement {
  return { ...judgement, verdict: "unchecked", reason };
}

function measured(value: Value, ...texts: readonly string[]): Measured {
  return { value: inAuthorsUnit(value), unit: describeUnit(value, ...texts) };
}
