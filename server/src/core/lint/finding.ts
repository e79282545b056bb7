/** What rules report. */
import type { Span } from "../text/span.ts";
import type { TextEdit } from "../text/text-edit.ts";

/** `error` is wrong, `warning` is missing or dangerous, `info` is advice. */
export type Severity = "error" | "warning" | "info";

/** From the gravest to the mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

export interface Fix {
  /** A command: "Insert a section on monitoring". */
  readonly title: string;
  /** True when the fix cannot change what the author means; only such fixes are applied without being asked for. */
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/**
 * `minor`: a case that is advice by its nature, or of which the rule asks more than it tells. `optional`: what documents of
 * this kind can do without, so that a team which sets the rule's severity means this as well.
 */
export type Weight = "minor" | "optional";

/** What a rule yields: the engine adds which rule it was, how severe, and in which design. */
export interface Report {
  readonly span: Span;
  readonly message: string;
  /** What in the document led to the finding, for a reader who doubts it. */
  readonly evidence?: string;
  readonly fixes?: readonly Fix[];
  /** Where the case weighs less than what the rule is there for; a configured severity that is milder still wins. */
  readonly weight?: Weight;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly evidence: string | null;
  readonly fixes: readonly Fix[];
  /** The title of the design that it speaks of. */
  readonly design: string;
}
