/** A queue that is written to and that nothing reads from. */
import { unreadQueues } from "../../core/facts/unread-queues.ts";
import { shownName } from "../../core/graph/shown-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/queue-without-consumer",
  title: "A queue has somebody who reads from it",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  why: md`
    Messages that nobody takes out pile up until the disk is full or they expire unseen. Draw the consumer: what it does
    with a message is half of the design.
  `,
  *check(facts) {
    for (const { queue, producers } of unreadQueues(facts)) {
      const [span] = queue.mentions;
      if (!span) continue;
      yield {
        span,
        message: `Nothing reads from ${shownName(queue.name)}`,
        evidence: `arrows lead to it from ${producers.map(({ name }) => shownName(name)).join(", ")}, and none leads on; the text names no consumer either`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Photo Service

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[Upload API]
          api --> jobs[[Resize queue]]
                        ^^^^^^^^^^^^ Nothing reads from Resize queue
          api --> store[(Photo store)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[Upload API]
          api --> jobs[[Resize queue]]
          resizer[Resizer] -->|polls| jobs
          resizer --> store[(Photo store)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[Upload API]
          api --> jobs[[Resize queue]]
          api --> store[(Photo store)]
        ~~~

        Workers take photos from the queue and write three sizes of each.
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[Upload API]
          api --> jobs[[Resize queue]] --> resizer[Resizer]
          jobs --> dead[[Dead letter queue]]
        ~~~
      `,
    },
  ],
});
