/** A design without growth. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-growth",
  title: "A design says how it takes ten times the load",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    The next order of magnitude needs another design somewhere. Knowing where keeps today's from standing in its way.
  `,
  check: (facts, context) => missingPart(facts, context, "growth"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on growth: the design does not say how it takes ten times the load

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Scaling

        The store is sharded by the hash of the link.
      `,
    },
  ],
});
