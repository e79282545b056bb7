/** A design without a wrap-up. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-wrap-up",
  title: "An answer ends with what is left to improve",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    No design is perfect. Naming its weakest point, and what more time would bring, shows that its author sees it.
  `,
  check: (facts, context) => missingPart(facts, context, "wrap-up"),
  examples: [
    {
      bad: md`
        ---
        lintel: interview
        ---
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on a wrap-up: the design does not say what is left to improve

        Links are short.
      `,
    },
    {
      good: md`
        ---
        lintel: interview
        ---
        # Design a Link Shortener

        ## Wrap-up

        - Next: links that expire
      `,
    },
  ],
});
