/** An API of which only the good outcome is told. */
import { apiOperations, apiPlace, operationNames, speaksOf } from "../../core/facts/api/api-silence.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { ERRORS_TOLD } from "../../knowledge/operation-words.ts";

export default defineRule({
  id: "framework/api-without-errors",
  title: "An API says how operations fail",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A caller has to do something when the link is taken, the seat is gone or the service is busy: ask again, tell the user,
    give up. Which errors there are, and which of them are worth a retry, is part of the contract and hard to add later.
  `,
  *check(facts) {
    const operations = apiOperations(facts);
    if (operations.length === 0 || !facts.english || speaksOf(facts, ERRORS_TOLD)) return;
    yield {
      span: apiPlace(facts, operations),
      message: "The API says nothing of errors: which there are, and what a caller does about them",
      evidence: `no status code or error is told of ${operationNames(operations)}, or anywhere in the design`,
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## API Design
           ^^^^^^^^^^ The API says nothing of errors: which there are, and what a caller does about them

        - POST /v1/links {target} → 201 {code}
        - GET /v1/links/{code} → 302
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## API Design

        - POST /v1/links {target} → 201 {code}, 409 when the code is taken
        - GET /v1/links/{code} → 302
      `,
    },
  ],
});
