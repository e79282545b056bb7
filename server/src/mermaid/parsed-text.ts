/**
 * The text that Mermaid's parsers get to see, and where each of its characters stood: front matter, `%%{init}%%`,
 * comments and leading blanks are taken out before (mermaid, src/preprocess.ts), and errors count lines in what is left.
 */

export interface ParsedText {
  readonly text: string;
  /** The place in the original of the character at `offset`, or the original's end. */
  readonly original: (offset: number) => number;
}

/** What is left of a diagram's text after Mermaid's own cleaning. */
export function parsedText(written: string): ParsedText {
  let text = written;
  let places = [...Array(written.length).keys()];
  const drop = (pattern: RegExp): void => {
    const kept: number[] = [];
    let from = 0;
    let left = "";
    for (const { index, 0: dropped } of text.matchAll(pattern)) {
      left += text.slice(from, index);
      for (let at = from; at < index; at += 1) kept.push(places[at] ?? written.length);
      from = index + dropped.length;
    }
    for (let at = from; at < text.length; at += 1) kept.push(places[at] ?? written.length);
    text = left + text.slice(from);
    places = kept;
  };
  drop(/\r(?=\n)/g);
  drop(FRONT_MATTER);
  drop(DIRECTIVE);
  drop(COMMENT);
  drop(/^\s+/g);
  return { text, original: (offset) => places[offset] ?? written.length };
}

const FRONT_MATTER = /^-{3}\s*[\n\r](?:[^\n]*[\n\r]+?)*?-{3}\s*[\n\r]+/g;
const DIRECTIVE = /%%\{\s*(?:\w+)\s*:?[^}]*\}+%%/g;
const COMMENT = /^\s*%%(?!\{)[^\n]+\n?/gm;
