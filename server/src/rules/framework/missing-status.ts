/** A design without the status. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-status",
  title: "A decision record says whether it holds",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    A record is read years later: whether it was accepted, rejected or superseded decides what its text is worth.
  `,
  check: (facts, context) => missingPart(facts, context, "status"),
  examples: [
    {
      bad: md`
        ---
        lintel: adr
        ---
        # Keep Sessions in Redis
          ^^^^^^^^^^^^^^^^^^^^^^ No section on the status: the design does not say whether the decision holds

        ## Context

        Sessions are lost at every restart.
      `,
    },
    {
      good: md`
        ---
        lintel: adr
        ---
        # Keep Sessions in Redis

        ## Status

        Accepted, 2026-03-01
      `,
    },
  ],
});
