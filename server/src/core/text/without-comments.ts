/** A text as its reader sees it: HTML comments blanked, everything else at its place. What a Mermaid block comments stays. */

/** `text` with a space for every character of a comment but line breaks; a comment that never ends is none. Time: linear. */
export function withoutComments(text: string): string {
  let shown = "";
  let at = 0;
  for (let start = text.indexOf(OPENS); start >= 0; start = text.indexOf(OPENS, at)) {
    const end = text.indexOf(CLOSES, start + OPENS.length);
    if (end < 0) break;
    const from = at;
    at = end + CLOSES.length;
    shown += text.slice(from, start) + text.slice(start, at).replace(/[^\r\n]/g, " ");
  }
  return at === 0 ? text : shown + text.slice(at);
}

const OPENS = "<!--";
const CLOSES = "-->";
