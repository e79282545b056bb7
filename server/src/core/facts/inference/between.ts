/** What stands between two quantities of one passage: an arrow, a new sentence. */
import type { Stated } from "./stated.ts";

/** The text from the end of `a` to the first digit of `b`, which follows it in the same passage. */
export function between(a: Stated, b: Stated): string {
  return a.passage.text.slice(a.node.span.end, b.node.digitsSpan.start);
}

const ARROW = /(?:=>?|→|⇒|->|≈)\s*\\?[~≈]?\s*[$€£]?$/;

/** `1 MB → 50 GB/s`: a sign of equality or an arrow leads up to `b`, whatever else stands between. */
export function isBehindArrow(a: Stated, b: Stated): boolean {
  return ARROW.test(between(a, b).slice(-LONGEST_SIGN));
}

const LONGEST_SIGN = 8;

/** `replication factor 3 → 3 EB`: nothing else than such a sign stands between. */
export function isRightBehindArrow(a: Stated, b: Stated): boolean {
  const text = between(a, b);
  return text.length <= LONGEST_GAP && /^[\s)*]*$/.test(text.replace(ARROW, "")) && ARROW.test(text);
}

const LONGEST_GAP = 16;

export function isInOneSentence(a: Stated, b: Stated): boolean {
  const [first, last] = a.node.span.start < b.node.span.start ? [a, b] : [b, a];
  const isNear = last.node.span.start - first.node.span.end <= LONGEST_SENTENCE;
  return first.passage === last.passage && isNear && !/[.!?]\s/.test(between(first, last));
}

const LONGEST_SENTENCE = 240;

/** Each quantity once, under its likeliest reading. */
export function distinct(stated: readonly Stated[]): readonly Stated[] {
  return stated.filter((each, at) => {
    const last = stated[at - 1];
    return last?.passage !== each.passage || last.node.digitsSpan.start !== each.node.digitsSpan.start;
  });
}
