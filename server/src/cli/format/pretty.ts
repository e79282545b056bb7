/** What `check` found, for a person at a terminal: each finding with its line, what led to it, and what can be done. */
import stringWidth from "string-width";
import type { Finding, Severity } from "../../core/lint/finding.ts";
import type { CheckedDocument, CheckReporter, CheckTotals } from "../checked-document.ts";
import type { Output } from "../terminal.ts";
import { codeFrame } from "./code-frame.ts";
import { counted } from "./counted.ts";
import { printable, wrapped } from "./printable.ts";
import type { Style } from "./style.ts";

const WITHOUT_TERMINAL_COLUMNS = 120;
const NARROWEST_COLUMNS = 50;
const INDENT = "  ";

/** Prints each document when it is checked, and a line of totals. */
export function prettyReporter(out: Output, style: Style): CheckReporter {
  const columns = Math.max(out.columns ?? WITHOUT_TERMINAL_COLUMNS, NARROWEST_COLUMNS);
  return {
    add: (document) => {
      if (document.findings.length > 0) out.write(`${documentLines(document, style, columns).join("\n")}\n\n`);
    },
    finish: (totals) => out.write(`${totalsLine(totals, style)}\n`),
  };
}

function documentLines(document: CheckedDocument, style: Style, columns: number): string[] {
  const name = printable(document.name);
  const rule = "─".repeat(Math.max(Math.min(columns, WITHOUT_TERMINAL_COLUMNS) - stringWidth(name) - 1, 3));
  const lines = [`${style.bold(name)} ${style.dim(rule)}`];
  const hasSeveral = document.analysis.designs.length > 1;
  let before: Finding | null = null;
  for (const finding of document.findings) {
    if (hasSeveral && finding.design !== before?.design) lines.push("", INDENT + style.underline(printable(finding.design)));
    lines.push(...findingLines(finding, before, document, style, columns));
    before = finding;
  }
  return lines;
}

/** Findings on the same words follow each other: the line, and evidence that stays the same, are shown once. */
function findingLines(
  finding: Finding,
  before: Finding | null,
  { name, analysis }: CheckedDocument,
  style: Style,
  columns: number,
): string[] {
  const { rule, severity, span, message, evidence, fixes } = finding;
  const { line, character } = analysis.lines.toPosition(span.start);
  const place = style.cyan(`${printable(name)}:${line + 1}:${character + 1}`);
  const head = `${INDENT}${place}  ${PAINT[severity](style)(severity)}  ${printable(message)}  ${style.dim(rule)}`;
  const isSamePlace = before !== null && before.span.start === span.start && before.span.end === span.end;
  const gutter = 2 * INDENT.length + String(line + 1).length + 3;
  const note = (text: string): string[] =>
    wrapped(text, columns - gutter - 2).map((each, index) => `${" ".repeat(index === 0 ? gutter : gutter + 2)}${each}`);
  const lines = isSamePlace ? [head] : ["", head, ...frameLines(finding, analysis, style, columns)];
  if (evidence !== null && !(isSamePlace && evidence === before.evidence)) lines.push(...note(evidence).map(style.dim));
  for (const { title, safe } of fixes) lines.push(...note(`${safe ? "safe fix" : "fix"}: ${title}`).map(style.green));
  return lines;
}

function frameLines({ span, severity }: Finding, { text, lines }: CheckedDocument["analysis"], style: Style, columns: number): string[] {
  const width = String(lines.lineAt(span.start) + 1).length;
  const frame = codeFrame(text, lines, span, columns - INDENT.length - width - 6);
  const further = frame.furtherLines > 0 ? style.dim(` … and ${counted(frame.furtherLines, "more line")}`) : "";
  return [
    `${INDENT}${INDENT}${style.dim(`${frame.line} │`)} ${frame.source}`,
    `${INDENT}${INDENT}${" ".repeat(width)} ${style.dim("│")} ${PAINT[severity](style)(frame.carets)}${further}`,
  ];
}

const PAINT: Readonly<Record<Severity, (style: Style) => (text: string) => string>> = {
  error: ({ red }) => red,
  warning: ({ yellow }) => yellow,
  info: ({ blue }) => blue,
};

/** `3 problems (1 error, 2 warnings) in 2 design documents; 14 other documents` */
function totalsLine(totals: CheckTotals, style: Style): string {
  const { files, designDocuments, errors, warnings, infos, hidden, fixes, fixedFiles } = totals;
  if (files === 0) return "No Markdown documents found";
  const problems = errors + warnings + infos;
  const kinds = [
    errors > 0 ? style.red(counted(errors, "error")) : "",
    warnings > 0 ? style.yellow(counted(warnings, "warning")) : "",
    infos > 0 ? style.blue(counted(infos, "info")) : "",
  ].filter((kind) => kind !== "");
  const what =
    problems === 0
      ? style.green(hidden > 0 ? "No errors" : "No problems")
      : `${style.bold(counted(problems, "problem"))} (${kinds.join(", ")})`;
  const others = files - designDocuments;
  return [
    `${what} in ${counted(designDocuments, "design document")}`,
    others > 0 ? `; ${counted(others, "other document")}` : "",
    hidden > 0 ? `; ${counted(hidden, "warning or info", "warnings and infos")} not shown` : "",
    fixes > 0 ? `; ${counted(fixes, "fix", "fixes")} applied in ${counted(fixedFiles, "document")}` : "",
  ].join("");
}
