/** A technique or an idea that designs name without explaining it: what its entry says to an author. */
export interface Concept {
  readonly name: string;
  /** How it is written in running text, in lower case and the singular; a blank stands for a hyphen as well. */
  readonly aliases: readonly string[];
  readonly what: string;
  readonly when: string;
  readonly costs: string;
  /** A public text on it. */
  readonly source: string;
}

/** Chapters of M. Kleppmann, "Designing Data-Intensive Applications" (2017), as sources. */
export const DDIA = (chapter: number): string => `M. Kleppmann, "Designing Data-Intensive Applications" (2017), chapter ${chapter}`;

/** Pages of the cloud design patterns, as sources. */
export const PATTERN = (page: string): string => `https://learn.microsoft.com/en-us/azure/architecture/patterns/${page}`;
