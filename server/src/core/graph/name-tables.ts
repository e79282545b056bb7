/** The tables of names, ready to be looked up: what names end with, and what they hold anywhere. */
import { type ComponentKind, HEAD_WORDS, NAME_WORDS, NO_COMPONENT_WORDS } from "../../knowledge/component-kinds.ts";
import { TECHNOLOGIES } from "../../knowledge/technologies.ts";
import { wordIndex } from "./word-index.ts";

/** What names end with: what is no component goes before all kinds. */
export const HEADS = wordIndex<ComponentKind | "none">([
  { value: "none", words: NO_COMPONENT_WORDS },
  ...HEAD_WORDS.map(({ kind, words }) => ({ value: kind, words })),
]);

/** The words of each kind, and the products of that kind with them. */
export const NAMES = wordIndex(
  NAME_WORDS.map(({ kind, words }) => ({
    value: kind,
    words: [...words, ...TECHNOLOGIES.filter((product) => product.kind === kind).flatMap(({ aliases }) => aliases)],
  })),
);
