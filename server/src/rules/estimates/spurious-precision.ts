/** A result with more digits than its operands, or any estimate, can give it. */
import { type SpuriousDigits, spuriousDigits } from "../../core/facts/spurious-digits.ts";
import type { Fix } from "../../core/lint/finding.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { numeralStyleOf } from "../../core/quantity/numeral-style.ts";
import { printRounded } from "../../core/quantity/print.ts";

export default defineRule({
  id: "estimates/spurious-precision",
  title: "A result shows no more digits than are known",
  severity: "info",
  since: "0.1.0",
  fixable: true,
  why: md`
    Users guessed to one digit make no rate that is known to ten. The digits behind hide the few that matter, and suggest
    a measurement where there was a guess.

    Whole numbers, shares, money, durations, powers and exact conversions may have as many digits as they need.
  `,
  *check(facts) {
    for (const found of spuriousDigits(facts)) {
      const rounded = printRounded(found.value, ENOUGH_DIGITS, { digits: found.digits, style: numeralStyleOf(found.digits) });
      yield {
        span: found.span,
        message: `${found.digits} shows ${found.shown} digits, ${limitOf(found)}: ${rounded} says as much`,
        evidence:
          found.known === null ? "no load and no amount of data is estimated that precisely" : "a result is as precise as its operands",
        fixes: [fixOf(found, rounded)],
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Writes: 100M / 86,400 = 1157.407407 QPS
                                  ^^^^^^^^^^^ 1157.407407 shows 10 digits, its operands at most 3: 1157 says as much
        - Bandwidth: 1 TB / 86,400 s ≈ 11.574074 MB/s
                                       ^^^^^^^^^ 11.574074 shows 8 digits, its operands at most 3: 11.57 says as much
        - Bandwidth in GB = 3480911.2548828125 GB
                            ^^^^^^^^^^^^^^^^^^ 3480911.2548828125 shows 17 digits, more than any estimate has: 3480911 says as much
      `,
      fixed: md`
        # Design a Link Shortener

        ## Estimation

        - Writes: 100M / 86,400 = 1157 QPS
        - Bandwidth: 1 TB / 86,400 s ≈ 11.57 MB/s
        - Bandwidth in GB = 3480911 GB
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Links: 100M × 365 = 36,500,000,000
        - Writes: 100M / 86,400 = 1157.41 QPS
        - Precise operands: 132.7104 TB / 5 = 26.54208 TB
        - Money: 3,333,333 × $0.0000166667 = $55.55566667
        - Two services in a row: 99.99% × 99.95% = 99.940005%
        - The same as shares: 0.9999 × 0.9999 = 0.99980001
        - Keys: 62^7 = 3.521614606208 trillion
        - Memory: 10 GiB = 10.73741824 GB, 3 × 4 MiB = 12.582912 MB
        - Time: 100 / 7 s = 14.2857142857 s
        - Coordinates = 37.7749295123
      `,
    },
  ],
});

/** More than enough for any estimate. */
const ENOUGH_DIGITS = 4;

function limitOf({ known }: SpuriousDigits): string {
  return known === null ? "more than any estimate has" : `its operands at most ${known}`;
}

/** What stands elsewhere too is rounded only where the author asks for it: the two would differ. */
function fixOf({ span, isRepeated }: SpuriousDigits, rounded: string): Fix {
  return { title: `Round to ${rounded}`, safe: !isRepeated, edits: [{ span, newText: rounded }] };
}
