import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { givenId, idsIn } from "../../server/src/core/facts/requirement-id.ts";
import { targetsIn } from "../../server/src/core/facts/requirement-target.ts";
import type { Requirement } from "../../server/src/core/facts/requirements.ts";

function requirementsIn(text: string): readonly Requirement[] {
  return analyze(text, { declared: true }).designs[0]?.requirements ?? [];
}

describe("requirements", () => {
  it("carry ids and levels, in lines, titles and tables", () => {
    const text = `# Design a Link Shortener

## Functional Requirements

### Must have

- **FR-1**: Users shorten a link

### Nice to have

- FR-2: Users choose the code

### FR-3: Links shall expire

## Non-Functional Requirements

| ID | Requirement | Priority |
| --- | --- | --- |
| NFR-1 | p99 of redirects under 100 ms | P0 |
| NFR-2 | 99.9% available per month | Should |

## Acceptance Criteria

Given a long link
When a user shortens it
Then the short link must redirect to it
`;
    expect(requirementsIn(text).map(({ id, level, type }) => [id, level, type])).toEqual([
      ["FR-1", "must", "functional"],
      ["FR-2", "may", "functional"],
      ["FR-3", "must", "functional"],
      ["NFR-1", "must", "non-functional"],
      ["NFR-2", "should", "non-functional"],
      [null, "must", "functional"],
    ]);
  });

  it.each([
    ["- NFR-1: The feed loads within 200 ms", "NFR-1"],
    ["- **NFR-2**: Availability is 99.9% a month", "NFR-2"],
    ["- **NFR-3:** Photos are kept for 10 years", "NFR-3"],
    ["- (NFR-4) Photos are never lost", "NFR-4"],
    ["1. NFR-5 The feed is fast", "NFR-5"],
    ["- NFA-6: 99,9 % Verfügbarkeit im Monat", "NFA-6"],
  ])("keep their id however it is set off: %s", (line, id) => {
    const text = `# Design a Photo Service\n\n## Non-Functional Requirements\n\n${line}\n- Another one\n`;
    expect(requirementsIn(text).map((each) => each.id)).toEqual([id, null]);
  });

  it.each([
    ["99% of requests under 200 ms", 99, "at-most"],
    ["p95 < 50ms", 95, "at-most"],
    ["200 ms at the 99th percentile", 99, null],
    ["200 ms (p99.9) or less", 99.9, null],
    ["answers within 1 s", null, "at-most"],
  ])("have a percentile and a bound: %s", (text, percentile, bound) => {
    expect(targetsIn(text).find(({ unit }) => unit === "s")).toMatchObject({ percentile, bound });
  });

  it("keep each percentile with its own duration", () => {
    const found = targetsIn("p50 20 ms, p99 200 ms").filter(({ unit }) => unit === "s");
    expect(found.map(({ percentile, value }) => [percentile, value])).toEqual([
      [50, 0.02],
      [99, 0.2],
    ]);
  });

  it.each([
    ["99.9% availability per month", "month"],
    ["Available 99.95% over a rolling 30 days", "30 days"],
    ["99.95% over rolling 30 days", "30 days"],
    ["99.9% uptime", null],
  ])("have a window: %s", (text, window) => {
    expect(targetsIn(text).find(({ unit }) => unit === "%")?.window ?? null).toBe(window);
  });
});

describe("the quality of a requirement", () => {
  it.each([
    ["Links are durable", "durability"],
    ["Durable execution of workflows must be guaranteed", null],
  ])("%s: %s", (line, quality) => {
    const [requirement] = requirementsIn(`# Design a Link Shortener\n\n## Non-Functional Requirements\n\n- ${line}\n`);
    expect(requirement?.quality).toBe(quality);
  });
});

describe("requirement ids", () => {
  it.each([
    ["FR-1: Shorten", "FR1"],
    ["✅ **FR2** Cancel", null],
    ["✅ FR2: Cancel", "FR2"],
    ["REQ-004 | Shorten", "REQ4"],
    ["R1.2 - Shorten", "R1.2"],
    ["US-3 As a user", "US3"],
    ["NFR2", "NFR2"],
    ["RFC 2119 says", null],
    ["R2D2 is a robot", null],
    ["S3: a store", null],
    ["USD 20: a price", null],
  ])("reads the one that begins %s", (text, key) => {
    expect(givenId(text)?.key ?? null).toBe(key);
  });

  it("finds those that a text refers to", () => {
    expect(idsIn("Serves FR-1, FR-02 and NFR1.3 (see v2/FR-9, FR-1a)").map(({ key }) => key)).toEqual(["FR1", "FR2", "NFR1.3"]);
  });
});
