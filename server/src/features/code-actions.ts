/** What an author can do about the findings at a place: their fixes, and silencing them where they stand. */
import type { Analysis } from "../core/facts/analysis.ts";
import type { Finding } from "../core/lint/finding.ts";
import { silencingEdit } from "../core/lint/silence.ts";
import type { Span } from "../core/text/span.ts";
import type { TextEdit } from "../core/text/text-edit.ts";

export interface CodeActionOffer {
  readonly kind: "fix" | "silence";
  /** A command: "Insert a section on monitoring". */
  readonly title: string;
  /** The findings that it answers: a comment can silence several at once. */
  readonly findings: readonly Finding[];
  readonly edits: readonly TextEdit[];
  /** True for the only fix of a finding, which is then the one to take without choosing. */
  readonly preferred: boolean;
}

/** The offers for the findings that overlap or touch `span`: first all fixes, then the ways to silence. */
export function codeActions(analysis: Analysis, findings: readonly Finding[], span: Span): readonly CodeActionOffer[] {
  const here = findings.filter((finding) => touches(finding.span, span));
  return merged([...here.flatMap(fixesOf), ...here.flatMap((finding) => silencingOf(analysis, finding))]);
}

/** A cursor right behind the last letter of a finding is still on it. */
function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function fixesOf(finding: Finding): CodeActionOffer[] {
  const preferred = finding.fixes.length === 1;
  return finding.fixes.map(({ title, edits }) => ({ kind: "fix", title, findings: [finding], edits, preferred }));
}

function silencingOf(analysis: Analysis, finding: Finding): CodeActionOffer[] {
  const edit = silencingEdit(analysis, finding.span, finding.rule);
  if (!edit) return [];
  return [{ kind: "silence", title: `Silence ${finding.rule} here`, findings: [finding], edits: [edit], preferred: false }];
}

/** Offers that do the same to the text under the same title are one. */
function merged(offers: readonly CodeActionOffer[]): readonly CodeActionOffer[] {
  const byEffect = new Map<string, CodeActionOffer>();
  for (const offer of offers) {
    const effect = JSON.stringify([offer.title, offer.edits]);
    const same = byEffect.get(effect);
    byEffect.set(effect, same ? { ...same, findings: [...same.findings, ...offer.findings] } : offer);
  }
  return [...byEffect.values()];
}
