/** What a rule is: what it checks, why, and examples that are its documentation and its tests, in one value. */
import type { DesignFacts } from "../facts/design-facts.ts";
import type { Report, Severity } from "./finding.ts";

/** A text before and after: lines of carets under what is reported, followed by the message. */
export type Example = { readonly bad: string; readonly fixed?: string } | { readonly good: string };

/** What a rule may know besides the facts. */
export interface RuleContext {
  /** The ids of all rules there are, switched on or not. */
  readonly ruleIds: ReadonlySet<string>;
}

export interface Rule {
  /** `group/defect`. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** The version of Lintel that brought the rule. */
  readonly since: string;
  /** The reason behind it, in Markdown, for someone who was just told about the defect. */
  readonly why: string;
  /** True when some finding of the rule comes with a fix. */
  readonly fixable: boolean;
  /** When an editor runs it: on every keystroke, or once the author pauses (what is missing may be about to come). */
  readonly when: "keystroke" | "pause";
  readonly check: (facts: DesignFacts, context: RuleContext) => Iterable<Report>;
  readonly examples: readonly Example[];
}

/** Fills in what most rules have in common. */
export function defineRule(rule: Omit<Rule, "fixable" | "when"> & Partial<Pick<Rule, "fixable" | "when">>): Rule {
  return { fixable: false, when: "keystroke", ...rule };
}

/** Markdown in a template literal, without the indentation of the source around it. */
export function md(strings: TemplateStringsArray, ...values: readonly (string | number)[]): string {
  const text = strings.map((string, at) => `${string}${values[at] ?? ""}`).join("");
  const lines = text
    .replace(/^\n/, "")
    .replace(/\n[ \t]*$/, "\n")
    .split("\n");
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(Math.min(indent, line.length))).join("\n");
}
