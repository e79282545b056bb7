/** A client that is connected straight to the data. */
import { directAccesses } from "../../core/facts/direct-access.ts";
import { shownName } from "../../core/graph/shown-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/client-to-database",
  title: "No client is connected straight to the data",
  severity: "warning",
  since: "0.1.0",
  why: md`
    Whoever has a browser could read and write the data behind it: the password travels with the app, no service checks
    who may do what, and the schema can never change. Put a service in between, or say which product guards the access.
  `,
  *check(facts) {
    for (const { client, data, tier, connection } of directAccesses(facts)) {
      const [from, to] = [shownName(client.name), shownName(data.name)];
      yield {
        span: connection.span,
        message: `${from} is connected straight to ${to}: no service stands in between`,
        evidence: `the arrow from ${from} (client) ends at ${to} (${data.kind}) and passes ${shownName(tier.name)} by`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> api[API servers x6] --> db[(Postgres)]
          browser -->|reads| db
                  ^^^^^^^^^^ Browser is connected straight to Postgres: no service stands in between
        ~~~
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ~~~mermaid
        flowchart LR
          browser[Browser] --> api[API servers x6] --> db[(Postgres)]
          browser -->|presigned upload| photos[(S3 bucket)]
          browser --> cdn[CDN]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Notes App

        ~~~mermaid
        flowchart LR
          phone[Mobile app] --> sync[Sync service] --> db[(Postgres)]
          phone --> local[(SQLite)]
          phone --> live[(Firestore)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          browser[Browser] --> api[API servers x6] --> db[(Postgres)]
          analyst[Business analyst] --> db
        ~~~
      `,
    },
    {
      good: md`
        # Design a Distributed Cache

        ~~~mermaid
        flowchart LR
          client[Client] --> proxy[Proxy server]
          client --> cache[(Cache node)]
          proxy --> cache
        ~~~
      `,
    },
  ],
});
