/** Two drawings of one design that say different things of one component. */
import { drawingConflicts } from "../../core/facts/drawing-conflicts.ts";
import { componentName } from "../../core/graph/component-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/conflicting-drawings",
  title: "The drawings of a design agree",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  why: md`
    Of two drawings that disagree one is out of date, and nobody can tell which. Compared is what both say of a component
    that they name alike: the product and the number of instances. Drawings of options, phases and of what is there today
    are left out.
  `,
  *check({ architectures, sections }) {
    for (const { component, other, about, says, otherSays } of drawingConflicts(architectures, sections)) {
      const [span] = component.mentions;
      if (!span) continue;
      const name = componentName(component.name).trim();
      yield {
        span,
        message:
          about === "product"
            ? `${name} runs on ${says} here and on ${otherSays} in an earlier drawing`
            : `${name}: "${says}" here, "${otherSays}" in an earlier drawing`,
        evidence: `here "${component.name.replaceAll("\n", " ")}", there "${other.name.replaceAll("\n", " ")}"`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Architecture

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6] --> db[(Link DB: Postgres)]
        ~~~

        ## Write Path

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x3] --> db[(Link DB: DynamoDB)]
                                  ^^^^^^^^^^^^^^ API servers x3: "x3" here, "x6" in an earlier drawing
                                                          ^^^^^^^^^^^^^^^^^ Link DB runs on Amazon DynamoDB here and on PostgreSQL in an earlier drawing
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Option A

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6] --> db[(Link DB: Postgres)]
        ~~~

        ## Option B

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x3] --> db[(Link DB: DynamoDB)]
        ~~~
      `,
    },
  ],
});
