/** What designs count, in the singular: each noun is its own unit. Measures are in `measures.ts`. */
export interface CountedUnit {
  /** Matches at the start of what follows the number. */
  readonly pattern: RegExp;
  /** The counted thing in the singular. */
  readonly base: string;
}

const COUNTED =
  "user customer driver rider subscriber player person request query read write message event operation transaction update call record row item object click view post tweet photo image video file document page upload download link order connection session key server node machine instance shard replica partition broker".split(
    " ",
  );

const END = "(?![\\p{L}\\p{N}])";
const unit = (pattern: string, base: string): CountedUnit => ({ pattern: new RegExp(`^\\s?(?:${pattern})${END}`, "iu"), base });
const plural = (noun: string): string =>
  noun === "person" ? "person|people" : noun.endsWith("y") ? `${noun.slice(0, -1)}(?:y|ies)` : `${noun}s?`;

export const COUNTED_UNITS: readonly CountedUnit[] = [
  unit("DAUs?|MAUs?|WAUs?", "user"),
  unit("(?:(?:daily|monthly|weekly|active|concurrent|registered|total|peak)\\s){1,3}users?", "user"),
  ...COUNTED.map((noun) => unit(plural(noun), noun)),
];
