/** A design without security. */
import { missingPart } from "../../core/lint/missing-part.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-security",
  title: "A design says who may do what",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    Authentication, authorization, encryption and limits against abuse shape interfaces and data. Added later, they cost
    a redesign. Words here and there make up for the section, but not in the preset \`strict\`, where each required part has a
    place of its own.
  `,
  check: (facts, context) => missingPart(facts, context, "security"),
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on security: the design does not say who may do what, and how that is kept

        Links are short.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Security and Privacy

        - Only the owner changes a link
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        Only the owner changes a link, which his password authenticates.
      `,
    },
    {
      config: "preset: strict",
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No section on security: the design does not say in one place who may do what, and how that is kept

        Only the owner changes a link, which his password authenticates.
      `,
    },
  ],
});
