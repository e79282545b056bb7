/** Which findings the author has silenced with comments in the document. */
import type { Directive } from "../document/directives.ts";
import { containsSpan, spansOverlap } from "../text/span.ts";
import type { Finding } from "./finding.ts";

/** The findings that no directive silences, as a new array. */
export function withoutSuppressed(findings: readonly Finding[], directives: readonly Directive[]): Finding[] {
  if (directives.length === 0) return [...findings];
  const ignoring = directives.filter(({ kind }) => kind === "ignore");
  return findings.filter((finding) => !ignoring.some((directive) => ignores(directive, finding)) && !isDisabledAt(finding, directives));
}

function names({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.some(({ id }) => id === rule || (id.endsWith("/*") && rule.startsWith(id.slice(0, -1))));
}

function ignores(directive: Directive, { rule, span }: Finding): boolean {
  const { target } = directive;
  const start = { start: span.start, end: span.start };
  return target !== null && names(directive, rule) && (containsSpan(target, span) || spansOverlap(target, start));
}

function isDisabledAt({ rule, span }: Finding, directives: readonly Directive[]): boolean {
  let disabled = false;
  for (const directive of directives) {
    if (directive.span.start > span.start) break;
    if (directive.kind !== "ignore" && names(directive, rule)) disabled = directive.kind === "disable";
  }
  return disabled;
}
