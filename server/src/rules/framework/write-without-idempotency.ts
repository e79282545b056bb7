/** An operation that moves money or takes something scarce, and may happen twice. */
import { apiOperations, operationNames, speaksOf } from "../../core/facts/api/api-silence.ts";
import type { Operation } from "../../core/facts/api/operation.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { ONCE_ONLY, SAFE_AGAIN, TWICE } from "../../knowledge/operation-words.ts";

export default defineRule({
  id: "framework/write-without-idempotency",
  title: "A write that must happen once can be tried again",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A client whose call timed out does not know whether it took effect, and tries again. Where that charges a card or books a
    seat a second time, the caller has to send a key by which the server knows the call (see "Idempotent requests" in
    Stripe's API reference, and the IETF's draft on the Idempotency-Key header).
  `,
  *check(facts) {
    const writes = apiOperations(facts).filter(mustHappenOnce);
    const [first] = writes;
    if (!first || !facts.english || speaksOf(facts, TWICE)) return;
    yield {
      span: first.span,
      message: `Nothing is said of what happens when a client tries ${operationNames(writes)} again: it could take effect twice`,
      evidence: "the design speaks nowhere of idempotency, request keys or duplicates",
    };
  },
  examples: [
    {
      bad: md`
        # Design a Ticket Shop

        ## API Design

        - GET /v1/events/{id}
        - POST /v1/bookings {event, seat}
          ^^^^^^^^^^^^^^^^^ Nothing is said of what happens when a client tries POST /v1/bookings again: it could take effect twice
      `,
    },
    {
      good: md`
        # Design a Ticket Shop

        ## API Design

        - GET /v1/events/{id}
        - POST /v1/bookings {event, seat}, with an Idempotency-Key
        - POST /v1/bookings/{id}/cancel
      `,
    },
  ],
});

/** `PUT` and `DELETE` come to the same when repeated (RFC 9110, section 9.2.2). */
function mustHappenOnce({ effect, method, name }: Operation): boolean {
  return (
    effect === "write" && method !== "PUT" && method !== "DELETE" && method !== "PATCH" && ONCE_ONLY.test(name) && !SAFE_AGAIN.test(name)
  );
}
