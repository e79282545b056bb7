/**
 * Drawings of the source texts and what a person reads in them: names, connections and groups, by file and line. The drawings
 * themselves stay where they are.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export interface ExpectedNode {
  readonly label: string;
  /** Counts nodes of equal label, from the second on. */
  readonly n?: number;
}

export interface ExpectedEdge {
  /** A node's label, with `#2` for the second of that label, or a group's title. */
  readonly from: string;
  readonly to: string;
  readonly label: string | null;
  /** No head at all, or one at either end. */
  readonly both: boolean;
}

export interface DrawingFixture {
  readonly name: string;
  readonly file: string;
  /** The first and the last line of the drawing, counted from 1. */
  readonly line: number;
  readonly endLine: number;
  /** `none`: not an architecture, so that nothing is to be read. */
  readonly kind: "box" | "vertical" | "arrow" | "none";
  readonly nodes: readonly ExpectedNode[];
  readonly groups: readonly { readonly title: string; readonly nodes: readonly string[] }[];
  readonly edges: readonly ExpectedEdge[];
  /** What a reader may see or not. */
  readonly doubtfulNodes: readonly ExpectedNode[];
  readonly doubtfulEdges: readonly ExpectedEdge[];
}

/** The fixtures that the reader was written with, or those that nobody looked at meanwhile. */
export function drawingFixtures(set: "build" | "held-out"): readonly DrawingFixture[] {
  const folder = fileURLToPath(new URL(`../documents/drawings/${set}/`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ name, ...(JSON.parse(readFileSync(join(folder, name), "utf8")) as Omit<DrawingFixture, "name">) }));
}
