/** One figure that has two values in one design. */
import { type LoadFigure, loadFigures } from "../../core/facts/load-figures.ts";
import type { Statement } from "../../core/facts/statement.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { toleranceOption } from "../../core/lint/rule-options.ts";
import type { Role } from "../../knowledge/roles.ts";

export default defineRule({
  id: "estimates/conflicting-values",
  title: "A figure has one value in a design",
  severity: "warning",
  since: "0.1.0",
  why: md`
    What is calculated from one value does not hold for the other, and no reader can tell which was meant. Only figures
    that a design has one of are compared, such as its daily active users or its peak rate, and only where they are stated
    for the whole system: a phase, a region or a component may have a value of its own.
  `,
  options: { tolerance: toleranceOption(0.2, "How far two values may lie apart, as a share of the smaller one.") },
  *check(facts, { options: { tolerance } }) {
    if (!facts.english) return;
    // A rate that is required and one that is estimated are two things.
    const figures = loadFigures(facts).filter(({ of, section }) => !of.endsWith("rate") || section.roles.some(isEstimate));
    for (const of of new Set(figures.map((figure) => figure.of))) {
      const pair = conflict(
        figures.filter((figure) => figure.of === of),
        facts.statements,
        tolerance,
      );
      if (!pair) continue;
      const [first, second] = pair;
      yield {
        span: second.span,
        message: `Two values for the ${of} of one design: "${second.text}" here, "${first.text}" before`,
        evidence: `"${first.text}" under "${first.section.title}", "${second.text}" under "${second.section.title}"`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Assumptions

        - Daily active users: 100 million

        ## Estimation

        - DAU: 10M
               ^^^ Two values for the daily active users of one design: "DAU: 10M" here, "Daily active users: 100 million" before
      `,
    },
    {
      bad: md`
        # Design a Photo Service

        ## Non-Functional Requirements

        - Average photo size: 200 KB

        ## Estimation

        - Average photo size: 2 MB
                              ^^^^ Two values for the average size of a photo of one design: "Average photo size: 2 MB" here, "Average photo size: 200 KB" before
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Estimation

        - DAU: 100M
        - Average QPS: 1,200
        - DAU: 50M
               ^^^ Two values for the daily active users of one design: "DAU: 50M" here, "DAU: 100M" before
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Assumptions

        - DAU: 100M
        - MAU: 300M

        ## Estimation

        - DAU: 100 million
        - Average QPS: 1,200
        - Peak QPS: 3,600
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Assumptions

        - DAU: 1M at launch

        ## Estimation

        ### Year 5

        - DAU: 50M

        ### Europe

        - DAU: 20M
      `,
    },
    {
      good: md`
        # Design a Chat Service

        ## Estimation

        - Messages
          - QPS: 12,000
        - Presence
          - QPS: 90,000

        Reads:

        - QPS: 3,000
      `,
    },
  ],
});

function isEstimate(role: Role): boolean {
  return role === "estimation" || role === "assumptions";
}

/** The first and the second value of a figure; null when there is one value, or so many that they must differ in scope. */
function conflict(
  figures: readonly LoadFigure[],
  statements: readonly Statement[],
  tolerance: number,
): readonly [LoadFigure, LoadFigure] | null {
  const values = new Set(figures.map(({ value }) => value));
  const [first] = figures;
  const second = figures.find(({ value }) => value !== first?.value);
  if (values.size !== 2 || !first || !second || !(first.value > 0 && second.value > 0)) return null;
  // Twice in one section, rates and sizes are of several things that it tells apart by more than their names.
  const isSameSection = first.section === second.section;
  if (isSameSection && !(first.of.endsWith("users") && isOneList(statements, first, second))) return null;
  const times = Math.max(first.value, second.value) / Math.min(first.value, second.value);
  return times >= 1 + tolerance ? [first, second] : null;
}

/** Nothing but items of one depth stands between the two: no heading, no lead, nothing that is above one of them. */
function isOneList(statements: readonly Statement[], first: LoadFigure, second: LoadFigure): boolean {
  const list = statements.filter(({ span }) => span.end >= first.span.end && span.start <= second.span.start);
  return list.every(({ form, depth }) => form === "item" && depth === list[0]?.depth);
}
