/** Parts of one whole that are more than it. */
import { sharesOf } from "../../core/facts/shares.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "estimates/shares-above-100",
  title: "Shares of a whole add up to 100%",
  severity: "warning",
  since: "0.1.0",
  why: md`
    When the parts are more than the whole, at least one of them is wrong, and so is every figure that is made from it.
    Only percentages that the text calls parts of one whole are added: a distribution, a split, a column of shares, reads
    and writes. 101% is rounding.
  `,
  *check({ statements, sections, english }) {
    if (!english) return;
    for (const { percents, span } of sharesOf(statements, sections)) {
      const sum = Number(percents.reduce((total, percent) => total + percent, 0).toFixed(6));
      if (sum <= MOST) continue;
      yield { span, message: `These shares of one whole add up to ${sum}%`, evidence: `${percents.join(" + ")} = ${sum}` };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Load: 70% reads, 40% writes
                ^^^^^^^^^^^^^^^^^^^^^ These shares of one whole add up to 110%
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Client distribution: 60% mobile, 35% web and 25% partners
                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ These shares of one whole add up to 120%
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        | Endpoint | Share |
        | --- | --- |
        | create | 20% |
        ^^^^^^^^^^^^^^^^ These shares of one whole add up to 110%
        | redirect | 80% |
        | report | 10% |
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Load: 80% reads, 20% writes
        - Client types: 33.4% mobile, 33.4% web, 33.4% partners
        - Geographic distribution:
          - Asia: 45% (45M users)
          - Europe: 30% (30M users)
          - Americas: 25% (25M users)
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Devices: 80% of users have a phone, 60% of users a computer
        - CPU utilization: 60% average, 90% peak
        - Latency distribution: 50% under 10 ms, 90% under 50 ms, 99% under 200 ms
        - 20% of the links get 90% of the clicks
        - A new cache saves 60% reads and 50% cost
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        Growth mix:

        - Links: 60%
        - Clicks: 70%
        - Total: 66%
      `,
    },
  ],
});

const MOST = 101;
