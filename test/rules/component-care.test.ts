/** Which sentences speak of the care that a cache, a queue or a database is owed, and which only look like it. */
import { describe, expect, it } from "vitest";
import { RULES } from "../../server/src/rules/index.ts";
import { findingsOf } from "../support/examples.ts";

const DESIGN = `# Design a Link Shortener

## Requirements

- The service is highly available and durable

## High-Level Design

- Link cache: popular links, in memory
- Click queue: clicks on their way to the counters
- Link database: all links, each with its owner and its long form, found by the short form that its owner chose or that
  the counters made; short forms are seven letters long, and nobody can guess the next one from the last
`;

async function count(id: string, sentence: string): Promise<number> {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return (await findingsOf(rule, `${DESIGN}\n## Deep Dive\n\n${sentence}\n`, RULES)).length;
}

describe.each([
  {
    id: "architecture/cache-without-expiry",
    spoken: [
      "Entries have a TTL of a day.",
      "Redis runs with allkeys-lru.",
      "A write deletes the entry from the cache.",
      "We write through.",
      "The cache holds the last 1,000 links.",
      "Cached links are refreshed every hour.",
    ],
    silent: [
      "Links expire after a year if nobody clicks them.",
      "The cache answers nine of ten requests.",
      "Sessions have a lifetime of a week.",
    ],
  },
  {
    id: "architecture/queue-without-failure-handling",
    spoken: [
      "Failed clicks are retried with backoff.",
      "Consumers acknowledge a click once it is counted.",
      "Counting is idempotent.",
      "Delivery is at least once.",
      "When a worker crashes, another one takes over.",
      "Offsets are committed after the write.",
    ],
    silent: ["Lists are paged by offset and limit.", "Workers read the queue in batches.", "Two links may point to duplicate pages."],
  },
  {
    id: "architecture/database-without-replication",
    spoken: [
      "Two replicas serve reads.",
      "It is backed up every night.",
      "A standby takes over.",
      "Links are kept in DynamoDB.",
      "The service stays highly available since each shard has a twin.",
      "It runs on RDS.",
    ],
    silent: ["The table has a secondary index on the owner.", "Links are sharded by their short form.", "Each link is a row of 500 bytes."],
  },
])("$id", ({ id, spoken, silent }) => {
  it.each(spoken)("hears: %s", async (sentence) => expect(await count(id, sentence)).toBe(0));
  it.each(silent)("does not hear: %s", async (sentence) => expect(await count(id, sentence)).toBe(1));
});
