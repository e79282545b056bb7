/**
 * The diagrams of a document that Mermaid is to be asked about: those of design documents, as Lintel speaks in no other,
 * where a rule is switched on that wants to know.
 */
import type { Analysis } from "../core/facts/analysis.ts";
import { type Config, severityOf } from "../core/lint/config.ts";
import type { Rule } from "../core/lint/rule.ts";

export function mermaidTexts(
  { designDocument, designs }: Analysis,
  rules: readonly Rule[],
  config: Pick<Config, "preset" | "rules">,
): readonly string[] {
  if (!designDocument || !rules.some((rule) => rule.asks === "mermaid" && severityOf(rule, config) !== "off")) return [];
  return designs.flatMap(({ drawings }) => drawings.filter(({ language }) => language === "mermaid").map(({ text }) => text));
}
