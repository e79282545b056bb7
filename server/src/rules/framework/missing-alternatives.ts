/** A design without alternatives. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-alternatives",
  title: "A design says what else was considered",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    A reviewer's first question is why not another way. The answer shows that there was a choice.
  `,
  check: (facts, context) => missingPart(facts, context, "alternatives"),
  examples: [
    {
      bad: md`
        ---
        lintel: design-doc
        ---
        # Move Sessions to Redis
          ^^^^^^^^^^^^^^^^^^^^^^ No section on alternatives: the design does not say what else was considered, and why not that

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

        ## Alternatives

        - Sticky sessions: lost with their server
      `,
    },
  ],
});
