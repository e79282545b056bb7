/** An operation that returns a list of any length. */
import { apiOperations, operationNames, speaksOf } from "../../core/facts/api/api-silence.ts";
import type { Operation } from "../../core/facts/api/operation.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { PAGES } from "../../knowledge/operation-words.ts";

export default defineRule({
  id: "framework/list-without-pagination",
  title: "An operation that lists returns pages",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A list grows with its users until one answer no longer fits into the memory of a server, the time-out of a gateway or the
    patience of a reader. A limit and a cursor are easy to have from the first day, and break every client later.
  `,
  *check(facts) {
    const lists = apiOperations(facts).filter(isUnbounded);
    const [first] = lists;
    if (!first || !facts.english || speaksOf(facts, PAGES)) return;
    yield {
      span: first.span,
      message: `${operationNames(lists)} ${lists.length === 1 ? "returns a list" : "return lists"} of any length: nothing is said of a limit or of pages`,
      evidence: "the design speaks nowhere of pages, cursors, offsets or limits",
    };
  },
  examples: [
    {
      bad: md`
        # Design a Photo Service

        ## API Design

        - POST /v1/photos
        - GET /v1/users/{id}/photos
          ^^^^^^^^^^^^^^^^^^^^^^^^^ GET /v1/users/{id}/photos returns a list of any length: nothing is said of a limit or of pages
      `,
    },
    {
      good: md`
        # Design a Photo Service

        ## API Design

        - POST /v1/photos
        - GET /v1/users/{id}/photos?cursor=…
      `,
    },
  ],
});

/** What lies between two points in time, or on one day, has an end. */
function isUnbounded({ effect, parameters }: Operation): boolean {
  return (
    effect === "list" && !parameters.some((parameter) => /^(?:start|end|from|to|since|until|date|day|window|interval)/i.test(parameter))
  );
}
