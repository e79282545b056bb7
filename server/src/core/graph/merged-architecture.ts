/**
 * One architecture out of all that a design shows and tells: a component that is drawn twice, or drawn and told of, is
 * one. Which labels mean the same is left to `identity.ts`.
 */
import type { Architecture, Component, Connection } from "./component.ts";
import { type Identity, identityOf, isBareKindOf, isSameIdentity } from "./identity.ts";

export interface MergedArchitecture extends Architecture {
  /** For each of the given architectures, by its place, the merged id of each of its components. */
  readonly ids: readonly ReadonlyMap<string, string>[];
}

interface Draft {
  readonly id: string;
  readonly identity: Identity;
  /** The place of the architecture that brought it; components of one drawing are never taken for one another. */
  readonly parts: Set<number>;
  component: Component;
}

/** The architectures as one; ids are those of the first that has a component, counted on where two use one id for two. */
export function mergedArchitecture(parts: readonly Architecture[]): MergedArchitecture {
  const drafts: Draft[] = [];
  const taken = new Set<string>();
  const ids = parts.map(({ components }, part) => {
    const identified = components.map((component) => ({ component, identity: identityOf(component.name, component.kind) }));
    return new Map(
      identified.map(({ component, identity }) => {
        const known = sameAmong(drafts, identity, part, identified.filter((each) => each.identity.kind === identity.kind).length);
        if (!known) return [component.id, newDraft(component, identity)] as const;
        known.parts.add(part);
        known.component = joined(known.component, component);
        return [component.id, known.id] as const;
      }),
    );

    function newDraft(component: Component, identity: Identity): string {
      const id = freeId(component.id, taken);
      taken.add(id);
      drafts.push({ id, identity, parts: new Set([part]), component: { ...component, id } });
      return id;
    }
  });
  return {
    components: drafts.map(({ component }) => component),
    connections: parts.flatMap(({ connections }, part) => connections.map((each) => withIds(each, ids[part]))),
    ids,
  };
}

/** The component of another part that this one is; a bare kind is one only where neither side has a second of it. */
function sameAmong(drafts: readonly Draft[], identity: Identity, part: number, ofItsKind: number): Draft | undefined {
  const others = drafts.filter(({ parts }) => !parts.has(part));
  const same = others.filter((each) => isSameIdentity(each.identity, identity));
  const exact = same.find((each) => each.identity.name === identity.name);
  if (exact || same.length > 0) return exact ?? (same.length === 1 ? same[0] : undefined);
  const ofKind = others.filter((each) => each.identity.kind === identity.kind);
  const [only] = ofKind;
  const isBare = only && (isBareKindOf(identity, only.identity) || isBareKindOf(only.identity, identity));
  return isBare && ofKind.length === 1 && ofItsKind === 1 ? only : undefined;
}

function joined(known: Component, other: Component): Component {
  return {
    ...known,
    kind: known.kind === "unknown" ? other.kind : known.kind,
    redundancy: known.redundancy ?? other.redundancy,
    single: known.single ?? other.single,
    mentions: [...known.mentions, ...other.mentions],
  };
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let count = 2; ; count += 1) if (!taken.has(`${id}-${count}`)) return `${id}-${count}`;
}

function withIds(connection: Connection, ids: ReadonlyMap<string, string> | undefined): Connection {
  const { from, to } = connection;
  return { ...connection, from: ids?.get(from) ?? from, to: ids?.get(to) ?? to };
}
