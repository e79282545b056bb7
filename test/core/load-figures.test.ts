/** Which figures are taken for those of the whole system, and which requirements for a target for it. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { loadFigures, loadTargets } from "../../server/src/core/facts/load-figures.ts";

function check(text: string): string[] {
  return analyze(`# A design\n\n${text}\n`, { declared: true }).designs.flatMap((facts) => [
    ...loadFigures(facts).map(({ of, value }) => `${of}: ${value}`),
    ...loadTargets(facts).map(({ of, value, least }) => `${least ? "at least" : "wanted"} ${of}: ${value}`),
  ]);
}

describe("figures of the whole system", () => {
  it.each([
    ["## Estimation\n\n- DAU: 10M", "daily active users: 10000000"],
    ["## Assumptions\n\n1. **User Base**:\n   - Daily Active Users (DAU): 10 million", "daily active users: 10000000"],
    ["## Estimation\n\n- Peak QPS: 12,000", "peak rate: 12000"],
    ["## Estimation\n\n- Avg. write QPS = 100M / 100000 = 1,000", "average write rate: 1000"],
    ["## Estimation\n\n- Average size of a photo: 200 KB", "average size of a photo: 200000"],
    ["## Requirements\n\n- Support 1M daily active users", "wanted daily active users: 1000000"],
    ["## Requirements\n\n- Handle at least 10,000 write QPS", "at least write rate: 10000"],
    ["## Non-Functional Requirements\n\n- Throughput: 10,000 requests/s", "wanted rate: 10000"],
    ["## Requirements\n\n- More than 5M DAU", "at least daily active users: 5000000"],
  ])("%s", (text, figure) => {
    expect(check(text)).toEqual([figure]);
  });
});

describe("figures of something narrower, and bounds, are left out", () => {
  it.each([
    "## Deep Dive\n\n- DAU: 10M",
    "## Estimation\n\n### Year 5\n\n- DAU: 10M",
    "## Estimation\n\n- DAU: 10M at launch",
    "## Estimation\n\n- DAU: up to 10M",
    "## Estimation\n\n- DAU: 10M × 1.5 = 15M",
    "## Estimation\n\n- Chat\n  - DAU: 10M",
    "## Estimation\n\nFeed service:\n\n- QPS: 1,000",
    "## Estimation\n\n- Object size: 1 MB",
    "## Requirements\n\n- Handle 10,000 QPS per node",
    "## Requirements\n\n- Limit clients to 100 requests per second",
    "## Requirements\n\n- Support 100 concurrent users locally",
    "## Requirements\n\n- 1B lookups a day (12K QPS average, 120K QPS at peak)",
    "## Requirements\n\n- 100M requests a day ≈ 1,160 requests/s",
  ])("%s", (text) => {
    expect(check(text)).toEqual([]);
  });
});
