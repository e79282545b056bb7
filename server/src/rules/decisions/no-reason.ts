/** A decision that does not say why. */
import type { Section } from "../../core/document/outline.ts";
import { normalTitle } from "../../core/document/title.ts";
import type { Decision } from "../../core/facts/decisions/decision.ts";
import type { DesignFacts } from "../../core/facts/design-facts.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { sliceSpan } from "../../core/text/span.ts";
import { withoutComments } from "../../core/text/without-comments.ts";
import { REASON_COLUMN, REASON_WORDS } from "../../knowledge/decision-words.ts";

export default defineRule({
  id: "decisions/no-reason",
  title: "A decision says why",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  why: md`
    Whoever changes the system later has to know what a choice was made for: without the reason nobody can tell whether
    it still holds. One clause will do: "as orders have to be replayed".
  `,
  *check(facts) {
    if (!facts.english) return;
    const reasoned = new Map<Section, boolean>();
    for (const decision of facts.decisions) {
      const { choice, reason, options, span, title } = decision;
      if (choice === null || reason !== null || givesReason(decision, facts, reasoned)) continue;
      const others = options.filter((option) => option !== choice);
      yield {
        span,
        message: `No reason for "${choice}": say what speaks for it${others.length === 0 ? "" : `, and against ${named(others)}`}`,
        evidence: `"${title}" names the choice, and nothing there says why`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Trade-offs

        | Decision | Chosen | Alternative | Reason |
        | --- | --- | --- | --- |
        | Redirect | 302 | 301 | Every click is counted |
        | Store | Cassandra | PostgreSQL | - |
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No reason for "Cassandra": say what speaks for it, and against PostgreSQL
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        ## Keys

        We chose a counter over a hash.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ No reason for "a counter": say what speaks for it, and against a hash
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Keys

        We chose a counter over a hash. A hash can collide, which a counter avoids.

        ## Redirect

        **Decision:** 302

        Browsers keep a 301: clicks would go uncounted because of that.
      `,
    },
  ],
});

const MOST_NAMED = 2;

function named(options: readonly string[]): string {
  const shown = options.slice(0, MOST_NAMED);
  return options.length > MOST_NAMED ? `${shown.join(", ")} and the others` : shown.join(" and ");
}

/** Of a row its cells are asked; of what a section says, every word there: a reason may stand in a list, or in a drawing. */
function givesReason({ form, section, statement, span }: Decision, { text }: DesignFacts, reasoned: Map<Section, boolean>): boolean {
  if (form === "row") return !statement?.header.some((title) => REASON_COLUMN.test(normalTitle(title)));
  if (!section || /[:,]\s*$/.test(sliceSpan(text, span))) return true;
  const gives = reasoned.get(section) ?? REASON_WORDS.test(withoutComments(sliceSpan(text, section.whole)));
  reasoned.set(section, gives);
  return gives;
}
