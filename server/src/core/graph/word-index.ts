/**
 * Tables of names, looked up by the words of a label at once instead of row by row: the tables are long, and labels are
 * read at every key.
 */
import { lowerWords, plainName } from "./plain-name.ts";

export interface WordIndex<T> {
  /** What the words mean that stand anywhere in a name, each once, in the order of the table. */
  readonly within: (name: string) => readonly T[];
  /** What the words mean that a name ends with; a running number or a count may follow. Undefined where it ends with none. */
  readonly atEndOf: (name: string) => T | undefined;
}

export interface WordRow<T> {
  readonly value: T;
  /** In lower case, one blank between words, in the singular: a plural fits too. */
  readonly words: readonly string[];
}

/** The index of a table in which earlier rows go before later ones. */
export function wordIndex<T>(rows: readonly WordRow<T>[]): WordIndex<T> {
  const ranks = new Map<string, number>();
  for (const [rank, { words }] of rows.entries()) for (const word of words) if (!ranks.has(word)) ranks.set(word, rank);
  const longest = Math.max(0, ...[...ranks.keys()].map((word) => word.split(" ").length));
  const rankOf = (gram: string): number | undefined => ranks.get(gram) ?? (gram.endsWith("s") ? ranks.get(gram.slice(0, -1)) : undefined);
  const valueAt = (rank: number): T | undefined => rows[rank]?.value;

  return {
    within(name) {
      const found = new Set<number>();
      for (const form of new Set([plainName(name), lowerWords(name)])) {
        const words = form.split(" ");
        for (let from = 0; from < words.length; from += 1) {
          for (let count = 1; count <= longest && from + count <= words.length; count += 1) {
            const rank = rankOf(words.slice(from, from + count).join(" "));
            if (rank !== undefined) found.add(rank);
          }
        }
      }
      return [...found].sort((a, b) => a - b).flatMap((rank) => valueAt(rank) ?? []);
    },
    atEndOf(name) {
      const words = plainName(name).replace(COUNT_AT_END, "").split(" ");
      const found = Array.from({ length: Math.min(longest, words.length) }, (_, at) => rankOf(words.slice(-at - 1).join(" ")));
      const first = Math.min(...found.map((rank) => rank ?? Number.POSITIVE_INFINITY));
      return Number.isFinite(first) ? valueAt(first) : undefined;
    },
  };
}

const COUNT_AT_END = /(?: [x×]? ?\d+\+?[x×]?| \d?[a-z])$/;
