/** A component that takes the system down with it. */
import type { DrawnArchitecture } from "../../core/facts/architecture.ts";
import type { SinglePointOfFailure } from "../../core/graph/single-points-of-failure.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/single-point-of-failure",
  title: "No component takes the system down with it",
  severity: "warning",
  since: "0.1.0",
  why: md`
    When every path from the client to the data goes through one instance, its failure is an outage. Run several, let a
    standby take over, use a service that is redundant by itself, and say so in the drawing: \`Postgres primary + 2
    replicas\`, \`API servers x3\`, \`Kafka cluster\`.
  `,
  *check({ architectures }) {
    for (const architecture of architectures) {
      for (const point of architecture.singlePointsOfFailure) {
        const component = architecture.components.find(({ id }) => id === point.component);
        const span = component?.mentions[0];
        if (!component || !span) continue;
        yield { span, message: messageOf(component.name, point, architecture), evidence: evidenceOf(point, architecture) };
      }
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> lb[Load balancer, Multi-AZ]
          lb --> api[API servers x6]
          api --> db[(Postgres)]
                      ^^^^^^^^ Postgres is a single point of failure: every path from Browser to its data ends in this one instance
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> lb[Load balancer, Multi-AZ]
          lb --> api[API servers x6]
          api --> db[(Postgres primary + 2 replicas)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6] --> db[(Postgres)]
        ~~~

        Postgres fails over to a standby within 30 s.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart TD
          request[Request arrives] --> known{Known link?}
          known -->|yes| redirect[Redirect]
          known -->|no| error[Show an error]
        ~~~
      `,
    },
  ],
});

function messageOf(name: string, { component, between: [entry, target] }: SinglePointOfFailure, architecture: DrawnArchitecture): string {
  const from = nameOf(entry, architecture);
  const paths =
    component === target
      ? `every path from ${from} to its data ends in this one instance`
      : `every path from ${from} to ${nameOf(target, architecture)} goes through it`;
  return `${name} is a single point of failure: ${paths}`;
}

function evidenceOf({ path, redundant }: SinglePointOfFailure, architecture: DrawnArchitecture): string {
  const told = redundant.map((id) => nameOf(id, architecture)).join(", ");
  return `path: ${path.map((id) => nameOf(id, architecture)).join(" → ")}; nothing says that there is more than one, as it does for ${told || "no other component"}`;
}

function nameOf(id: string, { components }: DrawnArchitecture): string {
  return components.find((component) => component.id === id)?.name ?? id;
}
