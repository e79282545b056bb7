/**
 * Leaves out of a drawing what shows no components: trees, states, steps, tables of what becomes what, layouts of records,
 * calculations. Each connected part is judged alone, as a code block may hold several drawings.
 */
import { STATE_WORDS } from "../../../knowledge/state-words.ts";
import { componentKind } from "../component-kind.ts";
import type { DrawnEdge, DrawnGraph, DrawnGroup, DrawnNode } from "../drawn-graph.ts";
import { stepsAmong } from "../step-flow.ts";
import { disjointSets } from "./disjoint-sets.ts";
import { namesComponent } from "./names-component.ts";

/** What a node is drawn as. */
export interface Borders {
  /** By id: nodes with a drawn border. */
  readonly boxed: ReadonlySet<string>;
  /** By id: cells of a divided box. */
  readonly cells: ReadonlySet<string>;
}

interface Part {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
  readonly groups: readonly DrawnGroup[];
}

/** The drawing without the parts that show something else. */
export function componentsDrawn(graph: DrawnGraph, borders: Borders, text: string): DrawnGraph {
  if (BARS.test(text)) return { ...graph, nodes: [], edges: [], groups: [] };
  const parts = partsOf(graph);
  const branches = text.match(BRANCH_LINE)?.length ?? 0;
  const bare = parts.filter(({ nodes }) => !nodes.some(({ id }) => borders.boxed.has(id)));
  const bareParts = new Set(bare);
  /** The cells of a record, or a row of numbers, which nothing connects. */
  const isLayout = !graph.edges.some(({ from, to }) => borders.cells.has(from) || borders.cells.has(to));
  const isMapping = bare.every(leadsOnlyOnce);
  const kept = parts.filter((part) => {
    const isBare = bareParts.has(part);
    if (
      isBare &&
      (isMapping || isStrayPair(part) || isTree(part, branches) || isStructure(part) || isLetters(part) || isNumbered(part, text))
    )
      return false;
    if (isBare && (isProse(part) || isConsequence(part))) return false;
    return (
      !(isLayout && part.edges.length === 0 && part.nodes.every(({ id }) => borders.cells.has(id))) &&
      !isStates(part) &&
      !isSteps(part) &&
      !isFigures(part) &&
      !isCode(part)
    );
  });
  if (kept.length === parts.length) return graph;
  return {
    ...graph,
    nodes: kept.flatMap(({ nodes }) => nodes).sort((a, b) => a.span.start - b.span.start),
    edges: kept.flatMap(({ edges }) => edges).sort((a, b) => a.span.start - b.span.start),
    groups: kept.flatMap(({ groups }) => groups),
  };
}

/** A pair of names, or names of which none leads on, is a table of what becomes what unless most are known as components. */
function leadsOnlyOnce({ nodes, edges }: Part): boolean {
  const sources = new Set(edges.map(({ from }) => from));
  if (edges.some(({ to, arrowStart }) => sources.has(to) || arrowStart !== "none")) return false;
  return nodes.length < FEWEST_IN_CHAIN || nodes.filter(({ label }) => componentKind(label) !== "unknown").length * 2 < nodes.length;
}

const FEWEST_IN_CHAIN = 3;

/** Bars of a chart. */
const BARS = /[█▇▆▅▄▃▂▁▓▒░▉▊▋▌]{2}/;

