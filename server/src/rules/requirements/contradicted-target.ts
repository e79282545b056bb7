/** A load that the requirements ask for and the estimation contradicts. */
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import { type LoadFigure, type LoadTarget, loadFigures, loadTargets } from "../../core/facts/load-figures.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { toleranceOption } from "../../core/lint/rule-options.ts";

export default defineRule({
  id: "requirements/contradicted-target",
  title: "The estimation agrees with the targets",
  severity: "warning",
  since: "0.1.0",
  why: md`
    A system that is required to carry 10,000 requests a second and estimated to get 50,000 is built for one of the two.
    Compared is only what is named alike and stated for the whole system: users, and rates of requests, reads and writes.
  `,
  options: { tolerance: toleranceOption(0.2, "How far the estimation may lie above the target, as a share of it; users also below.") },
  *check(facts, { options: { tolerance } }) {
    if (!facts.english) return;
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
