/** Leaves out what was there before, for findings that several drawings of one design repeat. */

/** The first of `items` for each key, in their order. */
export function distinctBy<T>(items: readonly T[], key: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const own = key(item);
    if (seen.has(own)) return false;
    seen.add(own);
    return true;
  });
}
