/** A calculation that does not come to the result written behind it. */

import type { Claim } from "../../core/facts/claim.ts";
import { correctedResult, deviationText, expressionText, resultText } from "../../core/facts/claim-text.ts";
import { conventionsText, ownUnitsText } from "../../core/facts/reckoned-by.ts";
import type { Report } from "../../core/lint/finding.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { toleranceOption } from "../../core/lint/rule-options.ts";
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
  options: {
    tolerance: toleranceOption(
      0.25,
      "How far a result may be off that no rounding and no convention explains, as a share of the right one.",
    ),
  },
  *check({ claims, conventions }, { options: { tolerance } }) {
    for (const claim of claims) {
      if (claim.form === "availability" || claim.ratio === null || isBitsForBytes(claim.ratio, claim.claimed.unit)) continue;
      if (claim.verdict === "wrong" && Math.abs(claim.ratio - 1) > tolerance) yield reportOf(claim, claim.ratio, causeOf(claim));
      if (claim.verdict === "ok" && claim.slack !== null && claim.slack > tolerance)
        yield reportOf(
          claim,
          claim.ratio,
          `more than ${Number((tolerance * 100).toPrecision(3))} % off`,
          conventionsText(conventions.team),
        );
    }
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

function causeOf({ reason }: Claim): string {
  return reason === "" ? "no reading of its units comes near" : `likely cause: ${reason}`;
}

function reportOf(claim: Claim, ratio: number, cause: string, conventions = ""): Report {
  const corrected = correctedResult(claim);
  const written = resultText(claim);
  const is = corrected ? `is ${claim.currency}${corrected}, not ${written}` : `does not come to ${written}`;
  return {
    span: claim.resultSpan,
    message: `${expressionText(claim)} ${is}: ${deviationText(ratio)}`,
    evidence: [cause, ...[ownUnitsText(claim), conventions].filter((each) => each !== "").map((each) => `with ${each}`)].join(", "),
    fixes: corrected ? [{ title: `Replace with ${corrected}`, safe: false, edits: [{ span: claim.resultSpan, newText: corrected }] }] : [],
  };
}
