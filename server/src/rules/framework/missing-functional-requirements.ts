/** A design without functional requirements. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-functional-requirements",
  title: "A design states its functional requirements",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Everything else in a design answers to what the system has to do. Without that list nobody can tell whether an API
    call, a table or a component is missing, or not needed.
  `,
  check: (facts, context) => missingPart(facts, context, "functional-requirements"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on functional requirements: the design does not say what the system has to do

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Functional Requirements

        - Users shorten a link
      `,
    },
  ],
});
