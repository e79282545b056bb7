/** Words that say what part a quantity plays in a calculation, in lower case. */

/** So much for each one of something. */
export const EACH_WORDS: ReadonlySet<string> = new Set(["each", "average", "avg", "averaging", "mean"]);

/** So many copies of something. */
export const COPY_WORDS: ReadonlySet<string> = new Set(["replica", "replicas", "replication", "replicated", "copies"]);

/** The price of one of something. */
export const PRICE_WORDS: ReadonlySet<string> = new Set(["each", "price", "prices", "unit"]);

/** What stands above, added up. */
export const TOTAL_WORDS: ReadonlySet<string> = new Set(["total", "totals", "sum", "altogether", "overall", "combined"]);

/** Beginnings of words: so much of the capacity is filled, and the capacity is the amount divided by the share. */
export const SHARES_TO_FILL: readonly string[] = ["ful", "fill", "utili", "usabl", "headr"];

/** Beginnings of words: so much of the amount goes away. */
export const SHARES_TO_TAKE_OFF: readonly string[] = [
  "hit",
  "reduc",
  "compr",
  "sav",
  "off",
  "less",
  "fewer",
  "disco",
  "drop",
  "cache",
  "elimi",
  "lower",
];
