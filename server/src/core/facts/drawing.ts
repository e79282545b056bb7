/** The drawings in a design: which there are, in what notation, and where. What they show is read by `architecture.ts`. */
import type { Block, Code, Heading, Paragraph } from "../markdown/block.ts";
import { codeLines } from "../markdown/code-lines.ts";
import type { Span } from "../text/span.ts";
import { type ArrowLines, arrowLinesIn, arrowLinesInList } from "./arrow-lines.ts";
import { once } from "./once.ts";
import { type ShownDrawing, shownDrawing } from "./shown-drawing.ts";
import { drawnIn, type SpokenOf } from "./spoken-of.ts";

export type DrawingLanguage = "mermaid" | "plantuml" | "dot" | "ascii" | "image";

export interface Drawing {
  readonly language: DrawingLanguage;
  readonly span: Span;
  /** The drawing's own text; empty for an image. */
  readonly text: string;
  /** The span in the document of each line of `text`, without what containers put before it. */
  readonly lines: readonly Span[];
  /** True for arrows in running text, not in a block of their own. */
  readonly inText: boolean;
  /** What it shows, read when it is first asked for; null where the notation is not read. */
  readonly shown: () => ShownDrawing | null;
  /** What its text speaks of, whatever the notation, read when it is first asked for. */
  readonly said: () => SpokenOf;
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

/** The drawings in `blocks` of a piece with the text `text`, spans as the blocks have them. */
export function drawingsOf(blocks: readonly Block[], text: string): readonly Drawing[] {
  return [...arrowDrawings(arrowLinesIn(blocks, text)), ...blocks.flatMap((block) => drawingsOfBlock(block, text))].sort(
    (a, b) => a.span.start - b.span.start,
  );
}

function drawingsOfBlock(block: Block, text: string): Drawing[] {
  switch (block.type) {
    case "code": {
      const language = BY_LANGUAGE[block.language] ?? (isCharacterArt(block) ? "ascii" : undefined);
      if (!language) return [];
      return [drawingOf(language, block.value, block.span, codeLines(block, text))];
    }
    case "paragraph":
    case "heading":
      return imagesIn(block);
    case "html":
      return /<img\b/i.test(block.value) ? [imageAt(block.span)] : [];
    case "quote":
    case "footnote":
      return [...drawingsOf(block.children, text)];
    case "list":
      return [
        ...arrowDrawings(arrowLinesInList(block, text)),
        ...block.items.flatMap(({ children }) =>
          children[0]?.type === "paragraph"
            ? [...imagesIn(children[0]), ...drawingsOf(children.slice(1), text)]
            : [...drawingsOf(children, text)],
        ),
      ];
    default:
      return [];
  }
}

function imagesIn({ inline }: Heading | Paragraph): Drawing[] {
  return inline.runs.filter(({ kind }) => kind === "image").map(({ span }) => imageAt(span));
}

function arrowDrawings(drawn: readonly ArrowLines[]): Drawing[] {
  return drawn.map(({ text, lines }) => {
    const start = lines[0]?.start ?? 0;
    return { ...drawingOf("ascii", text, { start, end: lines.at(-1)?.end ?? start }, lines), inText: true };
  });
}

function imageAt(span: Span): Drawing {
  return drawingOf("image", "", span, []);
}

function drawingOf(language: DrawingLanguage, text: string, span: Span, lines: readonly Span[]): Drawing {
  return { language, text, span, lines, inText: false, shown: once(() => shownDrawing(language, text)), said: once(() => drawnIn(text)) };
}

/** The languages that authors put character drawings under, or none at all. */
const PLAIN_LANGUAGES = new Set(["", "text", "txt", "plain", "plaintext", "ascii", "diagram"]);

/** The corners and edges of boxes, `┌──┐` or `+---+`. */
export const BOXES = /[┌└├│╔╚╠║╭╰]|^[ \t|]*\+-{2,}[^\n]*\+/m;

/** Arrows between words or on lines of their own, or boxes: `Client → API Gateway → DB`, `┌──┐`, `+---+`. */
function isCharacterArt({ language, value }: Code): boolean {
  if (!PLAIN_LANGUAGES.has(language)) return false;
  const boxes = BOXES.test(value);
  const arrows = value.match(/[\p{L}\p{N})\]]\s*(?:─*[→▶►⟶➔]|-{1,3}>|={1,2}>|<-{1,2}>|↔)\s*[\p{L}\p{N}([]/gu)?.length ?? 0;
  const downs = value.match(/^[^\S\n]*(?:[↓▼⬇|│v/\\](?:[^\S\n]+|$))+$/gmu)?.length ?? 0;
  return boxes || arrows + downs >= 2;
}
