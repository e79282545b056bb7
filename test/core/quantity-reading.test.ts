/** The notations in which authors write quantities: what is counted, in which unit, and how sure the reading is. */
import { describe, expect, it } from "vitest";
import type { QuantityNode, UnitReading } from "../../server/src/core/quantity/expression.ts";
import { tokensOf } from "../../server/src/core/quantity/lexer.ts";
import { operandAt, sumAt } from "../../server/src/core/quantity/parse.ts";
import { quantityAt } from "../../server/src/core/quantity/quantity-at.ts";
import { valuesOf } from "../../server/src/core/quantity/readings.ts";

/** The first quantity in the text. */
function quantityIn(text: string): QuantityNode {
  const tokens = tokensOf(text);
  const at = tokens.findIndex(({ type }) => type === "number" || type === "currency");
  const quantity = quantityAt(tokens, at)?.node;
  if (!quantity) throw new Error(`no quantity in ${JSON.stringify(text)}`);
  return quantity;
}

const KINDS = ["information", "time", "money"] as const;

/** `information time^-1`; empty for a bare number. */
function dimensionOf(reading: UnitReading): string {
  return KINDS.filter((kind) => reading[kind] !== 0)
    .map((kind) => (reading[kind] === 1 ? kind : `${kind}^${reading[kind]}`))
    .join(" ");
}

/** In bytes (or bits, where the author speaks of them), seconds, units of money, ones. */
function amount(quantity: QuantityNode, at = 0, end: "low" | "high" = "high"): number {
  const reading = quantity.readings[at];
  if (!reading) throw new Error(`no reading ${at}`);
  return (quantity[end] * reading.factor * reading.seconds) / (reading.bits ? 1 : 8 ** reading.information);
}

describe("a number", () => {
  it.each([
    ["1,160", 1160],
    ["1 160", 1160],
    ["1_160", 1160],
    ["72 500", 72_500],
    ["4_500_000", 4_500_000],
    ["3,450,000", 3_450_000],
    ["12,34,567", 1_234_567],
    ["12{,}600", 12_600],
    ["45,000.5", 45_000.5],
    [".4", 0.4],
    ["0.035", 0.035],
    ["3e5", 300_000],
    ["2.5e-3", 0.0025],
    ["7E9", 7e9],
  ])("%s", (text, value) => {
    const quantity = quantityIn(text);
    expect(quantity.high).toBeCloseTo(value, 9);
    expect(quantity.readings).toHaveLength(1);
    expect(text.slice(quantity.span.start, quantity.span.end)).toBe(text);
  });

  it.each([
    ["35K", 35e3],
    ["35k", 35e3],
    ["4M", 4e6],
    ["9B", 9e9],
    ["9b", 9e9],
    ["3T", 3e12],
    ["6m", 6e6],
    ["40mil", 40e6],
    ["4bil", 4e9],
    ["70 mn", 70e6],
    ["6 bn", 6e9],
    ["45 thousand", 45e3],
    ["8 million", 8e6],
    ["8 Million", 8e6],
    ["3 billion", 3e9],
    ["5 trillion", 5e12],
    ["2 millon", 2e6],
    ["2 milion", 2e6],
    ["6 Billiion", 6e9],
    ["4 billon", 4e9],
    ["2 Trillon", 2e12],
    ["3000 million", 3e9],
    ["4k Billion", 4e12],
    ["15 hundred", 1500],
    ["2-billion-row", 2e9],
    ["3 lakh", 3e5],
    ["2 lac", 2e5],
    ["40 crore", 4e8],
    ["1.5 lakh crore", 1.5e12],
    ["3.5 × 10^9", 3.5e9],
    ["3.5X10^9", 3.5e9],
    ["3.5 x 10^9", 3.5e9],
    ["3.5 \\times 10^9", 3.5e9],
    ["2 \\text{ million}", 2e6],
    ["2 \\space billion", 2e9],
  ])("with a scale: %s", (text, value) => {
    const quantity = quantityIn(text);
    expect(amount(quantity)).toBeCloseTo(value, 3);
    expect(quantity.scaled).toBe(true);
    expect(dimensionOf(quantity.readings[0] as UnitReading)).toBe("");
  });

  it.each([
    ["10^8", 1e8],
    ["10 ^ 8", 1e8],
    ["10⁸", 1e8],
    ["10⁻³", 1e-3],
    ["10<sup>8</sup>", 1e8],
    ["10^{8}", 1e8],
    ["2**35", 2 ** 35],
    ["36⁵", 36 ** 5],
    ["36^5", 36 ** 5],
    ["36pow5", 36 ** 5],
  ])("as a power: %s", (text, value) => {
    const [read] = valuesOf(sumAt(tokensOf(text), 0)?.node ?? { span: { start: 0, end: 0 }, terms: [] });
    expect((read?.value.value ?? Number.NaN) / value).toBeCloseTo(1, 9);
  });

  it.each([
    ["45%", 0.45],
    ["45 %", 0.45],
    ["0.5%", 0.005],
    ["45 percent", 0.45],
    ["45 \\space percent", 0.45],
  ])("as a share: %s", (text, value) => {
    const quantity = quantityIn(text);
    expect(quantity.percent).toBe(true);
    expect(amount(quantity)).toBeCloseTo(value, 9);
  });

  it.each([
    ["4–6×", 4, 6, ""],
    ["4-6 sec", 4, 6, "time"],
    ["12-18 qps", 12, 18, "time^-1"],
    ["4–6 KB", 4000, 6000, "information"],
    ["30K-40K", 30e3, 40e3, ""],
    ["30K–40K", 30e3, 40e3, ""],
    ["5 – 10 KB", 5000, 10_000, "information"],
    ["4 to 6 minutes", 240, 360, "time"],
    ["$4-6", 4, 6, "money"],
  ])("as a range: %s", (text, low, high, dimension) => {
    const quantity = quantityIn(text);
    expect([amount(quantity, 0, "low"), amount(quantity)]).toEqual([low, high]);
    expect(dimensionOf(quantity.readings[0] as UnitReading)).toBe(dimension);
  });

  it.each(["100:1", "1:50", "2025-03-14", "2025/03/14", "09:30", "1.4.2", "0x1F", "p95", "v3", "4th", "IPv4", "md5"])(
    "is not in %s",
    (text) => {
      const tokens = tokensOf(text);
      expect(tokens.filter(({ type }) => type === "number")).toEqual([]);
      expect(quantityAt(tokens, 0)).toBeNull();
    },
  );

  it("is approximate behind a sign or a word", () => {
    expect(quantityAt(tokensOf("~450 posts/sec"), 0)?.node).toMatchObject({ approximate: true, high: 450, nouns: ["posts"] });
    expect(quantityAt(tokensOf("≈ 25 000 Petabytes"), 0)?.node).toMatchObject({ approximate: true, high: 25_000 });
    expect(operandAt(tokensOf("about 450 posts"), 0)?.node).toMatchObject({ high: 450 });
  });

  it("is so many times something", () => {
    expect(quantityIn("4x")).toMatchObject({ times: true, high: 4 });
    expect(quantityIn("3×")).toMatchObject({ times: true, high: 3 });
    expect(quantityIn("4x5")).toMatchObject({ times: false });
  });
});

