/** A component that is drawn but that no request reaches. */
import { unreachableComponents } from "../../core/facts/unreachable-components.ts";
import { shownName } from "../../core/graph/shown-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/unreachable-component",
  title: "Every component of a drawing is reached",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A box without an arrow leaves open who uses it and what for. Either a connection was forgotten, or the component is not
    needed.
  `,
  *check(facts) {
    for (const { component, alone } of unreachableComponents(facts)) {
      const [span] = component.mentions;
      if (!span) continue;
      const name = shownName(component.name);
      yield {
        span,
        message: alone ? `Nothing is connected to ${name}` : `No request reaches ${name}: no entry of the drawing leads to it`,
        evidence: alone ? `no arrow of the drawing starts or ends at ${name}` : `all that leads to ${name} is called by nothing but itself`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> lb[Load balancer] --> api[API servers] --> db[(Postgres)]
          cache[(Redis cache)]
                 ^^^^^^^^^^^ Nothing is connected to Redis cache
        ~~~
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> lb[Load balancer] --> api[API servers] --> db[(Postgres)]
          stats[Statistics service] --> counts[(Count store)]
                ^^^^^^^^^^^^^^^^^^ No request reaches Statistics service: no entry of the drawing leads to it
          counts --> stats
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> lb[Load balancer] --> api[API servers] --> db[(Postgres)]
          prometheus[Prometheus]
          importer[Import service] --> db
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> lb[Load balancer] --> api[API servers] --> db[(Postgres)]
          subgraph Alternatives
            mysql[(MySQL)]
          end
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> api[API servers] --> data
          subgraph data[Data]
            db[(Postgres)]
            cache[(Redis cache)]
          end
        ~~~
      `,
    },
  ],
});
