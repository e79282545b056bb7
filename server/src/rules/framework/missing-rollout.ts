/** A design without the rollout. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-rollout",
  title: "A design says how it gets to its users",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Most outages are caused by changes. The order of the steps, and the way back, belong to the design.
  `,
  check: (facts, context) => missingPart(facts, context, "rollout"),
  examples: [
    {
      bad: md`
        ---
        lintel: design-doc
        ---
        # Move Sessions to Redis
          ^^^^^^^^^^^^^^^^^^^^^^ No section on the rollout: the design does not say how it gets to its users, and back

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

        ## Rollout

        - Behind a flag, 1 % of the users first
      `,
    },
  ],
});
