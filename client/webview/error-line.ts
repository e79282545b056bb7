/**
 * Which line of a diagram Mermaid's message speaks of. Mermaid counts in what is left after it has taken out front
 * matter, directives and comments; this goes the way back.
 */

/** The line in `text`, counted from 0; null when the message names none. */
export function errorLine(message: string, text: string): number | null {
  const named = /\bline:? (\d+)/i.exec(message)?.[1];
  if (named === undefined) return null;
  const lines = linesLeft(text.replace(/\r\n?/g, "\n"));
  return lines[Math.min(Number(named), lines.length) - 1] ?? 0;
}

/** As Mermaid 11 has them, in this order. */
const TAKEN_OUT = [
  /^([^\S\n\r]*)-{3}\s*[\n\r](.*?)[\n\r]\1-{3}\s*[\n\r]+/s,
  /%{2}{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!}%{2}).|\r?\n)*))?\s*(?:}%{2})?/gi,
  /^\s*%%(?!{)[^\n]+\n?/gm,
  /^\s+/,
];

/** For each line that is left, where it began. */
function linesLeft(text: string): number[] {
  let line = 0;
  let left = [...text].map((character) => {
    const at = line;
    if (character === "\n") line += 1;
    return { character, line: at };
  });
  for (const pattern of TAKEN_OUT) {
    const removed: [number, number][] = [];
    const rest = left.map(({ character }) => (character.length === 1 ? character : "?")).join("");
    rest.replace(pattern, (match, ...more) => {
      const start = more.find((each) => typeof each === "number") as number;
      removed.push([start, start + match.length]);
      return "";
    });
    left = left.filter((_, at) => !removed.some(([start, end]) => start <= at && at < end));
  }
  const starts = left.filter((_, at) => at === 0 || left[at - 1]?.character === "\n").map((each) => each.line);
  return starts.length > 0 ? starts : [0];
}
