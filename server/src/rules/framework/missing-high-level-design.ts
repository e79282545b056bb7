/** A design without a high-level design. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-high-level-design",
  title: "A design shows its components",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    A reader needs to see the components and how they work together before any detail makes sense.
  `,
  check: (facts, context) => missingPart(facts, context, "high-level-design"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on high-level design: the design does not say what the components are and how they work together

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## High-Level Architecture

        A service in front of a store.
      `,
    },
  ],
});
