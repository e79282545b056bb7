/** Text of a document made fit for a terminal: nothing in it can move the cursor, change colours or turn the line around. */
import stringWidth from "string-width";

/** The text with control characters made visible; line breaks too, so give it one line at a time. */
export function printable(text: string): string {
  return text.replace(CONTROLS, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(CONTROL_PICTURES + code);
    return code === DELETE ? "␡" : "\uFFFD";
  });
}

/** The lines of a text of several words, none wider than `columns` unless a word is. */
export function wrapped(text: string, columns: number): string[] {
  return text.split(/\r\n?|\n/).flatMap((paragraph) => {
    const lines: string[] = [];
    let line = "";
    let width = 0;
    for (const word of printable(paragraph).trim().split(/\s+/)) {
      const wordWidth = stringWidth(word);
      if (line !== "" && width + 1 + wordWidth > columns) {
        lines.push(line);
        line = word;
        width = wordWidth;
      } else {
        width += (line === "" ? 0 : 1) + wordWidth;
        line += line === "" ? word : ` ${word}`;
      }
    }
    return [...lines, line];
  });
}

/** The text, cut to a width and marked where something was cut off. */
export function shortened(text: string, columns: number): string {
  const line = printable(text.replace(/\s+/g, " ").trim());
  if (stringWidth(line) <= columns) return line;
  let short = "";
  let width = 0;
  for (const { segment } of graphemes(line)) {
    width += stringWidth(segment);
    if (width > columns - 1) break;
    short += segment;
  }
  return `${short.trimEnd()}…`;
}

/** The text and blanks behind it, up to a width. */
export function padded(text: string, columns: number): string {
  return text + " ".repeat(Math.max(columns - stringWidth(text), 0));
}

/** What a reader takes for single characters. */
export function graphemes(text: string): Intl.Segments {
  return SEGMENTER.segment(text);
}

const SEGMENTER = new Intl.Segmenter("en", { granularity: "grapheme" });

/** C0, DEL, C1, line and paragraph separators, and what sets the direction of writing. */
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
const CONTROL_PICTURES = 0x2400;
const DELETE = 0x7f;
