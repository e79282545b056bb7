/** Several instances of a service, and nothing that spreads the requests among them. */
import { unbalancedInstances } from "../../core/facts/unbalanced-instances.ts";
import { shownName } from "../../core/graph/shown-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/no-load-balancer",
  title: "Something spreads requests over several instances",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    Three servers help only when requests reach all of them, and none that is down. Say what chooses: a load balancer, a
    gateway, DNS, a service mesh, or the client itself.
  `,
  *check(facts) {
    for (const { client, service, several } of unbalancedInstances(facts)) {
      const [span] = service.mentions;
      if (!span) continue;
      yield {
        span,
        message: `Nothing says which instance of ${shownName(service.name)} a request of ${shownName(client.name)} reaches`,
        evidence: `several instances (${several}), connected to ${shownName(client.name)} directly; no load balancer, gateway, DNS, service discovery or mesh is drawn or named`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> api[API server x6]
                                   ^^^^^^^^^^^^^ Nothing says which instance of API server x6 a request of Browser reaches
          api --> db[(Postgres)]
        ~~~
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> one[Web server 1]
                                   ^^^^^^^^^^^^ Nothing says which instance of Web server 1 a request of Browser reaches
          browser --> two[Web server 2]
          one --> db[(Postgres)]
          two --> db
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> lb[Load balancer] --> api[API server x6] --> db[(Postgres)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> api[API server x6] --> db[(Postgres)]
        ~~~

        The servers run in Kubernetes.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> links[Link service]
          browser --> users[User service]
          links --> db[(Postgres)]
        ~~~
      `,
    },
  ],
});
