/** What a team calls its components, and what its names mean: kinds, other names, and words that tell of redundancy. */
import type { Architecture, Component, ComponentKind } from "./component.ts";

export interface GlossaryTerm {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly kind?: ComponentKind | undefined;
  /** Why it survives the loss of one instance, wherever it is used. */
  readonly redundancy?: string | undefined;
}

export interface Glossary {
  /** Of two that name the same, the first holds. */
  readonly components: readonly GlossaryTerm[];
  /** Words that say of a component, in its label or in a sentence on it, that it survives the loss of one instance. */
  readonly redundancyWords: readonly string[];
}

export const NO_GLOSSARY: Glossary = { components: [], redundancyWords: [] };

/** The term that a label or a sentence names, as whole words in any case. */
export function termIn({ components }: Glossary, text: string): GlossaryTerm | undefined {
  if (components.length === 0) return undefined;
  const words = wordsOf(text);
  return components.find(({ name, aliases }) => [name, ...aliases].some((each) => words.includes(wordsOf(each))));
}

/** The first of the glossary's words for redundancy in a text. */
export function redundancyWordIn({ redundancyWords }: Glossary, text: string): string | undefined {
  if (redundancyWords.length === 0) return undefined;
  const words = wordsOf(text);
  return redundancyWords.find((word) => words.includes(wordsOf(word)));
}

/** An architecture with what the glossary says of its components. */
export function withGlossary(architecture: Architecture, glossary: Glossary): Architecture {
  if (glossary.components.length === 0 && glossary.redundancyWords.length === 0) return architecture;
  return { ...architecture, components: architecture.components.map((each) => inTermsOf(glossary, each)) };
}

function inTermsOf(glossary: Glossary, component: Component): Component {
  const term = termIn(glossary, component.name);
  const kind = term?.kind ?? component.kind;
  const known = component.redundancy ?? component.single;
  const redundancy = known === null ? (redundancyWordIn(glossary, component.name) ?? term?.redundancy ?? null) : component.redundancy;
  return { ...component, kind, redundancy };
}

/** Bounded by blanks, so that a name is found as a run of whole words. */
function wordsOf(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
}
