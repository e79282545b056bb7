/** What a rule is: what it checks, why, and examples that are its documentation and its tests, in one value. */
import type { ExpectedParts, ProfileId } from "../../knowledge/profiles.ts";
import type { DirectiveRule } from "../document/directives.ts";
import type { DesignFacts } from "../facts/design-facts.ts";
import type { Report, Severity } from "./finding.ts";
import type { MermaidErrorOf } from "./mermaid-error.ts";
import type { RuleOptions } from "./rule-options.ts";
import type { TemplateSection } from "./section-template.ts";

/** A text before and after: lines of carets under what is reported, followed by the message. */
export type Example = ({ readonly bad: string; readonly fixed?: string } | { readonly good: string }) & {
  /** The configuration that it needs, in YAML. */
  readonly config?: string;
};

/** What a rule may know besides the facts. */
export interface RuleContext<Option extends string = string> {
  /** The ids of all rules there are, switched on or not. */
  readonly ruleIds: ReadonlySet<string>;
  /** The rule's own options, as they were set or by default. */
  readonly options: Readonly<Record<Option, number>>;
  /** The kind of document that the design is. */
  readonly profile: ProfileId;
  /** The parts that such a document is expected to have. */
  readonly expected: ExpectedParts;
  /** What shows that a required part is there: enough said of it anywhere, or a place of its own only. */
  readonly partEvidence: "anywhere" | "own place";
  /** The team's own template; where it has none, empty. */
  readonly template: readonly TemplateSection[];
  /** What Mermaid says of a diagram's text, as far as it was asked. */
  readonly mermaidError: MermaidErrorOf;
  /** Of rules that ran: what directives name and what silenced nothing; for rules that ask for it. */
  readonly unused: ReadonlySet<DirectiveRule>;
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
  /**
   * What has to be known before the rule can find anything: Mermaid's verdict, or which directives silenced something, for
   * which all other rules run first.
   */
  readonly asks: "nobody" | "mermaid" | "suppressions";
  /** True for a rule that is off unless the preset is `strict`, or the configuration gives it a severity. */
  readonly strictOnly: boolean;
  /** What a configuration may set besides the severity. */
  readonly options: RuleOptions;
  /** Whose rule it is: the pages of Lintel's rules are shipped with it, a team may name one for its own. */
  readonly origin: "lintel" | "team";
  readonly url?: string;
  readonly check: (facts: DesignFacts, context: RuleContext) => Iterable<Report>;
  readonly examples: readonly Example[];
}

type Optional = "fixable" | "when" | "asks" | "strictOnly" | "options" | "origin" | "url";

/** A rule as it is written down, its options known by name. */
type Definition<Options extends RuleOptions> = Omit<Rule, Optional | "check"> &
  Partial<Pick<Rule, Exclude<Optional, "options">>> & {
    readonly options?: Options;
    readonly check: (facts: DesignFacts, context: RuleContext<keyof Options & string>) => Iterable<Report>;
  };

/** Fills in what most rules have in common. */
export function defineRule<const Options extends RuleOptions = Record<never, never>>(rule: Definition<Options>): Rule {
  return { fixable: false, when: "keystroke", asks: "nobody", strictOnly: false, options: {}, origin: "lintel", ...rule };
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
