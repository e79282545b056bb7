/** A decision that names nothing that was decided against. */
import type { Section } from "../../core/document/outline.ts";
import { normalTitle } from "../../core/document/title.ts";
import { technologyIn } from "../../core/facts/component-names.ts";
import { tellingStems } from "../../core/facts/component-words.ts";
import type { Decision } from "../../core/facts/decisions/decision.ts";
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { sliceSpan } from "../../core/text/span.ts";
import { withoutComments } from "../../core/text/without-comments.ts";
import { ALTERNATIVE_WORDS, ALTERNATIVES_COLUMN } from "../../knowledge/decision-words.ts";

export default defineRule({
  id: "decisions/no-alternative",
  title: "A decision names its alternatives",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    A choice of one is no choice: a reviewer asks what else was looked at, and the next person will look at it again. One
    alternative and what spoke against it is enough.
  `,
  *check(facts) {
    if (!facts.english) return;
    const weighed = new Map<Section, boolean>();
    const known = stemsOfWeighed(facts.decisions);
    for (const decision of facts.decisions) {
      const { choice, span, title } = decision;
      if (choice === null || !lacksAlternative(decision, facts, known, weighed)) continue;
      yield {
        span,
        message: `No alternative to "${choice}": name what else was looked at, and what speaks against it`,
        evidence: `"${title}" names one option only`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Storage

        **Decision:** PostgreSQL because links are read by their key only
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No alternative to "PostgreSQL": name what else was looked at, and what speaks against it
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Trade-offs

        | Decision | Chosen | Alternative | Reason |
        | --- | --- | --- | --- |
        | Redirect | 302 | 301 | Every click is counted |
        | Store | Cassandra | - | Many writes |
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No alternative to "Cassandra": name what else was looked at, and what speaks against it
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Storage

        **Decision:** PostgreSQL, as links are read by their key only. Cassandra was an alternative, but needs three nodes.

        ## Cache

        We chose Redis because reads are a hundred times as many as writes.

        ## Alternatives

        | Option | Pros | Cons |
        | --- | --- | --- |
        | Redis | Types | One thread |
        | Memcached | Simple | No replicas |
      `,
    },
  ],
});

/** Where several options are named, their words and those of the title: a decision that shares one is weighed there. */
function stemsOfWeighed(decisions: readonly Decision[]): ReadonlySet<string> {
  return new Set(
    decisions.filter(({ options }) => options.length > 1).flatMap(({ options, title }) => [...options, title].flatMap(tellingStems)),
  );
}

function lacksAlternative(
  { form, options, choice, title, section, statement, span }: Decision,
  { text, sections }: DesignFacts,
  known: ReadonlySet<string>,
  weighed: Map<Section, boolean>,
): boolean {
  if (options.length > 1 || choice === null) return false;
  if (form === "row") return statement?.header.some((header) => ALTERNATIVES_COLUMN.test(normalTitle(header))) === true;
  if (!section) return false;
  // Whether "a hybrid approach" had an alternative is a matter of taste; a product always has one.
  if (form === "sentence" && (technologyIn(choice) === null || sections.some(({ roles }) => roles.includes("alternatives")))) return false;
  if (form === "label" && !/^\W*(?:\w+ )?(?:decision|choice|chosen)\b/i.test(sliceSpan(text, span))) return false;
  if ([choice, title].some((name) => tellingStems(name).some((stem) => known.has(stem)))) return false;
  const weighs = weighed.get(section) ?? ALTERNATIVE_WORDS.test(withoutComments(sliceSpan(text, section.whole)));
  weighed.set(section, weighs);
  return !weighs;
}
