/**
 * Texts with expectations in them: a line of carets under what is reported, followed by the message.
 * ```
 *   The store is TBD.
 *                ^^^ "TBD" is a placeholder
 * ```
 */
import { analyze } from "../../server/src/core/facts/analysis.ts";
import type { Finding } from "../../server/src/core/lint/finding.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import type { Rule } from "../../server/src/core/lint/rule.ts";
import { configFrom } from "./config.ts";
import { mermaidErrorsIn } from "./mermaid-errors.ts";

const CARETS = /^ *\^+ \S.*\n?/gm;

/** The text without its caret lines. */
export function withoutCarets(marked: string): string {
  return marked.replace(CARETS, "");
}

/** The text with a caret line under each finding; of a finding over several lines, under its first. */
export function withCarets(text: string, findings: readonly Finding[]): string {
  const { lines } = analyze(text);
  const marks = findings.map(({ span, message }) => {
    const { line, character } = lines.toPosition(span.start);
    const end = Math.min(span.end, lines.lineSpan(line).end);
    return { line, text: `${" ".repeat(character)}${"^".repeat(Math.max(end - span.start, 1))} ${message}` };
  });
  return text
    .split("\n")
    .flatMap((written, line) => [written, ...marks.filter((mark) => mark.line === line).map((mark) => mark.text)])
    .join("\n");
}

/** What one rule finds in a text that is taken for a design document, under a configuration in YAML. */
export async function findingsOf(rule: Rule, text: string, all: readonly Rule[] = [rule], yaml = ""): Promise<readonly Finding[]> {
  const crashes: unknown[] = [];
  const mermaidError = await mermaidErrorsIn(text);
  const config = configFrom(yaml, all);
  const findings = lint(analyze(text, { declared: true }), {
    rules: all,
    config,
    mermaidError,
    onCrash: (_, error) => crashes.push(error),
  });
  if (crashes.length > 0) throw crashes[0];
  return findings.filter((finding) => finding.rule === rule.id);
}
