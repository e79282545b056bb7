/** What it takes to read the titles of one language: its words for the parts of a design, and a little of its grammar. */
import type { Role } from "../roles.ts";

/**
 * All words are sources of regular expressions, matched against a title in lower case, without numbering, markup, emoji
 * and time boxes (see `core/document/title.ts`), Latin letters without their accents. An alias may stand in the table
 * twice: what stands first is more telling where one topic names several roles.
 */
export interface RoleAlias {
  readonly role: Role;
  /** Name the part wherever they stand in a title. */
  readonly anywhere?: readonly string[];
  /**
   * Name the part where a topic of the title is about them: `caching` in `Caching Strategy`, not in `Caching Proxy`. With
   * `^` in front: where they are all of the topic.
   */
  readonly heads?: readonly string[];
  /** Name the part where they are the whole title: words too common to count beside others. */
  readonly whole?: readonly string[];
}

/** Languages whose titles are read, by their BCP 47 tag; `zh` is Chinese in simplified and in traditional characters. */
export type TitleLanguageTag = "en" | "de" | "fr" | "es" | "pt" | "zh" | "ja" | "ko";

export interface TitleLanguage {
  readonly tag: TitleLanguageTag;
  /** Whether words are set apart by spaces. */
  readonly spaced: boolean;
  /** Letters that a title in this language has. */
  readonly script: RegExp;
  /** Where in its phrase the noun stands that says what the phrase is about: `user data`, `datos del usuario`. */
  readonly headed: "last" | "first";
  /** Join topics of equal weight: `and`. */
  readonly joints: readonly string[];
  /** Begin what only tells more about the topic before: `for`, `of`. A topic that begins with one is none. */
  readonly complements: readonly string[];
  /** Say little beside the noun that they follow, or in head-first languages precede: `strategy`, `overview`. */
  readonly generics: readonly string[];
  /** May stand before a topic and change nothing: articles, `proposed`. */
  readonly openers: readonly string[];
  readonly aliases: readonly RoleAlias[];
}
