/** The shape of a calculation as its author wrote it; what it comes to under which reading is `evaluate.ts`'s business. */
import type { Span } from "../text/span.ts";

/** One way to read what stands behind a number. */
export interface UnitReading {
  /** Times which the number counts in bits, units of money or ones. */
  readonly factor: number;
  /** Times which it counts in seconds, or per second; 1 where it has no time in it. */
  readonly seconds: number;
  /** Exponents. */
  readonly information: number;
  readonly time: number;
  readonly money: number;
  /** True when the author speaks of bits. */
  readonly bits: boolean;
  /** True when a lone K, M, G, T or P may leave out the B of bytes. */
  readonly mayBeBytes: boolean;
  /** How unlikely the reading is, 0 being what anybody would take it for. */
  readonly doubt: number;
  /** The team's own units in it. */
  readonly own: readonly OwnMeaning[];
}

/** A unit of the team's own, and what it was read as. */
export interface OwnMeaning {
  /** As it stands among the nouns of the quantity: `tweets`, `/sprint`. */
  readonly noun: string;
  /** `1 tweet as 280 B`. */
  readonly means: string;
}

export const BARE: UnitReading = {
  factor: 1,
  seconds: 1,
  information: 0,
  time: 0,
  money: 0,
  bits: false,
  mayBeBytes: false,
  doubt: 0,
  own: [],
};

export interface QuantityNode {
  readonly kind: "quantity";
  readonly span: Span;
  /** The digits alone, for a replacement. */
  readonly digitsSpan: Span;
  /** As written, before scale and unit; both ends of a range. */
  readonly low: number;
  readonly high: number;
  /** Half of the last digit shown. */
  readonly half: number;
  readonly digits: number;
  readonly decimals: number;
  readonly grouped: boolean;
  /** True behind `~` or "about". */
  readonly approximate: boolean;
  readonly percent: boolean;
  /** True for `2x`: so many times something. */
  readonly times: boolean;
  /** True where a scale was written: `5M`, `5 million`, `5 × 10^6`. */
  readonly scaled: boolean;
  /** At least one, the likeliest first. */
  readonly readings: readonly UnitReading[];
  /** What is counted, in lower case: `["users"]`. */
  readonly nouns: readonly string[];
  /** The unit behind number and scale as written; empty when there is none. */
  readonly unit: Span;
  /** The scale as written (`M`, ` million`); empty when there is none. */
  readonly scale: Span;
}

/** A number without scale or unit, said at `span`. */
export function plainNumber(value: number, span: Span): QuantityNode {
  const behind = { start: span.end, end: span.end };
  return {
    kind: "quantity",
    span,
    digitsSpan: span,
    low: value,
    high: value,
    half: 0,
    digits: 1,
    decimals: 0,
    grouped: false,
    approximate: false,
    percent: false,
    times: false,
    scaled: false,
    readings: [BARE],
    nouns: [],
    scale: behind,
    unit: behind,
  };
}

export interface NameNode {
  readonly kind: "name";
  readonly span: Span;
  /** As written. */
  readonly words: readonly string[];
}

export interface GroupNode {
  readonly kind: "group";
  readonly span: Span;
  readonly sum: Sum;
  readonly readings: readonly UnitReading[];
}

export interface PowerNode {
  readonly kind: "power";
  readonly span: Span;
  readonly base: Node;
  readonly exponent: Node;
  readonly readings: readonly UnitReading[];
}

export type Node = QuantityNode | NameNode | GroupNode | PowerNode;

/** Factors in the order written; the operator of the first is `*`. */
export interface Term {
  readonly sign: 1 | -1;
  readonly factors: readonly { readonly operator: "*" | "/" | "%"; readonly node: Node }[];
}

export interface Sum {
  readonly span: Span;
  readonly terms: readonly Term[];
}

/** The single node that a sum consists of, if it has no operator. */
export function soleNode(sum: Sum): Node | null {
  const [term, ...others] = sum.terms;
  const [factor, ...further] = term?.factors ?? [];
  return factor && others.length === 0 && further.length === 0 && term?.sign === 1 ? factor.node : null;
}

/** A sum of nothing but one node. */
export function sumOfNode(node: Node): Sum {
  return { span: node.span, terms: [{ sign: 1, factors: [{ operator: "*", node }] }] };
}

/** All nodes that have no nodes inside, in the order of the text. */
export function leavesOf(sum: Sum): readonly (QuantityNode | NameNode)[] {
  return sum.terms.flatMap(({ factors }) => factors.flatMap(({ node }) => leavesOfNode(node)));
}

/** Every node that can have a unit, in the order of the text, what stands in parentheses before the parentheses. */
export function unitNodesOf(sum: Sum): readonly Exclude<Node, NameNode>[] {
  return sum.terms.flatMap(({ factors }) => factors.flatMap(({ node }) => unitNodesIn(node)));
}

function unitNodesIn(node: Node): readonly Exclude<Node, NameNode>[] {
  if (node.kind === "name") return [];
  if (node.kind === "group") return [...unitNodesOf(node.sum), node];
  return node.kind === "power" ? [...unitNodesIn(node.base), ...unitNodesIn(node.exponent), node] : [node];
}

function leavesOfNode(node: Node): readonly (QuantityNode | NameNode)[] {
  if (node.kind === "group") return leavesOf(node.sum);
  if (node.kind === "power") return [...leavesOfNode(node.base), ...leavesOfNode(node.exponent)];
  return [node];
}
