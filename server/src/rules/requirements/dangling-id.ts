/** A reference to a requirement that there is not. */
import type { GivenId } from "../../core/facts/requirement-ids.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "requirements/dangling-id",
  title: "An id that is referred to exists",
  severity: "error",
  since: "0.1.0",
  why: md`
    A reference to a requirement that was renumbered or dropped leads nowhere, and what it was to show is not covered.
    Only series are judged of which the design itself gives ids. A letter and a number without a sign between them, such as
    \`R5\`, names many other things: instances, quarters, products, cells of a sheet.
  `,
  *check({ requirementIds: { given, referred }, english, text }) {
    if (!english || given.length < FEWEST || referred.length === 0) return;
    const exact = new Set(given.map(({ key }) => key));
    const known = new Set(given.flatMap(({ key }) => [key, ...parentsOf(key)]));
    const series = seriesOf(given.filter(({ isAmongRequirements }) => isAmongRequirements));
    for (const { id, key, series: of, span } of referred) {
      const own = series.get(of);
      // What stands below a requirement with an id may be counted through without one.
      if (
        !own ||
        own.length < FEWEST ||
        MEANS_MUCH.test(id) ||
        OF_OTHERS.test(text.slice(span.end, span.end + FAR)) ||
        known.has(key) ||
        parentsOf(key).some((parent) => exact.has(parent))
      )
        continue;
      yield {
        span,
        message: `No requirement has the id ${id}`,
        evidence: `The design has ${own[0]?.id} to ${own.at(-1)?.id}`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Functional Requirements

        - FR-1: Shorten a link
        - FR-2: Redirect a short link

        ## High-Level Design

        The redirect service serves FR-2 and FR-3.
                                             ^^^^ No requirement has the id FR-3
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Functional Requirements

        - FR-1.1: Shorten a link
        - FR-1.2: Redirect a short link

        ## High-Level Design

        The redirect service serves FR-1, the tests of RFC 2119 and US-7 are elsewhere.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Functional Requirements

        - R1: Shorten a link
        - R2: Redirect a short link
        - FR-1: Count clicks
        - FR-2: Export them

        ## High-Level Design

        The redirect service runs on R5 instances and serves R2. FR-9 of the platform is met as well.
      `,
    },
  ],
});

/** `R5`, `Q3`, `F5`. */
const MEANS_MUCH = /^[A-Z]\d/;

/** `FR-9 of the platform's specification`, `[FR-9](platform.md)`. */
const OF_OTHERS = /^(?:[^\S\n](?:of|from|in)\s|[*_`]{0,3}\]\()/;
const FAR = 8;

/** One id alone may be a name. */
const FEWEST = 2;

function seriesOf(given: readonly GivenId[]): ReadonlyMap<string, readonly GivenId[]> {
  const series = new Map<string, GivenId[]>();
  for (const each of given) {
    const of = series.get(each.series);
    if (of) of.push(each);
    else series.set(each.series, [each]);
  }
  return series;
}

/** `FR1.2.3` stands in `FR1.2`, and that in `FR1`. */
function parentsOf(key: string): readonly string[] {
  const parts = key.split(".");
  return parts.slice(1).map((_, at) => parts.slice(0, at + 1).join("."));
}
