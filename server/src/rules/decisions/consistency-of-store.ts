/** A consistency that the store it is said of does not give. */
import { defineRule, md } from "../../core/lint/rule.ts";
import { STORE_CONSISTENCY } from "../../knowledge/store-consistency.ts";

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
        const wrong = STORE_CONSISTENCY.find(
          ({ named, claimed, unless }) => named.test(clause) && claimed.test(clause) && !unless.test(prose),
        );
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
  ],
});

/** A clause of its own says one thing of one store; bounded, so that a text without signs ends too. */
const CLAUSE = /[^.,;:|()?!\n–—]{1,300}/g;

/** What is denied, compared, asked for or supposed is not said of the store. */
const NOT_SAID =
  /\b(?:not?|never|without|lacks?|cannot|can['’]t|does(?:n['’]t| not)|isn['’]t|sacrific\w*|instead|over|than|vs\.?|versus|unlike|while|whereas|but|if|when|unless|need(?:s|ed)?|requires?|avoid|or|could|would|may|might|configur\w*|tun(?:e|ed|able)|trade\w*|weak\w*)\b/i;
