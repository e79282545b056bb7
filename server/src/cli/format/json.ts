/** JSON on standard output, in the shapes of `contract.ts`. */
import type { Finding, Fix } from "../../core/lint/finding.ts";
import type { LineIndex } from "../../core/text/line-index.ts";
import type { CheckedDocument, CheckReporter } from "../checked-document.ts";
import { type CheckOutput, CONTRACT_VERSION, type FileReport } from "../contract.ts";
import type { Output } from "../terminal.ts";

/** The text that a value is printed as. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Keeps the reports of all documents and prints them at the end. */
export function jsonReporter(out: Output): CheckReporter {
  const files: FileReport[] = [];
  return {
    add: (document) => files.push(toFileReport(document)),
    finish: ({ files: count, errors, warnings, infos }) => {
      const output: CheckOutput = { version: CONTRACT_VERSION, files, summary: { files: count, errors, warnings, infos } };
      out.write(toJson(output));
    },
  };
}

function toFileReport({ name, analysis, findings }: CheckedDocument): FileReport {
  return {
    path: name,
    designDocument: analysis.designDocument,
    findings: findings.map((finding) => toFindingReport(finding, analysis.lines)),
  };
}

function toFindingReport(
  { rule, severity, message, span, design, evidence, fixes }: Finding,
  lines: LineIndex,
): FileReport["findings"][number] {
  return { rule, severity, message, range: lines.toRange(span), design, evidence, fixes: fixes.map((fix) => toFixReport(fix, lines)) };
}

function toFixReport({ title, safe, edits }: Fix, lines: LineIndex): FileReport["findings"][number]["fixes"][number] {
  return { title, safe, edits: edits.map(({ span, newText }) => ({ range: lines.toRange(span), newText })) };
}
