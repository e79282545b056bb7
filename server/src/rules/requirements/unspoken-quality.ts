/** Qualities that a design with non-functional requirements says nothing of. */
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { type Span, sliceSpan } from "../../core/text/span.ts";
import { withoutComments } from "../../core/text/without-comments.ts";
import { SPOKEN_QUALITIES } from "../../knowledge/spoken-qualities.ts";

export default defineRule({
  id: "requirements/unspoken-quality",
  title: "A design speaks of every usual quality",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    Availability, latency, throughput, consistency, durability, security and privacy each change the architecture. "It may
    lose the last minute" is a requirement too: silence only leaves the reader to guess.
  `,
  *check(facts, { expected, template }) {
    if (!expected["non-functional-requirements"] && template.length === 0) return;
    const stated = facts.requirements.filter(({ type, quality }) => type === "non-functional" && quality !== null);
    if (!facts.english || stated.length === 0) return;
    const text = withoutComments(sliceSpan(facts.text, facts.design.span));
    const unspoken = SPOKEN_QUALITIES.filter(({ said, idleFor }) => !idleFor?.test(facts.design.title) && !said.test(text));
    if (unspoken.length === 0) return;
    yield {
      span: whereStated(facts),
      message: `Nothing is said of ${listed(unspoken.map(({ quality }) => quality))}: say ${listed(unspoken.map(({ asks }) => asks))}`,
      evidence: `No word of the design speaks of ${unspoken.length === 1 ? "it" : "them"}`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^ Nothing is said of durability and security and privacy: say what may be lost when something breaks and who may see and do what

        - Available 99.9% of each month
        - 1,000 redirects/s with p99 < 100 ms
        - A new link is consistent everywhere after a minute
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Available 99.9% of each month
        - 1,000 redirects/s with p99 < 100 ms
        - A new link is consistent everywhere after a minute
        - No link is lost; only its owner changes it, behind a login
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Functional Requirements

        - Shorten a link
      `,
    },
  ],
});

function whereStated({ sections, design }: DesignFacts): Span {
  return sections.find(({ roles }) => roles.includes("non-functional-requirements"))?.titleSpan ?? design.titleSpan;
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
