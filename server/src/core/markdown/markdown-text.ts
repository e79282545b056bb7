/**
 * A document's text as pieces, each parsed on its own and kept as long as its text does not change. The result is the
 * same as that of parsing the whole, whatever was kept from before: that is a property test.
 */
import type { Span } from "../text/span.ts";
import type { Block } from "./block.ts";
import { parseBlocks, parseBlocksAfter, parseFrontMatter } from "./parse-blocks.ts";
import { endsOpen, proposeCuts } from "./safe-cuts.ts";
import { blankOut, strayFences } from "./stray-fences.ts";

/** What one piece holds. It knows nothing of where it stands, so it outlives edits before and after it. */
export interface PieceContent {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** A piece at its place in the document: add `start` to every span of its content. */
export interface Piece {
  readonly start: number;
  readonly content: PieceContent;
}

export interface MarkdownText {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Code fences without a partner, which were read as if they were not there. */
  readonly strayFences: readonly Span[];
  /** Every parse that went into this version, by what was parsed; the next version looks here first. */
  readonly parses: ReadonlyMap<string, PieceContent>;
}

/**
 * Reads `text`, taking over from `previous` what did not change. Never throws.
 * Cost: a scan over all lines, and a parse of the pieces that `previous` does not have.
 */
export function readMarkdown(text: string, previous?: MarkdownText): MarkdownText {
  const stray = strayFences(text);
  const readable = stray.length > 0 ? blankOut(text, stray) : text;
  const parses = new Map<string, PieceContent>();
  const parse: ParsePiece = (piece, prefix = "") => {
    const key = prefix + piece;
    const known = parses.get(key) ?? previous?.parses.get(key);
    const content = known ?? { text: piece, blocks: prefix ? parseBlocksAfter(prefix, piece) : parseBlocks(piece) };
    parses.set(key, content);
    return content;
  };
  const frontMatter = readable.slice(0, frontMatterEnd(readable));
  const body = withForeignDefinitions(cutPieces(readable, frontMatter.length, parse), parse);
  const top = frontMatter ? [{ start: 0, content: { text: frontMatter, blocks: parseFrontMatter(frontMatter) } }] : [];
  return { text, pieces: [...top, ...body], strayFences: stray, parses };
}

/** Parses a piece, or takes it from what is known; `prefix` holds link definitions that stand elsewhere. */
type ParsePiece = (piece: string, prefix?: string) => PieceContent;

function cutPieces(text: string, bodyStart: number, parse: ParsePiece): Piece[] {
  const cuts = [...proposeCuts(text, bodyStart), text.length];
  const pieces: Piece[] = [];
  let start = bodyStart;
  let next = 0;
  while (next < cuts.length) {
    let step = 1;
    let end = cuts[next] ?? text.length;
    let content = parse(text.slice(start, end));
    // Doubling keeps the work linear where an unclosed construct swallows many headings.
    while (end < text.length && endsOpen(content.text, content.blocks)) {
      next = Math.min(next + step, cuts.length - 1);
      step *= 2;
      end = cuts[next] ?? text.length;
      content = parse(text.slice(start, end));
    }
    if (end > start) pieces.push({ start, content });
    start = end;
    next += 1;
  }
  return pieces;
}

/**
 * Where the body starts. YAML front matter stands at the very top, may hold lines that look like headings
 * (`# comment`), and is taken off before anything is parsed: an unclosed `---` is a thematic break.
 */
export function frontMatterEnd(text: string): number {
  const [whole = "", yaml = ""] = /^---[ \t]*(?:\r\n?|\n)([\s\S]*?(?:\r\n?|\n))?---[ \t]*(?:\r\n?|\n|$)/.exec(text) ?? [];
  const [firstLine = ""] = yaml.split(/\r\n?|\n/).filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return yaml.trim() === "" || MAPPING.test(firstLine) ? whole.length : 0;
}

/** `title: …`: two thematic breaks with text between them are no front matter. */
const MAPPING = /^\s*(?:["']?[\w$][\w .$/-]*["']?\s*:(?:\s|$)|[{])/;

/**
 * Whether `[label]` is a link depends on a definition that may stand in another piece: pieces that use such a label
 * are parsed again with these definitions before them.
 */
function withForeignDefinitions(pieces: readonly Piece[], parse: ParsePiece): Piece[] {
  const own = pieces.map(({ content }) => new Set(definedLabels(content.blocks)));
  const defined = new Set(own.flatMap((labels) => [...labels]));
  if (defined.size === 0) return [...pieces];
  return pieces.map((piece, index) => {
    const foreign = usedLabels(piece.content.text).filter((label) => defined.has(label) && !own[index]?.has(label));
    return foreign.length > 0 ? { start: piece.start, content: parse(piece.content.text, definitionsOf(foreign)) } : piece;
  });
}

/** The labels that blocks define; a footnote's begins with `^`, as it is written. */
function definedLabels(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === "definition") return [normalLabel(block.label)];
    if (block.type === "footnote") return [`^${normalLabel(block.label)}`, ...definedLabels(block.children)];
    if (block.type === "quote") return definedLabels(block.children);
    return block.type === "list" ? block.items.flatMap((item) => definedLabels(item.children)) : [];
  });
}

function usedLabels(text: string): string[] {
  const used = new Set<string>();
  for (const [, label = ""] of text.matchAll(/\[((?:[^[\]\\]|\\[\s\S])+)\]/g)) used.add(normalLabel(label));
  return [...used].sort();
}

/** CommonMark 0.31.2, section 4.7: labels match when equal after case folding and collapsing of white space. */
function normalLabel(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, " ")
    .trim()
    .toLowerCase()
    .toUpperCase()
    .toLowerCase();
}

/** The thematic break at the end closes the last footnote, which would otherwise take in indented code after it. */
function definitionsOf(labels: readonly string[]): string {
  const lines = labels.map((label) => (label.startsWith("^") ? `[${label}]: x` : `[${label}]: <#>`));
  return `${lines.join("\n\n")}\n\n***\n\n`;
}
