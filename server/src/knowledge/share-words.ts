/** Beginnings of words, in lower case, that say what a percentage does to an amount. */

/** So much of the capacity is filled: the capacity is the amount divided by the share. */
export const SHARES_TO_FILL: readonly string[] = ["ful", "fill", "utili", "usabl", "headr"];

/** So much of the amount goes away. */
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
