/** A target that another line contradicts: the estimation a load, the requirements one another. */
import { contradictions } from "../../core/facts/contradictions.ts";
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import { type LoadFigure, type LoadTarget, loadFigures, loadTargets } from "../../core/facts/load-figures.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { toleranceOption } from "../../core/lint/rule-options.ts";

export default defineRule({
  id: "requirements/contradicted-target",
  title: "Targets agree with one another and with the estimation",
  severity: "warning",
  since: "0.1.0",
  why: md`
    A system that is required to carry 10,000 requests a second and estimated to get 50,000 is built for one of the two.
    The same goes for two bounds on one latency, two availabilities, two recovery objectives or two models of consistency.
    Compared is only what is stated for the same thing, by all of its words: a phase, a region, a tier or a component may
    have a target of its own.
  `,
  options: {
    tolerance: toleranceOption(
      0.2,
      "How far the estimation may lie above the target, or two durations or numbers of users apart, as a share of the smaller one.",
    ),
  },
  *check(facts, { options: { tolerance } }) {
    if (!facts.english) return;
    for (const { of, first, second } of contradictions(facts, tolerance)) {
      yield {
        span: second.span,
        message: `Contradicts "${first.text}", the ${of} stated before for the same thing`,
        evidence: `"${first.text}" before, "${second.text}" here`,
      };
    }
    const figures = loadFigures(facts).filter(
      ({ section }) => section.roles.includes("estimation") || section.roles.includes("assumptions"),
    );
    if (figures.length === 0) return;
    for (const target of [...loadTargets(facts), ...requiredRates(facts)]) {
      const figure = figures.find((each) => isContradicted(target, each, 1 + tolerance));
      if (!figure) continue;
      yield {
        span: target.span,
        message: `The estimation contradicts this target: it says "${figure.text}"`,
        evidence: `"${target.text}" here, "${figure.text}" under "${figure.section.title}"`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Requirements

        - The system must support 1M daily active users
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ The estimation contradicts this target: it says "DAU: 10M"

        ## Estimation

        - DAU: 10M
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Throughput of 10,000 QPS
          ^^^^^^^^^^^^^^^^^^^^^^^^ The estimation contradicts this target: it says "Peak QPS: 50,000"

        ## Estimation

        - Peak QPS: 50,000
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - Redirects respond in under 100 ms (p99)
        - Availability: 99.99%

        ## Failure Handling

        - Availability target: 99.9%
          ^^^^^^^^^^^^^^^^^^^^^^^^^^ Contradicts "Availability: 99.99%", the availability stated before for the same thing
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        We expect 12 million daily active users, and each creates a link a week.

        | Figure | Value |
        | --- | --- |
        | Daily active users (DAU) | 50 million |
          ^^^^^^^^^^^^^^^^^^^^^^^^ Contradicts "12 million daily active users", the daily active users stated before for the same thing
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Non-Functional Requirements

        - p99 latency of redirects under 100 ms, and p50 latency of redirects under 20 ms
        - p99 latency of statistics under 1 s
        - 99.99% availability for redirects
        - 99.9% availability for statistics
        - Strong consistency for new links
        - Eventual consistency for statistics
        - RPO: 5 minutes, RTO: 1 hour
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Requirements

        - Support 100M DAU
        - Handle 10,000 QPS

        ## Estimation

        - DAU: 100 million
        - Average QPS: 3,000
        - Peak QPS: 9,000
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Requirements

        - Support 1M DAU at launch
        - Handle 10,000 QPS per node
        - Run with 100 concurrent users locally

        ## Estimation

        - DAU: 50M
        - Peak QPS: 90,000
        - Concurrent users: 2M
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Requirements

        - At least 1M daily active users
        - 5,000 write QPS

        ## Estimation

        - DAU: 10M
        - Peak QPS: 50,000
        - Read QPS: 45,000
      `,
    },
  ],
});

/** Rates that the requirements state with a name, `Peak QPS: 10,000`. */
function requiredRates(facts: DesignFacts): readonly LoadTarget[] {
  return loadFigures(facts)
    .filter(({ of, section }) => of.endsWith("rate") && section.roles.some((role) => role.endsWith("requirements")))
    .map((figure) => ({ ...figure, least: false }));
}

/** `fewestTimes` apart; less is rounding. */
function isContradicted(target: LoadTarget, figure: LoadFigure, fewestTimes: number): boolean {
  if (!(target.value > 0 && figure.value > 0)) return false;
  const over = figure.value / target.value >= fewestTimes && !target.least;
  if (target.of.endsWith("users")) return figure.of === target.of && (over || target.value / figure.value >= fewestTimes);
  return isSameRate(target.of, figure.of) && over;
}

/** A target that names no extent is met at the peak only if it is met always; one for the average says nothing of the peak. */
function isSameRate(target: string, figure: string): boolean {
  if (target === figure) return true;
  const withoutExtent = (of: string): string => of.replace(/^(?:peak|average) /, "");
  return !target.startsWith("average") && withoutExtent(target) === withoutExtent(figure);
}
