/** The titles of the groups that a drawing puts around a component. */
import type { DrawnArchitecture, ReadDrawing } from "./architecture.ts";

/** From the innermost to the outermost group; none where the drawing's notation or author draws none. */
export function groupsAround(id: string, { drawing }: DrawnArchitecture, diagrams: readonly ReadDrawing[]): readonly string[] {
  const graph = diagrams.find((each) => each.drawing === drawing)?.diagram.graph;
  if (!graph) return [];
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  const titles: string[] = [];
  const seen = new Set<string>();
  let around = graph.nodes.find((node) => node.id === id)?.group ?? null;
  while (around !== null && !seen.has(around)) {
    seen.add(around);
    const group = groups.get(around);
    if (group) titles.push(group.title);
    around = group?.parent ?? null;
  }
  return titles;
}
