/** Which downtimes are read beside an availability, and what is no downtime of it. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";

/** `availability: duration a period` for each downtime in a line. */
function check(line: string): string[] {
  const { designs } = analyze(`# A design\n\n${line}\n`, { declared: true });
  return (designs[0]?.downtimes ?? []).map(({ availability, duration, period }) => `${availability}: ${duration.text} a ${period.name}`);
}

describe("a downtime is read with its period", () => {
  it.each([
    ["- 99.99% (52.6 minutes of downtime a year)", "99.99%: 52.6 minutes a year"],
    ["- 99.9% uptime (43 minutes downtime/month)", "99.9%: 43 minutes a month"],
    ["- 99.99% uptime (52 minutes/year downtime)", "99.99%: 52 minutes a year"],
    ["- 99.9% = 8.76 hours/year offline", "99.9%: 8.76 hours a year"],
    ["- 99.99% availability (target downtime: 52 minutes per year)", "99.99%: 52 minutes a year"],
    ["- 99.9% (about 9 hours/year)", "99.9%: 9 hours a year"],
    ["- 99.99% SLA, i.e. 52 minutes downtime annually", "99.99%: 52 minutes a year"],
    ["- Four nines: ~52 minutes/year of downtime", "Four nines: 52 minutes a year"],
    ["- 5 9s mean an annual downtime of 5 minutes", "5 9s: 5 minutes a year"],
    ["- 8.64 s of downtime a day (99.99%)", "99.99%: 8.64 s a day"],
    ["- 99.99%: 52m 36s downtime/year", "99.99%: 52m 36s a year"],
    ["- 99.99%: 4-5 min of downtime each month", "99.99%: 4-5 min a month"],
    ["- Going from 99.9% to 99.99% leaves 52 minutes of downtime a year", "99.99%: 52 minutes a year"],
  ])("%s", (line, downtime) => {
    expect(check(line)).toEqual([downtime]);
  });

  it("in each column of a table that names a period", () => {
    const table =
      "| Availability | Downtime per year | Per month | Notes for a year |\n| --- | --- | --- | --- |\n| 99.9% (three nines) | 8.77 hours | ~43.8 min | 30 days |";
    expect(check(table)).toEqual(["99.9%: 8.77 hours a year", "99.9%: 43.8 min a month"]);
  });
});

describe("a downtime in a plain code block", () => {
  it.each([
    ["text", ["99.99%: 52.6 minutes a year"]],
    ["ts", []],
  ])("of the language %s", (language, downtimes) => {
    expect(check(`\`\`\`${language}\nAvailability:  99.99% (52.6 minutes of downtime a year)\n\`\`\``)).toEqual(downtimes);
  });
});

describe("what is no downtime of an availability is not read", () => {
  it.each([
    "- 99.9% of requests take less than 100 ms over 30 days",
    "- 99.99% uptime during market hours (6.5 hours/day)",
    "- 99.95% availability, with 2 hours of scheduled downtime per month",
    "- 99.9% availability; RTO 4 hours, RPO 5 minutes of downtime a year",
    "- 99.9% over 30 days; deploys take 10 minutes a day",
    "- Our downtime is 20 hours a year, and we want 99.99%",
    "- Three and a half nines: 4.38 hours of downtime per year",
    "- 99.999% of messages arrive, with at most 1 hour of downtime a year",
    "- p99.9 is 5 seconds, and downtime 10 minutes a year",
    "- 95% hit rate, 1 hour of downtime a year from cold caches",
    "- 99.9% (24 hours a day)",
    "- `99.9%` (1 hour of downtime a year)",
    "| Store | Availability | Retrieval per day |\n| --- | --- | --- |\n| Archive | 99.99% | 12 hours |",
  ])("%s", (line) => {
    expect(check(line)).toEqual([]);
  });
});
