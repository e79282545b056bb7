/** A comment that was meant to be a directive, and is none. */
import { DIRECTIVE_KEYWORDS, type Directive } from "../../core/document/directives.ts";
import type { Report } from "../../core/lint/finding.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import { nearest } from "../../core/text/nearest.ts";

export default defineRule({
  id: "directives/malformed",
  title: "A directive can be read",
  severity: "warning",
  since: "0.1.0",
  fixable: true,
  why: md`
    A directive with a slip in it silences nothing, or more than it should, and its author believes otherwise. The keywords
    are ${DIRECTIVE_KEYWORDS.map((keyword) => `\`${keyword}\``).join(", ")}.
  `,
  *check({ directives, text }) {
    for (const [at, directive] of directives.entries()) {
      const { kind, keyword, keywordSpan, span } = directive;
      if (kind === "enable" && !isOpen(directive, directives.slice(0, at)))
        yield { span: keywordSpan, message: "Nothing is disabled here that could be enabled again" };
      if (kind !== "unreadable") continue;
      if (DIRECTIVE_KEYWORDS.includes(keyword) && !text.slice(span.start, span.end).endsWith("-->"))
        yield { span: keywordSpan, message: "The comment of this directive is not closed: --> is missing" };
      else yield unknownKeyword(directive);
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        <!-- lintel-ignroe framework/placeholder -- agreed with the team -->
             ^^^^^^^^^^^^^ "lintel-ignroe" is no directive; did you mean "lintel-ignore"?
        The store is TBD.
      `,
      fixed: md`
        # Design a Link Shortener

        <!-- lintel-ignore framework/placeholder -- agreed with the team -->
        The store is TBD.
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        <!-- lintel-enable framework/placeholder -->
             ^^^^^^^^^^^^^ Nothing is disabled here that could be enabled again

        The store is Redis.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        <!-- lintel-disable framework/placeholder: decided next week -->

        The store is TBD.

        <!-- lintel-enable framework/placeholder -->
      `,
    },
  ],
});

function unknownKeyword({ keyword, keywordSpan }: Directive): Report {
  const near = nearest(keyword.toLowerCase().replace(/[: ]+/, "-"), DIRECTIVE_KEYWORDS);
  return {
    span: keywordSpan,
    message: `"${keyword}" is no directive${near ? `; did you mean "${near}"?` : ""}`,
    fixes: near ? [{ title: `Replace with ${near}`, safe: false, edits: [{ span: keywordSpan, newText: near }] }] : [],
  };
}

/** Whether something that `enable` names, or everything, is disabled before it. */
function isOpen({ rules }: Directive, before: readonly Directive[]): boolean {
  const disabled = before.filter(({ kind }) => kind === "disable");
  if (rules.length === 0) return disabled.length > 0;
  return disabled.some((each) => each.rules.length === 0 || each.rules.some(({ id }) => rules.some((rule) => overlap(rule.id, id))));
}

function overlap(a: string, b: string): boolean {
  const within = (id: string, group: string): boolean => group.endsWith("/*") && id.startsWith(group.slice(0, -1));
  return a === b || within(a, b) || within(b, a);
}
