/** A document that was checked, and the reporter that tells of it. */
import type { Analysis } from "../core/facts/analysis.ts";
import type { Finding } from "../core/lint/finding.ts";
import type { CheckSummary } from "./contract.ts";

export interface CheckedDocument {
  /** As its path is printed. */
  readonly name: string;
  readonly analysis: Analysis;
  /** The findings to print. */
  readonly findings: readonly Finding[];
}

/** All that was checked, counted; `files`, `errors`, `warnings` and `infos` of what is printed. */
export interface CheckTotals extends CheckSummary {
  readonly designDocuments: number;
  /** Findings that `--quiet` leaves out. */
  readonly hidden: number;
  /** Fixes that were applied, and the documents they are in. */
  readonly fixes: number;
  readonly fixedFiles: number;
}

/** Prints what `check` found: each document as it comes, then the end. */
export interface CheckReporter {
  readonly add: (document: CheckedDocument) => void;
  readonly finish: (totals: CheckTotals) => void;
}
