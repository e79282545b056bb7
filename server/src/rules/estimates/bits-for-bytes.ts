/** A result in bytes that was worked out in bits, or the other way round. */
import { correctedResult, expressionText, resultText } from "../../core/facts/claim-text.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { isBitsForBytes } from "../../core/quantity/cause.ts";

export default defineRule({
  id: "estimates/bits-for-bytes",
  title: "Bits and bytes are not mixed up",
  severity: "error",
  since: "0.1.0",
  fixable: true,
  why: md`
    Networks are sold in bits a second and disks in bytes. Taking one for the other orders eight times too much, or an
    eighth of what is needed.
  `,
  *check({ claims }) {
    for (const claim of claims) {
      if (claim.verdict !== "wrong" || claim.ratio === null || !isBitsForBytes(claim.ratio, claim.claimed.unit)) continue;
      const corrected = correctedResult(claim);
      const is = corrected ? `is ${claim.currency}${corrected}, not ${resultText(claim)}` : `does not come to ${resultText(claim)}`;
      yield {
        span: claim.resultSpan,
        message: `${expressionText(claim)} ${is}: a byte has 8 bits`,
        evidence: "the result is eight times off",
        fixes: corrected
          ? [{ title: `Replace with ${corrected}`, safe: false, edits: [{ span: claim.resultSpan, newText: corrected }] }]
          : [],
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Video Service

        ## Estimation

        - Egress: 1M viewers × 2 Mbps = 2 TB/s
                                        ^^^^^^ 1M viewers × 2 Mbps is 250 GB/s, not 2 TB/s: a byte has 8 bits
      `,
      fixed: md`
        # Design a Video Service

        ## Estimation

        - Egress: 1M viewers × 2 Mbps = 250 GB/s
      `,
    },
    {
      good: md`
        # Design a Video Service

        ## Estimation

        - Egress: 735 KB/s × 8 = 5.88 Mbps
        - Ingress: 100 MB/s = 800 Mbps
      `,
    },
  ],
});
