/** Sections in another order than the team's template has them. */
import { defineRule, md } from "../../core/lint/rule.ts";
import { templatePlaces } from "../../core/lint/section-template.ts";

export default defineRule({
  id: "framework/misplaced-section",
  title: "Sections stand in the order of the team's template",
  severity: "info",
  since: "0.1.0",
  why: md`
    Who reads many designs looks for a part where it stood in the last one. The order is that of \`sections\` in the
    configuration.
  `,
  *check(facts, { template }) {
    const found = templatePlaces(template, facts).flatMap(({ part, sections: [section] }) => (section ? [{ part, section }] : []));
    let last = found[0];
    for (const place of found) {
      if (last && place.section.span.start < last.section.span.start) {
        yield {
          span: place.section.titleSpan,
          message: `"${place.section.title}" stands before "${last.section.title}": the template has it behind`,
          evidence: `order of the template: ${template.map(({ title }) => title).join(", ")}`,
        };
      } else last = place;
    }
  },
  examples: [
    {
      config: md`
        sections:
          - title: Context
          - title: Risks
      `,
      bad: md`
        # Move Sessions to Redis

        ## Risks
           ^^^^^ "Risks" stands before "Context": the template has it behind

        - A node dies

        ## Context

        Sessions are lost at every restart.
      `,
    },
    {
      config: md`
        sections:
          - title: Context
          - title: Risks
      `,
      good: md`
        # Move Sessions to Redis

        ## Context

        Sessions are lost at every restart.

        ## Cost

        Three nodes.

        ## Risks

        - A node dies
      `,
    },
  ],
});
