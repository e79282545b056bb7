/** A design without failure handling. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-failure-handling",
  title: "A design says what happens when something fails",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    At scale something is always broken. What users see when a component dies, and how it comes back, is designed before or
    improvised at night.
  `,
  check: (facts, context) => missingPart(facts, context, "failure-handling"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on failure handling: the design does not say what happens when something fails

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Failure Handling

        - The store fails over in 30 s
      `,
    },
  ],
});
