/** A design without a data model. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-data-model",
  title: "A design says what data it keeps",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Which entities there are, and by what key they are found and spread, decides which store fits and which queries are
    cheap. A data model without keys cannot be partitioned.
  `,
  check: (facts, context) => missingPart(facts, context, "data-model"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on data model: the design does not say what data it keeps, and by what key

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Database Schema

        - links: code (primary key), target
      `,
    },
  ],
});
