/** Quantities that follow from others without a calculation being written out. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";

const claimsIn = (text: string) => analyze(`# Design a service\n\n## Estimation\n\n${text}\n`, { declared: true }).designs[0]?.claims ?? [];

/** `result <- calculation` for every claim whose author wrote no calculation. */
const inferredIn = (text: string): readonly string[] =>
  claimsIn(text)
    .filter(({ form }) => form === "inferred")
    .map(({ text: result, expression }) => `${result} <- ${expression}`);

describe("quantities that follow from what is stated around them", () => {
  it.each([
    [
      "so many users, so many of it for each",
      "- DAU: 300M, average 4 searches/day\n- Searches: 1.2B/day",
      "1.2B/day <- 300M × 4 searches/day",
    ],
    [
      "a size for each",
      "With 2M new notes daily, each 700 bytes, that asks for 1.4 GB/day.",
      "1.4 GB/day <- 2M new notes daily × 700 bytes",
    ],
    ["a ratio in the label", "- Write QPS: 700/s\n- Read QPS (20:1 read/write): 14K/s", "14K/s <- 700/s × 20"],
    [
      "a ratio the other way round",
      "- Read-to-write ratio: 50:1 (many reads)\n- Reads per day: 200 million\n- Writes per day: 4 million",
      "4 million <- 200 million per day ÷ 50",
    ],
    ["a multiple of the line before", "- Uploads: 30 TB/day\n- With thumbnails: 3× = 90 TB/day", "90 TB/day <- 30 TB/day × 3"],
    ["copies", "- Raw data: 40 TB\n- With replication factor 3 → 120 TB", "120 TB <- 40 TB × 3"],
    ["a share", "- Catalogue: 600M items\n- Hot items: 120 million (20% of the items)", "120 million <- 600M items × 20%"],
    ["what a share leaves", "- Egress: 80 GB/s\n- Behind a CDN (95% hit): 4 GB/s at the origin", "4 GB/s <- 80 GB/s × (100 % − 95%)"],
    ["how far disks are filled", "- Archive: 70 TB\n- Disks 70% full: 100 TB", "100 TB <- 70 TB ÷ 70%"],
    [
      "counts in parentheses",
      "Cluster: ~240 worker slots across 60 nodes (4 slots each)",
      "240 worker slots across <- 60 nodes × 4 slots each",
    ],
    ["a price", "Archive: 5 PB in cold storage, at $4/TB/month = $20K/month", "$20K/month <- 5 PB × $4/TB/month"],
    ["another period", "- Egress: 2 GB/s × $0.05/GB = $0.10/sec\n- Per hour: $360", "$360 <- $0.10/sec"],
    ["a label before a sign of equality", "- Orders per day = 200K\n- Orders per year = 73M", "73M <- 200K per day"],
    ["copies of what comes in a year", "- Per year: 73 TB\n- 3x replication → 219 TB", "219 TB <- 73 TB per year × 3"],
    ["years of what comes in one", "- Per year: 73 TB\n- 5 years: 365 TB", "365 TB <- 73 TB per year × 5 years"],
    ["users of a day", "- DAU: 43 million\n- Average load, once each: 500 requests/s", "500 requests/s <- 43 million per day"],
    [
      "the label says the period",
      "- Orders per day: 6 million\n- Peak orders per second: ~210 (peak is 3× average)",
      "210 <- 6 million per day × 3",
    ],
    [
      "a day of 100,000 seconds",
      "- Orders per day: 6 million\n- Peak orders per second: ~180 (peak is 3× average)",
      "180 <- 6 million per day × 3",
    ],
    [
      "an unknown name between",
      "- Write QPS = 8M × 3 / 86400 ≈ 278 QPS\n- Peak write QPS = Average QPS × 2 ≈ 556 QPS",
      "556 QPS <- 278 QPS × 2",
    ],
    ["bits of a timestamp", "- Timestamp: 42 bits of milliseconds allow for ~139 years", "139 years <- 2^42 ms"],
    [
      "an abbreviation for a name",
      "- Monthly Readers (MR): 80 million\n- Subscribers: 4 million (5% of MR)",
      "4 million (5% of MR <- 5% of MR",
    ],
  ])("%s", (_, text, expected) => {
    const claims = claimsIn(text);
    expect(claims.map(({ verdict }) => verdict)).not.toContain("wrong");
    const holding = claims.filter(({ verdict }) => verdict === "ok");
    expect(holding.map(({ text: result, expression }) => `${result} <- ${expression}`)).toContain(expected);
  });
});

