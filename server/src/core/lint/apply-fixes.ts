/** Applies the fixes of findings to a text: as many as do not touch each other, in the order of the text. */
import { spansOverlap } from "../text/span.ts";
import { applyTextEdits, type TextEdit } from "../text/text-edit.ts";
import type { Finding, Fix } from "./finding.ts";

export interface FixResult {
  readonly text: string;
  /** How many fixes were applied; the others wait for another pass over the new text. */
  readonly applied: number;
}

/** The text with the first acceptable fix of each finding applied, where it does not overlap one applied before. */
export function applyFixes(text: string, findings: readonly Finding[], accept: (fix: Fix) => boolean): FixResult {
  const edits: TextEdit[] = [];
  let applied = 0;
  for (const { fixes } of findings) {
    const fix = fixes.find(accept);
    if (!fix || fix.edits.some((edit) => edits.some((taken) => touches(edit, taken)))) continue;
    edits.push(...fix.edits);
    applied += 1;
  }
  return { text: applyTextEdits(text, edits), applied };
}

/** Two insertions at one place touch as well: which comes first would be chance. */
function touches(a: TextEdit, b: TextEdit): boolean {
  return spansOverlap(a.span, b.span);
}
