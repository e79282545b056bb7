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
    const identities = new Map(architecture.components.map((each) => [each.id, identityOf(each.name, each.kind)]));
    const kinds = countsOf(architecture.components.map(({ kind }) => kind));
    const products = countsOf([...identities.values()].flatMap(({ product }) => product ?? []));
    const components = architecture.components.map((component) => {
      const identity = identities.get(component.id) ?? identityOf(component.name, component.kind);
      const only = { ofKind: kinds.get(component.kind) === 1, ofProduct: products.get(identity.product ?? "") === 1 };
      const survives =
        firstRedundant(identity, only) ?? abbreviationsOf(component.name).flatMap((each) => byAbbreviation.get(each) ?? [])[0];
      if (survives) return toldRedundant(component, survives);
      const alone = firstSingle(identity, only);
      if (alone && !isCounted(component)) return { ...component, redundancy: null, single: alone.words };
      const ofMany =
        (RUNS_CODE.has(component.kind) ? ofAllCode : ofKind.get(component.kind)) ??
        (component.kind === "client" ? undefined : ofEverything);
      return ofMany && component.single === null ? toldRedundant(component, ofMany) : component;
    });
    return { ...architecture, components };
  };
}

function toldRedundant(component: Component, { words }: StatedRedundancy): Component {
  return component.redundancy === null ? { ...component, redundancy: words, isToldRedundant: true, single: null } : component;
}

function countsOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

interface Said extends StatedRedundancy {
  /** Its number in the order of the text. */
  readonly place: number;
  readonly identity: Identity;
}

/** What a drawn component is alone in, among those of its drawing. */
interface Only {
  readonly ofKind: boolean;
  readonly ofProduct: boolean;
}

/**
 * For a drawn component the first of `said` that means it. Where there is no other of its kind, a bare kind in the text
 * ("the database") means it too, and where none runs on its product, what is said of that ("Redis").
 */
function firstOfEach(said: readonly Said[]): (drawn: Identity, only: Only) => Said | undefined {
  const index = identityIndex(said);
  const bare = new Map<ComponentKind, Said>();
  const products = new Map<string, Said>();
  for (const each of said) {
    const { kind, product, words } = each.identity;
    if (isBareKind(each.identity) && !bare.has(kind)) bare.set(kind, each);
    // there can be a single "session Redis" beside others
    if (product !== null && (each.redundant || words === "") && !products.has(product)) products.set(product, each);
  }
  return (drawn, only) => {
    const [same] = index.same(drawn, 1);
    const ofKind = only.ofKind && drawn.words === "" ? bare.get(drawn.kind) : undefined;
    const ofProduct = only.ofProduct && drawn.product !== null ? byProduct(drawn.product, products) : undefined;
    return [same, ofKind, ofProduct].flatMap((each) => each ?? []).sort((a, b) => a.place - b.place)[0];
  };
}

/** "Redis Pub/Sub" is a part of "Redis". */
function byProduct(product: string, said: ReadonlyMap<string, Said>): Said | undefined {
  return said.get(product) ?? said.get(product.split(" ", 1)[0] ?? product);
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

/** That a label counts instances outweighs what the text says; a plural, a product's nature or a cluster around it does not. */
function isCounted({ redundancy, isAroundRedundant }: Component): boolean {
  return redundancy !== null && isAroundRedundant !== true && redundancyIn(redundancy)?.reason === "instances";
}
