/** A design without an estimation. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-estimation",
  title: "A design estimates load and data",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    A back-of-the-envelope calculation of traffic, storage and bandwidth shows in minutes whether one machine is enough or a
    thousand are needed, and which part saturates first.
  `,
  check: (facts, context) => missingPart(facts, context, "estimation"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on estimation: the design does not say how much load and data there will be

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Back-of-the-envelope Estimation

        - Writes: 1,157/s
      `,
    },
  ],
});
