/** A design that draws nothing. */

import type { Statement } from "../../core/facts/statement.ts";
import { defineRule, md } from "../../core/lint/rule.ts";

export default defineRule({
  id: "framework/missing-diagram",
  title: "A design draws its architecture",
  severity: "warning",
  since: "0.1.0",
  when: "pause",
  why: md`
    A drawing shows at once what ten paragraphs hide: which component talks to which, where data is kept, what stands
    alone. Mermaid, ASCII art and images all count, and so does a flow told with arrows.
  `,
  *check({ design, drawings, statements, text }, { expected }) {
    if (expected.diagram !== "required") return;
    if (drawings.length > 0 || statements.some(isFlow) || LINKED_DRAWING.test(text.slice(design.span.start, design.span.end))) return;
    yield {
      span: design.titleSpan,
      message: "No diagram: the design draws neither its components nor their connections",
      evidence: "no Mermaid, PlantUML or DOT block, no ASCII art, no image and no flow with arrows",
    };
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener
          ^^^^^^^^^^^^^^^^^^^^^^^ No diagram: the design draws neither its components nor their connections

        A service in front of a store.
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart LR
          client --> service --> store
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        Client → Service → Store
      `,
    },
  ],
});

/** A drawing kept elsewhere: in a drawing tool, or as a file beside the document. */
const LINKED_DRAWING = /excalidraw|draw\.?io|lucid(?:chart|\.app)|miro\.com|figma|whimsical|\.(?:png|svg|jpe?g|gif|webp|drawio|puml)\b/i;

/** `Client -> Gateway -> Store` in running text. */
function isFlow({ plain }: Statement): boolean {
  return /\S\s*(?:→|->|-->|⟶|=>)\s*\S.*(?:→|->|-->|⟶|=>)\s*\S/.test(plain);
}
