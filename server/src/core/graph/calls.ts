/** Which messages of a sequence diagram are calls: an answer runs back along a connection that is there already. */
import type { DrawnEdge, DrawnGraph } from "./drawn-graph.ts";

/**
 * The messages from one participant to another, each with a head. A dashed one is an answer where the other side is ever
 * called with a solid one; elsewhere it is a message without waiting.
 */
export function callsOf({ edges }: DrawnGraph): readonly DrawnEdge[] {
  const called = new Set(edges.filter(({ kind }) => kind !== "dotted").map(({ from, to }) => pairOf(from, to)));
  return edges
    .filter(({ from, to, kind }) => from !== to && !(kind === "dotted" && called.has(pairOf(to, from))))
    .map((edge) => (edge.arrowStart === "none" ? { ...edge, arrowEnd: "point" } : edge));
}

function pairOf(from: string, to: string): string {
  return JSON.stringify([from, to]);
}
