/** Which two lines of a design state a target for the same thing, and which do not. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { contradictions } from "../../server/src/core/facts/contradictions.ts";

const TOLERANCE = 0.2;

function check(lines: string): string[] {
  const text = `# Design a Link Shortener\n\n## Non-Functional Requirements\n\n${lines}\n`;
  return analyze(text, { declared: true }).designs.flatMap((facts) =>
    contradictions(facts, TOLERANCE).map(({ of, first, second }) => `${of}: ${first.text} / ${second.text}`),
  );
}

describe("two targets for the same thing", () => {
  it.each([
    ["- Latency below 200 ms\n- Response times under 500 ms", "latency: Latency below 200 ms / Response times under 500 ms"],
    [
      "- p99 redirect latency < 100 ms\n- Redirects respond within 300 ms (p99)",
      "latency (p99): p99 redirect latency < 100 ms / Redirects respond within 300 ms (p99)",
    ],
    [
      "- The service must be available 99.9% of the time\n- 99.99% availability",
      "availability: The service must be available 99.9% of the time / 99.99% availability",
    ],
    ["- High availability: 99.99%\n\n## Wrap-up\n\n- Uptime SLO: 99.9%", "availability: High availability: 99.99% / Uptime SLO: 99.9%"],
    [
      "- Search\n  - Availability: 99.9%\n- Search is available 99.99% of the time",
      "availability: Availability: 99.9% / Search is available 99.99% of the time",
    ],
    ["- RPO of 5 minutes\n- RPO: 1 hour", "recovery point: RPO of 5 minutes / RPO: 1 hour"],
    [
      "- Recovery time objective (RTO): 1 hour\n\n## Failure Handling\n\n| Objective | Value |\n| --- | --- |\n| RTO | 4 hours |",
      "recovery time: Recovery time objective (RTO): 1 hour / RTO | 4 hours",
    ],
    [
      "- Strong consistency for links\n- Links are eventually consistent",
      "consistency: Strong consistency for links / Links are eventually consistent",
    ],
    [
      "- Latency below 200 ms\n\n## Estimation\n\n- DAU: 50M\n\nThere are 12 million daily active users.",
      "daily active users: DAU: 50M / 12 million daily active users",
    ],
  ])("%s", (lines, found) => {
    expect(check(lines)).toEqual([found]);
  });
});

describe("targets for different things", () => {
  it.each([
    "- Latency of redirects below 100 ms\n- Latency of statistics below 1 s",
    "- p50 latency < 50 ms\n- p99 latency < 200 ms",
    "- Latency below 200 ms\n- Latency below 210 ms",
    "- Latency below 200 ms, in the worst case below 1 s",
    "- Availability: 99.9%\n- Availability in Europe: 99.99%",
    "- Availability: 99.9% at launch\n- Availability: 99.99% later",
    "- Availability: 99.9%\n- Durability: 99.999999999%\n- Delivery rate: 99.99%",
    "- 99.9% availability a month\n- 99.99% availability a year",
    "- Redirects\n  - Availability: 99.99%\n- Statistics\n  - Availability: 99.9%",
    "### Redirects\n\n- Availability: 99.99%\n\n### Statistics\n\n- Availability: 99.9%",
    "- Availability: 99.99%\n\n## Database\n\n### PostgreSQL\n\n- Availability: 99.95%",
    "- Availability: 99.99%\n\n## Monitoring\n\n| Metric | Current |\n| --- | --- |\n| Availability | 99.95% |",
    "- RPO: 5 minutes, RTO: 1 hour\n- RPO of the archive: 1 day",
    "- Strong consistency for links\n- Eventual consistency for statistics",
    "- Strong consistency over eventual consistency\n- Eventual consistency where it is enough",
    "- Eventual consistency is acceptable for:\n  - Statistics\n- Strong consistency for:\n  - Links",
    "- Latency below 200 ms\n\n## Estimation\n\n- DAU: 50M\n\nIn the first year there are 12 million daily active users.",
    "- Latency below 200 ms\n\n## Estimation\n\n- DAU: 50M\n\nPeak of up to 12 million daily active users.",
  ])("%s", (lines) => {
    expect(check(lines)).toEqual([]);
  });
});
