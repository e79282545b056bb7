/** What claims in passages come to: what holds is left alone, what does not is told with its factor. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import type { Claim } from "../../server/src/core/facts/claim.ts";

const claimsIn = (text: string): readonly Claim[] => analyze(text, { declared: true }).designs[0]?.claims ?? [];

describe("right claims hold", () => {
  it.each([
    ["Traffic per user = 300 * 40 KB\nTraffic per user = 12 MB"],
    ["Traffic in KB = 20 KB * 30 million\nTraffic in KB = 600000000"],
    ["Traffic in GB = 600000 MB / 1024\nTraffic in GB = 585.94 GB"],
  ])("named twice: %s", (text) => {
    expect(claimsIn(text).map(({ verdict }) => verdict)).toEqual(["ok"]);
  });

  it("a number that counts something itself has no scale from elsewhere", () => {
    const text = "- Runs: 10K\n- DAGs: 20K DAGs × 10 tasks = 200M tasks";
    expect(claimsIn(text).map(({ verdict }) => verdict)).toEqual(["wrong"]);
  });

  it("a first step that is a unit prefix off is wrong, whatever goes on from it", () => {
    expect(claimsIn("1M × 10 KB = 10 TB × 365 = 3.65 PB").map(({ verdict }) => verdict)).toEqual(["wrong", "ok"]);
  });

  it.each([
    ["100M × 20 B\n\n= 2 GB", ["ok"]],
    ["100M × 20 B\n\n= 20 GB", ["wrong"]],
    ["20M × 20 B\n= ~4 GB", ["wrong"]],
    ["a = 5\n=> b = 20", []],
  ])("a line that starts with a sign of equality goes on with the one before: %s", (text, verdicts) => {
    expect(claimsIn(text).map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it("a first step that is a decimal place off is wrong, whatever goes on from it", () => {
    expect(claimsIn("100 bytes * 100M = 100B Bytes * 3 = 300B Bytes").map(({ verdict }) => verdict)).toEqual(["wrong", "ok"]);
  });

  it.each([
    ["1 KB + 500 B + 200 B = 17 KB", 10],
    ["155k × 8 kbyte per second = 12.4 GB/s", 10],
    ["1 sign + 41 timestamp + 10 node + 12 sequence = 640 bits", 10],
    ["5 million × 5 videos × 0.3 GB × $0.02 = $150,000,000", 1000],
    ["100M × (average posts) 2 = 2B", 10],
  ])("%s", (text, ratio) => {
    const [claim] = claimsIn(text);
    expect([claim?.verdict, claim?.ratio]).toEqual(["wrong", expect.closeTo(ratio)]);
  });

  it("a column that says that it calculates leaves no other result", () => {
    const row = (title: string): string => `| Metric | ${title} | Result |\n| --- | --- | --- |\n| Write QPS | 20M / 86400 | ~460 |`;
    expect(claimsIn(row("Calculation")).map(({ verdict }) => verdict)).toEqual(["wrong"]);
    expect(claimsIn(row("Budget")).map(({ verdict }) => verdict)).toEqual(["unchecked"]);
  });

  it("a name's result that is a unit step off is wrong", () => {
    expect(claimsIn("Traffic per user = 300 * 40 KB\nTraffic per user = 12 GB").map(({ verdict }) => verdict)).toEqual(["wrong"]);
    expect(claimsIn("Traffic per user = 300 * 40 KB\nStorage = 12 GB")).toEqual([]);
  });

  it.each([
    // B is billions or bytes
    ["20M × 50B = 1 GB"],
    ["300M × 60 = 18B"],
    ["120B * 16B = 1.92 TB"],
    ["7B rows × 20B = 140 GB"],
    // kb, Mb, bits
    ["40 million * 250kb = 10tb"],
    ["6M rows × 1 Kb = 6 GB"],
    ["250 MB/s × 8 = 2 Gbps"],
    ["250 MB/s = 2 Gbps"],
    ["40 Gbps = 5 GB/s"],
    ["50 Mb × 4 = 200 Mb"],
    ["800 GB × 8 = 6.4 Tb"],
    ["43000 GB ÷ 1024 ≈ 42 TB"],
    ["7200 KB / 1000 = 7.2 MB"],
    ["15 - 15 = 0"],
    ["70B × 10 billion = 700 billion = .7 TB"],
    // how thousands are set off
    ["$58\\,000 \\times 3\\ \\text{MB} = 174\\ \\text{GB}$"],
    ["12.000 writes/s × 1 KB = 12 MB/s"],
    // a division that converts
    ["25 billion bytes / 1 billion = 25 GB"],
    ["25 billion bytes / 10^9 = 25 GB"],
    ["$62^7 \\approx 3.5 \\times 10^{12}$"],
    // a unit behind a power or parentheses
    ["2^40 B = 1.1 TB"],
    ["10^9 B = 1 GB"],
    ["16 × 2^20 B = 16 MB"],
    ["(2 + 3) B = 5 bytes"],
    ["(2 + 3) B users = 5 billion users"],
    // a share on top
    ["100 ms + 20% = 120 ms"],
    ["2 - 50% = 1.5"],
    ["300 servers + 20% = 360 servers"],
    // chains are steps, arrows convert
    ["30M users × 4 notes = 120M notes × 2 KB = 240 GB"],
    ["864M clicks/day → 10K clicks/s"],
    ["60 MB/s = 5.2 TB/day"],
    ["500/s = 43.2M/day"],
    ["30B / 86400 = 347K/s ≈ 350K/s"],
    // a share that is added is one of what stands before it
    ["340 workers + 50% buffer = 510 workers"],
    ["10 TB + 30% = 13 TB"],
    ["200 - 50% = 100"],
    ["40% + 30% = 70%"],
    // the divisor runs on
    ["6 billion / 24*60*60 = 69K per second"],
    ["10M / 30 days / 24 hours / 3600 seconds = 3.9/s"],
    // a unit stands on one side only
    ["20M users × 3 uploads × 2 MB = 120 TB/day"],
    ["500 GB * $0.02 = $10"],
    ["200 TB × $20/TB/month = $4,000/month"],
    ["$1.50/hr × 24 × 30 = $1,080/month"],
    ["4,000 req/s × 250 ms = 1,000 requests"],
    ["100 GB / 500 MB/s = 200 s"],
    ["3,000 requests/s × 20 KB = 60 MB"],
    ["2M rows × 3 = 6M/s"],
    // elsewhere
    ["~23 writes/sec (2,000,000 / 86,400)"],
    ["2m notes per day / 100,000\n= 20 RPS"],
    ["12 GB of new notes per month (3 KB * 4 million)"],
    ["- Users: 25M\n- 25 × 4 KB = 100 GB"],
    ["| Item | Working | Result |\n|---|---|---|\n| Notes | 40M × 5 KB | 200 GB |"],
    ["```\nStorage:   40M × 5 KB   = 200 GB\n```"],
    ["Then:\n\n    40M × 5 KB = 200 GB"],
    // operators
    ["40M x 5KB = 200GB"],
    ["40M X 5 KB = 200 GB"],
    ["40M \\* 5KB = 200GB"],
    ["4 million _ 25% _ 20 KB = 20 GB"],
    ["40M times 5 KB = 200 GB"],
    ["$$\\frac{40 \\text{ million}}{86400} \\approx 463$$"],
    ["\\( 40M \\times 5\\text{ KB} = 200\\text{ GB} \\)"],
    ["300 million % 24 hour % 60 min % 60 sec = ~3500"],
    ["40M notes, 5 KB each = 200 GB"],
    ["25B / 100M = 250:1"],
    ["3 zones with 10 servers × 2 = 60 servers"],
    ["60 GB less 10 GB × 2 = 40 GB"],
    ["40M notes, average 5 KB = 200 GB"],
    ["20% of 50M = 10M users"],
    ["24 TB ÷ 6 = 4 TB"],
    ["17 % 5 = 2"],
    // rounding, ranges, minutes
    ["Workers: 90 ÷ 40 = 3"],
    ["2-4 likes per user × 10M users = 40M likes"],
    ["60m = 3600 s"],
    ["10K–20K users × 5 KB = 100 MB"],
    ["1-billion-page × 500 KB = 500 TB"],
    ["200 GB/y × 5y = 1 TB"],
    ["24h × 60m × 60s = 86400"],
    ["From (3) and (4) => 46k/200 = 230"],
    // conventions
    ["50M / 100,000 = 500/s"],
    ["50M / 86400 ≈ 500/s"],
    ["5 billion × 40 bytes ≈ 186 GB"],
    ["32 MiB × 2 = 64 MB"],
    ["1024 × 4 KiB = 4 MiB"],
    ["30 GB/day × 400 = 12 TB"],
    ["100 / 4 * 10^2 = 2500"],
    ["30 GB/day × 360 = 10.8 TB per year"],
    ["5 GB/day × 360 = 1.8 TB per year"],
    ["5 GB/day × 90 = 450 GB per quarter"],
    // lone letters for bytes, powers, sums
    ["50M × 100K × 2 = 10 TB"],
    ["62^7 = 3.5 trillion"],
    ["62pow6 = 57 billion"],
    ["200 nodes × 8 cores × 64 GB = 1,600 cores, 102.4 TB"],
    ["62⁷ = 3.5 trillion"],
    ["2**41 / 1000 / 3600 / 24 / 365 = 69 years"],
    ["10^9 / 10^3 = 10^6"],
    ["3 MB + 2 KB = 3 MB"],
    ["Price: $80 - $20 = $60"],
    // what stands on one side only, or only converts
    ["500 MB/s × 86400 = 43 TB/day"],
    ["500 MB/s × 24 hours × 3600 seconds = 43 TB/day"],
    ["60 × 10 KB = 0.6 MB/day"],
    ["3 500 000 bytes = 3.5 MB memory"],
    ["8 + 64 + 4 = 76 bytes"],
    // durations in several units
    ["8h 45min × 2 = 17h 30min"],
    ["1 hour 30 minutes × 4 = 6 hours"],
    ["0.1% × 1 year = 8h 45min 36s"],
    ["0.01% of 365 days = 52m 34s"],
    ["100 GB / 1h 40m = 16.7 MB/s"],
    ["The outage took 2d 4h (26 × 2 h)"],
  ])("%s", (text) => {
    const claims = claimsIn(text);
    expect(claims.map(({ verdict }) => verdict)).toContain("ok");
    expect(claims.filter(({ verdict }) => verdict !== "ok")).toEqual([]);
  });
});

describe("what holds under a convention names it", () => {
  it.each([
    ["50M / 100,000 = 500/s", "equal, with a day as 100,000 s"],
    ["50M/day / 100K = 500/s", "equal, with a day as 100,000 s"],
    ["500 MB/s × 100,000 = 50 TB/day", "equal, with a day as 100,000 s"],
    ["75M / 2.5M = 30/s", "equal, with a month as 2.5 million s"],
    ["50M / 86,400 = 578.7/s", "rounded to 4 significant digits"],
    ["100,000 × 4 = 400,000/s", "equal"],
    ["100K × 200 KB × 86,400 sec = 1.73 PB/day", "rounded to 3 significant digits"],
    ["30 GB/day × 360 = 10.8 TB/year", "equal, with a year as 360 days"],
    ["30 GB/day × 400 = 12 TB", "equal, with a year as 400 days"],
    ["4 GB/day × 365.25 = 1.461 TB/year", "equal, with a year as 365.25 days"],
    ["30 GB/day × 365 = 10.95 TB/year", "equal"],
    ["400 × 30 GB/day = 12 TB/day", "equal"],
    ["2 GB/day × 30 = 60 GB/month", "equal, with a month as 30 days"],
    ["90M/month = 34.7/s", "rounded to 3 significant digits, with a month as 30 days"],
    ["90M/month / 30 / 100K = 30/s", "equal, with a day as 100,000 s and a month as 30 days"],
    ["$2M/month × 12 = $24M/year", "equal"],
    ["$1.43M/month = $17.2M/year", "within 25 %: 1 % below"],
    ["20M × 2 KB = 40 GB/month", "equal"],
    ["5 billion × 40 bytes ≈ 186 GB", "rounded to 3 significant digits, with 1 KB as 1,024 B"],
    ["5 billion × 40 bytes ≈ 200 GB", "equal"],
    ["500 GB × $0.02 = $10", "equal, the price being for each GB"],
    ["50 TB × $100 = $5,000", "equal, the price being for each TB"],
  ])("%s", (text, reason) => {
    expect(claimsIn(text).map((claim) => [claim.verdict, claim.reason])).toEqual([["ok", reason]]);
  });
});

describe("wrong claims are told with their factor", () => {
  it.each([
    ["120B * 16B = 1.92 PB", 1000],
    ["40 million * 250kb = 10pb", 1000],
    ["20M × 50B = 1 TB", 1000],
    ["40 GB/s = 5 Gbps", 1 / 64],
    ["30M users × 4 notes = 120M notes × 2 KB = 240 TB", 1000],
    ["864M clicks/day → 100K clicks/s", 10],
    ["60 MB/s = 5.2 GB/day", 1 / 1000],
    ["6 billion / 24*60*60 = 690K per second", 10],
    ["20M users × 3 uploads × 2 MB = 120 GB/day", 1 / 1000],
    ["~230 writes/sec (2,000,000 / 86,400)", 10],
    ["```\nStorage:   40M × 5 KB   = 200 TB\n```", 1000],
    ["Then:\n\n    40M × 5 KB = 200 TB", 1000],
    ["**40M** × `5 KB` = **200 TB**", 1000],
    ["| Item | Working | Result |\n|---|---|---|\n| Media | 40M × 5 MB | 2 TB |", 1 / 100],
    ["$$\\frac{40 \\text{ million}}{86400} \\approx 4630$$", 10],
    ["40M notes, 5 KB each = 200 TB", 1000],
    ["1,000,000 / 10,000 = 10:1", 0.1],
    ["3 zones with 10 servers × 2 = 600 servers", 30],
    ["20% of 50M = 1M users", 1 / 10],
    ["Workers: 90 ÷ 40 = 30", 40 / 3],
    ["50M / 86400 ≈ 5,787/s", 10],
    ["1000 × 4 KiB = 4 GiB", 1024],
    ["30 GB/day × 365 × 5 = 547.5 TB", 10],
    ["200 TB × $20/TB/month = $40,000/month", 10],
    ["$1.50/hr × 24 × 30 = $10,800/month", 10],
    ["2m notes per day / 100,000\n= 200 RPS", 10],
    ["200M requests/day / 86400 = 23,000 requests/s", 10],
    ["4,000 req/s × 250 ms = 1,000,000 requests", 1000],
    ["500 ms = 500 seconds", 1000],
    ["12 KB * 3 million = 36 MB", 1 / 1000],
    ["500 × 3 KB = 1.5 GB", 1000],
    ["3-5 KB × 10M = 500 GB", 10],
    ["2-4 likes per user × 10M users = 400M likes", 10],
    ["62⁷ = 3.5 billion", 1 / 1000],
    ["10^9 / 10^3 = 10^9", 1000],
    ["3 KB + 2 KB = 50 KB", 10],
    ["40M × 5 KB gives 200 TB", 1000],
    ["40M × 5 KB → 200 TB", 1000],
    // a period that stands on both sides is no label, whatever the number before it
    ["12 posts/s × 10 KB = 120 KB/day", 1 / 86_400],
    ["1000 sensors × 1 reading/4 s = 250 readings/day", 1 / 86_400],
    ["100K QPS × 2 KB = 200 MB/day", 1 / 86_400],
    ["6B/day → 69K/day", 1 / 86_400],
    ["200 TB/day = 2.3 GB/day", 1 / 86_400],
    // what is fully stated
    ["1 µs = 10^6 seconds", 1e12],
    ["3 500 000 bytes = 3.5 GB memory", 1000],
    ["8 + 64 + 4 = 76,000 bytes", 1000],
    ["0.01% of 365 days = 5m 15s", 1 / 10],
    ["8h 45min × 2 = 175h", 10],
  ])("%s", (text, ratio) => {
    const wrong = claimsIn(text).filter(({ verdict }) => verdict !== "ok");
    expect(wrong.map(({ verdict }) => verdict)).toEqual(["wrong"]);
    expect((wrong[0]?.ratio ?? 0) / ratio).toBeGreaterThan(0.96);
    expect((wrong[0]?.ratio ?? 0) / ratio).toBeLessThan(1.04);
  });

  it("says what the result should have been, and where it stands", () => {
    const text = "Notes: 40M × 5 KB = 200 TB in all";
    const [claim] = claimsIn(text);
    expect(claim?.shouldBe).toBeCloseTo(0.2, 9);
    expect(claim).toMatchObject({ expression: "40M × 5 KB", computed: { unit: "B" }, claimed: { unit: "B" } });
    expect(claim?.computed?.value).toBeCloseTo(200e9, 3);
  });
});

describe("numbers whose units are left out", () => {
  const verdictsIn = (text: string) => claimsIn(text).map(({ verdict }) => verdict);

  it.each([
    ["whatever the unit, it is not a prefix that is missing", "- A day: 3 × 70 = 420 GB"],
    ["in the unit that was stated right above", "- Uploads: 840 million a day\n- Videos: 840 × 0.25 = 210 billion"],
    ["another number for the very same name", "Traffic in KB = 400 KB * 30 million\nTraffic in KB = 24000000000"],
    ["a share in parentheses", "- DAU: 400 million\n- Watching at peak: 400 million (10% of DAU)"],
    ["so many for each node", "- 2M ops/sec per node; 20 nodes = 400M ops/sec"],
    ["a name with a colon", "Traffic: 400 KB * 30 million\nTraffic: 120 TB / per month"],
    ["one amount of data in two units", "- Notes: 3 500 000 bytes = 35 MB"],
  ])("%s", (_, text) => {
    expect(verdictsIn(text)).toContain("wrong");
  });

  it.each([
    ["a prefix that nobody states", "- A day: 3 × 70 = 210 GB"],
    ["a product that goes on from the line above", "- Storage: 500 GB/day. 5 years × 3 replication = 2.7 PB"],
    ["counts behind a size of their own", "12 KB for each pair → 1000 tests × 2 variants = 24 MB"],
    ["two options", "- Option 1: 1 primary + 5 replicas\n- Option 2: 3 shards"],
    ["two options in lines", "Option 1: 1 primary + 5 replicas\nOption 2: 3 shards"],
    ["factors that are listed first", "d = 5 rows, w = 10,000 columns, 4 bytes per counter\n= 5 × 10,000 × 4 = 200 KB"],
  ])("%s is no error", (_, text) => {
    expect(verdictsIn(text)).not.toContain("wrong");
  });
});

describe("what measures different things", () => {
  it.each([
    "300 concurrent jobs × avg 12 min = ~60 worker slots",
    "3 GB × 4 GB = 12 hours",
    "20M users × 5 KB = 100 hours",
    "$20/TB × 10 TB = 200 hours",
  ])("%s", (text) => {
    expect(claimsIn(text).map(({ verdict }) => verdict)).toEqual(["dimension"]);
  });
});

describe("sums of unlike things", () => {
  it.each([
    ["3 GB + 4 hours = 7 GB", "an amount of data and a time cannot be added up"],
    ["3 GB + 4 hours = 3 GB", "an amount of data and a time cannot be added up"],
    ["2M users × 3 KB + 4 hours = 10 GB", "an amount of data and a time cannot be added up"],
    ["100 req/s + 2 TB = 200 TB", "a rate and an amount of data cannot be added up"],
    ["(3 GB + 4 hours) × 2 = 14 GB", "an amount of data and a time cannot be added up"],
    ["$5 + 3 GB = $8", "money and an amount of data cannot be added up"],
  ])("%s", (text, reason) => {
    expect(claimsIn(text).map((claim) => [claim.verdict, claim.reason])).toEqual([["dimension", reason]]);
  });

  it.each([
    // counted things may be rows, a step on data may take time, and a period may be left out
    ["5 users + 3 messages = 8 rows", "ok"],
    ["50 users + 3 messages = 8 rows", "unchecked"],
    ["10 ms seek + 1 MB read = 12 ms", "unchecked"],
    ["100 GB/day + 20 GB = 120 GB/day", "ok"],
    ["4,000 req/s × 250 ms + 50 = 1,050", "ok"],
    ["30 s + 5 × 2 min = 10.5 min", "ok"],
    // a number without a unit
    ["2 GB + 1 = 3 GB", "unchecked"],
    ["8 + 4 KB = 12 KB", "unchecked"],
    ["$80 + 20 = $100", "ok"],
    // letters that may stand for something else
    ["60m + 2 GB = 3 GB", "unchecked"],
    ["5M + 2 GB = 3 GB", "unchecked"],
  ])("%s", (text, verdict) => {
    expect(claimsIn(text).map((claim) => claim.verdict)).toEqual([verdict]);
  });
});

describe("what nobody can check", () => {
  it.each(["Read QPS = writes * fan_out = 10000", "Peak QPS = 2 * QPS = 4000", "A * B / 3600 = 12", "3 * unknown = 12"])("%s", (text) => {
    expect(claimsIn(text).map(({ verdict }) => verdict)).toEqual(["unchecked"]);
  });
});

describe("what is correct, or no calculation, is not accused", () => {
  it.each([
    "3 retries of 2 s = 6 s",
    "20,000 rows/s of two units each at $0.625 a million is $64,800 a month",
    "- Average: 5,000 QPS\n- Peak: 10,000 QPS",
    "A sale price of $80 becomes $60 with a $20 coupon",
    "The coupon takes off $20:\n\nTotal: $80\nTotal: $60",
    "500 nodes × 16 cores × 32 GB mem = 8K cores, 256 TB mem",
    "Average 350/s, at peak (2×) 700/s",
    "An 80/20 split of 500 GB = 100 GB hot",
    "On call 24/7, answers within 15 minutes",
    "Read to write is 100:1",
    "Redirects answer 301/302",
    "Redirects with 301/302 = 2 codes",
    "Open 24/7 = 168 hours",
    "See https://host.example/q?n=3*4=19 for more",
    "- user_id - 8 bytes\n- body - 92 bytes\n- Total: 100 bytes",
    "[plan](https://host.example/q?n=3*4=19)",
    "Version 1.2.3 = 5 on 2025-03-14",
    "~~~python\nx = 3 * 4\nassert x == 13\n~~~",
    "a + b = c",
    "Traffic falls: 6B/day → 2B/day",
    "20 × 300 = 6 GB",
    "x = 5",
    "99.9% of 30 days",
  ])("%s", (text) => {
    expect(claimsIn(text).filter(({ verdict }) => verdict !== "ok" && verdict !== "unchecked")).toEqual([]);
  });
});
