/** Figures: which lines name a quantity, and which quantity they name. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";

function figures(line: string): readonly string[] {
  const text = `# Design\n\n## Estimation\n\n- ${line}\n`;
  const [facts] = analyze(text, { declared: true }).designs;
  return facts?.figures.map(({ name, quantity, span }) => `${name} | ${text.slice(span.start, span.end)} | ${quantity.unit}`) ?? [];
}

describe("figures", () => {
  it.each([
    ["DAU: 500M", "DAU | 500M | user"],
    ["Peak QPS: 12,000", "Peak QPS | 12,000 | 1/s"],
    ["**Storage per day**: ~500 GB (replicas included)", "Storage per day | 500 GB | B"],
    ["Write QPS: 100M / 86400 ≈ 1200/s", "Write QPS | 1200/s | 1/s"],
    ["Storage/year: 100M × 365 × 500B ≈ 18 TB/year", "Storage/year | 18 TB/year | B/s"],
    ["URL creation: ~12 requests/sec (1,000,000 / 86,400)", "URL creation | 12 requests/sec | 1/s"],
    ["Capacity: 7 characters = 62^7 = 3.5 trillion", "Capacity | 3.5 trillion | null"],
  ])("%s", (line, figure) => {
    expect(figures(line)).toEqual([figure]);
  });

  it.each([
    "Characters: 0-9 (10) + A-Z (26)",
    "`GET /feed?limit=20` reads a page",
    "Base62 encoding of IDs, numbers and letters in some order: 7",
    "Redis: a cache",
  ])("not in %s", (line) => {
    expect(figures(line)).toEqual([]);
  });
});
