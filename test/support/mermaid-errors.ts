/** Mermaid's own verdicts on the diagrams of a text, in this thread. */
import { analyze } from "../../server/src/core/facts/analysis.ts";
import type { MermaidErrorOf } from "../../server/src/core/lint/mermaid-error.ts";
import { judgeDiagram } from "../../server/src/mermaid/judge-diagram.ts";
import { loadMermaid } from "../../server/src/mermaid/load-mermaid.ts";

let parse: ReturnType<typeof loadMermaid> | undefined;

/** The verdicts on all Mermaid diagrams in `text`; Mermaid is loaded only where there is one. */
export async function mermaidErrorsIn(text: string): Promise<MermaidErrorOf> {
  const drawings = analyze(text, { declared: true }).designs.flatMap(({ drawings: each }) => each);
  const diagrams = drawings.filter(({ language }) => language === "mermaid").map((drawing) => drawing.text);
  if (diagrams.length === 0) return () => null;
  parse ??= loadMermaid();
  const loaded = await parse;
  const errors = new Map<string, Awaited<ReturnType<typeof judgeDiagram>>>();
  for (const diagram of diagrams) errors.set(diagram, await judgeDiagram(diagram, loaded));
  return (diagram) => errors.get(diagram) ?? null;
}
