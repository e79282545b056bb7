/** A drawing in a few lines of text, for tests to compare. */
import type { DrawnGraph } from "../../server/src/core/graph/drawn-graph.ts";

/** `Client -> API "reads"`, one line for each edge, then lone nodes, then `Group { A, B }`. */
export function graphSummary({ nodes, edges, groups }: DrawnGraph): string[] {
  const names = new Map([
    ...groups.map(({ id, title }) => [id, `[${title}]`] as const),
    ...nodes.map(({ id, label }) => [id, label.replaceAll("\n", " / ")] as const),
  ]);
  const nameOf = (id: string): string => names.get(id) ?? `?${id}`;
  const linked = new Set(edges.flatMap(({ from, to }) => [from, to]));
  return [
    ...edges.map(({ from, to, arrowStart, arrowEnd, label }) => {
      const arrow = arrowEnd === "none" ? "--" : arrowStart === "none" ? "->" : "<->";
      return `${nameOf(from)} ${arrow} ${nameOf(to)}${label === null ? "" : ` "${label}"`}`;
    }),
    ...nodes.filter(({ id }) => !linked.has(id)).map(({ id }) => nameOf(id)),
    ...groups.map(({ title, nodes: inside }) => `${title} { ${inside.map(nameOf).join(", ")} }`),
  ];
}
