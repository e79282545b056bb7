/** How an author writes numbers: the sign between groups of three digits, and the sign before decimals. */

export interface NumeralStyle {
  readonly group: "," | "." | " " | "'" | "’" | "_";
  readonly point: "." | ",";
}

const ENGLISH: NumeralStyle = { group: ",", point: "." };

/** Each with what it shows, the plainest first; a sign of decimals settles which sign is left for groups. */
const SIGNS: readonly (readonly [pattern: RegExp, style: Partial<NumeralStyle>])[] = [
  [/\d'\d{3}(?!\d)/, { group: "'" }],
  [/\d’\d{3}(?!\d)/, { group: "’" }],
  [/\d_\d{3}(?!\d)/, { group: "_" }],
  [/(?<!\d)\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/, { group: " " }],
  [/(?<![\d.,])[1-9]\d{0,2}(?:(?:\.\d{3}){2}|\.\d{3},\d{1,2}|\.000)(?!\d)/, { group: ".", point: "," }],
];
/** `2,5` and `0,023`. */
const DECIMAL_COMMA = /(?<![\d.,])(?:0,\d{1,9}|\d{1,15},\d{1,2})(?![\d,.])/;

/** The style of the numbers in a text; that of English where nothing tells. */
export function numeralStyleOf(text: string): NumeralStyle {
  const point = DECIMAL_COMMA.test(text) ? "," : ".";
  const shown = SIGNS.find(([pattern]) => pattern.test(text))?.[1];
  if (shown) return { ...ENGLISH, point, ...shown };
  return point === "," ? { group: ".", point } : ENGLISH;
}

/** A number in English notation, `1,234.5`, in another style. */
export function inStyle(english: string, { group, point }: NumeralStyle): string {
  return english.replace(/[,.]/g, (sign) => (sign === "," ? group : point));
}

/** True where digits are grouped in this style. */
export function isGroupedIn(digits: string, { group }: NumeralStyle): boolean {
  const at = digits.indexOf(group);
  return at > 0 && /^\d{3}/.test(digits.slice(at + 1));
}
