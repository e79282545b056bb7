/**
 * The words by which a language names the parts of a design, to be looked for in running text: whether a text speaks of a
 * part at all, where its sentences are not understood.
 */
import type { TitleLanguageTag } from "../../knowledge/role-aliases/title-language.ts";
import { TITLE_LANGUAGES } from "../../knowledge/role-aliases.ts";
import type { Role } from "../../knowledge/roles.ts";
import { withoutAccents } from "./title.ts";

/** Whether a text, in any case, has a word in `language` for one of `roles`. */
export function roleWordsIn(language: TitleLanguageTag, roles: readonly Role[]): (text: string) => boolean {
  const { aliases = [], spaced = true } = TITLE_LANGUAGES.find(({ tag }) => tag === language) ?? {};
  const words = aliases
    .filter(({ role }) => roles.includes(role))
    .flatMap(({ anywhere = [], heads = [] }) => [...anywhere, ...heads.map(withoutAnchors)]);
  const edge = spaced ? "\\b" : "";
  const pattern = new RegExp(`${edge}(?:${["(?!)", ...words].join("|")})${edge}`, spaced ? "" : "u");
  return (text) => pattern.test(withoutAccents(text.toLowerCase()));
}

/** In a title some words count only where they are all of a topic; in running text there are no topics. */
function withoutAnchors(words: string): string {
  return words.replace(/(^|\|)\^/g, "$1");
}
