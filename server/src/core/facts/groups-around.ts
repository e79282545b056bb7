/** The titles of the groups that a drawing puts around its components. */
import type { DrawnArchitecture, ReadDrawing } from "./architecture.ts";

/** For a component's id, from the innermost to the outermost group; none where notation or author draws none. */
export type GroupTitles = (id: string) => readonly string[];

/** The groups of one drawing, read once for all of its components. */
export function groupTitles({ drawing }: DrawnArchitecture, diagrams: readonly ReadDrawing[]): GroupTitles {
  const graph = diagrams.find((each) => each.drawing === drawing)?.diagram.graph;
  if (!graph) return () => [];
  const groups = new Map(graph.groups.map((group) => [group.id, group]));
  const innermost = new Map(graph.nodes.map(({ id, group }) => [id, group]));
  return (id) => {
    const titles: string[] = [];
    const seen = new Set<string>();
    for (let around = innermost.get(id) ?? null; around !== null && !seen.has(around) && seen.size < MOST_AROUND; ) {
      seen.add(around);
      const group = groups.get(around);
      if (group) titles.push(group.title);
      around = group?.parent ?? null;
    }
    return titles;
  };
}

/** No drawing nests deeper; it keeps the titles around all components in bounds. */
const MOST_AROUND = 30;
