/** Writes what a drawing shows as a Mermaid flowchart, which reads back as the same nodes, edges and groups; shapes and classes are left out. */
import type { ArrowHead, DrawnEdge, DrawnGraph, DrawnGroup, DrawnNode, LinkKind } from "../drawn-graph.ts";

/** The text of the flowchart, a statement a line, without a line break at its end. */
export function writeFlowchart({ direction, nodes, edges, groups }: DrawnGraph): string {
  const ids = safeIds([...nodes, ...groups]);
  const idOf = (id: string): string => ids.get(id) ?? id;
  const inside = new Map<string | null, DrawnNode[]>();
  for (const node of nodes) inside.set(node.group, [...(inside.get(node.group) ?? []), node]);
  const children = new Map<string | null, DrawnGroup[]>();
  for (const group of groups) children.set(group.parent, [...(children.get(group.parent) ?? []), group]);

  const lines = [`flowchart ${direction}`];
  const writeInside = (parent: string | null, indent: string): void => {
    for (const { id, title } of children.get(parent) ?? []) {
      lines.push(`${indent}subgraph ${idOf(id)}["${quoted(title)}"]`);
      writeInside(id, `${indent}  `);
      lines.push(`${indent}end`);
    }
    for (const { id, label } of inside.get(parent) ?? []) lines.push(`${indent}${idOf(id)}["${quoted(label)}"]`);
  };
  writeInside(null, "  ");
  for (const edge of edges) lines.push(`  ${linkOf(edge, idOf)}`);
  return lines.join("\n");
}

function linkOf({ from, to, label, kind, arrowStart, arrowEnd }: DrawnEdge, idOf: (id: string) => string): string {
  const text = label === null ? "" : `|"${quoted(label)}"|`;
  if (arrowEnd === "none" && arrowStart !== "none") return `${idOf(to)} ${arrowOf(kind, "none", arrowStart)}${text} ${idOf(from)}`;
  return `${idOf(from)} ${arrowOf(kind, arrowStart, arrowEnd)}${text} ${idOf(to)}`;
}

/** Mermaid knows heads at both ends only where they are of one kind. */
function arrowOf(kind: LinkKind, start: ArrowHead, end: ArrowHead): string {
  if (kind === "invisible") return "~~~";
  const { line, bare } = STROKES[kind];
  if (end === "none") return bare;
  return `${start === end ? START_HEADS[end] : ""}${line}${END_HEADS[end]}`;
}

/** Each stroke before a head, and without one. */
const STROKES: Readonly<Record<Exclude<LinkKind, "invisible">, { readonly line: string; readonly bare: string }>> = {
  normal: { line: "--", bare: "---" },
  thick: { line: "==", bare: "===" },
  dotted: { line: "-.-", bare: "-.-" },
};
const START_HEADS: Readonly<Record<Exclude<ArrowHead, "none">, string>> = { point: "<", cross: "x", circle: "o" };
const END_HEADS: Readonly<Record<Exclude<ArrowHead, "none">, string>> = { point: ">", cross: "x", circle: "o" };

/** The ids, those replaced that Mermaid would read as something else. */
function safeIds(named: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const taken = new Set(named.map(({ id }) => id));
  const ids = new Map<string, string>();
  for (const [at, { id }] of named.entries()) {
    if (SAFE_ID.test(id) && !RESERVED.test(id)) continue;
    let safe = `n${at}`;
    while (taken.has(safe)) safe += "_";
    taken.add(safe);
    ids.set(id, safe);
  }
  return ids;
}

const SAFE_ID = /^[A-Za-z_]\w*$/;
const RESERVED = /^(?:end|graph|subgraph|flowchart|direction|style|class|classDef|linkStyle|click|call|href|default|interpolate)$/i;

/** Label text within quotes: what Mermaid would read as markup is written as an entity code, a line break as a tag. */
function quoted(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const escaped = lines.map((line) => line.replace(/["#&<>`\\]|%(?=%)|(?<=\bfa[a-z]?):(?=fa-)/g, (char) => `#${char.charCodeAt(0)};`));
  return escaped.join("<br/>") || " ";
}
