/** A calculation with its names replaced by what they stand for. */
import type { GroupNode, NameNode, Node, PowerNode, QuantityNode, Sum } from "./expression.ts";

/** The same calculation; names that `meaning` does not know stay. */
export function substitute(sum: Sum, meaning: (name: NameNode) => QuantityNode | null): Sum {
  const inNode = (node: Node): Node => {
    switch (node.kind) {
      case "name":
        return meaning(node) ?? node;
      case "group":
        return { ...node, sum: substitute(node.sum, meaning) } satisfies GroupNode;
      case "power":
        return { ...node, base: inNode(node.base), exponent: inNode(node.exponent) } satisfies PowerNode;
      case "quantity":
        return node;
    }
  };
  return {
    ...sum,
    terms: sum.terms.map((term) => ({ ...term, factors: term.factors.map(({ operator, node }) => ({ operator, node: inNode(node) })) })),
  };
}
