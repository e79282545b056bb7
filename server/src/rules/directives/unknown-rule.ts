/** A directive that names no rule, and so silences nothing. */
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
      for (const { id, span } of rules) {
        if (isKnown(id, ruleIds)) continue;
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
      good: md`
        # Design a Link Shortener

        <!-- lintel-ignore framework/missing-api -- internal only -->
        Links are short.
      `,
    },
  ],
});

/** A rule, or a group of rules: `framework/*`. */
function isKnown(id: string, ruleIds: ReadonlySet<string>): boolean {
  return ruleIds.has(id) || (id.endsWith("/*") && [...ruleIds].some((rule) => rule.startsWith(id.slice(0, -1))));
}
