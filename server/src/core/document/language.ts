/**
 * Whether a text is in English. Titles are read in several languages, running text only in this one: what is not
 * understood is not judged.
 */

const ENGLISH = new Set("the of and to is in for that with are be on as by it this we from can or an at not".split(" "));
const OTHERS = new Set(
  "el los las una del para por que con der die das und ist nicht mit für ein eine le les des une est pour dans avec sur il di che della per sono o os um uma não het een van niet и в на не что с по".split(
    " ",
  ),
);

/** As much of a text tells its language as well as all of it. */
const SAMPLE = 40_000;
const MOST_FOREIGN_LETTERS = 0.1;

/** True for English, and for texts too short or too terse to tell. */
export function isEnglish(text: string): boolean {
  const sample = text.slice(0, SAMPLE).replace(/```[\s\S]*?```/g, " ");
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const foreign = sample.match(/(?!\p{Script=Latin}|\p{Script=Greek})\p{L}/gu)?.length ?? 0;
  if (foreign > letters * MOST_FOREIGN_LETTERS) return false;
  let english = 0;
  let other = 0;
  for (const [word] of sample.toLowerCase().matchAll(/\p{L}+/gu)) {
    if (ENGLISH.has(word)) english += 1;
    else if (OTHERS.has(word)) other += 1;
  }
  return other <= english || other < 20;
}
