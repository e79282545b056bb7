/** A design without the scope. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-out-of-scope",
  title: "A design says what it leaves out",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    What is left out on purpose looks like a gap to everyone who was not there. One line keeps a reviewer from asking.
  `,
  check: (facts, context) => missingPart(facts, context, "out-of-scope"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on the scope: the design does not say what it leaves out

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Out of Scope

        - Accounts
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Requirements

        - **Functional**
          - Shorten links
        - **Extended**
          - Count clicks
      `,
    },
  ],
});