describe("quantities that only happen to agree", () => {
  it.each([
    ["a limit beside a load", "- 1M writes/s, 1 KB each; Kinesis shard limit is 1 MB/s"],
    ["a page beside a table", "- 10M items, 100 bytes each. Page size 1 MB"],
    ["memory beside copies", "- Hot data is 2 TB\n- 3 replicas with 6 GB of RAM"],
    ["names that look computed", "| Machine | vCPU | Price |\n|---|---|---|\n| f1.2xlarge | 8 | 1.65 |\n| f1.4xlarge | 16 | 3.30 |"],
    ["numbers of things", "- Node 2: 16 GB of memory\n- Node 3: 8 GB per node"],
    ["status codes", "Return 404 for a missing note, 202 when it is queued, twice at most (2 tries)."],
    ["small counts", "3 servers, 4 disks each, 12 cables"],
    ["years", "In 2024 we had 4 regions of 506 nodes."],
    ["another matter", "- Latency: 200 ms\n- Users: 5 million\n- Notes: 1 billion"],
    ["bounds", "- 2M notes/day, each 500 bytes\n- Memory per node < 1 GB"],
  ])("%s", (_, text) => {
    expect(claimsIn(text)).toEqual([]);
  });

  it("does not let a result vouch for what it came from", () => {
    const found = inferredIn("Cache: 300 B/user, that is 6 GB for 20M users.");
    expect(found).toEqual(["6 GB <- 20M users × 300 B/user"]);
  });
});

describe("tables", () => {
  const rows = (heading: string, ...lines: readonly string[]): string => [heading, heading.replace(/[^|]+/g, "---"), ...lines].join("\n");

  it.each([
    ["columns that multiply", rows("| Data | Size (KB) | Count (millions) | Total (GB) |", "| Notes | 3 | 40 | 120 |"), ["120 <- 40 × 3"]],
    [
      "prices",
      rows("| Machine | Count | Price/month | Monthly cost |", "| Servers | 30 | $90 | $2,700 |"),
      ["$2,700 <- 30 × $90 per month"],
    ],
    [
      "totals",
      rows("| Machine | Cost |", "| Servers | $2,700 |", "| Databases | $1,450 |", "| Total | $4,150 |"),
      ["$4,150 <- $2,700 + $1,450"],
    ],
    [
      "units in a column of their own",
      rows(
        "| Item | Value | Unit |",
        "| Readers | 30 | million |",
        "| Pages per reader per day | 8 | pages |",
        "| Pages read per day | 240 | million |",
      ),
      ["240 <- 30 × 8 per day"],
    ],
    [
      "cells that a spreadsheet computed",
      rows("| Item | Value |", "| Notes per second | 500 |", "| Size of a note (bytes) | 800 |", "| Disk per day (in GB) | f34.56 |"),
      ["34.56 <- 500 per s × 800"],
    ],
    [
      "from three cells",
      rows(
        "| Item | Value |",
        "| Writers (million) | 12 |",
        "| Notes each per day | 5 |",
        "| Bytes | 40 bytes |",
        "| Disk per day (in GB) | f2.4 |",
      ),
      ["2.4 <- 5 per day × 40 bytes × 12"],
    ],
  ])("%s", (_, text, expected) => {
    expect(inferredIn(text)).toEqual(expected);
  });

  const costs = (...lines: readonly string[]): string =>
    rows(
      "| Machine | Count | Price/month | Monthly cost |",
      "| Web | 30 | $90 | $2,700 |",
      "| Cache | 4 | $200 | $800 |",
      "| Search | 6 | $300 | $1,800 |",
      ...lines,
    );

  it.each([
    ["a row that does not do what the others do", costs("| Queue | 5 | $700 | $350 |"), ["$350"]],
    ["a row whose cell says why", costs("| Queue | 5 | $700 | $350 (spot) |"), []],
    ["a total", costs("| Total | 40 | $90 | $5,300 |"), []],
    [
      "two rows are no rule",
      rows("| Machine | Count | Price/month | Monthly cost |", "| Web | 30 | $90 | $2,700 |", "| Queue | 5 | $700 | $350 |"),
      [],
    ],
  ])("%s", (_, text, wrong) => {
    expect(claimsIn(text).flatMap(({ verdict, text: result }) => (verdict === "wrong" ? [result] : []))).toEqual(wrong);
  });

  it("looks back into earlier sections", () => {
    const text = "- Readers: 30M\n\n## Traffic\n\n- Each reader opens 8 pages per day\n- Pages opened: 240M/day";
    expect(inferredIn(text)).toEqual(["240M/day <- 30M × 8 pages per day"]);
  });
});

