/** A design without consequences. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-consequences",
  title: "A decision record says what follows",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Every decision makes something harder. Who reads the record later has to know that it was seen.
  `,
  check: (facts, context) => missingPart(facts, context, "consequences"),
  examples: [
    {
      bad: md`
        ---
        lintel: adr
        ---
        # Sessions in Redis
          ^^^^^^^^^^^^^^^^^ No section on consequences: the design does not say what becomes easier and what harder

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

        ## Consequences

        - One more system to run
      `,
    },
  ],
});
