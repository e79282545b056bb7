/** Front matter that is no YAML, or says something to Lintel that it does not know. */
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "directives/front-matter",
  title: "Front matter can be read",
  severity: "warning",
  since: "0.1.0",
  fixable: true,
  why: md`
    What stands behind a slip in the YAML is lost: a title, a status, \`lintel: adr\`. No tool that reads the document says
    so, Lintel among them, so its author goes on believing that it holds. Front matter without a word to Lintel is
    mentioned only: other tools may read it in their own way.
  `,
  *check({ frontMatter }) {
    if (!frontMatter) return;
    const { span, message, aboutLintel, repair } = frontMatter;
    const fixes = repair ? [{ title: `Write ${repair.newText}`, safe: false, edits: [repair] }] : [];
    yield { span, message, fixes, ...(aboutLintel ? {} : { weight: "minor" }) };
  },
  examples: [
    {
      bad: md`
        ---
        title: Links: a design
               ^^^^^^^^^^^^^^^ The front matter is no valid YAML: nested mappings are not allowed in compact mappings
        lintel: true
        ---
        # Link Shortener

        Links are short.
      `,
    },
    {
      bad: md`
        ---
        lintel: addr
                ^^^^ lintel: addr says nothing to Lintel; did you mean "adr"?
        ---
        # Keep Links in Postgres

        Links are short.
      `,
      fixed: md`
        ---
        lintel: adr
        ---
        # Keep Links in Postgres

        Links are short.
      `,
    },
    {
      good: md`
        ---
        title: "Links: a design"
        lintel: design-doc
        ---
        # Link Shortener

        Links are short.
      `,
    },
  ],
});
