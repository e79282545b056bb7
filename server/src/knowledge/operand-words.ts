/** Words that say what part a quantity plays in a calculation, in lower case. */

/** So much for each one of something. */
export const EACH_WORDS: ReadonlySet<string> = new Set(["each", "average", "avg", "averaging", "mean"]);

/** They lead from what comes in to what that comes to. */
export const RESULT_WORDS: ReadonlySet<string> = new Set(
  "need needs require requires expect expects gives give makes make means mean totals total yields yield adds ingest store asks".split(" "),
);

/** What a peak is a multiple of. */
export const AVERAGE_WORDS: ReadonlySet<string> = new Set(["average", "avg", "mean", "normal", "baseline", "typical"]);

/** Beginnings of words: the share says how much of what stands above remains, or fills. */
export const SHARES_OF_THE_WHOLE: readonly string[] = ["hit", "ful", "fill"];

/** Words that say no more than the period of a number. */
export const PERIOD_WORDS: ReadonlySet<string> = new Set(
  "per a an each every second sec minute min hour hourly day daily week weekly month monthly year yearly annual annually".split(" "),
);

/** Words beside a period that say no more than that something is kept for so long. */
export const SPAN_WORDS: ReadonlySet<string> = new Set(
  "for over in after total storage data needed required retention kept of the years".split(" "),
);

/** People who use a system: what is said of each of them is said of these. */
export const USER_WORDS: ReadonlySet<string> = new Set(["user", "users", "dau", "mau"]);

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

/** What counts milliseconds (Snowflake, announced by Twitter in 2010, and the ids modelled on it). */
export const TIMESTAMP_WORDS: ReadonlySet<string> = new Set(["timestamp", "timestamps", "millisecond", "milliseconds", "ms"]);
