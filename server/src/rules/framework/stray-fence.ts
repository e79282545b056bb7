/** A code fence without a partner that turns what follows inside out. */
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/stray-fence",
  title: "Every code fence has its partner",
  severity: "warning",
  since: "0.1.0",
  fixable: true,
  why: md`
    One fence too many, or one too few, and everything after it is shown inside out: headings as code, code as text.
    Lintel reads on as if the fence were not there; other tools do not.
  `,
  *check({ strayFences }) {
    for (const span of strayFences) {
      yield {
        span,
        message: "This code fence has no partner: Markdown shows the headings after it as code",
        fixes: [{ title: "Delete the fence", safe: false, edits: [{ span, newText: "" }] }],
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Encoding

        ~~~
        code = base62(id)
        ~~~
        ~~~
        ^^^ This code fence has no partner: Markdown shows the headings after it as code

        ## Data Model

        ~~~sql
        CREATE TABLE links (code text PRIMARY KEY);
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~
        ## A heading in a sample
        ~~~

        Text after it.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

         ~~~text
        a blank stands before the fence that opens
        ~~~

        ## API

        ~~~text
        POST /links
        ~~~
      `,
    },
  ],
});
