/** A design without non-functional requirements. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-non-functional-requirements",
  title: "A design states its non-functional requirements",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Two systems that do the same are designed differently for a hundred users and for a hundred million, for 99% and for
    99.99%. Availability, latency, throughput, durability and consistency decide the architecture.
  `,
  check: (facts, context) => missingPart(facts, context, "non-functional-requirements"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on non-functional requirements: the design does not say how well the system has to do it

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Redirects take less than 100 ms at p99
      `,
    },
  ],
});
