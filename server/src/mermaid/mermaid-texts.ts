/** The diagrams of a document that Mermaid is to be asked about: those of design documents, as Lintel speaks in no other. */
import type { Analysis } from "../core/facts/analysis.ts";

export function mermaidTexts({ designDocument, designs }: Analysis): readonly string[] {
  if (!designDocument) return [];
  return designs.flatMap(({ drawings }) => drawings.filter(({ language }) => language === "mermaid").map(({ text }) => text));
}
