/** Takes the points where lines only meet out of a drawing: what leads into one leads to all that it leads to. */
import type { Connection } from "./component.ts";

/** The connections between components, past every junction. */
export function withoutJunctions(connections: readonly Connection[], junctions: ReadonlySet<string>): readonly Connection[] {
  if (junctions.size === 0) return connections;
  const direct: Connection[] = [];
  const into = new Map<string, Map<string, Connection>>();
  const outOf = new Map<string, Map<string, Connection>>();
  const add = (connection: Connection): void => {
    const { from, to } = connection;
    if (from === to) return;
    if (!junctions.has(from) && !junctions.has(to)) direct.push(connection);
    if (junctions.has(from)) endsOf(outOf, from).set(to, connection);
    if (junctions.has(to)) endsOf(into, to).set(from, connection);
  };
  for (const connection of connections) add(connection);
  for (const junction of junctions) {
    const sources = [...endsOf(into, junction).values()].slice(0, MOST_LINES);
    const targets = [...endsOf(outOf, junction).values()].slice(0, MOST_LINES);
    for (const { from } of endsOf(into, junction).values()) outOf.get(from)?.delete(junction);
    for (const { to } of endsOf(outOf, junction).values()) into.get(to)?.delete(junction);
    into.delete(junction);
    outOf.delete(junction);
    for (const { from, label, span } of sources) {
      for (const target of targets) add({ from, to: target.to, label: label ?? target.label, span });
    }
  }
  return direct;
}

/** More lines than this meet in no drawing; it keeps the pairs of many junctions in bounds. */
const MOST_LINES = 20;

function endsOf(ends: Map<string, Map<string, Connection>>, junction: string): Map<string, Connection> {
  const known = ends.get(junction) ?? new Map<string, Connection>();
  ends.set(junction, known);
  return known;
}
