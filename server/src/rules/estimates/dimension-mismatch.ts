/** A calculation whose two sides measure different things. */
import { expressionText, resultText } from "../../core/facts/claim-text.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "estimates/dimension-mismatch",
  title: "Both sides of a calculation measure the same",
  severity: "error",
  since: "0.1.0",
  why: md`
    Bytes times years are no bytes, and tasks times minutes are no tasks. Where the units do not cancel, an operand is
    missing, counted twice or not what its name says, and the number is right by accident if at all.
  `,
  *check({ claims }) {
    for (const claim of claims) {
      if (claim.verdict !== "dimension") continue;
      yield {
        span: claim.resultSpan,
        message: `${expressionText(claim)} cannot come to ${resultText(claim)}: ${claim.reason}`,
        evidence:
          claim.computed && claim.computed.unit !== claim.claimed.unit
            ? `the calculation measures ${unitText(claim.computed.unit)}, the result ${unitText(claim.claimed.unit)}`
            : "the units do not cancel",
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Records: 100 million * 365 * 10 = 365 billion
        - Storage: 365 billion * 100 bytes * 10 years = 365 TB
                                                        ^^^^^^ 365 billion * 100 bytes * 10 years cannot come to 365 TB: the two sides measure different things: the operand that "100 million * 365 * 10 = 365 billion" comes to already covers that time
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 100 GB/day × 5 years = 182 TB
        - Workers: 200/s × 50 ms = 10
        - Cost: 10 PB at $20/TB/month = $200K/month
      `,
    },
  ],
});

function unitText(unit: string): string {
  return unit === "1" ? "a count" : unit;
}
