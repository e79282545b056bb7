/** Names made comparable: lower case, one space between words, camel case and separators taken apart. */

/** The words of a name: `UserDB_primary` reads "user db primary", `Pub/Sub` reads "pub sub". */
export function plainName(name: string): string {
  return lowerWords(name.replace(/([a-z\d])([A-Z][a-z])/g, "$1 $2").replace(/([a-z])(DB|API|LB|MQ)(?![a-z])/g, "$1 $2"));
}

/** The words of a name as written, camel case kept together. */
export function lowerWords(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}×.+]+/gu, " ")
    .trim();
}

/** The part of a label that names the component: its first line, up to a bracket, a colon or a dash. */
export function nameInLabel(label: string): string {
  const firstLine = (label.trim().split("\n", 1)[0] ?? "").replace(BRACKETED, "$1").replace(ORDINAL, "");
  const name = firstLine.split(/[([{:,;]|\s[-–—]\s|->/, 1)[0] ?? "";
  return name.trim() === "" ? firstLine : name;
}

/** A box of brackets: "[Order Service] (Node.js)". */
const BRACKETED = /^\[\s*([^\][]{1,60}?)\s*\]/;

/** "Layer 2: Application", "3. Order Service": what counts the boxes is no part of the name. */
const ORDINAL = /^(?:(?:layer|tier|level|stage|step|zone)\s+\w{1,3}\s*[:.–—-]|\d{1,2}[.)])\s+(?=\S)/i;

/** True when one of `words` stands in a text as whole words, with or without its camel case taken apart; a plural fits too. */
export function holdsWords(text: string, words: readonly string[]): boolean {
  const padded = ` ${plainName(text)} | ${lowerWords(text)} `;
  return words.some((word) => padded.includes(` ${word} `) || padded.includes(` ${word}s `));
}
