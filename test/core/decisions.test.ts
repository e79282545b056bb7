import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import type { Decision } from "../../server/src/core/facts/decisions/decision.ts";

function decisionsIn(text: string): readonly Pick<Decision, "title" | "options" | "choice" | "reason">[] {
  const [design] = analyze(text, { declared: true }).designs;
  return (design?.decisions ?? []).map(({ title, options, choice, reason }) => ({ title, options, choice, reason }));
}

describe("decisions", () => {
  it("reads one from each row of a table of decisions", () => {
    const text = `# Design a Feed

## Trade-offs

| Decision | Chosen | Alternative | Rationale |
| --- | --- | --- | --- |
| Delivery | WebSocket | Polling, SSE | Both directions |
| Store | Cassandra | - | |
`;
    expect(decisionsIn(text)).toEqual([
      { title: "Delivery", options: ["WebSocket", "Polling", "SSE"], choice: "WebSocket", reason: "Both directions" },
      { title: "Store", options: ["Cassandra"], choice: "Cassandra", reason: null },
    ]);
  });

  it("names what was chosen without the verb before it", () => {
    const text = "# Design a Feed\n\n## Queue\n\nWe decided to go with Kafka over RabbitMQ to keep the order.\n";
    expect(decisionsIn(text)).toMatchObject([{ choice: "Kafka", options: ["Kafka", "RabbitMQ"] }]);
  });

  it("reads the options of a table that weighs them, and the choice that a line below takes", () => {
    const text = `# Design a Feed

### Fan-out

| Approach | Pros | Cons |
| --- | --- | --- |
| Push | Fast reads | Slow for celebrities |
| Pull | Cheap writes | Slow reads |

**Decision:** Push for most users, because reads are a hundred times as many.

### Ids

| Option | Choose when |
| --- | --- |
| ✅ Snowflake | Ids are to sort by time |
| UUID | Nothing is to be coordinated |
`;
    expect(decisionsIn(text)).toEqual([
      {
        title: "Fan-out",
        options: ["Push for most users", "Push", "Pull"],
        choice: "Push for most users",
        reason: "because reads are a hundred times as many",
      },
      { title: "Ids", options: ["Snowflake", "UUID"], choice: "Snowflake", reason: "Ids are to sort by time" },
    ]);
  });

  it("takes what a table sets beside the choice for its alternatives", () => {
    const text = `# Design a Rate Limiter

## Choice of the Algorithm

| Algorithm | Bursts | Memory |
| --- | --- | --- |
| Token bucket | up to its size | two numbers |
| Fixed window | twice the limit | one number |

Choice: token bucket, because pages send bursts.

## Where

| Place | |
| --- | --- |
| Gateway | one hop |

Choice: library, because nothing else is there.
`;
    expect(decisionsIn(text).map(({ options }) => options)).toEqual([["token bucket", "Fixed window"], ["library"]]);
  });

  it("reads a decision record", () => {
    const text = `# Use a log for events

## Context

Three services need the same events.

## Considered Options

- Kafka
- RabbitMQ
- A table in PostgreSQL

## Decision Outcome

Chosen option: "Kafka", because consumers replay what they missed.

## Consequences

- One more cluster to operate
`;
    expect(decisionsIn(text)).toEqual([
      {
        title: "Use a log for events",
        options: ["Kafka", "RabbitMQ", "A table in PostgreSQL"],
        choice: "Kafka",
        reason: "because consumers replay what they missed",
      },
    ]);
  });

  it.each([
    ["We chose Kafka over RabbitMQ or Redis Streams because orders are replayed.", ["Kafka", "RabbitMQ", "Redis Streams"], "Kafka"],
    ["To keep reads fast, we decided to use a cache.", ["a cache"], "a cache"],
    ["Node.js was chosen over Go because the team knows it.", ["Node.js", "Go"], "Node.js"],
    ["I prefer gRPC over REST for internal calls since schemas are checked.", ["gRPC", "REST for internal calls"], "gRPC"],
  ])("reads the sentence %s", (sentence, options, choice) => {
    const [decision] = decisionsIn(`# Design a Feed\n\n## Events\n\n${sentence}\n`);
    expect(decision).toMatchObject({ title: "Events", options, choice });
    expect(decision?.reason).toMatch(/\S/);
  });

  it.each([
    "How would we choose a shard?",
    "If we choose Cassandra, joins are gone.",
    "Before we choose a database, let's look at the access patterns.",
    "When two edits collide we pick the later one.",
    "The server is picked by the load balancer.",
    "The driver was selected by the matching service.",
  ])("takes no decision from %s", (sentence) => {
    expect(decisionsIn(`# Design a Feed\n\n## Storage\n\n${sentence}\n`)).toEqual([]);
  });

  it("reads options with numbers, in titles and in lines, and titles that oppose two", () => {
    const text = `# Design a Feed

### Ranking

- Option 1: By time
- Option 2 (chosen): By a model

### Storage

**Option A: SQL**

Pros: joins.

**Option B: NoSQL**

Pros: scales.

### Push vs Pull

Both are fine.
`;
    expect(decisionsIn(text)).toEqual([
      { title: "Ranking", options: ["By time", "By a model"], choice: "By a model", reason: null },
      { title: "Storage", options: ["SQL", "NoSQL"], choice: null, reason: null },
      { title: "Push vs Pull", options: ["Push", "Pull"], choice: null, reason: null },
    ]);
  });
});
