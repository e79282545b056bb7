/** Quantities with the units that designs state them in. */
import { describe, expect, it } from "vitest";
import { quantitiesIn } from "../../server/src/core/quantity/quantity.ts";

describe("quantities", () => {
  it.each([
    ["100 ms", 0.1, "s"],
    ["1,200 requests/s", 1200, "1/s"],
    ["58K req/sec", 58_000, "1/s"],
    ["12,000 QPS", 12_000, "1/s"],
    ["86,400 writes per day", 1, "1/s"],
    ["500 GB/day", 500e9 / 86_400, "B/s"],
    ["3 MB/s", 3e6, "B/s"],
    ["10 Gbps", 10e9, "bit/s"],
    ["4 KiB", 4096, "B"],
    ["500 bytes", 500, "B"],
    ["99.99%", 99.99, "%"],
    ["500M DAU", 500e6, "user"],
    ["2 billion daily active users", 2e9, "user"],
    ["20 queries", 20, "query"],
    ["5 years", 157_680_000, "s"],
    ["$20", 20, "USD"],
    ["€20", 20, "EUR"],
    ["1B users", 1e9, "user"],
    ["1.5B requests/day", 1.5e9 / 86_400, "1/s"],
    ["1,000-2,000 req/s", 2000, "1/s"],
    ["8B/s", 8, "B/s"],
    ["500", 500, null],
    ["2-5 s", 5, "s"],
    ["10^7 requests", 1e7, "request"],
    ["$20/TB/month", 20 / 1e12 / 2_592_000, "USD/(B*s)"],
    ["1 160 GB", 1160e9, "B"],
    ["5 lakh users", 500_000, "user"],
    ["3 weeks", 1_814_400, "s"],
  ])("%s", (text, value, unit) => {
    const [quantity] = quantitiesIn(text);
    expect(quantity?.unit).toBe(unit);
    expect(quantity?.value).toBeCloseTo(value, 3);
    expect(quantity?.text).toBe(text);
  });

  it.each(["v2", "p99", "3rd", "IPv6", "sha256", "2024-01-15", "three 9s", "2B", "24/7", "HTTP/2"])("are not in %s", (text) => {
    expect(quantitiesIn(text)).toEqual([]);
  });
});
