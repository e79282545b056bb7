/** Sets of numbers that are joined two at a time (union-find with path halving). */
export interface DisjointSets {
  /** The number that stands for the set that `member` is in. */
  find(member: number): number;
  join(a: number, b: number): void;
}

/** The numbers below `size`, each in a set of its own. */
export function disjointSets(size: number): DisjointSets {
  const parent = new Int32Array(size).map((_, at) => at);
  const find = (member: number): number => {
    let at = member;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      const grand = parent[up] ?? up;
      parent[at] = grand;
      at = grand;
    }
    return at;
  };
  return {
    find,
    join: (a, b) => {
      const [x, y] = [find(a), find(b)];
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y);
    },
  };
}
