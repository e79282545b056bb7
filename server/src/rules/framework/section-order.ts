/** A part of a design that stands before what it rests on. */
import { sectionInversions } from "../../core/facts/section-inversions.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/section-order",
  title: "A design tells first what the rest is judged by",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A design is read from the top: what it has to do, how much of it, then the components, then the hard parts. Who meets the
    architecture before the requirements cannot say whether it fits, and reads everything twice. Lintel speaks up only where
    nothing earlier tells of the part, and once in each design.
  `,
  *check(facts, { expected, template }) {
    // A team's own template has its own order.
    if (!facts.english || expected.estimation === undefined || template.length > 0) return;
    const [first] = sectionInversions(facts);
    if (!first) return;
    const { order, late, early } = first;
    yield {
      span: late.titleSpan,
      message: `"${late.title}" comes after "${early.title}": ${order.because}`,
      evidence: `nothing before "${early.title}" tells of it`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## High-Level Design

        Clients call the link service, which keeps links in Postgres.

        ## Functional Requirements
           ^^^^^^^^^^^^^^^^^^^^^^^ "Functional Requirements" comes after "High-Level Design": readers meet the solution before they know what it has to do

        - Users shorten links
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Problem

        Links are too long for messages.

        ## High-Level Design

        Clients call the link service, which keeps links in Postgres.

        ## Functional Requirements

        - Users shorten links
      `,
    },
  ],
});
