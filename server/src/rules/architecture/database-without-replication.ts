/** A database of which nobody says where a second copy of its data is. */
import { componentWithoutCare } from "../../core/facts/component-care.ts";
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import { type StatedComponent, statedPlace } from "../../core/facts/stated-components.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/database-without-replication",
  title: "A database has a second copy of its data",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A disk dies, a migration deletes the wrong rows. Replicas bring the service back in seconds, backups bring the data
    back at all; which of them there are decides how much is lost.
  `,
  *check(facts) {
    const database = componentWithoutCare(facts, "database-copies");
    if (!database || isJudgedElsewhere(database, facts)) return;
    yield {
      span: database.span,
      message: `${database.name}: the design does not say how its data is replicated or backed up`,
      evidence: `${statedPlace(database)}; no replica, standby, cluster, snapshot, backup or service that keeps copies by itself is named anywhere`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers]
          api --> db[(Postgres)]
                      ^^^^^^^^ Postgres: the design does not say how its data is replicated or backed up
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6]
          api --> db[(Postgres)]
        ~~~

        ## Failures

        Postgres is backed up every night.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers x6]
          api --> db[(DynamoDB)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## High-Level Design

        - Database: the links

        ## Data Model

        The links are kept in Cassandra, by their short form.
      `,
    },
  ],
});

/** True of a database that is accused of being a single point of failure, or of which the drawing shows several. */
function isJudgedElsewhere({ span }: StatedComponent, { architectures }: DesignFacts): boolean {
  return architectures.some(({ components, singlePointsOfFailure }) => {
    const drawn = components.find(({ mentions }) => mentions.some((each) => each.start === span.start));
    if (!drawn) return false;
    return (
      drawn.redundancy !== null ||
      singlePointsOfFailure.some(({ component, certainty }) => component === drawn.id && certainty === "certain")
    );
  });
}
