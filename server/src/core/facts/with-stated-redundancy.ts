/**
 * An architecture with what the text says of its components: what survives the loss of one instance, and of what there is
 * but one. What is said of all services holds for each.
 */
import type { Architecture, Component, ComponentKind } from "../graph/component.ts";
import { type Identity, identityOf, isBareKindOf, isSameIdentity } from "../graph/identity.ts";
import { redundancyIn } from "../graph/redundancy.ts";
import type { StatedRedundancy } from "./told-component.ts";

/** The architecture, its components with the evidence that `stated` holds of them. */
export function withStatedRedundancy<T extends Architecture>(architecture: T, stated: readonly StatedRedundancy[]): T {
  if (stated.length === 0) return architecture;
  const said = stated.map((each) => ({ ...each, identity: identityOf(each.name) }));
  const components = architecture.components.map((component) => {
    const identity = identityOf(component.name, component.kind);
    const own = said.filter((each) => isMeant(each.identity, identity, architecture.components));
    const survives = own.find(({ redundant }) => redundant) ?? said.find((each) => each.redundant && isOfAll(each, component));
    if (survives) return component.redundancy === null ? { ...component, redundancy: survives.words, single: null } : component;
    const alone = own.find(({ redundant }) => !redundant);
    return alone && !isCounted(component) ? { ...component, redundancy: null, single: alone.words } : component;
  });
  return { ...architecture, components };
}

/** A bare kind in the text ("the database") means the drawn one where there is one of that kind. */
function isMeant(told: Identity, drawn: Identity, components: readonly Component[]): boolean {
  if (isSameIdentity(told, drawn)) return true;
  const isOnly = components.filter(({ kind }) => kind === drawn.kind).length === 1;
  if (!isOnly || told.kind !== drawn.kind) return false;
  return isBareKindOf(told, drawn) || (told.product !== null && told.product === drawn.product);
}

const RUNS_CODE: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["gateway", "service", "worker"]);

/** "All services run in three zones", "stateless services behind the load balancer". */
function isOfAll({ name }: StatedRedundancy, { kind }: Component): boolean {
  return (
    RUNS_CODE.has(kind) &&
    /^(?:(?:all|each|every|stateless)\s+(?:\w+\s+)?(?:services?|servers?|microservices?|components?)|services|microservices)$/i.test(
      name.trim(),
    )
  );
}

/** That a label counts instances outweighs what the text says; a plural or a product's nature does not. */
function isCounted({ redundancy }: Component): boolean {
  return redundancy !== null && redundancyIn(redundancy)?.reason === "instances";
}
