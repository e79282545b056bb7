/** A calculation that does not come to the result written behind it. */

import type { Claim } from "../../core/facts/claim.ts";
import { correctedResult, deviationText, expressionText, resultText } from "../../core/facts/claim-text.ts";
import type { Report } from "../../core/lint/finding.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { isBitsForBytes } from "../../core/quantity/cause.ts";

export default defineRule({
  id: "estimates/wrong-arithmetic",
  title: "A calculation comes to the result that it states",
  severity: "error",
  since: "0.1.0",
  fixable: true,
  why: md`
    Capacity is bought by these numbers, and a slip of a unit prefix is a factor of a thousand. Every reading that makes
    sense was tried: 1,000 or 1,024 bytes in a KB, a day as 86,400 or 100,000 seconds, results rounded to the digits
    shown or within 25 % of the right one. This one holds under none.
  `,
  *check({ claims }) {
    for (const claim of claims)
      if (
        claim.verdict === "wrong" &&
        claim.form !== "availability" &&
        claim.ratio !== null &&
        !isBitsForBytes(claim.ratio, claim.claimed.unit)
      )
        yield reportOf(claim, claim.ratio);
  },
  examples: [
    {
      bad: md`
        # Design a Video Service

        ## Estimation

        - Bandwidth: 58K/s × 3 MB = 174 TB/s
                                    ^^^^^^^^ 58K/s × 3 MB is 174 GB/s, not 174 TB/s: 1,000 times too large
        - Reads: 200M / 86400 = 23,000/s
                                ^^^^^^^^ 200M / 86400 is 2,300/s, not 23,000/s: 10 times too large
      `,
      fixed: md`
        # Design a Video Service

        ## Estimation

        - Bandwidth: 58K/s × 3 MB = 174 GB/s
        - Reads: 200M / 86400 = 2,300/s
      `,
    },
    {
      good: md`
        # Design a Video Service

        ## Estimation

        - Writes: 100M / 86400 ≈ 1200/s
        - Rounded: 365 × 400 GB = 150 TB
        - Binary: 500M × 68 B = 32 GB
        - A day of 100,000 seconds: 100M / 86400 = 1000/s
        - A chain of steps: 10M × 15 characters = 150M nodes × 100 bytes = 15 GB
        - Precedence as everybody means it: 8 billion / 24*60*60 = 92K/s
        - Billions or bytes: 250B * 8B = 2 TB
      `,
    },
  ],
});

function reportOf(claim: Claim, ratio: number): Report {
  const corrected = correctedResult(claim);
  const written = resultText(claim);
  const is = corrected ? `is ${corrected}, not ${written}` : `does not come to ${written}`;
  return {
    span: claim.resultSpan,
    message: `${expressionText(claim)} ${is}: ${deviationText(ratio)}`,
    evidence: claim.reason === "" ? "no reading of its units comes near" : `likely cause: ${claim.reason}`,
    fixes: corrected ? [{ title: `Replace with ${corrected}`, safe: false, edits: [{ span: claim.resultSpan, newText: corrected }] }] : [],
  };
}
