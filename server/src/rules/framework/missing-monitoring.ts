/** A design without monitoring. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-monitoring",
  title: "A design says how one sees that it works",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    A target that nobody measures is a wish. Metrics and alerts tell whether the system meets its requirements, before users
    do.
  `,
  check: (facts, context) => missingPart(facts, context, "monitoring"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on monitoring: the design does not say how one sees that it works

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Observability

        - Redirects that fail, by cause
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Out of Scope

        - Monitoring: the platform's own is used
      `,
    },
  ],
});
