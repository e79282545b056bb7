/** What the groups around a node say of its redundancy: a cluster, a zone, a managed service. */
import type { DrawnGroup } from "./drawn-graph.ts";
import { redundancyIn } from "./redundancy.ts";

/** What the innermost group that states anything states, from the id of a group on outwards. */
export type StatedAround = (innermost: string | null) => string | null;

/** What the titles of groups state of what stands in them, looked up once for each. */
export function statedAround(drawn: readonly DrawnGroup[]): StatedAround {
  const groups = new Map(drawn.map((group) => [group.id, group]));
  const known = new Map<string, string | null>();
  return (innermost) => {
    const passed: string[] = [];
    let stated: string | null = null;
    for (let id = innermost; id !== null && stated === null; ) {
      const before = known.get(id);
      if (before !== undefined) {
        stated = before;
        break;
      }
      passed.push(id);
      // A group within itself ends here.
      known.set(id, null);
      const group: DrawnGroup | undefined = groups.get(id);
      stated = statedIn(group?.title ?? "");
      id = group?.parent ?? null;
    }
    for (const id of passed) known.set(id, stated);
    return stated;
  };
}

/** A cluster, a zone, a managed service. That a group is a layer says nothing. */
function statedIn(title: string): string | null {
  const stated = redundancyIn(title);
  if (stated && stated.reason !== "plural") return stated.text;
  return PLACE.exec(title)?.[0] ?? null;
}

/** Places of which there are several: what stands in one of them is drawn once for all. */
const PLACE = /\b(?:AZ|availability zone|zone|region|data ?cent(?:er|re)|DC|site|cell)\b|\b(?:us|eu|ap)-\w+/i;
