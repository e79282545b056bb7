/** A design without the proposal. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-proposal",
  title: "A design says what is to be built",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    A reviewer can agree to a change only when it is described.
  `,
  check: (facts, context) => missingPart(facts, context, "proposal"),
  examples: [
    {
      bad: md`
        ---
        lintel: rfc
        ---
        # Move Sessions to Redis
          ^^^^^^^^^^^^^^^^^^^^^^ No section on the proposal: the design does not say what is to be built

        ## Motivation

        Sessions are lost.
      `,
    },
    {
      good: md`
        ---
        lintel: rfc
        ---
        # Move Sessions to Redis

        ## Proposal

        A cluster in front of the store.
      `,
    },
  ],
});
