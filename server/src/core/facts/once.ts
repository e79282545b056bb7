/** A value that is derived when it is first asked for, and kept by who asks. */

/** `derive` behind a door: called at most once. It must not depend on when it is called. */
export function once<T>(derive: () => T): () => T {
  let known: { readonly value: T } | null = null;
  return () => {
    known ??= { value: derive() };
    return known.value;
  };
}
