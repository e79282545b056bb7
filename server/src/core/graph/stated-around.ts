/** What the groups around a node say of its redundancy: a cluster, a zone, a managed service, one machine for all. */
import { componentName } from "./component-name.ts";
import type { DrawnGraph, DrawnGroup } from "./drawn-graph.ts";
import { plainName } from "./plain-name.ts";
import { redundancyIn, singleIn } from "./redundancy.ts";
import { familyName } from "./sibling-redundancy.ts";

/** What the innermost group that states anything states, from the id of a group on outwards. */
export type StatedAround = (innermost: string | null) => string | null;

/** Why what stands in a group survives the loss of one instance, by the titles of groups, looked up once for each. */
export function redundancyAround({ nodes, groups }: DrawnGraph): StatedAround {
  const numbered = new Map<string, string[]>();
  for (const { label } of nodes) {
    const family = familyName(label);
    if (family !== plainName(componentName(label))) numbered.set(family, [...(numbered.get(family) ?? []), label]);
  }
  // "Search node" opened up beside "Search node 1" and "Search node 2": each of them has those parts
  const partsOf = (title: string): string | null => {
    const copies = numbered.get(plainName(title)) ?? [];
    return copies.length > 1 ? copies.slice(0, 2).map(componentName).join(", ") : null;
  };
  return around(groups, (group) => statedIn(group) ?? partsOf(group.title));
}

/** The words by which the title of a group says that all in it runs on one machine: "Single virtual machine". */
export function singleAround({ groups }: DrawnGraph): StatedAround {
  return around(groups, ({ title }) => singleIn(title));
}

/** The words by which the title of a group says that it is a platform that runs what one gives it: "EKS cluster". */
export function platformAround({ groups }: DrawnGraph): StatedAround {
  return around(groups, ({ title }) => PLATFORM.exec(title)?.[0] ?? null);
}

const PLATFORM = /\b(?:kubernetes|k8s|k3s|k0s|microk8s|minikube|eks|aks|gke|openshift|docker swarm|nomad)\b/i;

function around(drawn: readonly DrawnGroup[], states: (group: DrawnGroup) => string | null): StatedAround {
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
      stated = group ? states(group) : null;
      id = group?.parent ?? null;
    }
    for (const id of passed) known.set(id, stated);
    return stated;
  };
}

/** A cluster, a zone, a managed service. That a group is a layer says nothing. */
function statedIn({ title }: DrawnGroup): string | null {
  const stated = redundancyIn(title);
  if (stated && stated.reason !== "plural") return stated.text;
  return PLACE.exec(title)?.[0] ?? null;
}

/** Places of which there are several: what stands in one of them is drawn once for all. */
const PLACE = /\b(?:AZ|availability zone|zone|region|data ?cent(?:er|re)|DC|site|cell)\b|\b(?:us|eu|ap)-\w+/i;
