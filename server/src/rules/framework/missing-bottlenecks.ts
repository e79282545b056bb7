/** A design without bottlenecks. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-bottlenecks",
  title: "A design says what saturates first",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Some component always reaches its limit first. A design that knows which one can watch it and has a plan.
  `,
  check: (facts, context) => missingPart(facts, context, "bottlenecks"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on bottlenecks: the design does not say what saturates first

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Bottlenecks

        The store takes 10,000 writes/s.
      `,
    },
  ],
});
