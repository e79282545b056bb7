/** A design without a deep dive. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-deep-dive",
  title: "A design explains its hardest parts",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Every system has one or two parts where it is won or lost: the fan-out, the index, the consistency of the counter. A
    design that stays at the level of boxes has not met its own difficulty yet.
  `,
  check: (facts, context) => missingPart(facts, context, "deep-dive"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on deep dive: the design does not say how its hardest parts work

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Deep Dive: Codes

        Codes come from a counter.
      `,
    },
  ],
});
