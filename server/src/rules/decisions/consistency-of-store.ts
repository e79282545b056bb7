/** A consistency that the store it is said of does not give. */
import { defineRule, md } from "../../core/lint/rule.ts";
import { STORE_CONSISTENCY, type StoreConsistency } from "../../knowledge/store-consistency.ts";

export default defineRule({
  id: "decisions/consistency-of-store",
  title: "A store gives the consistency that is said of it",
  severity: "warning",
  since: "0.1.0",
  why: md`
    A design that counts on reads after writes, on a store that answers from a replica, loses updates under load and not
    before. Reported is only what one clause says of one store, and not where it names the setting that makes it so.
  `,
  *check({ english, statements }) {
    if (!english) return;
    for (const { prose, locate } of statements) {
      if (!/consisten|lineari/i.test(prose)) continue;
      for (const { 0: clause, index } of prose.matchAll(CLAUSE)) {
        if (NOT_SAID.test(clause)) continue;
        const wrong = STORE_CONSISTENCY.find((store) => isSaidOf(store, clause) && !store.unless.test(prose));
        const said = wrong?.claimed.exec(clause);
        if (!wrong || !said) continue;
        yield {
          span: locate(index + said.index, index + said.index + said[0].length),
          message: `"${said[0]}" does not hold: ${wrong.gives}`,
          evidence: `${clause.trim()} (${wrong.source})`,
        };
      }
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Storage

        Cassandra gives us strong consistency for every link.
                           ^^^^^^^^^^^^^^^^^^ "strong consistency" does not hold: Cassandra reads and writes at level ONE unless told otherwise: name the level, such as QUORUM for both
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Storage

        Cassandra with QUORUM reads and writes gives us strong consistency. PostgreSQL has strong consistency, and Cassandra
        scales. S3 has been strongly consistent since 2020.
      `,
    },
    {
      good: md`
        # Design a Ledger

        ## Storage

        We replace Cassandra with Spanner for strong consistency. Elasticsearch is fed from the strongly consistent
        primary. Redis replicas follow a strongly consistent leader. Files go to S3 and the feed is eventually consistent.
      `,
    },
  ],
});

/** Whether a clause says it of the store itself, not only of something else in the same breath. */
function isSaidOf({ named, claimed }: StoreConsistency, clause: string): boolean {
  const store = named.exec(clause);
  const claim = claimed.exec(clause);
  if (!store || !claim) return false;
  const storeEnd = store.index + store[0].length;
  if (storeEnd > claim.index) return OF_STORE.test(clause.slice(claim.index + claim[0].length, store.index));
  const between = clause.slice(storeEnd, claim.index);
  return STORE_GIVES.test(between) && (!BESIDE.test(clause.slice(0, store.index)) || WITH.test(between));
}

/** `Cassandra … strong consistency`: a verb that says so, and words that change nothing. */
const STORE_GIVES =
  /^(?:['’]s)?\s+(?:(?:cluster|reads?|writes?|queries|data|database|store|index|tables?|itself|it|which|that|is|are|has|have|gives?|provides?|offers?|guarantees?|ensures?|delivers?|supports?|makes?|with|us|you|clients|readers|users|we|get|a|an|the|full|fully|also|already|always|both|very|therefore|thus)\s+){1,6}$/i;
const WITH = /^\s+with\s/i;

/** `strong consistency from Cassandra`, `strongly consistent Cassandra`. */
const OF_STORE =
  /^\s+(?:(?:reads?|writes?|data|storage)\s+)?(?:(?:with|from|in|by|on|of|through|via|using|thanks to)\s+)?(?:(?:a|an|the|our)\s+)?$/i;

/** In front of the store: what the clause speaks of is something else, which stands in it or comes from it. */
const BESIDE = /\b(?:in|on|of|from|to|into|by|over|behind|for|at|beside|before|after|and)\s+(?:(?:a|an|the|our)\s+)?$/i;

/** A clause of its own says one thing of one store; bounded, so that a text without signs ends too. */
const CLAUSE = /[^.,;:|()?!\n–—]{1,300}/g;

/** What is denied, compared, asked for or supposed is not said of the store. */
const NOT_SAID =
  /\b(?:not?|never|without|lacks?|cannot|can['’]t|does(?:n['’]t| not)|isn['’]t|sacrific\w*|instead|over|than|vs\.?|versus|unlike|while|whereas|but|if|when|unless|need(?:s|ed)?|requires?|avoid|impossible|hard|difficult|or|could|would|may|might|configur\w*|tun(?:e|ed|able)|trade\w*|weak\w*)\b/i;
