/**
 * What Lintel understands of one version of a document: its designs, and the facts of each. Everything that reads a
 * document (rules, features, command line) starts from here.
 */

import { type Design, designsOf, wholeDesignOf } from "../document/designs.ts";
import { type Directive, directivesOf } from "../document/directives.ts";
import { type DocumentSettings, documentSettings } from "../document/front-matter.ts";
import { isEnglish } from "../document/language.ts";
import { openersOf } from "../document/opener.ts";
import { type Outline, outlineOf, type Section } from "../document/outline.ts";
import type { Block, Code } from "../markdown/block.ts";
import { codeLines } from "../markdown/code-lines.ts";
import { type MarkdownText, readMarkdown } from "../markdown/markdown-text.ts";
import { type LineIndex, lineIndexOf } from "../text/line-index.ts";
import { containsSpan, type Span, shiftSpan } from "../text/span.ts";
import { architecturesOf, type DrawnArchitecture, type ReadDrawing, readDrawings } from "./architecture.ts";
import { type Drawing, drawingsOf } from "./drawing.ts";
import { type Figure, figuresOf } from "./figures.ts";
import { type Parts, partsOf } from "./parts.ts";
import { type Requirement, requirementsOf } from "./requirements.ts";
import { type Statement, statementsOf } from "./statement.ts";

/** The facts of one design. Spans count from the document's start. */
export interface DesignFacts {
  readonly design: Design;
  /** The document's text: evidence is quoted from it. */
  readonly text: string;
  /** The design's sections in the order of the text, its own heading not among them. */
  readonly sections: readonly Section[];
  readonly statements: readonly Statement[];
  readonly requirements: readonly Requirement[];
  readonly figures: readonly Figure[];
  readonly drawings: readonly Drawing[];
  /** The Mermaid drawings, read. */
  readonly diagrams: readonly ReadDrawing[];
  /** One for each drawing that shows components and how they are connected. */
  readonly architectures: readonly DrawnArchitecture[];
  readonly codeBlocks: readonly PlacedCode[];
  readonly parts: Parts;
  readonly strayFences: readonly Span[];
  /** Whether running text can be understood; what is not understood is not judged. */
  readonly english: boolean;
  /** The directives in the design; those outside of all designs count to the first. */
  readonly directives: readonly Directive[];
}

export interface PlacedCode {
  readonly code: Code;
  readonly span: Span;
  /** The span in the document of each line of `code.value`. */
  readonly lines: readonly Span[];
}

export interface Analysis {
  readonly text: string;
  readonly lines: LineIndex;
  readonly markdown: MarkdownText;
  readonly outline: Outline;
  readonly settings: DocumentSettings;
  readonly directives: readonly Directive[];
  readonly designDocument: boolean;
  /** Why it is a design document, or why not, for a person to read. */
  readonly because: string;
  readonly designs: readonly DesignFacts[];
}

export interface AnalyzeOptions {
  /** Whether configuration or command line declare the document a design document, or none; else its text decides. */
  readonly declared?: boolean | undefined;
  /** What to call a design that no heading names, such as the document's file name. */
  readonly name?: string | undefined;
  /** The analysis of an earlier version: what did not change is taken over. */
  readonly previous?: Analysis | undefined;
}

/** Reads a document. Never throws. */
export function analyze(text: string, { declared, name, previous }: AnalyzeOptions = {}): Analysis {
  const markdown = readMarkdown(text, previous?.markdown);
  const outline = outlineOf(
    markdown.pieces.map(({ start, content }) => ({ start, openers: openersOf(content.blocks) })),
    text.length,
  );
  const settings = documentSettings(markdown.pieces[0]?.content.blocks ?? []);
  const found = designsOf(outline, settings.title);
  const { designDocument, because } = verdictOf(settings.declared, declared, found);
  const unnamed = found.length > 0 ? found : [wholeDesignOf(outline, settings.title)];
  const designs = unnamed.map((design) => ({ ...design, title: design.title || name || "Untitled design" }));
  const english = isEnglish(text);
  const directives = directivesOf(markdown.pieces);
  const owner = ({ span }: Directive): Design | undefined => designs.find((design) => containsSpan(design.span, span)) ?? designs[0];
  return {
    text,
    lines: lineIndexOf(text),
    markdown,
    outline,
    settings,
    directives,
    designDocument,
    because,
    designs: designs.map((design) => ({
      ...factsOf(design, markdown, outline),
      english,
      directives: directives.filter((directive) => owner(directive) === design),
    })),
  };
}

function verdictOf(
  frontMatter: boolean | null,
  configured: boolean | undefined,
  found: readonly Design[],
): Pick<Analysis, "designDocument" | "because"> {
  if (frontMatter !== null) return { designDocument: frontMatter, because: `its front matter says lintel: ${frontMatter}` };
  if (configured !== undefined) return { designDocument: configured, because: configured ? "it is declared one" : "it is declared none" };
  const [first] = found;
  if (!first)
    return {
      designDocument: false,
      because: "its text does not tell of a design: state requirements and an estimation, an API, a data model or an architecture",
    };
  const parts = [...first.evidence.core, ...first.evidence.further].join(", ");
  const count = found.length === 1 ? "one design" : `${found.length} designs`;
  return { designDocument: true, because: `its text holds ${count}; the first has ${parts}` };
}

function factsOf(design: Design, markdown: MarkdownText, outline: Outline): Omit<DesignFacts, "directives" | "english"> {
  const within = (span: Span): boolean => containsSpan(design.span, span);
  const sections = outline.sections.filter((section) => section !== design.section && within(section.whole));
  const pieces = markdown.pieces.filter(({ start, content }) => start < design.span.end && start + content.text.length > design.span.start);
  const statements = pieces.flatMap(({ start, content }) => statementsOf(content.blocks, start)).filter(({ span }) => within(span));
  const drawings = pieces
    .flatMap(({ start, content }) => drawingsOf(content.blocks, content.text, start))
    .filter(({ span }) => within(span));
  const codeBlocks = pieces
    .flatMap(({ start, content }) => codeBlocksOf(content.blocks, content.text, start))
    .filter(({ span }) => within(span));
  const diagrams = readDrawings(drawings);
  return {
    design,
    text: markdown.text,
    sections,
    statements,
    requirements: requirementsOf(statements, sections, design.section),
    figures: figuresOf(statements),
    drawings,
    diagrams,
    architectures: architecturesOf(diagrams),
    codeBlocks,
    parts: partsOf(
      sections,
      statements,
      codeBlocks.map(({ code }) => code),
    ),
    strayFences: markdown.strayFences.filter(within),
  };
}

function codeBlocksOf(blocks: readonly Block[], text: string, start: number): PlacedCode[] {
  return blocks.flatMap((block) => {
    if (block.type === "code") {
      const lines = codeLines(block, text).map((line) => shiftSpan(line, start));
      return [{ code: block, span: shiftSpan(block.span, start), lines }];
    }
    if (block.type === "quote" || block.type === "footnote") return codeBlocksOf(block.children, text, start);
    return block.type === "list" ? block.items.flatMap((item) => codeBlocksOf(item.children, text, start)) : [];
  });
}
