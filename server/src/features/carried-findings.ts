/**
 * Takes findings of an earlier text over into the text it became, while the rules that made them wait for the author
 * to pause: what is shown stays in its place instead of going out at every key.
 */
import type { Finding } from "../core/lint/finding.ts";
import { type Span, shiftSpan } from "../core/text/span.ts";

/**
 * Those findings whose text stands before or after everything that changed between the two texts. Their fixes are left
 * out: they would have to be carried as well.
 */
export function carriedFindings(findings: readonly Finding[], before: string, after: string): readonly Finding[] {
  if (findings.length === 0) return [];
  const shorter = Math.min(before.length, after.length);
  const head = commonStart(before, after, shorter);
  const tail = commonEnd(before, after, shorter - head);
  const growth = after.length - before.length;
  return findings.flatMap((finding) => {
    const span = carriedSpan(finding.span, head, before.length - tail, growth);
    return span ? [{ ...finding, span, fixes: [] }] : [];
  });
}

function carriedSpan(span: Span, changeStart: number, changeEnd: number, growth: number): Span | null {
  if (span.end <= changeStart) return span;
  return span.start >= changeEnd ? shiftSpan(span, growth) : null;
}

function commonStart(a: string, b: string, limit: number): number {
  let at = 0;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(a: string, b: string, limit: number): number {
  let length = 0;
  while (length < limit && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length)) length += 1;
  return length;
}
