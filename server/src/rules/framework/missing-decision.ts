/** A design without the decision. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-decision",
  title: "A decision record says what was decided",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    The decision is what people look the record up for: one full sentence, in the active voice.
  `,
  check: (facts, context) => missingPart(facts, context, "decision"),
  examples: [
    {
      bad: md`
        ---
        lintel: adr
        ---
        # Sessions in Redis
          ^^^^^^^^^^^^^^^^^ No section on the decision: the design does not say what was decided

        ## Context

        Sessions are lost at every restart.
      `,
    },
    {
      good: md`
        ---
        lintel: adr
        ---
        # Sessions in Redis

        ## Decision

        Sessions go to a Redis cluster.
      `,
    },
  ],
});
