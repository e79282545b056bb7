/** A section of the team's template that a design lacks. */
import { sectionInsertion } from "../../core/facts/insertion.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { templatePlaces } from "../../core/lint/section-template.ts";

export default defineRule({
  id: "framework/missing-section",
  title: "A design has the sections of the team's template",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  fixable: true,
  why: md`
    A template holds what a team has learnt to ask of its designs. With \`sections\` in the configuration it replaces the
    parts that Lintel expects by itself.
  `,
  *check(facts, { template }) {
    const places = templatePlaces(template, facts);
    for (const [at, { part, sections }] of places.entries()) {
      if (!part.required || sections.length > 0) continue;
      const before = places.slice(0, at).findLast((place) => place.sections.length > 0)?.sections[0];
      const after = places.slice(at).find((place) => place.sections.length > 0)?.sections[0];
      const edit = sectionInsertion(facts, { heading: part.title, outline: part.outline }, { before, after: before ? undefined : after });
      yield {
        span: facts.design.titleSpan,
        message: `No section "${part.title}": the template requires it`,
        evidence: `names that would count: ${[part.title, ...part.aliases].join(", ")}`,
        fixes: [{ title: `Insert a section "${part.title}"`, safe: false, edits: [edit] }],
      };
    }
  },
  examples: [
    {
      config: md`
        sections:
          - title: Context
            aliases: [Background]
          - title: Risks
            outline: ["Risk: how likely, how bad, and what limits it"]
      `,
      bad: md`
        # Move Sessions to Redis
          ^^^^^^^^^^^^^^^^^^^^^^ No section "Risks": the template requires it

        ## Background

        Sessions are lost at every restart.
      `,
      fixed: md`
        # Move Sessions to Redis

        ## Background

        Sessions are lost at every restart.

        ## Risks

        - Risk: how likely, how bad, and what limits it
      `,
    },
    {
      config: md`
        sections:
          - title: Context
          - title: Risks
            required: false
      `,
      good: md`
        # Move Sessions to Redis

        ## Context and Problem

        Sessions are lost at every restart.
      `,
    },
  ],
});
