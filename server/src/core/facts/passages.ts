/**
 * The stretches of a piece that may hold calculations, as source text: paragraphs, list items, table rows, and code
 * blocks that hold no programming language. Markup is still in them; the lexer of quantities leaves it out.
 */
import type { Block, Code, Table } from "../markdown/block.ts";
import { type Span, sliceSpan } from "../text/span.ts";

export interface Passage {
  /** Where the text starts, counted from the start of the piece. */
  readonly start: number;
  readonly text: string;
  readonly form: "prose" | "row" | "code";
  /** How many lists the passage stands in. */
  readonly depth: number;
  /** The source of the row that heads a table's, empty where that holds numbers itself; null where the passage is no row. */
  readonly heading: string | null;
}

const PLAIN_LANGUAGES = new Set(["", "text", "txt", "plain", "plaintext", "md", "markdown", "math", "latex", "tex", "none", "yaml"]);

/** The passages in `blocks` of a piece with the text `text`, in the order of the text. */
export function passagesOf(blocks: readonly Block[], text: string): readonly Passage[] {
  const passages: Passage[] = [];
  let depth = 0;
  const add = (form: Passage["form"], span: Span, heading: string | null = null): void => {
    if (span.end > span.start) passages.push({ start: span.start, text: sliceSpan(text, span), form, depth, heading });
  };
  /** A paragraph that starts with `=` or `≈` goes on with the one before. */
  const addProse = (span: Span): void => {
    const before = passages.at(-1);
    const isNear = before?.form === "prose" && before.depth === depth && span.end - before.start < LONGEST_CHAIN;
    const goesOn = isNear && isBlank(text.slice(before.start + before.text.length, span.start));
    if (goesOn && GOES_ON.test(sliceSpan(text, span)))
      passages[passages.length - 1] = { ...before, text: text.slice(before.start, span.end) };
    else add("prose", span);
  };
  const addTable = ({ header, rows }: Table): void => {
    const isHeadless = header.cells.slice(1).some(({ plain }) => /^\W{0,3}f?\d/.test(plain));
    const heading = isHeadless ? "" : sliceSpan(text, header.span);
    if (isHeadless) add("row", header.span, heading);
    for (const { span } of rows) add("row", span, heading);
  };
  const visit = (block: Block): void => {
    switch (block.type) {
      case "paragraph":
        addProse(block.span);
        break;
      case "quote":
      case "footnote":
        block.children.forEach(visit);
        break;
      case "list":
        depth += 1;
        for (const item of block.items) item.children.forEach(visit);
        depth -= 1;
        break;
      case "table":
        addTable(block);
        break;
      case "code":
        if (isPlain(block)) add("code", block.content);
        break;
      default:
        break;
    }
  };
  blocks.forEach(visit);
  return passages;
}

const GOES_ON = /^(?:&nbsp;|\s){0,200}(?:≈|=(?![=>]))/;
/** In characters, of all steps of one calculation. */
const LONGEST_CHAIN = 1000;

function isBlank(text: string): boolean {
  return /^(?:&nbsp;|\s)*$/.test(text);
}

/** Languages that authors name for the looks of a box; the lines of a program end in signs of their own. */
const BORROWED_LANGUAGES = new Set(["c", "cpp", "java", "css", "html", "console", "conf", "pseudo"]);
const PROGRAM = /[;{}>][^\S\n]*$|^[^\S\n]*(?:#include|import|return|def|class|function)\b/m;

function isPlain({ language, value }: Code): boolean {
  return PLAIN_LANGUAGES.has(language) || (BORROWED_LANGUAGES.has(language) && !PROGRAM.test(value));
}
