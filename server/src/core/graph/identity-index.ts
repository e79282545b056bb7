/**
 * Many labelled things, looked up by whom their labels mean instead of held against each other: it finds those that
 * `isSameIdentity` holds of, without asking each.
 */
import type { Identity } from "./identity.ts";

export interface IdentityIndex<T> {
  /** The first things that cannot be another component than `identity`, in their order, at most so many. */
  readonly same: (identity: Identity, most: number) => readonly T[];
}

/** The index of `things`, in their order. */
export function identityIndex<T extends { readonly identity: Identity }>(things: readonly T[]): IdentityIndex<T> {
  const places = new Map<string, number[]>();
  for (const [place, { identity }] of things.entries()) {
    for (const key of filedUnder(identity)) {
      const known = places.get(key);
      if (known) known.push(place);
      else places.set(key, [place]);
    }
  }
  return {
    same(identity, most) {
      const found = new Set(soughtUnder(identity).flatMap((key) => places.get(key)?.slice(0, most) ?? []));
      return [...found]
        .sort((a, b) => a - b)
        .slice(0, most)
        .flatMap((place) => things[place] ?? []);
    },
  };
}

/** A key for each set of things that some identity finds as a whole: by name or by kind and words, of one product or any. */
function filedUnder(identity: Identity): readonly string[] {
  return keysOf(identity).flatMap((key) => [keyWith(key, identity.product), keyWith(key, ANY)]);
}

function soughtUnder(identity: Identity): readonly string[] {
  const { product } = identity;
  return keysOf(identity).flatMap((key) => (product === null ? [keyWith(key, ANY)] : [keyWith(key, product), keyWith(key, null)]));
}

/** No product is called that. */
const ANY = "*";

function keyWith(key: string, product: string | null): string {
  return `${key}\n${product ?? ""}`;
}

function keysOf({ name, kind, words, product }: Identity): readonly string[] {
  const byName = name === "" ? [] : [`name\n${name}`];
  const byWords = kind === "unknown" || (words === "" && product === null) ? [] : [`${kind}\n${words}`];
  return [...byName, ...byWords];
}
