/** The diagrams of a document: where they stand and what they are called. */
import { expect, test } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { diagrams } from "../../server/src/features/diagrams.ts";

function check(text: string): string[] {
  return diagrams(analyze(text)).map(
    ({ id, title, line, text: drawn }) => `${id} ${title}, line ${line}: ${drawn.split("\n").join(" / ")}`,
  );
}

test("diagrams are named after their section and counted within it", () => {
  const text = `Before all.

\`\`\`mermaid
graph LR
\`\`\`

## Flow

\`\`\`mermaid
flowchart LR
  a --> b
\`\`\`

- in a list:

  \`\`\`mermaid
  sequenceDiagram
    a->>b: hello
  \`\`\`

\`\`\`js
graph.draw()
\`\`\`
`;
  expect(check(text)).toEqual([
    "diagram-1 Diagram, line 3: graph LR",
    "diagram-2 Flow, line 9: flowchart LR /   a --> b",
    "diagram-3 Flow (2), line 16: sequenceDiagram /   a->>b: hello",
  ]);
});

test("an empty diagram is one", () => {
  expect(check("```mermaid\n```\n")).toHaveLength(1);
});
