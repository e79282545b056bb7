/** A design without the context. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-context",
  title: "A design says which problem it solves",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Without the problem a reader can judge neither whether the solution fits nor whether it is needed.
  `,
  check: (facts, context) => missingPart(facts, context, "context"),
  examples: [
    {
      bad: md`
        ---
        lintel: design-doc
        ---
        # Move Sessions to Redis
          ^^^^^^^^^^^^^^^^^^^^^^ No section on the context: the design does not say which problem it solves

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

        ## Motivation

        Sessions are lost at every restart.
      `,
    },
  ],
});
