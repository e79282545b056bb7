/**
 * A diagram's text with everything blanked out that Mermaid drops before it parses: front matter, `%%{init}%%`
 * directives, comments, and double quotes inside tags. Lengths and line breaks stay, so offsets stay true.
 */

/**
 * The text without what is no diagram:
 * ```
 *   %%{init: {"theme": "dark"}}%%      blanked
 *   flowchart LR
 *     %% a comment                     blanked
 *     A["<a href="x">b</a>"]           the inner quotes become '
 * ```
 */
export function maskedText(text: string): string {
  return text
    .replace(/\r\n?/g, (lineEnd) => (lineEnd.length === 2 ? " \n" : "\n"))
    .replace(TAG_QUOTES, (tag) => tag.replace(/="([^"\n]*)"/g, "='$1'"))
    .replace(FRONT_MATTER, blank)
    .replace(DIRECTIVE, blank)
    .replace(COMMENT, blank);
}

const TAG_QUOTES = /<\w{1,20}\s[^<>\n]{0,500}>/g;
const FRONT_MATTER = /^\s*---[^\S\n]*\n(?:[^\n]*\n)*?[^\S\n]*---[^\S\n]*(?:\n|$)/;
const DIRECTIVE = /%%\{(?:(?!\}%%)[\s\S]){0,5000}\}%%/g;
const COMMENT = /^[^\S\n]*%%[^\n]*/gm;

function blank(dropped: string): string {
  return dropped.replace(/[^\n]/g, " ");
}
