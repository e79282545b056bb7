/** A directive that names no rule, and so silences nothing. */
import type { DirectiveRule } from "../../core/document/directives.ts";
import type { Report } from "../../core/lint/finding.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { nearest } from "../../core/text/nearest.ts";

export default defineRule({
  id: "directives/unknown-rule",
  title: "A directive names a rule that there is",
  severity: "warning",
  since: "0.1.0",
  fixable: true,
  why: md`
    A misspelt rule id silences nothing, and its author believes that it does. \`lintel rules\` lists all ids.
  `,
  *check({ directives }, { ruleIds }) {
    for (const { rules } of directives) {
      for (const [at, { id, span }] of rules.entries()) {
        if (isKnown(id, ruleIds)) continue;
        const rest = rules.slice(at);
        if (at > 0 && rest.length > 1 && !rest.some((each) => each.id.includes("/"))) {
          yield reasonWithoutColon(rest);
          break;
        }
        const near = nearest(id, [...ruleIds]);
        yield {
          span,
          message: `There is no rule "${id}"${near ? `; did you mean "${near}"?` : ""}`,
          fixes: near ? [{ title: `Replace with ${near}`, safe: false, edits: [{ span, newText: near }] }] : [],
        };
      }
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        <!-- lintel-ignore framework/mising-api -- internal only -->
                           ^^^^^^^^^^^^^^^^^^^^ There is no rule "framework/mising-api"; did you mean "framework/missing-api"?
        Links are short.
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        <!-- lintel-ignore framework/missing-api as it is internal -->
                                                 ^^^^^^^^^^^^^^^^^ These words are no rules: a reason stands behind a colon
        Links are short.
      `,
      fixed: md`
        # Design a Link Shortener

        <!-- lintel-ignore framework/missing-api: as it is internal -->
        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        <!-- lintel-ignore framework/missing-api -- internal only -->
        Links are short.
      `,
    },
  ],
});

/** `lintel-ignore framework/missing-api as it is internal`: words behind the rules are no rules. */
function reasonWithoutColon(words: readonly DirectiveRule[]): Report {
  const span = { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
  const before = { start: span.start - 1, end: span.start };
  return {
    span,
    message: "These words are no rules: a reason stands behind a colon",
    fixes: [{ title: "Make it the reason", safe: false, edits: [{ span: before, newText: ": " }] }],
  };
}

/** A rule, or a group of rules: `framework/*`. */
function isKnown(id: string, ruleIds: ReadonlySet<string>): boolean {
  return ruleIds.has(id) || (id.endsWith("/*") && [...ruleIds].some((rule) => rule.startsWith(id.slice(0, -1))));
}