describe("a unit", () => {
  it.each([
    ["$25", 25, "money"],
    ["€25", 25, "money"],
    ["£25", 25, "money"],
    ["₹25 Lakh", 2.5e6, "money"],
    ["0.03$", 0.03, "money"],
    ["40 dollars", 40, "money"],
    ["40 cents", 0.4, "money"],
    ["$2.5M", 2.5e6, "money"],
    ["$25/TB/month", 25 / 1e12 / 2_592_000, "information^-1 time^-1 money"],
    ["$0.02/shard/hr", 0.02 / 3600, "time^-1 money"],
    ["$0.30/million", 3e-7, "money"],
    ["300 URL/s", 300, "time^-1"],
    ["300 req/sec", 300, "time^-1"],
    ["300 requests per second", 300, "time^-1"],
    ["7000 QPS", 7000, "time^-1"],
    ["7000 rps", 7000, "time^-1"],
    ["90 tps", 90, "time^-1"],
    ["300 IOPS", 300, "time^-1"],
    ["4 photos per user per day", 4 / 86_400, "time^-1"],
    ["30M redirects daily", 30e6 / 86_400, "time^-1"],
    ["3 lac queries per second", 3e5, "time^-1"],
    ["60M/month", 60e6 / 2_592_000, "time^-1"],
    ["60/year", 60 / 31_536_000, "time^-1"],
    ["6000 per minute", 100, "time^-1"],
    ["40 bytes", 40, "information"],
    ["40 Bytes", 40, "information"],
    ["40 bits", 40, "information"],
    ["40 KB", 40e3, "information"],
    ["40kB", 40e3, "information"],
    ["40 MB", 40e6, "information"],
    ["40GB", 40e9, "information"],
    ["40 TB", 40e12, "information"],
    ["40 PB", 40e15, "information"],
    ["4 EB", 4e18, "information"],
    ["3.1 Peta Bytes", 3.1e15, "information"],
    ["3 gigabytes", 3e9, "information"],
    [".3 TB", 0.3e12, "information"],
    ["30\\text{ KB}", 30e3, "information"],
    ["40 KiB", 40_960, "information"],
    ["3 MiB", 3 * 1024 ** 2, "information"],
    ["3GiB", 3 * 1024 ** 3, "information"],
    ["3 TiB", 3 * 1024 ** 4, "information"],
    ["40 Mbps", 40e6, "information time^-1"],
    ["40 Gbps", 40e9, "information time^-1"],
    ["40 MBps", 40e6, "information time^-1"],
    ["40 GB/s", 40e9, "information time^-1"],
    ["40 GB per day", 40e9 / 86_400, "information time^-1"],
    ["300ns", 300e-9, "time"],
    ["300us", 300e-6, "time"],
    ["300 µs", 300e-6, "time"],
    ["300 μs", 300e-6, "time"],
    ["30 ms", 0.03, "time"],
    ["30 s", 30, "time"],
    ["30 secs", 30, "time"],
    ["30 min", 1800, "time"],
    ["12h", 43_200, "time"],
    ["12 hrs", 43_200, "time"],
    ["12 days", 1_036_800, "time"],
    ["3 weeks", 1_814_400, "time"],
    ["3 months", 7_776_000, "time"],
    ["3 years", 94_608_000, "time"],
    ["3y", 94_608_000, "time"],
    ["3-year", 94_608_000, "time"],
  ])("%s", (text, value, dimension) => {
    const quantity = quantityIn(text);
    expect(amount(quantity) / value).toBeCloseTo(1, 9);
    expect(dimensionOf(quantity.readings[0] as UnitReading)).toBe(dimension);
  });

  it.each([
    ["7B", ["", "information"]],
    ["7b", ["", "information"]],
    ["7B/day", ["time^-1", "information time^-1"]],
    ["45m", ["", "time"]],
  ])("is left open in %s", (text, dimensions) => {
    expect(quantityIn(text).readings.map(dimensionOf)).toEqual(dimensions);
  });

  it.each([
    ["7 kb", [7000, 7000], [false, true]],
    ["7 Mb", [7e6, 7e6], [false, true]],
    ["7 Gb", [7e9, 7e9], [false, true]],
    ["7 KB", [7000], [false]],
    ["7 kbit", [7000], [true]],
    ["7 Mbps", [7e6], [true]],
  ])("bytes or bits: %s", (text, amounts, bits) => {
    const quantity = quantityIn(text);
    expect(quantity.readings.map((_, at) => amount(quantity, at))).toEqual(amounts);
    expect(quantity.readings.map((reading) => reading.bits)).toEqual(bits);
  });

  it("a lone letter may leave out the B of bytes", () => {
    for (const text of ["7K", "7M", "7G", "7T", "7P"]) expect(quantityIn(text).readings[0]).toMatchObject({ mayBeBytes: true });
    for (const text of ["7 million", "7 KB", "7"]) expect(quantityIn(text).readings[0]).toMatchObject({ mayBeBytes: false });
  });

  it("nouns tell what is counted", () => {
    expect(quantityIn("30M active users").nouns).toEqual(["active", "users"]);
    expect(quantityIn("12-character string").nouns).toEqual(["character", "string"]);
    expect(quantityIn("3 photos per user per day").nouns).toEqual(["photos", "/user"]);
    expect(quantityIn("30 users and 4 admins").nouns).toEqual(["users"]);
  });
});

