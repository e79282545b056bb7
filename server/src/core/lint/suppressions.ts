/** Which findings the author has silenced with comments in the document, and which comments silence nothing. */
import type { Directive, DirectiveRule } from "../document/directives.ts";
import { containsSpan, spansOverlap } from "../text/span.ts";
import type { Finding } from "./finding.ts";
import type { Rule } from "./rule.ts";

export interface Suppressed {
  /** The findings that no directive silences. */
  readonly findings: readonly Finding[];
  /** The directives, or single rules of theirs, that silenced something. */
  readonly used: ReadonlySet<Directive | DirectiveRule>;
}

/** What remains of `findings`, and what took the others away. */
export function withoutSuppressed(findings: readonly Finding[], directives: readonly Directive[]): Suppressed {
  const used = new Set<Directive | DirectiveRule>();
  if (directives.length === 0) return { findings, used };
  const ignoring = directives.filter(({ kind }) => kind === "ignore");
  const remaining = findings.filter((finding) => {
    const silencing = [...ignoring.filter((directive) => ignores(directive, finding)), ...disabling(finding, directives)];
    for (const directive of silencing) use(directive, finding, used);
    return silencing.length === 0;
  });
  return { findings: remaining, used };
}

function use(directive: Directive, { rule }: Finding, used: Set<Directive | DirectiveRule>): void {
  used.add(directive);
  for (const each of directive.rules) if (isNamed(each, rule)) used.add(each);
}

function names({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.some((each) => isNamed(each, rule));
}

function isNamed({ id }: DirectiveRule, rule: string): boolean {
  return id === rule || (id.endsWith("/*") && rule.startsWith(id.slice(0, -1)));
}

function ignores(directive: Directive, { rule, span }: Finding): boolean {
  const { target } = directive;
  const start = { start: span.start, end: span.start };
  return target !== null && names(directive, rule) && (containsSpan(target, span) || spansOverlap(target, start));
}

/** The `disable` that holds where a finding begins; an `enable` behind it is of use as well. */
function disabling({ rule, span }: Finding, directives: readonly Directive[]): readonly Directive[] {
  let holding: readonly Directive[] = [];
  for (const directive of directives) {
    if (directive.span.start > span.start) break;
    if (directive.kind === "disable" && names(directive, rule)) holding = [...holding, directive];
    if (directive.kind === "enable" && names(directive, rule)) holding = [];
  }
  return holding;
}

/**
 * The rules named in directives that silenced nothing. A rule that is switched off, waits, or asks Mermaid, who
 * may not have answered yet, is given the benefit of the doubt, and so is a directive for all rules or a group of them.
 */
export function unusedDirectives(
  directives: readonly Directive[],
  ran: readonly { readonly rule: Rule }[],
  used: ReadonlySet<Directive | DirectiveRule>,
): ReadonlySet<DirectiveRule> {
  const sure = new Set(ran.flatMap(({ rule }) => (rule.asks === "nobody" ? [rule.id] : [])));
  const silencing = directives.filter(({ kind }) => kind === "ignore" || kind === "disable");
  return new Set(silencing.flatMap(({ rules }) => rules.filter((each) => sure.has(each.id) && !used.has(each))));
}
