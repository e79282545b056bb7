/** What the title of a group says of one machine for all that stands in it, given to those that requests come in at. */
import type { Architecture, Component } from "./component.ts";
import type { DrawnGraph } from "./drawn-graph.ts";
import { singleAround } from "./stated-around.ts";

/**
 * What the title of a group says of one machine for all in it ("Single virtual machine") is said of those at its door: the
 * machine is one outage, however many components stand on it.
 */
export function onOneMachine({ components, connections }: Architecture, graph: DrawnGraph): Architecture {
  const around = singleAround(graph);
  const machine = new Map(graph.nodes.map(({ id, group }) => [id, around(group)]));
  const atDoor = new Set(connections.filter(({ from, to }) => machine.get(from) !== machine.get(to)).map(({ to }) => to));
  const single = ({ id }: Component): string | null => (atDoor.has(id) ? (machine.get(id) ?? null) : null);
  return {
    components: components.map((each) => (each.redundancy === null && each.single === null ? { ...each, single: single(each) } : each)),
    connections,
  };
}
