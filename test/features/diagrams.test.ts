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
    "Diagram/1 Diagram, line 3: graph LR",
    "Flow/1 Flow, line 9: flowchart LR /   a --> b",
    "Flow/2 Flow (2), line 16: sequenceDiagram /   a->>b: hello",
  ]);
});

test("a diagram keeps its id when another section gets one above it", () => {
  const flow = "## Flow\n\n```mermaid\ngraph LR\n```\n";
  const idsOf = (text: string) => diagrams(analyze(text)).map(({ id }) => id);
  expect(idsOf(`## Overview\n\n${flow}`)).toEqual(["Flow/1"]);
  expect(idsOf(`## Overview\n\n\`\`\`mermaid\ngraph\n\`\`\`\n\n${flow}`)).toEqual(["Overview/1", "Flow/1"]);
});

test("an empty diagram is one", () => {
  expect(check("```mermaid\n```\n")).toHaveLength(1);
});
