/** A drawing of characters that says the same as a Mermaid flowchart, written out as the fix. */
import type { PlacedCode } from "../../core/facts/piece-facts.ts";
import type { DrawnGraph } from "../../core/graph/drawn-graph.ts";
import { writeFlowchart } from "../../core/graph/mermaid/write-flowchart.ts";
import { nameInLabel } from "../../core/graph/plain-name.ts";
import { defineRule, md } from "../../core/lint/rule.ts";
import type { TextEdit } from "../../core/text/text-edit.ts";

export default defineRule({
  id: "diagrams/ascii-could-be-mermaid",
  title: "Drawings are in a notation that tools read",
  severity: "info",
  since: "0.1.0",
  fixable: true,
  why: md`
    A drawing made of characters breaks when one name grows, and nobody can click, search or restyle it. Mermaid draws the
    same from text that shows in a diff what changed. It is said only where every word of the drawing was understood; read
    the new diagram before you keep it.
  `,
  *check({ diagrams, codeBlocks, text }) {
    for (const { drawing, diagram, isComplete } of diagrams) {
      const { graph } = diagram;
      const block = codeBlocks.find(({ span }) => span.start === drawing.span.start);
      if (!block?.code.fenced || !graph || !isComplete || !isWorthwhile(graph)) continue;
      const edit = replacement(block, graph, text);
      if (!edit) continue;
      const firstLine = text.slice(edit.span.start, edit.span.end).search(/[\r\n]/);
      yield {
        span: { start: edit.span.start, end: edit.span.start + Math.max(firstLine, 0) },
        message: `This drawing of ${graph.nodes.length} components and ${graph.edges.length} connections could be a Mermaid diagram`,
        evidence: connectionsIn(graph),
        fixes: [{ title: "Replace with a Mermaid flowchart", safe: false, edits: [edit] }],
      };
    }
  },
  examples: [
    {
      bad: md`
        # Design a Link Shortener

        ~~~
        ^^^ This drawing of 3 components and 2 connections could be a Mermaid diagram
        +-------------+      +-----------------+
        | Browsers    |----->| API servers x6  |
        +-------------+      +--------+--------+
                                      | reads
                                      v
                             +-----------------+
                             | Redis cluster   |
                             +-----------------+
        ~~~
      `,
      fixed: md`
        # Design a Link Shortener

        ~~~mermaid
        flowchart TB
          browsers["Browsers"]
          api_servers_x6["API servers x6"]
          redis_cluster["Redis cluster"]
          browsers --> api_servers_x6
          api_servers_x6 -->|"reads"| redis_cluster
        ~~~
      `,
    },
    {
      good: md`
        # Design a Link Shortener

        ~~~
        server/
        ├── api/
        │   └── links.ts
        └── store/
        ~~~
      `,
    },
  ],
});

/** With fewer nodes or edges, a sentence does. */
const FEWEST_NODES = 3;
const FEWEST_EDGES = 2;

/** A group cannot be linked to what it holds: Mermaid would draw nothing. */
function isWorthwhile({ nodes, edges, groups }: DrawnGraph): boolean {
  const held = new Map([...nodes.map(({ id, group }) => [id, group] as const), ...groups.map(({ id, parent }) => [id, parent] as const)]);
  const isWithin = (id: string, group: string): boolean => {
    for (let at = held.get(id) ?? null; at !== null; at = held.get(at) ?? null) if (at === group) return true;
    return false;
  };
  return (
    nodes.length >= FEWEST_NODES &&
    edges.length >= FEWEST_EDGES &&
    !edges.some(({ from, to }) => isWithin(from, to) || isWithin(to, from)) &&
    groups.every(({ nodes: inside, title }) => inside.length > 0 && title !== "")
  );
}

/** The whole block anew, between fences as it had them; null where its closing fence is still to come. */
function replacement({ span }: PlacedCode, graph: DrawnGraph, text: string): TextEdit | null {
  const written = text.slice(span.start, span.end);
  const fence = /^(?:`{3,}|~{3,})/.exec(written)?.[0];
  const lastLine = written.slice(written.lastIndexOf("\n") + 1);
  const closing = /^([ \t>]*)(`{3,}|~{3,})[ \t]*$/.exec(lastLine);
  if (fence === undefined || !closing || !closing[2]?.startsWith(fence)) return null;
  const lineEnd = written.includes("\r\n") ? "\r\n" : "\n";
  const prefix = closing[1] ?? "";
  const lines = writeFlowchart(graph).split("\n");
  const newText = [`${fence}mermaid`, ...lines.map((line) => prefix + line), `${prefix}${closing[2]}`].join(lineEnd);
  return { span, newText };
}

/** More connections than these are not listed. */
const MOST_LISTED = 5;

function connectionsIn({ nodes, edges, groups }: DrawnGraph): string {
  const names = new Map([
    ...nodes.map(({ id, label }) => [id, nameInLabel(label).trim()] as const),
    ...groups.map(({ id, title }) => [id, title] as const),
  ]);
  const listed = edges.slice(0, MOST_LISTED).map(({ from, to, arrowStart, arrowEnd }) => {
    const arrow = arrowEnd === "none" ? "—" : arrowStart === "none" ? "→" : "↔";
    return `${names.get(from) ?? from} ${arrow} ${names.get(to) ?? to}`;
  });
  return [...listed, ...(edges.length > MOST_LISTED ? ["…"] : [])].join(", ");
}
