/**
 * Runs rules over the facts of a document. The same function serves editor, command line and tests, so that they
 * cannot disagree.
 */
import type { Analysis } from "../facts/analysis.ts";
import type { DesignFacts } from "../facts/design-facts.ts";
import { type Config, DEFAULT_CONFIG, severityOf, severityOfReport } from "./config.ts";
import { expectedParts, profileOf } from "./expected-parts.ts";
import type { Finding, Report, Severity } from "./finding.ts";
import type { MermaidErrorOf } from "./mermaid-error.ts";
import { withOwnRules } from "./own-rule-check.ts";
import type { Rule, RuleContext } from "./rule.ts";
import { optionsOf } from "./rule-options.ts";
import { unusedDirectives, withoutSuppressed } from "./suppressions.ts";

export interface LintOptions {
  readonly rules: readonly Rule[];
  readonly config?: Config;
  /** Leave out the rules that wait until the author pauses. */
  readonly typing?: "paused" | "typing";
  /** What Mermaid says of a diagram's text; nothing is known of any without it. */
  readonly mermaidError?: MermaidErrorOf;
  /** Told of a rule that crashed; its findings are missing, all others are there. */
  readonly onCrash?: (rule: string, error: unknown) => void;
}

/** The findings in a document, in the order of the text; none where it is no design document. */
export function lint(analysis: Analysis, options: LintOptions): readonly Finding[] {
  if (!analysis.designDocument) return [];
  const { config = DEFAULT_CONFIG, typing = "paused" } = options;
  const rules = withOwnRules(options.rules, config.ownRules);
  const ruleIds = new Set(rules.map(({ id }) => id));
  const running = rules.flatMap((rule) => {
    const severity = severityOf(rule, config);
    return severity === "off" || (typing === "typing" && rule.when === "pause") ? [] : [{ rule, severity }];
  });
  const isLast = ({ rule: { asks } }: Running): boolean => asks === "suppressions";
  const first = running.filter((each) => !isLast(each));
  const { findings, used } = withoutSuppressed(findingsBy(first, analysis, options, { ruleIds, unused: new Set() }), analysis.directives);
  const last = running.filter(isLast);
  const unused = last.length > 0 ? unusedDirectives(analysis.directives, first, used) : new Set<never>();
  const further = withoutSuppressed(findingsBy(last, analysis, options, { ruleIds, unused }), analysis.directives).findings;
  return [...findings, ...further].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || a.rule.localeCompare(b.rule));
}

interface Running {
  readonly rule: Rule;
  readonly severity: Severity;
}

function findingsBy(
  running: readonly Running[],
  analysis: Analysis,
  { config = DEFAULT_CONFIG, mermaidError = () => null, onCrash }: LintOptions,
  { ruleIds, unused }: Pick<RuleContext, "ruleIds" | "unused">,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const { rule, severity } of running) {
    const options = optionsOf(rule, config.rules);
    for (const facts of analysis.designs) {
      const profile = profileOf(analysis, facts, config);
      const expected = config.sections.length > 0 ? {} : expectedParts(profile);
      const partEvidence = config.preset === "strict" ? "own place" : "anywhere";
      const context: RuleContext = { ruleIds, options, profile, expected, partEvidence, template: config.sections, mermaidError, unused };
      try {
        for (const report of rule.check(facts, context)) findings.push(findingOf(report, { rule, severity }, config, facts));
      } catch (error) {
        onCrash?.(rule.id, error);
      }
    }
  }
  return findings;
}

function findingOf(report: Report, { rule, severity: configured }: Running, config: Config, facts: DesignFacts): Finding {
  const { span, message, evidence = null, fixes = [], weight } = report;
  const severity = severityOfReport(weight, rule, configured, config);
  return { rule: rule.id, severity, span, message, evidence, fixes, design: facts.design.title };
}
