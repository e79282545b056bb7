/**
 * Connections that are one physical or leased link, by their label, and that every path to a store takes. Other
 * connections are as many as the instances at their ends.
 */
import { callGraph } from "./call-graph.ts";
import type { Architecture, Connection } from "./component.ts";
import { redundancyIn } from "./redundancy.ts";
import { requestTargets } from "./request-paths.ts";

export interface CriticalLink {
  readonly connection: Connection;
  /** The ids of the components on a shortest path that is cut, both ends included. */
  readonly path: readonly string[];
}

/** The critical links of an architecture, in the order of its connections. */
export function criticalLinks(architecture: Architecture): readonly CriticalLink[] {
  const links = architecture.connections.filter(
    ({ label }) => label !== null && LINK.test(label) && redundancyIn(label) === null && !SEVERAL.test(label),
  );
  if (links.length === 0 || links.length > MOST_LINKS) return [];
  const targets = requestTargets(architecture);
  return links.flatMap((connection) => {
    const connections = architecture.connections.filter((each) => !isSameWay(each, connection));
    const left = reached({ ...architecture, connections });
    const cut = targets.find(({ node }) => !left.has(node));
    return cut ? [{ connection, path: cut.path.flatMap((node) => architecture.components[node]?.id ?? []) }] : [];
  });
}

/** Each is tried out; no drawing by hand has more. */
const MOST_LINKS = 50;

/** Lines that are rented or dug, not calls: a failure of the line is an outage however many machines stand at its ends. */
const LINK =
  /\b(?:VPN|leased line|direct connect|express ?route|dedicated (?:line|link|interconnect)|fib(?:re|er)|satellite|uplink|MPLS|WAN link)\b/i;
const SEVERAL = /\b(?:dual|redundant|two|backup|diverse|aggregat\w+|bond\w+)\b/i;

/** A link that is drawn without heads is two connections. */
function isSameWay(a: Connection, b: Connection): boolean {
  return (a.from === b.from && a.to === b.to) || (a.from === b.to && a.to === b.from && a.span.start === b.span.start);
}

function reached(architecture: Architecture): ReadonlySet<number> {
  const { successors, root } = callGraph(architecture);
  const seen = new Set([root]);
  for (const node of seen) for (const next of successors[node] ?? []) seen.add(next);
  return seen;
}
