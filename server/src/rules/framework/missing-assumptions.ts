/** A design without assumptions. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-assumptions",
  title: "A design says what it takes for granted",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    An assumption that is written down can be corrected; one that is not is found out in production.
  `,
  check: (facts, context) => missingPart(facts, context, "assumptions"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on assumptions: the design does not say what it takes for granted

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        We assume that links never change.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - New links: 100 a second
        - Average link: 500 bytes
      `,
    },
  ],
});