describe("results that their own statement ties to what they follow from", () => {
  const wrongIn = (text: string): readonly string[] =>
    claimsIn(text).flatMap(({ verdict, text: result, expression }) => (verdict === "wrong" ? [`${result} <- ${expression}`] : []));

  it.each([
    ["an arrow behind two quantities", "Peak orders: 300K/s. If each order ≈ 200 bytes → ~60 GB/s", "60 GB/s <- 300K/s × 200 bytes"],
    [
      "a word behind so many of so much",
      "With 2M new notes daily, each 700 bytes, we need 14 GB/day.",
      "14 GB/day <- 2M new notes daily × 700 bytes",
    ],
    ["a size, and the rate above", "- Writes: 300K/s\n  - At 100 B/update ≈ 300 MB/s", "300 MB/s <- 300K/s × 100 B/update"],
    ["a price", "Archive: 5 PB in cold storage, at $4/TB/month = $200K/month", "$200K/month <- 5 PB × $4/TB/month"],
    ["a peak", "- Average QPS: 3M / 86400 = 35 QPS\n- Peak QPS (2× average): 350 QPS", "350 QPS <- 35 QPS × 2"],
    [
      "a peak, told behind",
      "- Average load: 40 requests/s\n- Peak load: 400 requests/s (3x average)",
      "400 requests/s <- 40 requests/s × 3",
    ],
    ["a multiple right before an arrow", "- Uploads: 30 TB/day\n- With thumbnails: 3× = 90 GB/day", "90 GB/day <- 30 TB/day × 3"],
    ["copies", "- Raw data: 40 TB\n- With replication factor 3 → 1.2 PB", "1.2 PB <- 40 TB × 3"],
    ["a ratio", "- Write QPS: 700/s\n- Read QPS (20:1 read/write): 140K/s", "140K/s <- 700/s × 20"],
    ["copies of what comes in a year", "- Per year: 200 GB × 365 = 73 TB\n- With 3x replication: 438 TB", "438 TB <- 73 TB per year × 3"],
    ["years of what comes in one", "- Storage per year: 73 TB\n- 5 years: 730 TB", "730 TB <- 73 TB per year × 5 years"],
    ["a peak in parentheses", "- Writes: 2,300/s (peak 3×: ~14,000/s)", "14,000/s <- 2,300/s × 3"],
    [
      "the same once more, per second",
      "We get 60 million searches per day, or about 7,000 searches per second on average.",
      "7,000 searches per second <- 60 million searches per day",
    ],
    [
      "the same, in parentheses",
      "60 million requests/day (i.e. 7,000 requests/second).",
      "7,000 requests/second <- 60 million requests/day",
    ],
    [
      "a size for each of the rate above",
      "- 20 million uploads/day\n- At 40 MB each: 8 PB/day",
      "8 PB/day <- 20 million uploads/day × 40 MB each",
    ],
    [
      "so much for each user",
      "- DAU: 100M\n- Each user sends 30 messages per day, that is 300 million messages per day",
      "300 million messages per day <- 100M × 30 messages per day",
    ],
    ["what a cache leaves", "- Egress: 80 GB/s\n- Behind a CDN (95% hit): 40 GB/s at the origin", "40 GB/s <- 80 GB/s × (100 % − 95%)"],
    ["so many days of a rate", "Archive: 200 GB/day → 30 days ≈ 60 TB", "60 TB <- 200 GB/day × 30 days"],
    ["another period", "- Egress: 2 GB/s × $0.05/GB = $0.10/sec\n- Per hour: $3,600", "$3,600 <- $0.10/sec"],
    ["so much for every server", "800 servers take 80 GB/s if every server takes 10 MB/s", "80 GB/s <- 800 servers take × 10 MB/s"],
    ["a count behind a size for each", "Cache: 200 B/user → ~40 GB for 20M users", "40 GB <- 20M users × 200 B/user"],
    [
      "a peak over a list",
      "- 5 million × 10 = 50 million mails\n- 5 million × 4 = 20 million calls\n- Peak (2× average):\n  - 11,500 mails per second",
      "11,500 mails per second <- 50 million mails × 2",
    ],
    [
      "the second of two peaks",
      "- 230 uploads/s\n- 2,300 downloads/s\n- Peak: 2× average = 460 uploads/s and 9,300 downloads/s",
      "9,300 downloads/s <- 2,300 downloads/s × 2",
    ],
    ["a step to another period", "Events: 60 MB/s → per day ≈ 52 TB/day", "52 TB/day <- 60 MB/s"],
    ["how long a timestamp lasts", "- 41 bits: timestamp in milliseconds, good for 120 years", "120 years <- 2^41 ms"],
    [
      "so many for each node",
      "Cluster: ~480 worker slots across 60 nodes (4 slots each)",
      "480 worker slots across <- 60 nodes × 4 slots each",
    ],
  ])("%s", (_, text, expected) => {
    expect(wrongIn(text)).toEqual([expected]);
  });

  it.each([
    ["copies that are counted off", "- Primary: 16 TB SSD\n- Read replica 2: 8 TB SSD"],
    ["a buffer on a sum", "- Data: 500 MB\n- Connections: 50 MB\n- Safety buffer (2x): 1.1 GB"],
    ["another user count", "- Daily active users: 300 million per day\n- Monthly active users: 900 million per month"],
    ["a limit", "1M writes/s, 1 KB each, and a shard takes 1 MB/s"],
    ["an average that is not right above", "- Normal: 58 orders/s\n- Lunch: 174 orders/s\n- Dinner: 232 orders/s (4x)"],
    ["an id that holds a timestamp", "- Milliseconds since 2010, so that ids of 64 bits last 100 years"],
    ["a growth over years", "Example: 1 TB Year 1 → 10 TB Year 3"],
  ])("says nothing of %s", (_, text) => {
    expect(wrongIn(text)).toEqual([]);
  });
});

