/** A directive that silences nothing. */
import type { Directive, DirectiveRule } from "../../core/document/directives.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import type { Span } from "../../core/text/span.ts";

export default defineRule({
  id: "directives/unused",
  title: "A directive silences something",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  asks: "suppressions",
  fixable: true,
  why: md`
    What was silenced is repaired, or has moved: the comment stays behind and will one day silence what nobody has looked
    at. A directive for a group, or for all rules, is not judged.
  `,
  *check({ directives, text }, { unused }) {
    for (const directive of directives) {
      for (const rule of directive.rules.filter((each) => unused.has(each))) {
        const isOnly = directive.rules.every((each) => unused.has(each));
        yield {
          span: rule.span,
          message: `Nothing is silenced: ${rule.id} reports nothing there`,
          fixes: [
            isOnly
              ? { title: "Remove the directive", safe: true, edits: [{ span: withItsLine(directive.span, text), newText: "" }] }
              : { title: `Remove ${rule.id}`, safe: true, edits: [{ span: withItsComma(rule, directive), newText: "" }] },
          ],
        };
      }
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        <!-- lintel-disable-next-line framework/placeholder: agreed with the team -->
                                      ^^^^^^^^^^^^^^^^^^^^^ Nothing is silenced: framework/placeholder reports nothing there
        Links are short.
      `,
      fixed: md`
        # Design a Link Shortener

        Links are short.
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        <!-- lintel-ignore framework/placeholder, framework/stray-fence -- agreed with the team -->
                                                  ^^^^^^^^^^^^^^^^^^^^^ Nothing is silenced: framework/stray-fence reports nothing there
        The store is TBD.
      `,
      fixed: md`
        # Design a Link Shortener

        <!-- lintel-ignore framework/placeholder -- agreed with the team -->
        The store is TBD.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        <!-- lintel-disable-next-line framework/placeholder: agreed with the team -->
        The store is TBD.
      `,
    },
  ],
});

/** A comment on a line of its own goes with the line; one behind an item, with the blanks before it. */
function withItsLine({ start, end }: Span, text: string): Span {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const newline = text.indexOf("\n", end);
  const lineEnd = newline < 0 ? text.length : newline + 1;
  const isAlone = text.slice(lineStart, start).trim() === "" && text.slice(end, lineEnd).trim() === "";
  if (isAlone) return { start: lineStart, end: lineEnd };
  return { start: start - (/[ \t]*$/.exec(text.slice(lineStart, start))?.[0].length ?? 0), end };
}

/** The id with what separates it from its neighbour. */
function withItsComma(rule: DirectiveRule, { rules }: Directive): Span {
  const at = rules.indexOf(rule);
  const before = rules[at - 1];
  const after = rules[at + 1];
  if (before) return { start: before.span.end, end: rule.span.end };
  return { start: rule.span.start, end: after?.span.start ?? rule.span.end };
}
