/** A design without goals. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-goals",
  title: "A design says when it has succeeded",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Goals that one can check end a discussion; what is said not to be a goal never starts one.
  `,
  check: (facts, context) => missingPart(facts, context, "goals"),
  examples: [
    {
      bad: md`
        ---
        lintel: design-doc
        ---
        # Move Sessions to Redis
          ^^^^^^^^^^^^^^^^^^^^^^ No section on goals: the design does not say when it has succeeded

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

        ## Goals

        - No session is lost at a restart
      `,
    },
  ],
});
