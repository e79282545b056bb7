/** The words by which a design speaks of errors, callers, pages and repeated writes: a rule says that it does not, so they are many. */
import { describe, expect, it } from "vitest";
import { CALLERS_KNOWN, ERRORS_TOLD, PAGES, TWICE } from "../../server/src/knowledge/operation-words.ts";

describe.each([
  [
    "errors",
    ERRORS_TOLD,
    [
      "returns 4xx for bad input",
      "over quota the upload is refused",
      "access is denied",
      "ApiError",
      "RFC 7807",
      "raises KeyError",
      "Errors",
    ],
    ["200 OK", "the terror of all", "201 {code}", "returns the link"],
  ],
  [
    "callers",
    CALLERS_KNOWN,
    ["Callers are identified by Cognito", "IAM", "SigV4", "mutual TLS", "single sign-on", "a service account", "open to anybody"],
    ["the caller sends a link", "a token bucket"],
  ],
  [
    "pages",
    PAGES,
    ["at most 50 per call", "up to 100 items", "capped at 100", "/links?page=2", "keyset", "the 20 newest", "startAfter"],
    ["up to 100 requests per second", "in batches of 500", "a rate limit"],
  ],
  [
    "repeated writes",
    TWICE,
    ["safe to retry", "a client-generated id", "If-Match", "a unique constraint on the order", "upsert"],
    ["the client retries", "takes effect at once", "optimistic locking on the driver"],
  ],
] as const)("words for %s", (_, words, speaking, silent) => {
  it.each(speaking)("speaks of them: %s", (text) => expect(text).toMatch(words));
  it.each(silent)("does not: %s", (text) => expect(text).not.toMatch(words));
});
