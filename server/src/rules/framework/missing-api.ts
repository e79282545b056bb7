/** A design without an API. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-api",
  title: "A design says how clients call it",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    The operations, their parameters and their errors are what users and other teams build on. Writing them down shows
    whether the requirements are covered, and is the hardest thing to change later.
  `,
  check: (facts, context) => missingPart(facts, context, "api"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on API: the design does not say how clients call it

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## API Design

        - POST /links shortens a link
      `,
    },
  ],
});
