/**
 * What Mermaid's parsers would have accepted, in words. Source: the token names in the grammars of mermaid 11
 * (packages/mermaid/src/diagrams, packages/parser/src/language).
 */

/** Null stands for what may come besides, and says nothing. */
const WORDS: Readonly<Record<string, string | null>> = {
  "'+'": null,
  "'-'": null,
  "'()'": null,
  "'?'": null,
  SPACE: null,
  STYLE_SEPARATOR: null,
  ACTOR: "a participant",
  TXT: '":" with a text',
  COLON: '":"',
  COMMA: '","',
  over: '"over"',
  left_of: '"left of"',
  right_of: '"right of"',
  NEWLINE: "the end of the line",
  NL: "the end of the line",
  EOF: "the end of the line",
  NUM: "a number",
  NUMBER_WITH_DECIMAL: "a number",
  NUMBER_PIE: "a number",
  INT: "a whole number",
  STR: "a text in quotes",
  STRING: "a text in quotes",
  STRING2: "a text in quotes",
  NODE_STRING: "a name",
  ID: "a name",
  EDGE_STATE: '"[*]"',
  ATTRIBUTE_WORD: "a name",
  ATTRIBUTE_KEY: '"PK", "FK" or "UK"',
  BLOCK_STOP: '"}"',
  STRUCT_STOP: '"}"',
  MEMBER: "a member",
};

/** The kinds of arrows between participants, of which there are dozens. */
const ARROW = /_(?:ARROW|CROSS|POINT|REVERSE|DOTTED|STICK\w*|TOP|BOTTOM)$/;

/** "a participant", "a name or a number"; null where it is more, or not known. */
export function expectedWords(tokens: readonly string[]): string | null {
  const words = new Set<string>();
  for (const token of tokens) {
    const bare = token.replace(/^'(\w+)'$/, "$1");
    const word = ARROW.test(bare) ? "an arrow" : WORDS[bare];
    if (word === undefined) return null;
    if (word !== null) words.add(word);
  }
  return words.size === 0 || words.size > 3 ? null : [...words].join(" or ");
}