describe("results that something else explains", () => {
  it.each([
    ["two limits", "Limits: 100 requests per minute or 2000 requests per hour."],
    ["all of a list, with its copies", "- Photos: 390 TB\n- Records: 10 TB\n- With 3x replication: 1.2 PB"],
    ["copies as well", "- Replication factor 3\n- Storage per year: 73 TB\n- 5 years: 1.1 PB"],
    ["at the peak", "60 million requests/day, which is roughly 2,100 requests/second at peak."],
    ["users of a day", "- DAU: 43 million\n- So 500 requests per second arrive on average, one for each of them."],
  ])("%s", (_, text) => {
    expect(claimsIn(text).filter(({ verdict }) => verdict === "wrong")).toEqual([]);
  });
});

describe("totals of a list", () => {
  it("adds up the lines above, as many as fit best", () => {
    const text = "- id: 8 bytes\n- owner: 16 bytes\n- caption: 160 bytes\n- Total: 184 bytes";
    expect(inferredIn(text)).toEqual(["184 bytes <- 8 bytes + 16 bytes + 160 bytes"]);
  });

  it("says nothing of a total of something else", () => {
    expect(inferredIn("- id: 8 bytes\n- owner: 16 bytes\n- Total: 900 bytes")).toEqual([]);
  });
});
