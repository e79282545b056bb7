/** Who leads to whom in an architecture, looked up instead of searched for. */
import type { Connection } from "./component.ts";

export interface Neighbours {
  /** The ids that a component leads to; none for an id that leads nowhere. */
  readonly after: (id: string) => ReadonlySet<string>;
  /** The ids that lead to a component. */
  readonly before: (id: string) => ReadonlySet<string>;
}

/** The neighbours that `connections` make; one from a component to itself makes none. */
export function neighboursOf(connections: readonly Connection[]): Neighbours {
  const after = new Map<string, Set<string>>();
  const before = new Map<string, Set<string>>();
  for (const { from, to } of connections) {
    if (from === to) continue;
    add(after, from, to);
    add(before, to, from);
  }
  return { after: (id) => after.get(id) ?? NOBODY, before: (id) => before.get(id) ?? NOBODY };
}

const NOBODY: ReadonlySet<string> = new Set<string>();

function add(sets: Map<string, Set<string>>, key: string, id: string): void {
  const set = sets.get(key);
  if (set) set.add(id);
  else sets.set(key, new Set([id]));
}
