/** A design without the access pattern. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-access-pattern",
  title: "A design says who uses it, and how",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Whether a system is mostly read or mostly written decides its store, its cache and its keys.
  `,
  check: (facts, context) => missingPart(facts, context, "access-pattern"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on the access pattern: the design does not say who uses it, and whether they mostly read or write

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        It is read-heavy: 100 redirects for each new link.
      `,
    },
  ],
});
