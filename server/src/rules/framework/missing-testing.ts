/** A design without testing. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-testing",
  title: "A design says how one knows that it works",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    What is hard to test is found in design, not after it. Load and failure want to be tried out before users do.
  `,
  check: (facts, context) => missingPart(facts, context, "testing"),
  examples: [
    {
      bad: md`
        ---
        lintel: design-doc
        ---
        # Move Sessions to Redis
          ^^^^^^^^^^^^^^^^^^^^^^ No section on testing: the design does not say how one knows that it works before users do

        ## Proposal

        A cluster in front of the store.
      `,
    },
    {
      good: md`
        ---
        lintel: design-doc
        ---
        # Move Sessions to Redis

        ## Test Plan

        - Kill a node under load
      `,
    },
  ],
});
