/** Whether a design tells of something that runs, and so has to be rolled out, watched and repaired. */
import type { ProfileId } from "../../knowledge/profiles.ts";
import type { Statement } from "./statement.ts";

/** True for whole systems, and for other kinds of documents whose sentences speak of servers, clusters, deployments. */
export function isOperated(profile: ProfileId, statements: readonly Statement[]): boolean {
  if (profile === "case-study" || profile === "interview") return true;
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
