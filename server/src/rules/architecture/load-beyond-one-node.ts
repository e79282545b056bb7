/** A store that the estimated load does not fit on one node of. */
import { loadFigures } from "../../core/facts/load-figures.ts";
import { loadsBeyondOneNode } from "../../core/facts/node-load.ts";
import type { Statement } from "../../core/facts/statement.ts";
import { componentName } from "../../core/graph/component-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/load-beyond-one-node",
  title: "The estimated load fits on the nodes that are drawn",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    What one node bears has orders of magnitude: a relational database answers thousands to tens of thousands of requests a
    second, a cache a hundred thousand. Where the estimation says more, the design should say how the load is divided: by
    shards, by replicas for reads, by a cache before it.
  `,
  *check(facts) {
    if (facts.statements.some(dividesLoad)) return;
    const loads = loadFigures(facts);
    const told = new Set<string>();
    for (const architecture of facts.architectures.filter(({ covers }) => covers === "topology")) {
      for (const { component, load, capacity, source } of loadsBeyondOneNode(architecture, loads)) {
        const name = componentName(component.name).trim();
        const [span] = component.mentions;
        if (!span || told.has(name)) continue;
        told.add(name);
        yield {
          span,
          message: `${load.text} is more than one node of ${name} bears (about ${capacity.toLocaleString("en-US")} a second)`,
          evidence: `"${load.text}" under "${load.section.title}"; nothing says that the data is divided or that there are several nodes; ${source}`,
        };
      }
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Peak write QPS: 40,000

        ## Architecture

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6] --> db[(Postgres)]
                                                          ^^^^^^^^ Peak write QPS: 40,000 is more than one node of Postgres bears (about 10,000 a second)
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Peak QPS: 90,000
        - Peak write QPS: 4,000

        ## Architecture

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6] --> db[(Postgres)]
          api --> cache[(Redis)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Peak write QPS: 40,000

        ## Architecture

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6] --> db[(Postgres)]
        ~~~

        The links are sharded by the hash of their key.
      `,
    },
  ],
});

function dividesLoad({ plain }: Statement): boolean {
  return /\b(?:shard\w*|partition\w*|horizontal(?:ly)?|consistent hash\w*|cluster\w*|replicas?|replicat\w+|scal(?:e|es|ed|ing) out)\b/i.test(
    plain,
  );
}
