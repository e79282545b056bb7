/** An estimation that stops at the average. */
import { estimationLines } from "../../core/facts/estimation-lines.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { sliceSpan } from "../../core/text/span.ts";
import { withoutComments } from "../../core/text/without-comments.ts";

export default defineRule({
  id: "estimates/average-without-peak",
  title: "An estimation speaks of the peak",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    Requests a day divided by 86,400 seconds is the load of a day without evenings. A system sized for it fails in the
    busiest hour: two to five times the average is a usual first guess for the peak.
  `,
  *check(facts) {
    const { english, text, design } = facts;
    if (!english || PEAK.test(withoutComments(sliceSpan(text, design.span)))) return;
    const computed = estimationLines(facts).find((line) => RATE.test(line.text) && COMPUTED.test(line.text));
    if (!computed) return;
    yield {
      span: computed.span,
      message: "An average rate, and the design nowhere speaks of its peak",
      evidence: `"${computed.text.trim().replace(/\s+/g, " ")}"; no peak, burst, spike, maximum or headroom is named`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Writes: 100M a day / 86,400 s ≈ 1,157 writes/s
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ An average rate, and the design nowhere speaks of its peak
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        100 million links a day make 100M / 86400 = 1,157 QPS.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ An average rate, and the design nowhere speaks of its peak
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Writes: 100M a day / 86,400 s ≈ 1,157 writes/s, 3,500/s at peak
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Writes: 100M a day / 86,400 s ≈ 1,157 writes/s

        ## Scaling

        Autoscaling keeps twice the capacity in reserve for bursts.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Every instance takes 500 requests per second
        - Storage: 10 GB a day × 365 = 3.65 TB
      `,
    },
  ],
});

const PEAK =
  /\b(?:peaks?|peaking|bursts?|bursty|spik(?:e|es|y|ing)|max(?:imum|imal)?|headroom|surges?|worst[- ]case|highest|busiest|busy hours?|rush|hot hours?|over-?provision\w*|safety (?:factor|margin)|high[- ]traffic|traffic (?:jumps?|storms?)|thundering|flash|viral|p9\d)\b/i;
const RATE =
  /\b(?:QPS|TPS|RPS)\b|(?:requests?|reqs?|reads?|writes?|queries|searches|messages|events|links|urls|tweets|posts|orders|calls|updates)\s?(?:\/|per|a)\s?(?:s|sec|second)\b/i;
/** A day's worth made into a rate. */
const COMPUTED =
  /(?:\/|÷|\bper day\b|\ba day\b|\bdaily\b|\bdivided by\b|:).{0,80}(?:\b86,?400\b|\b100,?000\b|\b10\^5\b|\b24\b).{0,40}[=≈~]|(?:[=≈→~]|->|=>).{0,80}(?:\b86,?400\b|24\s?[*×x])/;