/** `├── src/`, `|-- src/`: a branch without a head. */
const BRANCH_LINE = /^[ \t│|]*(?:[├└╰][─-]+|[|`+]-{1,3})[ \t]*[^\s─▶►>→-]/gm;

/** The parts that lines and groups hold together. */
function partsOf({ nodes, edges, groups }: DrawnGraph): readonly Part[] {
  const ids = new Map([...nodes, ...groups].map(({ id }, at) => [id, at]));
  const sets = disjointSets(ids.size);
  const join = (a: string, b: string): void => {
    const [x, y] = [ids.get(a), ids.get(b)];
    if (x !== undefined && y !== undefined) sets.join(x, y);
  };
  for (const { from, to } of edges) join(from, to);
  for (const { id, group } of nodes) if (group !== null) join(id, group);
  for (const { id, parent } of groups) if (parent !== null) join(id, parent);
  const parts = new Map<number, { nodes: DrawnNode[]; edges: DrawnEdge[]; groups: DrawnGroup[] }>();
  const partAt = (id: string): { nodes: DrawnNode[]; edges: DrawnEdge[]; groups: DrawnGroup[] } => {
    const key = sets.find(ids.get(id) ?? 0);
    const part = parts.get(key) ?? { nodes: [], edges: [], groups: [] };
    parts.set(key, part);
    return part;
  };
  for (const node of nodes) partAt(node.id).nodes.push(node);
  for (const edge of edges) partAt(edge.from).edges.push(edge);
  for (const group of groups) partAt(group.id).groups.push(group);
  return [...parts.values()];
}

function isTree({ nodes, edges }: Part, branches: number): boolean {
  return branches > 0 && branches * 2 >= nodes.length - 1 && edges.every(({ arrowEnd }) => arrowEnd === "none");
}

/** Names without heads between them that are unknown as components: a trie, an inheritance, a family. */
function isStructure({ nodes, edges }: Part): boolean {
  const known = nodes.filter(({ label }) => namesComponent(label)).length;
  return known * 3 < nodes.length && edges.every(({ arrowEnd }) => arrowEnd === "none");
}

/** Letters in a tree or a ring, corners that are drawn as `o`. */
function isLetters({ nodes }: Part): boolean {
  return nodes.filter(({ label }) => /^\p{L}?\W*$|^o\s|\so(?:\s|$)/u.test(label)).length * 5 >= nodes.length * 2;
}

/** `1. CLARIFY REQUIREMENTS`, `T=10ms: …`: what is numbered or timed happens, and is no part of a system. */
function isNumbered({ nodes }: Part, text: string): boolean {
  return nodes.filter(({ span }) => NUMBERED.test(text.slice(span.start, span.start + LONGEST_NUMBER))).length * 2 >= nodes.length;
}

const NUMBERED = /^(?:(?:step|phase|day)\s*)?\(?\d{1,2}[.):]|^[①-⑳]|^T\s?[=+]/iu;
const LONGEST_NUMBER = 12;

/** Two names that lead nowhere else, next to a drawing of more. */
function isStrayPair({ nodes }: Part): boolean {
  return nodes.length === 2 && nodes.some(({ label }) => componentKind(label) === "unknown");
}

/** `Server CPU: 100%`, `if miss, query DB`, `write to cache`: what happens, in words that name no thing. */
function isConsequence({ nodes }: Part): boolean {
  return (
    nodes.filter(({ label }) => CONSEQUENCE.test(label.replace(/\([^()]*\)|^(?:L|Level |Tier |Layer )\d:/g, ""))).length * 5 >=
    nodes.length * 2
  );
}

const CONSEQUENCE =
  /:\s|[!%]$|^(?:if|when|then|else|no|not|all|every|each|any|only|while|until|after|before|on|can't|cannot)\b|^\p{L}+ (?:to|from|into|the|a|an|its|their|all|each|new|every|at|as)\b/iu;

/** Names are short; what goes on in sentences is told, not drawn. */
function isProse({ nodes }: Part): boolean {
  return (
    nodes.filter(
      ({ label }) =>
        label
          .replace(/\([^()]*\)/g, " ")
          .trim()
          .split(/\s+/).length > LONGEST_NAME,
    ).length *
      5 >
    nodes.length * 2
  );
}

const LONGEST_NAME = 6;

function isStates({ nodes }: Part): boolean {
  return nodes.length > 1 && nodes.filter(isState).length * 2 >= nodes.length;
}

function isState({ label }: DrawnNode): boolean {
  const name = label.replace(/\([^()]*\)/g, "").trim();
  const words = name.toLowerCase().split("/");
  if (words.some((word) => STATE_WORDS.has(word))) return true;
  return /^[A-Z]{4,}(?:_[A-Z]+)*$/.test(name) && componentKind(name) === "unknown" && name.includes("_");
}

function isSteps({ nodes, edges }: Part): boolean {
  if (nodes.some(({ label }) => label.trimEnd().endsWith("?"))) return true;
  if (edges.some(({ label }) => label !== null && /^\(?(?:yes|no|true|false)\)?$/i.test(label))) return true;
  return stepsAmong(nodes) * 5 > nodes.length * 2;
}

/** Figures, times and sizes. */
function isFigures({ nodes }: Part): boolean {
  return nodes.filter(({ label }) => isFigure(label)).length * 5 >= nodes.length * 2;
}

/** `50M users`, `~10 ms`; `3 Redis nodes` is a component. */
function isFigure(label: string): boolean {
  return !/\p{L}/u.test(label) || (/^\W{0,2}[~≈<>$€]?\d/.test(label) && componentKind(label) === "unknown");
}

/** Code, settings, messages and expressions. */
function isCode({ nodes }: Part): boolean {
  return nodes.filter(({ label }) => CODE.test(label.split("\n", 1)[0] ?? "")).length * 10 >= nodes.length * 3;
}

const CODE =
  /[;{}]|\w\(\)|(?<![<>=!])=(?!=)|==|!=|::|^["'<$#]|\\|[÷≈]|\d\s?[×*]\s?\d|\s\*\s|^(?:GET|POST|PUT|DELETE|PATCH|SELECT|INSERT|UPDATE|SET|HTTP\/\d)\b/;
