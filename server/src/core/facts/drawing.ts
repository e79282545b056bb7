/** The drawings in a design: which there are, in what notation, and where. What they show is read by `architecture.ts`. */
import type { Block, Code } from "../markdown/block.ts";
import { codeLines } from "../markdown/code-lines.ts";
import { type Span, shiftSpan } from "../text/span.ts";

export type DrawingLanguage = "mermaid" | "plantuml" | "dot" | "ascii" | "image";

export interface Drawing {
  readonly language: DrawingLanguage;
  readonly span: Span;
  /** The drawing's own text; empty for an image. */
  readonly text: string;
  /** The span in the document of each line of `text`, without what containers put before it. */
  readonly lines: readonly Span[];
}

const BY_LANGUAGE: Readonly<Record<string, DrawingLanguage>> = {
  mermaid: "mermaid",
  "{mermaid}": "mermaid",
  plantuml: "plantuml",
  puml: "plantuml",
  dot: "dot",
  graphviz: "dot",
  d2: "dot",
};

/** The drawings in `blocks` of a piece with the text `text`, which starts at `start` in the document. */
export function drawingsOf(blocks: readonly Block[], text: string, start: number): readonly Drawing[] {
  return blocks.flatMap((block) => drawingsOfBlock(block, text, start));
}

function drawingsOfBlock(block: Block, text: string, start: number): Drawing[] {
  switch (block.type) {
    case "code": {
      const language = BY_LANGUAGE[block.language] ?? (isCharacterArt(block) ? "ascii" : undefined);
      if (!language) return [];
      return [
        {
          language,
          span: shiftSpan(block.span, start),
          text: block.value,
          lines: codeLines(block, text).map((line) => shiftSpan(line, start)),
        },
      ];
    }
    case "paragraph":
    case "heading":
      return block.inline.runs.filter(({ kind }) => kind === "image").map(({ span }) => imageAt(shiftSpan(span, start)));
    case "html":
      return /<img\b/i.test(block.value) ? [imageAt(shiftSpan(block.span, start))] : [];
    case "quote":
    case "footnote":
      return block.children.flatMap((child) => drawingsOfBlock(child, text, start));
    case "list":
      return block.items.flatMap((item) => item.children.flatMap((child) => drawingsOfBlock(child, text, start)));
    default:
      return [];
  }
}

function imageAt(span: Span): Drawing {
  return { language: "image", span, text: "", lines: [] };
}

/** The languages that authors put character drawings under, or none at all. */
const PLAIN_LANGUAGES = new Set(["", "text", "txt", "plain", "plaintext", "ascii", "diagram"]);

/** Arrows between words, or boxes: `Client → API Gateway → DB`, `┌──┐`, `+---+`. */
function isCharacterArt({ language, value }: Code): boolean {
  if (!PLAIN_LANGUAGES.has(language)) return false;
  const boxes = /[┌└├│╔╚╠║╭╰]|^\s*[|\s]*\+-{2,}.*\+/m.test(value);
  const arrows = value.match(/[\p{L}\p{N})\]]\s*(?:─*[→▶►⟶➔]|-{1,3}>|={1,2}>|<-{1,2}>|↔)\s*[\p{L}\p{N}([]/gu)?.length ?? 0;
  return boxes || arrows >= 2;
}
