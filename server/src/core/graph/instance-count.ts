/** How many instances the words on a component count: 3 of "API servers x3", "3 replicas", "three nodes". */

/** The number; null where the words give none. Replicas beside a primary count without it, as they are written. */
export function instanceCount(words: string): number | null {
  const written = COUNT.exec(words)
    ?.slice(1)
    .find((each) => each !== undefined)
    ?.toLowerCase();
  if (written === undefined) return null;
  return NUMBER_WORDS[written] ?? Number(written);
}

const NUMBER_WORDS: Readonly<Record<string, number | undefined>> = { two: 2, three: 3, four: 4, five: 5, six: 6 };

/** A number beside a sign of multiplication, alone in brackets, or before a noun; not a version or a port. */
const COUNT =
  /(?<![\w.])(?:[x×]\s?(\d{1,4})(?![\w.])|(\d{1,4})\s?[x×](?!\w)|\((\d{1,4})\+?\)|(\d{1,4}|two|three|four|five|six)[ -](?:\p{L}+[ -]){0,2}\p{L}+s\b)/iu;
