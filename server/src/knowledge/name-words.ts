/** Words in the names of quantities, in lower case. */

/** Words of a sentence, and words that stand for what was said before. */
export const SENTENCE_WORDS: ReadonlySet<string> = new Set(
  "about above all also and any are as assume assuming at be both but by can each every for from get has have here if in is it its just let not on or our post put result same select so such than that the their then there these they this those to use using was we were what when where which will with you your".split(
    " ",
  ),
);

/** Words for time and size that say how a quantity is counted, not which it is. */
export const COUNTING_WORDS: ReadonlySet<string> = new Set(
  "a actual amount average avg bytes bit bits byte capacity client clients count customer customers daily data day days each estimated expected factor gb hour hourly hours interval kb length level max maximum mb mean min minimum minute minutes month monthly months ms number of one overall peak people per percent percentage person qty ratio rate sec second seconds secs period share single size sizes tb the time times total typical user users value volume week weekly weeks year yearly years".split(
    " ",
  ),
);

/** What the letters of an abbreviation stand for, as a regular expression. */
export const SPELT_OUT: ReadonlyMap<string, string> = new Map([
  ["dau", "\\busers?\\b|\\bactive\\b"],
  ["mau", "\\busers?\\b|\\bactive\\b"],
  ["qps", "[rt]ps\\b|\\bper sec|\\/ ?s"],
  ["rps", "[qt]ps\\b|\\bper sec|\\/ ?s"],
  ["tps", "[qr]ps\\b|\\bper sec|\\/ ?s"],
]);