describe("a duration in several units", () => {
  it.each([
    ["8h 45min 57s", 31_557],
    ["43m 49.7s", 2629.7],
    ["1 hour 30 minutes", 5400],
    ["2d 4h", 187_200],
    ["2 weeks 3 days", 17 * 86_400],
    ["1 year 6 months", 545 * 86_400],
    ["3s 200ms", 3.2],
  ])("%s is one", (text, seconds) => {
    const quantity = quantityIn(text);
    expect(amount(quantity)).toBeCloseTo(seconds, 6);
    expect(text.slice(quantity.span.start, quantity.span.end)).toBe(text);
    expect(quantity.readings.map(dimensionOf)).toEqual(["time"]);
  });

  it.each([
    // not descending, filling the unit before, with a fraction, in another column, or behind something else
    "4h 2d",
    "30 days 24 hours",
    "1.5h 30min",
    "2h 3h",
    "1h  30min",
    "1 hour, 30 minutes",
    "1h | 30min",
    "2h (lunch) 30min",
    "2h of 30min",
    "5M 30s",
    "1h 30",
    "1h 30/s",
    "1h 2 MB",
  ])("%s is none", (text) => {
    const quantity = quantityIn(text);
    expect(text.slice(quantity.span.start, quantity.span.end)).toMatch(/^[\d.]+ ?\p{L}+$/u);
  });
});
