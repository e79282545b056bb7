/**
 * Immediate dominators of a directed graph, by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm"
 * (Rice University, 2001): a node dominates another when every path from the root to the other goes through it.
 */

/**
 * For each node the number of its immediate dominator; the root's own number for the root, -1 for a node that the
 * root does not reach. Nodes are numbered from 0, `successors[n]` are the nodes that `n` leads to.
 */
export function immediateDominators(successors: readonly (readonly number[])[], root: number): readonly number[] {
  const order = postorder(successors, root);
  const rank = new Array<number>(successors.length).fill(-1);
  order.forEach((node, at) => {
    rank[node] = at;
  });
  const predecessors = predecessorsOf(successors);
  const dominator = new Array<number>(successors.length).fill(-1);
  dominator[root] = root;

  const intersect = (a: number, b: number): number => {
    let left = a;
    let right = b;
    while (left !== right) {
      while ((rank[left] ?? 0) < (rank[right] ?? 0)) left = dominator[left] ?? root;
      while ((rank[right] ?? 0) < (rank[left] ?? 0)) right = dominator[right] ?? root;
    }
    return left;
  };

  let changed = true;
  while (changed) {
    changed = false;
    for (let at = order.length - 2; at >= 0; at -= 1) {
      const node = order[at] ?? root;
      const known = (predecessors[node] ?? []).filter((each) => (dominator[each] ?? -1) >= 0);
      const found = known.reduce((left, right) => intersect(left, right), known[0] ?? root);
      if (dominator[node] === found) continue;
      dominator[node] = found;
      changed = true;
    }
  }
  return dominator;
}

/** The nodes that dominate `node`, itself first, the root last; none for a node that is not reached. */
export function dominatorsOf(dominators: readonly number[], node: number): readonly number[] {
  const chain: number[] = [];
  let at = node;
  while ((dominators[at] ?? -1) >= 0) {
    chain.push(at);
    const above = dominators[at] ?? at;
    if (above === at) break;
    at = above;
  }
  return chain;
}

function postorder(successors: readonly (readonly number[])[], root: number): number[] {
  const order: number[] = [];
  const seen = new Set([root]);
  const stack: { node: number; next: number }[] = [{ node: root, next: 0 }];
  for (let top = stack.at(-1); top; top = stack.at(-1)) {
    const child = successors[top.node]?.[top.next];
    top.next += 1;
    if (child === undefined) {
      order.push(top.node);
      stack.pop();
    } else if (!seen.has(child)) {
      seen.add(child);
      stack.push({ node: child, next: 0 });
    }
  }
  return order;
}

function predecessorsOf(successors: readonly (readonly number[])[]): number[][] {
  const predecessors: number[][] = successors.map(() => []);
  successors.forEach((children, node) => {
    for (const child of children) predecessors[child]?.push(node);
  });
  return predecessors;
}
