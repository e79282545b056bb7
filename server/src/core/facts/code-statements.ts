/** Lines of plain code blocks as statements: many authors keep lists and notes in a fence, for the sake of its alignment. */
import type { PlacedCode } from "./piece-facts.ts";
import type { Statement } from "./statement.ts";

/** The lines with words in them of blocks without a programming language, in the order of the text. */
export function codeStatements(codeBlocks: readonly PlacedCode[]): readonly Statement[] {
  return codeBlocks.filter(({ code }) => PLAIN.has(code.language)).flatMap(linesOf);
}

const PLAIN: ReadonlySet<string> = new Set(["", "text", "txt", "plain", "plaintext"]);

function linesOf({ code, lines }: PlacedCode): Statement[] {
  return code.value.split("\n").flatMap((written, at): Statement[] => {
    const span = lines[at];
    const text = written.trimEnd();
    const indent = BULLET.exec(text)?.[0].length ?? 0;
    const plain = text.slice(indent);
    if (!span || !/\p{L}{2}/u.test(plain) || DRAWN.test(plain)) return [];
    const start = span.start + indent;
    return [
      {
        form: "item",
        plain,
        span: { start, end: start + plain.length },
        depth: indent,
        cells: [],
        header: [],
        introduces: plain.endsWith(":"),
        locate: (from, to) => ({ start: start + from, end: start + to }),
        prose: plain,
      },
    ];
  });
}

const BULLET = /^\s*(?:[-*•+]\s+|\d{1,2}[.)]\s+)?/;

/** Boxes and arrows are drawings, which are read elsewhere. */
const DRAWN = /[│┌└├┐┘┤─▼▲►→]|-->|==>|\+--/;
