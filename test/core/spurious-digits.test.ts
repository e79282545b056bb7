/** Which results show more digits than are known, and which have a right to theirs. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { spuriousDigits } from "../../server/src/core/facts/spurious-digits.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import rule from "../../server/src/rules/estimates/spurious-precision.ts";

const design = (line: string): string => `# Design a Feed\n\n## Estimation\n\n- ${line}\n`;

function digitsIn(line: string): readonly string[] {
  return analyze(design(line), { declared: true }).designs.flatMap((facts) => spuriousDigits(facts).map(({ digits }) => digits));
}

function fixIn(line: string): { newText: string | undefined; safe: boolean | undefined } {
  const [finding] = lint(analyze(design(line), { declared: true }), { rules: [rule] });
  const [fix] = finding?.fixes ?? [];
  return { newText: fix?.edits[0]?.newText, safe: fix?.safe };
}

describe("spuriousDigits", () => {
  it.each([
    ["100M / 86,400 = 1157.407407 QPS", "1157.407407"],
    ["100M / 86,400 = 1,157.407407 QPS", "1,157.407407"],
    ["100M / 86,400 = 1.157407407K QPS", "1.157407407"],
    ["`500 GB / 7 days` ≈ 71.42857143 GB", "71.42857143"],
    ["Bandwidth in TB = 3399.3273973464966 TB", "3399.3273973464966"],
    ["Bandwidth: 3399.3273973464966 TB", "3399.3273973464966"],
  ])("finds %s", (line, digits) => {
    expect(digitsIn(line)).toEqual([digits]);
  });

  it.each([
    "100M / 86,400 = 1157.407 QPS",
    "100M × 365 = 36,500,000,000",
    "132.7104 TB / 5 = 26.54208 TB",
    "2/3 of 99.999% = 66.666% of 66.6660000012345%",
    "$1M / 7 = $142,857.142857",
    "100 s / 7 = 14.2857142857 s",
    "62^7 = 3.521614606208 trillion",
    "3 × 4 MiB = 12.582912 MB",
    "10 GiB = 10.73741824 GB",
    "0.9999 × 0.9999 = 0.99980001",
    "Bandwidth in TB = 3480911.2548828125 GB / 1024",
    "lat = 37.77492951234, pi = 3.14159265358979",
    "Release: 1.22474487139 of the client",
  ])("is silent about %s", (line) => {
    expect(digitsIn(line)).toEqual([]);
  });
});

describe("the fix", () => {
  it.each([
    ["100M / 86,400 = 1157.407407 QPS", "1157"],
    ["1T / 86,400 = 11,574,074.07407 QPS", "11,574,074"],
    ["1 TB / 86,400 s = 11.574074 MB/s", "11.57"],
    ["1 TB / 1000 s / 999.5 = 1.0005002501 MB/s", "1.001"],
  ])("keeps what stands before the point, and four digits: %s", (line, newText) => {
    expect(fixIn(line)).toEqual({ newText, safe: true });
  });

  it("is not safe where the number stands elsewhere too", () => {
    expect(fixIn("100M / 86,400 = 1157.407407 QPS; 1157.407407 × 2 = 2315 QPS").safe).toBe(false);
  });
});
