/** A component that the text describes and no drawing shows. */
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import { sectionAt } from "../../core/facts/section-of.ts";
import { type UndrawnComponent, undrawnComponents } from "../../core/facts/undrawn-components.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/undrawn-component",
  title: "A drawing shows every component that the text describes",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    Readers take the drawing for the whole system: what only the text knows is forgotten in reviews, in estimates of load
    and when someone asks what happens if it fails. Draw it, or drop it from the text. Lintel says so only where the
    drawings do show what the text names beside it.
  `,
  *check(facts) {
    if (!facts.english) return;
    for (const undrawn of undrawnComponents(facts.told, facts.drawings, facts.sections, facts.glossary)) {
      const { name, span } = undrawn.component;
      yield { span, message: `${name} is described here, but no drawing shows it`, evidence: evidenceOf(undrawn, facts) };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Photo Service

        ## High-level design

        ~~~mermaid
        flowchart LR
          app[Mobile app] --> gateway[API gateway] --> upload[Upload service] --> photos[(Photo bucket)]
          gateway --> feed[Feed service] --> db[(Postgres)]
        ~~~

        - **API gateway**: checks tokens.
        - **Upload service**: takes photos.
        - **Feed service**: builds the feed.
        - **Recommendation service**: ranks what is in it.
            ^^^^^^^^^^^^^^^^^^^^^^ Recommendation service is described here, but no drawing shows it
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ## High-level design

        ~~~mermaid
        flowchart LR
          app[Mobile app] --> gateway[API gateway] --> upload[Upload service] --> photos[(Photo bucket)]
          gateway --> feed[Feed service] --> db[(Postgres)]
        ~~~

        - **API gateway**: checks tokens.
        - **Upload service**: takes photos.
        - **Feed service**: builds the feed.
        - **Recommendation service**: could rank what is in it later.
      `,
    },
  ],
});

const MOST_NAMED = 4;

function evidenceOf({ drawn }: UndrawnComponent, { drawings, sections, design }: DesignFacts): string {
  const names = drawn.slice(0, MOST_NAMED).map(({ name }) => name);
  const places = [...new Set(drawings.map(({ span }) => sectionAt(sections, span.start)?.title || design.title))].slice(0, MOST_NAMED);
  const looked = `${drawings.length === 1 ? "the drawing" : `the ${drawings.length} drawings`} under ${places.map((title) => `"${title}"`).join(", ")}`;
  return `looked at ${looked}, which ${drawings.length === 1 ? "shows" : "show"} ${names.join(", ")}`;
}
