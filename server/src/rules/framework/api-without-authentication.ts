/** An API that anybody may call, as far as the design says. */
import { apiOperations, apiPlace, operationNames, speaksOf } from "../../core/facts/api/api-silence.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { CALLERS_KNOWN } from "../../knowledge/operation-words.ts";

export default defineRule({
  id: "framework/api-without-authentication",
  title: "An API says who may call it",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    Quotas, ownership and abuse all rest on knowing who calls. Say how a caller proves it (a session, a token, an API key),
    where that is checked, and which operations are open to anybody.
  `,
  *check(facts) {
    const operations = apiOperations(facts).filter(({ effect }) => effect === "write");
    if (operations.length === 0 || !facts.english || speaksOf(facts, CALLERS_KNOWN)) return;
    yield {
      span: apiPlace(facts, operations),
      message: `The API says nothing of who may call it: ${operationNames(operations)} ${operations.length === 1 ? "changes" : "change"} data`,
      evidence: "the design speaks nowhere of authentication, tokens, API keys, sessions or logging in",
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## API Design
           ^^^^^^^^^^ The API says nothing of who may call it: POST /v1/links and DELETE /v1/links/{code} change data

        - POST /v1/links {target} → 201 {code}
        - DELETE /v1/links/{code} → 204
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## API Design

        - POST /v1/links {target} → 201 {code}
        - DELETE /v1/links/{code} → 204

        ## Security

        The gateway authenticates callers by their API key.
      `,
    },
  ],
});
