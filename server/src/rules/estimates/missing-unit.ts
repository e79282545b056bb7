/** A figure of an estimation that does not say what it measures. */
import { rolesAt, sectionAt } from "../../core/facts/section-of.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

/** Names that stand for an amount of something that is measured, never counted. */
const MEASURED =
  /\b(?:storage|bandwidth|disk(?: space)?|memory|ram|throughput|latency|response time|duration|retention|(?:cache|object|record|row|message|photo|video|image|file|payload|packet) size|ingress|egress)\b/i;
/** A name that holds the unit: `Storage (GB)`, `Latency in ms`, `GB per day`. */
const HAS_UNIT =
  /\b(?:[KMGTPE]?i?B|[KMGT]?bps|bytes?|bits?|ms|secs?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|req(?:uest)?s?|QPS|TPS|RPS|ops|percent|ratio|factor|count|number of)\b|[%$€£#]|\bper\b/i;
/** Nothing may follow the number that could be its unit or the start of a calculation. */
const NOTHING_FOLLOWS = /^\s*(?:\((?![^)]*\b(?:[KMGTPE]?i?B|bytes?|ms|s|seconds?)\b)[^)]*\))?\s*[.,;]?\s*$/;

export default defineRule({
  id: "estimates/missing-unit",
  title: "An estimate states its unit",
  severity: "warning",
  since: "0.1.0",
  why: md`
    A bare number can be neither checked nor compared: 500 of storage may be gigabytes a day or terabytes in all, a
    thousandfold apart.
  `,
  *check({ figures, sections, design }) {
    for (const { name, quantity, rest, span, statement } of figures) {
      if (
        quantity.unit !== null ||
        /\p{L}/u.test(quantity.text) ||
        !MEASURED.test(name) ||
        HAS_UNIT.test(name) ||
        !NOTHING_FOLLOWS.test(rest)
      )
        continue;
      const section = sectionAt(sections, statement.span.start);
      const roles = rolesAt(section, design.section);
      if (!roles.includes("estimation") && !roles.includes("assumptions")) continue;
      if (HAS_UNIT.test(section?.title ?? "")) continue;
      yield { span, message: `"${name}: ${quantity.text}" has no unit`, evidence: "neither the number nor its name says what is measured" };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 500
                   ^^^ "Storage: 500" has no unit
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Estimation

        - Storage: 500 GB/day
        - Storage (GB): 500
        - Servers: 20
        - Peak QPS: 12,000
      `,
    },
  ],
});
