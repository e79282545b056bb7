/** Two requirements with one id. */
import type { GivenId } from "../../core/facts/requirement-ids.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "requirements/duplicate-id",
  title: "An id names one requirement",
  severity: "error",
  since: "0.1.0",
  why: md`
    Tests, tickets and commits refer to a requirement by its id. Where two have the same, nobody knows which one is meant.
    A list that takes up the ids of another is a summary of it, and is not reported.
  `,
  *check({ requirementIds, english }) {
    if (!english) return;
    const given = requirementIds.given.filter(({ isAmongRequirements }) => isAmongRequirements);
    const recaps = recapsAmong(given);
    const first = new Map<string, GivenId>();
    for (const each of given) {
      if (recaps.has(each.place)) continue;
      const known = first.get(each.key);
      if (!known) first.set(each.key, each);
      else if (plain(known.text) !== plain(each.text))
        yield {
          span: each.span,
          message: `${each.id} is taken: "${quoted(known.text)}" has it too`,
          evidence: `"${quoted(each.text)}" here, "${quoted(known.text)}" before`,
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
        - FR-2: Count clicks
          ^^^^ FR-2 is taken: "Redirect a short link" has it too
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Functional Requirements

        - FR-1: Shorten a link
        - FR-2: Redirect a short link

        ## Requirements by priority

        | Id | Priority |
        | --- | --- |
        | FR-1 | Must |
        | FR-2 | Should |
      `,
    },
  ],
});

/** The lists and tables of which at least half the ids were given before, in others. */
function recapsAmong(given: readonly GivenId[]): ReadonlySet<object> {
  const firstPlace = new Map<string, object>();
  const counts = new Map<object, { all: number; known: number }>();
  for (const { key, place } of given) {
    const count = counts.get(place) ?? { all: 0, known: 0 };
    counts.set(place, count);
    count.all += 1;
    if ((firstPlace.get(key) ?? place) !== place) count.known += 1;
    else firstPlace.set(key, place);
  }
  return new Set([...counts].filter(([, { all, known }]) => known * 2 >= all && known > 0).map(([place]) => place));
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

const LONGEST_QUOTED = 60;

function quoted(text: string): string {
  const shown = text
    .replace(/^[\s:.)\]|–—-]+/, "")
    .replace(/\s+/g, " ")
    .trim();
  return shown.length > LONGEST_QUOTED ? `${shown.slice(0, LONGEST_QUOTED - 1)}…` : shown;
}
