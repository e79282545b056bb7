/** A Mermaid diagram that Mermaid cannot read, in its own verdict. */
import type { Drawing } from "../../core/facts/drawing.ts";
import { placeInDrawing } from "../../core/facts/place-in-drawing.ts";
import type { Fix } from "../../core/lint/finding.ts";
import type { MermaidRepair } from "../../core/lint/mermaid-error.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "diagrams/mermaid-syntax",
  title: "Mermaid can read its diagrams",
  severity: "error",
  since: "0.1.0",
  fixable: true,
  when: "pause",
  asks: "mermaid",
  why: md`
    A diagram that Mermaid cannot read is not drawn at all: the reader sees an error in its place. The verdict is that of
    Mermaid itself, once the author pauses; a fix is offered where Mermaid reads the diagram with it.
  `,
  *check({ drawings }, { mermaidError }) {
    for (const drawing of drawings) {
      const error = drawing.language === "mermaid" ? mermaidError(drawing.text) : null;
      if (!error) continue;
      const fixes = error.repair ? [fixOf(error.repair, drawing)] : [];
      yield { span: placeInDrawing(error.span, drawing), message: error.message, evidence: `Mermaid says: ${error.said}`, fixes };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api[API servers (x6)]
                                              ^ Mermaid cannot read this diagram: "(" ends this label or opens another; a label with such a sign stands in quotes
          api --> db[(Postgres)]
        ~~~
      `,
      fixed: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api["API servers (x6)"]
          api --> db[(Postgres)]
        ~~~
      `,
    },
    {
      bad: md`
        # Design a Link Shortener

        1. How a link is followed

           ~~~mermaid
           sequenceDiagram
             Browser->>API: GET /abc
             API->> : look up
                    ^^^^^^^^^ Mermaid cannot read this diagram: ": look up" does not fit here, where a participant is expected
           ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client[Browser] --> api["API servers (x6)"] --> db[(Postgres)]
        ~~~
      `,
    },
  ],
});

function fixOf({ title, edits }: MermaidRepair, drawing: Drawing): Fix {
  return { title, safe: false, edits: edits.map(({ span, newText }) => ({ span: placeInDrawing(span, drawing), newText })) };
}
