/** A drawing of which the text says nothing. */
import { undescribedDrawings } from "../../core/facts/undescribed-drawings.ts";
import { shownName } from "../../core/graph/shown-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import type { Span } from "../../core/text/span.ts";

export default defineRule({
  id: "diagrams/undescribed-diagram",
  title: "A drawing is described in words",
  severity: "info",
  since: "0.1.0",
  when: "pause",
  why: md`
    An arrow does not say what flows along it, or why. A few sentences beside the drawing, on what each component is there
    for and how a request passes through, turn boxes into a design.
  `,
  *check(facts) {
    for (const { drawing, components } of undescribedDrawings(facts)) {
      const names = components.slice(0, MOST_NAMED).map(({ name }) => shownName(name));
      yield {
        span: firstLine(facts.text, drawing.span),
        message: "No text describes this drawing: nothing around it names any of its components",
        evidence: `it shows ${names.join(", ")}${components.length > MOST_NAMED ? " …" : ""}`,
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ## Requirements

        - Links stay short

        ## Architecture

        ~~~mermaid
        ^^^^^^^^^^ No text describes this drawing: nothing around it names any of its components
        flowchart LR
          browser[Browser] --> gateway[API gateway] --> shortener[Shortener] --> db[(Postgres)]
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Architecture

        ~~~mermaid
        flowchart LR
          browser[Browser] --> gateway[API gateway] --> shortener[Shortener] --> db[(Postgres)]
        ~~~

        The shortener answers redirects from memory.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Architecture

        ~~~mermaid
        flowchart LR
          browser[Browser] --> gateway[API gateway] --> shortener[Shortener] --> db[(Postgres)]
        ~~~

        ## Components

        | Component | Task |
        | --- | --- |
        | Gateway | Limits the rate |
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ## Checkout

        ~~~mermaid
        flowchart TD
          start[Open the cart] --> paid{Paid?}
          paid -->|yes| done[Send it]
        ~~~
      `,
    },
  ],
});

const MOST_NAMED = 4;

function firstLine(text: string, { start, end }: Span): Span {
  const ending = text.slice(start, end).search(/[\r\n]/);
  return { start, end: ending < 0 ? end : start + ending };
}
