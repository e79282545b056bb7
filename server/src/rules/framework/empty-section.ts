/** A heading with nothing under it. */
import type { Section } from "../../core/document/outline.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/empty-section",
  title: "A section says something",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  why: md`
    A heading promises what stands under it. An empty section is either forgotten or not needed; a reader cannot tell
    which.
  `,
  *check({ sections, text }) {
    for (const section of sections) {
      if (section.form !== "heading" || section.title === "" || section.children.length > 0 || section.level === DEEPEST_LEVEL) continue;
      if (
        !isBlank(text.slice(section.span.end, section.whole.end)) ||
        isSubtitle(section, text) ||
        isStatement(section) ||
        mayBeEmpty(section) ||
        leadsSequence(section) ||
        leadsElsewhere(section, text)
      )
        continue;
      yield { span: section.titleSpan, message: `The section "${section.title}" is empty` };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Monitoring
           ^^^^^^^^^^ The section "Monitoring" is empty

        ## Security

        Only the owner changes a link.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Monitoring

        ### Metrics

        - Redirects that fail, by cause
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Monitoring [optional]

        ## Open Questions
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Clarifying Questions

        ## 1. How many links a day?

        Ten million.
      `,
    },
  ],
});

/** What a template marks as optional, and questions of which none is open. */
function mayBeEmpty({ title, roles }: Section): boolean {
  return /[[(]\s*(?:optional|if applicable|if any)\s*[\])]$/i.test(title) || roles[0] === "open-questions";
}

/** Below it Markdown has no more levels: what looks like the next section may be part of this one. */
const DEEPEST_LEVEL = 6;

/** Blank but for comments and rules; an image or raw HTML is content. */
function isBlank(content: string): boolean {
  return (
    content
      .replace(/<!--[\s\S]*?-->/g, "")
      .replace(/^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/gm, "")
      .trim() === ""
  );
}

/** The first heading right under a document's title can be its subtitle. */
function isSubtitle({ parent, roles, span }: Section, text: string): boolean {
  if (roles.length > 0 || !parent || parent.level > 1) return false;
  return text.slice(parent.span.end, span.start).trim() === "";
}

/** `## Clarifying Questions`, and then `## 1. How many users?` at its own level. */
function leadsSequence({ parent, ordinal, level, span }: Section): boolean {
  if (ordinal !== null) return false;
  const next = parent?.children.find((sibling) => sibling.span.start > span.start);
  return next?.ordinal?.value === 1 && next.level === level;
}

/** `## [Monitoring](monitoring.md)` has its content in another document, `### NFR:` in what follows. */
function leadsElsewhere({ span, title }: Section, text: string): boolean {
  return /\]\(|\]\[/.test(text.slice(span.start, span.end)) || title.endsWith(":");
}

/** `Primary Database: PostgreSQL (trips, users)` is a statement in the shape of a heading. */
function isStatement({ title }: Section): boolean {
  return /:\s+\S.{20,}/.test(title);
}
