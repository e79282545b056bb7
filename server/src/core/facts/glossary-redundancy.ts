/** Sentences that say in a team's own words that a component is redundant. */
import { componentName } from "../graph/component-name.ts";
import { type Glossary, redundancyWordIn } from "../graph/glossary.ts";
import type { ReadDrawing } from "./architecture.ts";
import type { Statement } from "./statement.ts";
import type { StatedRedundancy } from "./told-component.ts";

/** What `statements` say, in the glossary's words for redundancy, of what `drawings` show; spans count in the document. */
export function glossaryRedundancy(
  statements: readonly Statement[],
  drawings: readonly ReadDrawing[],
  glossary: Glossary,
): readonly StatedRedundancy[] {
  if (glossary.redundancyWords.length === 0) return [];
  const names = new Set(drawings.flatMap(({ architecture }) => architecture?.components.map(({ name }) => componentName(name)) ?? []));
  return statements.flatMap(({ plain, span }) => {
    const words = redundancyWordIn(glossary, plain);
    if (words === undefined) return [];
    const said = plain.toLowerCase();
    return [...names]
      .filter((name) => name.trim().length > 1 && said.includes(name.trim().toLowerCase()))
      .map((name) => ({ name, redundant: true, words, span }));
  });
}
