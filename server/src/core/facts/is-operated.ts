/** Whether a design tells of something that runs, and so has to be rolled out, watched and repaired. */
import type { Statement } from "./statement.ts";

export function isOperated(statements: readonly Statement[]): boolean {
  let telling = 0;
  for (const { plain } of statements) {
    if (OPERATES.test(plain)) telling += 1;
    if (telling >= ENOUGH) return true;
  }
  return false;
}

/** A proposal for a language speaks of a server once, as an example. */
const ENOUGH = 5;

const OPERATES =
  /\b(?:deploy(?:s|ed|ment|ments)?|clusters?|servers?|(?:micro)?services?|pods?|replicas?|production|databases?|queues?|brokers?|load balancers?|gateways?|data ?cent(?:er|re)s?|regions?|tenants?|operators?)\b/i;
