/** Flowcharts of real documents: the scanner finds the nodes, edges and subgraphs that Mermaid itself finds. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { ArrowHead, DrawnEdge } from "../../server/src/core/graph/drawn-graph.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { describeWithCorpus } from "../support/corpus.ts";

const folder = fileURLToPath(new URL("../../../shared/corpus/mermaid/", import.meta.url));
const rowsFile = `${folder}oracle.dev.jsonl`;

/** One line of the oracle: what Mermaid 11 reads in a block. */
interface Row {
  readonly mmd: string;
  readonly valid: boolean;
  readonly direction?: string;
  readonly nodes?: readonly { id: string; text: string; shape: string; classes?: readonly string[] }[];
  readonly edges?: readonly { s: string; t: string; type: string; stroke: string; text?: string }[];
  readonly subgraphs?: readonly { id: string; title: string; nodes: readonly string[] }[];
}

function acceptedFlowcharts(): Row[] {
  if (!existsSync(rowsFile)) return [];
  const rows = readFileSync(rowsFile, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Row);
  return rows.filter(({ valid, subgraphs }) => valid && subgraphs !== undefined);
}

const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": '"', "&nbsp;": " ", "&nbsp": " " };

/** Mermaid's text is sanitised HTML, in Markdown where the label is; only the words are compared. */
function words(text: string): string {
  return text
    .replace(/<\/?br\s*\/?>|\\n/g, " ")
    .replace(/<\/?[a-z][^<>]*>/gi, "")
    .replace(/\bfa[a-z]?:fa-[\w-]+/g, "")
    .replace(/ﬂ°°(\d+)¶ß/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/ﬂ°(\w+)¶ß/g, (_, name: string) => ENTITIES[`&${name};`] ?? name)
    .replace(/&(?:lt|gt|amp|quot|nbsp);?/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[*_\s\u00a0]+/g, " ")
    .trim();
}

/** Mermaid's name of the two heads; it calls a pair of unlike heads invalid, and the scanner reads what is drawn. */
function headsOf(type: string): readonly [ArrowHead, ArrowHead] | null {
  const end = HEADS[type.replace("double_", "")];
  if (end === undefined) return null;
  return [type.startsWith("double_") ? end : "none", end];
}

const HEADS: Record<string, ArrowHead> = { arrow_open: "none", arrow_point: "point", arrow_circle: "circle", arrow_cross: "cross" };

function edgeLine({ from, to, label, kind, arrowStart, arrowEnd }: DrawnEdge): string {
  return `${from} ${arrowStart} ${kind} ${arrowEnd} ${to} ${words(label ?? "")}`;
}

function wantedEdges(row: Row, edges: readonly DrawnEdge[]): string[] {
  return (row.edges ?? []).map(({ s, t, type, stroke, text }, at) => {
    const heads = headsOf(type) ?? [edges[at]?.arrowStart, edges[at]?.arrowEnd];
    const kind = stroke === "INVALID" ? edges[at]?.kind : stroke;
    return `${s} ${heads[0]} ${kind} ${heads[1]} ${t} ${words(text ?? "")}`;
  });
}

describeWithCorpus("flowcharts, compared with Mermaid", () => {
  it.each(acceptedFlowcharts().map((row) => [row.mmd, row] as const))("%s", (mmd, row) => {
    const { type, graph } = readMermaid(readFileSync(folder + mmd, "utf8"));
    expect(type).toBe("flowchart");
    const { nodes, edges, groups, direction } = graph ?? { nodes: [], edges: [], groups: [], direction: "" };
    const titled = new Set(groups.map(({ id }) => id));
    const wantedNodes = (row.nodes ?? []).filter(({ id }) => !titled.has(id));

    expect(nodes.map(({ id, label, shape }) => [id, words(label), shape ?? ""])).toEqual(
      wantedNodes.map(({ id, text, shape }) => [id, words(text), shape]),
    );
    expect(nodes.map(({ classes }) => [...classes])).toEqual(
      wantedNodes.map(({ classes }) => (classes ?? []).filter((name) => name !== "clickable")),
    );
    expect(edges.map(edgeLine)).toEqual(wantedEdges(row, edges));
    expect(groups.map(({ id, title, nodes: held }) => [id, words(title), [...held].sort()])).toEqual(
      (row.subgraphs ?? []).map(({ id, title, nodes: held }) => [id, words(title), [...held].sort()]),
    );
    expect(direction).toBe(row.direction);
  });
});
