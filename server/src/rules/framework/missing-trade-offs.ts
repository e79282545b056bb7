/** A design without trade-offs. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-trade-offs",
  title: "A design says what was decided against",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    A decision without its alternatives cannot be reviewed, and will be made again by the next person who does not know why.
  `,
  check: (facts, context) => missingPart(facts, context, "trade-offs"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on trade-offs: the design does not say what was decided against, and why

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Trade-offs

        - Counter or hash: a counter, as it never collides
      `,
    },
  ],
});
