/**
 * An architecture with what the text says of its components: what survives the loss of one instance, and of what there is
 * but one. What is said of all services holds for each.
 */
import type { Architecture, Component, ComponentKind } from "../graph/component.ts";
import { componentName } from "../graph/component-name.ts";
import { type Identity, identityOf, isBareKind } from "../graph/identity.ts";
import { identityIndex } from "../graph/identity-index.ts";
import { redundancyIn } from "../graph/redundancy.ts";
import type { StatedRedundancy } from "./told-component.ts";

/** Gives the components of an architecture the evidence that `stated` holds of them; made once for all drawings of a design. */
export function withStatedRedundancy(stated: readonly StatedRedundancy[]): <T extends Architecture>(architecture: T) => T {
  if (stated.length === 0) return (architecture) => architecture;
  const said = stated.map((each, place) => ({ ...each, place, identity: identityOf(each.name) }));
  const firstRedundant = firstOfEach(said.filter(({ redundant }) => redundant));
  const firstSingle = firstOfEach(said.filter(({ redundant }) => !redundant));
  const redundant = stated.filter((each) => each.redundant);
  const ofEverything = redundant.find(({ name }) => EVERYTHING.test(name.trim()));
  const ofAllCode = redundant.find(({ name }) => ALL_THAT_RUN_CODE.test(name.trim()));
  const ofKind = firstOfKinds(said.filter((each) => each.redundant && isBareKind(each.identity) && !COUNTED.test(each.words)));
  const byAbbreviation = new Map(redundant.filter(({ name }) => ABBREVIATION.test(name)).map((each) => [each.name, each]));
  return (architecture) => {
    const counts = new Map<ComponentKind, number>();
    for (const { kind } of architecture.components) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const components = architecture.components.map((component) => {
      const identity = identityOf(component.name, component.kind);
      const isOnly = counts.get(component.kind) === 1;
      const survives =
        firstRedundant(identity, isOnly) ??
        abbreviationsOf(component.name).flatMap((each) => byAbbreviation.get(each) ?? [])[0] ??
        (RUNS_CODE.has(component.kind) ? ofAllCode : ofKind.get(component.kind)) ??
        (component.kind === "client" ? undefined : ofEverything);
      if (survives)
        return component.redundancy === null
          ? { ...component, redundancy: survives.words, isToldRedundant: true, single: null }
          : component;
      const alone = firstSingle(identity, isOnly);
      return alone && !isCounted(component) ? { ...component, redundancy: null, single: alone.words } : component;
    });
    return { ...architecture, components };
  };
}

interface Said extends StatedRedundancy {
  /** Its number in the order of the text. */
  readonly place: number;
  readonly identity: Identity;
}

/**
 * For a drawn component the first of `said` that means it. Where there is no other of its kind, a bare kind in the text
 * ("the database") and its product mean it too.
 */
function firstOfEach(said: readonly Said[]): (drawn: Identity, isOnly: boolean) => Said | undefined {
  const index = identityIndex(said);
  const bare = new Map<ComponentKind, Said>();
  const products = new Map<string, Said>();
  for (const each of said) {
    const { kind, product } = each.identity;
    if (isBareKind(each.identity) && !bare.has(kind)) bare.set(kind, each);
    if (product !== null && !products.has(keyOf(kind, product))) products.set(keyOf(kind, product), each);
  }
  return (drawn, isOnly) => {
    const [same] = index.same(drawn, 1);
    const ofKind = isOnly && drawn.words === "" ? bare.get(drawn.kind) : undefined;
    const ofProduct = isOnly && drawn.product !== null ? products.get(keyOf(drawn.kind, drawn.product)) : undefined;
    return [same, ofKind, ofProduct].flatMap((each) => each ?? []).sort((a, b) => a.place - b.place)[0];
  };
}

function keyOf(kind: ComponentKind, product: string): string {
  return `${kind}\n${product}`;
}

const RUNS_CODE: ReadonlySet<ComponentKind> = new Set<ComponentKind>(["gateway", "service", "worker"]);

/** "The database fails over": what is said of a kind of store holds for each, as it is said of none of them alone. */
function firstOfKinds(said: readonly Said[]): ReadonlyMap<ComponentKind, Said> {
  return new Map([...said].reverse().map((each) => [each.identity.kind, each]));
}

/** "Two database servers" may be the two that are drawn. */
const COUNTED = /\d|\b(?:two|three|four|five|six|several|multiple|many)\b/i;

const ABBREVIATION = /^[A-Z]{2,6}$/;

/** `KGS` of "Key Generation Service" and of "Key service (KGS)". Two initials may be anybody's. */
function abbreviationsOf(label: string): readonly string[] {
  const bracketed = [...label.matchAll(/\(([A-Z]{2,6})\)/g)].flatMap(([, written = ""]) => written);
  const initials = componentName(label)
    .split(/[\s-]+/)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
  return initials.length >= 3 ? [...bracketed, initials] : bracketed;
}

/** "Every component has two instances". */
const EVERYTHING = /^(?:all|each|every)\s+(?:\w+\s+)?(?:components?|tiers?|layers?|parts?)$/i;

/** "All services run in three zones", "stateless services behind the load balancer". */
const ALL_THAT_RUN_CODE =
  /^(?:(?:all|each|every|stateless)\s+(?:\w+\s+)?(?:services?|servers?|microservices?|components?)|services|microservices)$/i;

/** That a label counts instances outweighs what the text says; a plural or a product's nature does not. */
function isCounted({ redundancy }: Component): boolean {
  return redundancy !== null && redundancyIn(redundancy)?.reason === "instances";
}
