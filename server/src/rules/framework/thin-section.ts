/** A section that does not hold what its title promises. */
import { thinSections } from "../../core/facts/thin-sections.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/thin-section",
  title: "A section holds what its title promises",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A reader who finds "API Design" in the table of contents takes it for done. A section that says only that there will be an
    API hides the hole that an absent one would show. Lintel looks at what kind of content is there, such as an operation, an
    entity, a number or a metric, never at how long the section is.
  `,
  *check(facts) {
    if (!facts.english) return;
    for (const { section, promise, statements } of thinSections(facts))
      yield {
        span: section.titleSpan,
        message: `"${section.title}" ${promise.lacks}`,
        evidence: `it says: ${shortened(statements.map(({ plain }) => plain.replace(/\s+/g, " ")).join(" / "))}`,
      };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Capacity Estimation
           ^^^^^^^^^^^^^^^^^^^ "Capacity Estimation" holds no number

        We expect a lot of traffic, most of it redirects.

        ## Monitoring
           ^^^^^^^^^^ "Monitoring" names nothing that is measured: no metric, no log, no alert

        The team will keep an eye on the system.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Capacity Estimation

        100 M redirects a day.

        ## Monitoring

        Share of redirects that fail, and their p99.

        ## API Design

        See [the reference](api.md).
      `,
    },
  ],
});

const LONGEST_EVIDENCE = 160;

function shortened(text: string): string {
  return text.length <= LONGEST_EVIDENCE ? text : `${text.slice(0, LONGEST_EVIDENCE)}…`;
}
