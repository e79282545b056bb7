/** A queue of which nobody says what becomes of a message that cannot be processed. */
import { componentWithoutCare } from "../../core/facts/component-care.ts";
import { statedPlace } from "../../core/facts/stated-components.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "architecture/queue-without-failure-handling",
  title: "A queue says what happens to messages that fail",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    Consumers crash in the middle of a message, and some messages can never be processed. Without acknowledgements and
    retries such work is lost; without idempotence it is done twice; without a dead-letter queue it blocks all behind it.
  `,
  *check(facts) {
    const queue = componentWithoutCare(facts, "queue-failures");
    if (!queue) return;
    yield {
      span: queue.span,
      message: `${queue.name}: the design does not say what happens to a message that is not processed`,
      evidence: `${statedPlace(queue)}; no retry, redelivery, acknowledgement, idempotence, offset or dead-letter queue is named anywhere`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Photo Service

        ~~~mermaid
        flowchart LR
          api[Upload API] --> jobs[[Resize queue]]
                                    ^^^^^^^^^^^^ Resize queue: the design does not say what happens to a message that is not processed
          jobs --> worker[Resize workers]
          worker --> store[(Photo store)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ~~~mermaid
        flowchart LR
          api[Upload API] --> jobs[[Resize queue]]
          jobs --> worker[Resize workers]
          worker --> store[(Photo store)]
        ~~~

        A worker acknowledges a photo once all sizes are stored.
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ## Architecture

        - Resize queue: photos that wait for a worker

        ## Failures

        Jobs of a worker that dies are taken over by another one.
      `,
    },
    {
      good: md`
        # Design a Food Delivery

        ## High-Level Design

        - Store: what each restaurant offers
        - Waiting time: how long the queue in a restaurant is
      `,
    },
  ],
});
