/** Several instances of a service that a client calls directly, where nothing in the design says which of them it reaches. */
import { CERTAIN_CLIENT } from "../../knowledge/client-access.ts";
import { BALANCED, CLUSTERED, SEVERAL_INSTANCES } from "../../knowledge/load-distribution.ts";
import type { Component } from "../graph/component.ts";
import { neighboursOf } from "../graph/neighbours.ts";
import { plainName } from "../graph/plain-name.ts";
import { shownName } from "../graph/shown-name.ts";
import { sliceSpan } from "../text/span.ts";
import { withoutComments } from "../text/without-comments.ts";
import type { DrawnArchitecture } from "./architecture.ts";
import type { DesignFacts } from "./design-facts.ts";
import { distinctBy } from "./distinct-by.ts";
import { drawingType } from "./drawing-type.ts";

export interface UnbalancedInstances {
  readonly client: Component;
  /** The service, or its first drawn instance. */
  readonly service: Component;
  /** The words or names that say that there are several. */
  readonly several: string;
}

/** One for each service, in the order of the drawings. */
export function unbalancedInstances({ architectures, text, design, english }: DesignFacts): readonly UnbalancedInstances[] {
  if (!english || BALANCED.test(withoutComments(sliceSpan(text, design.span)))) return [];
  const found = architectures
    .filter(({ drawing }) => drawingType(drawing) !== "sequence")
    .filter(({ components }) => !components.some(({ kind }) => BALANCING_KINDS.has(kind)))
    .flatMap(unbalancedIn);
  return distinctBy(found, ({ service }) => shownName(service.name));
}

const BALANCING_KINDS: ReadonlySet<string> = new Set(["load-balancer", "gateway", "dns", "cdn", "coordination"]);

function unbalancedIn({ components, connections, drawing }: DrawnArchitecture): UnbalancedInstances[] {
  const byId = new Map(components.map((component) => [component.id, component]));
  const { after } = neighboursOf(connections);
  return components
    .filter(({ kind, name }) => kind === "client" && CERTAIN_CLIENT.test(shownName(name)))
    .flatMap((client) => {
      const services = [...after(client.id)].flatMap((id) => byId.get(id) ?? []).filter(({ kind }) => kind === "service");
      // In characters one name drawn twice is one component of two flows; where ids tell nodes apart, two of them.
      const found = [...counted(services), ...siblings(services, drawing.language === "ascii" ? NUMBERED : NUMBERED_OR_ALIKE)];
      return found.map(({ service, several }) => ({ client, service, several }));
    });
}

type Several = Pick<UnbalancedInstances, "service" | "several">;

/** `API servers x3` */
function counted(services: readonly Component[]): Several[] {
  return services.flatMap((service) => {
    const several = SEVERAL_INSTANCES.exec(service.name)?.[0].trim();
    return several !== undefined && !CLUSTERED.test(service.name) ? [{ service, several }] : [];
  });
}

/** The name of a family, and what tells its members apart. */
const NUMBERED = /^(.*\S) ?(\d{1,3}|[a-c])$/;
const NUMBERED_OR_ALIKE = /^(.*?\S)(?: ?(\d{1,3}|[a-c]))?$/;

/** `Web server 1` and `Web server 2`, both called by the same client; what else their labels say must be the same. */
function siblings(services: readonly Component[], pattern: RegExp): Several[] {
  const families = new Map<string, Component[]>();
  for (const service of services) {
    const family = pattern.exec(plainName(service.name))?.[1];
    if (family !== undefined) families.set(family, [...(families.get(family) ?? []), service]);
  }
  return [...families.values()].flatMap((family) => {
    const names = new Set(family.map(({ name }) => shownName(name)));
    const [service] = family;
    const several = pattern === NUMBERED ? names.size > 1 : family.length > 1;
    return service && several && !CLUSTERED.test(service.name)
      ? [{ service, several: family.map(({ name }) => shownName(name)).join(", ") }]
      : [];
  });
}
