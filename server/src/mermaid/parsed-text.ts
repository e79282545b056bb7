/**
 * The text that Mermaid's parsers get to see, and where each of its characters stood: front matter, `%%{init}%%`,
 * comments and leading blanks are taken out before, entity codes and quotes in tags are rewritten (mermaid,
 * src/preprocess.ts and src/utils.ts), and errors show and count what is left.
 */

export interface ParsedText {
  readonly text: string;
  /** The place in the original of the character at `offset`, or the original's end. */
  readonly original: (offset: number) => number;
}

/** What is left of a diagram's text after Mermaid's own cleaning. */
export function parsedText(written: string): ParsedText {
  const { text, places } = REWRITES.reduce(rewritten, { text: written, places: [...Array(written.length).keys()] });
  return { text, original: (offset) => places[offset] ?? written.length };
}

/** In Mermaid's order, and with its own expressions. */
const REWRITES: readonly (readonly [pattern: RegExp, to: (whole: string) => string])[] = [
  [/\r(?=\n)/g, () => ""],
  [/\r/g, () => "\n"],
  [/<\w+[^>]*>/g, (tag) => tag.replace(/="([^"]*)"/g, "='$1'")],
  [/^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/gs, () => ""],
  [/%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi, () => ""],
  [/^\s*%%(?!{)[^\n]+\n?/gm, () => ""],
  [/^\s+/g, () => ""],
  [/(?:style|classDef).*:\S*#.*;/g, (styled) => styled.slice(0, -1)],
  [/#\w+;/g, (entity) => `${/^#\d+;$/.test(entity) ? "ﬂ°°" : "ﬂ°"}${entity.slice(1, -1)}¶ß`],
];

interface Placed {
  readonly text: string;
  /** Where each character of `text` stood. */
  readonly places: readonly number[];
}

function rewritten({ text, places }: Placed, [pattern, to]: (typeof REWRITES)[number]): Placed {
  const kept: number[] = [];
  let left = "";
  let from = 0;
  const copyTo = (end: number): void => {
    left += text.slice(from, end);
    for (let at = from; at < end; at += 1) kept.push(places[at] ?? 0);
  };
  for (const { index, 0: whole } of text.matchAll(pattern)) {
    copyTo(index);
    const written = to(whole);
    left += written;
    for (let at = 0; at < written.length; at += 1) kept.push(places[index + Math.min(at, whole.length - 1)] ?? 0);
    from = index + whole.length;
  }
  copyTo(text.length);
  return { text: left, places: kept };
}
