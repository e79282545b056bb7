/** A directive that does not say why. */
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "directives/no-reason",
  title: "A directive says why",
  severity: "error",
  since: "0.1.0",
  strictOnly: true,
  why: md`
    What is silenced was looked at by somebody, and accepted. The reason tells the next reader whether it still holds. It
    stands behind a colon or two dashes.
  `,
  *check({ directives }) {
    for (const { kind, keyword, keywordSpan, reason } of directives) {
      if ((kind === "ignore" || kind === "disable") && reason === null)
        yield { span: keywordSpan, message: `${keyword} without a reason: write it behind a colon` };
    }
  },
  examples: [
    {
      config: md`
        preset: strict
      `,
      bad: md`
        # Design a Link Shortener

        The store is TBD. <!-- lintel-disable-line framework/placeholder -->
                               ^^^^^^^^^^^^^^^^^^^ lintel-disable-line without a reason: write it behind a colon
      `,
    },
    {
      config: md`
        preset: strict
      `,
      good: md`
        # Design a Link Shortener

        The store is TBD. <!-- lintel-disable-line framework/placeholder: the benchmark runs this week -->
      `,
    },
  ],
});
