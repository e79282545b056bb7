/** A team's glossary as its configuration writes it. */
import { z } from "zod";
import { COMPONENT_KINDS } from "../../knowledge/component-kinds.ts";

const words = z.string().regex(/[\p{L}\p{N}]/u, "expected words");

const term = z
  .strictObject({
    name: words.describe("What the team calls it."),
    aliases: z.array(words).default([]).describe("What else it is called."),
    kind: z.enum(COMPONENT_KINDS).optional().describe("What kind of component it is."),
    redundancy: z
      .string()
      .min(1)
      .optional()
      .describe("Why it survives the loss of one instance, wherever it is used: three cells in each region."),
  })
  .refine(({ aliases, kind, redundancy }) => aliases.length > 0 || kind !== undefined || redundancy !== undefined, {
    error: "expected kind, redundancy or aliases beside the name",
  });

/** Of two that are called alike, one would silently never count. */
function eachNameOnce(terms: readonly z.infer<typeof term>[], context: z.RefinementCtx): void {
  const owners = new Map<string, string>();
  for (const [at, { name, aliases }] of terms.entries()) {
    for (const [index, spelling] of [name, ...aliases].entries()) {
      const owner = owners.get(spelling.toLowerCase());
      const path = index === 0 ? [at, "name"] : [at, "aliases", index - 1];
      if (owner === undefined) owners.set(spelling.toLowerCase(), name);
      else
        context.addIssue({
          code: "custom",
          path,
          message: `"${spelling}" is what ${owner === name ? "it" : `"${owner}"`} is called already`,
        });
    }
  }
}

export const glossarySetting = z.strictObject({
  components: z.array(term).superRefine(eachNameOnce).default([]).describe("The team's own technologies and components."),
  redundancyWords: z
    .array(words)
    .default([])
    .describe("Words that say of a component, in its label or in a sentence on it, that it survives the loss of one instance: tri-homed."),
});
