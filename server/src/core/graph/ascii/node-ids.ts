/** Ids for what a drawing names: words that Mermaid takes for an id and nothing else, each once. */
import { plainName } from "../plain-name.ts";

/** One id for each label, in their order. */
export function idsOf(labels: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  const taken = new Set<string>();
  return labels.map((label) => {
    const words = plainName((label.split("\n", 1)[0] ?? "").replace(/\([^()]*\)/g, " ")).match(/[a-z0-9]+/g) ?? [];
    const name = words.slice(0, MOST_WORDS).join("_");
    const base = /^[a-z]/.test(name) && !RESERVED.has(words[0] ?? "") ? name : `n_${name}`.replace(/_$/, "");
    let count = counts.get(base) ?? 0;
    let id = base;
    do {
      count += 1;
      id = count === 1 ? base : `${base}_${count}`;
    } while (taken.has(id));
    counts.set(base, count);
    taken.add(id);
    return id;
  });
}

const MOST_WORDS = 4;

/** Words that open a statement of a flowchart, or close a subgraph. */
const RESERVED: ReadonlySet<string> = new Set(
  "end graph subgraph flowchart direction style class classdef linkstyle click call href default interpolate".split(" "),
);
