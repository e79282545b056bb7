/**
 * Code fences without a partner. One forgotten or doubled ``` turns the rest of a document inside out: its headings
 * become code, its code prose. A reader sees at once what was meant; so does Lintel, and reads on as if the fence
 * were not there.
 */
import type { Span } from "../text/span.ts";

interface Fence {
  readonly span: Span;
  readonly marker: string;
  readonly bare: boolean;
  readonly line: number;
}

/** A block from one fence to its partner, or to the end of the text. */
interface FencedBlock {
  readonly open: Fence;
  readonly close: Fence | null;
  /** Headings that it holds as if they were code. */
  readonly headings: number;
  /** Openings of other blocks (```` ```sql ````) that it holds as if they were code. */
  readonly openings: number;
}

/** Each trial reads all fences again; a text with more strays than this is beyond guessing. */
const MOST_TRIALS = 20;

/**
 * The fences to leave out. A fence is stray when its block holds headings, the pairing from there on shows that it is
 * out of step (a block holds the opening of another, or the last stays open), and without the fence fewer headings are
 * held. A Markdown sample in a fence shows no such sign, and stays.
 */
export function strayFences(text: string): readonly Span[] {
  const { fences, headings } = scan(text);
  const stray: Fence[] = [];
  let blocks = pair(fences, headings);
  let trials = 0;
  for (let at = 0; at < blocks.length && trials < MOST_TRIALS; at += 1) {
    const block = blocks[at] as FencedBlock;
    if (block.headings === 0 || !isOutOfStep(blocks.slice(at))) continue;
    trials += 1;
    const trial = pair(
      fences.filter((fence) => fence !== block.open && !stray.includes(fence)),
      headings,
    );
    if (headingsHeld(trial) >= headingsHeld(blocks)) continue;
    const culprit = closedTooEarly(text, blocks[at - 1], block) ?? block.open;
    stray.push(culprit);
    blocks = pair(
      fences.filter((fence) => !stray.includes(fence)),
      headings,
    );
    at = Math.max(at - 2, -1);
  }
  return stray.map(({ span }) => span).sort((a, b) => a.start - b.start);
}

/**
 * ```
 *   ~~~            <- opens
 *   code
 *   ~~~            <- closes too early: what follows without a blank line is code as well
 *   more code
 *   ~~~            <- would open a block that swallows headings
 * ```
 */
function closedTooEarly(text: string, before: FencedBlock | undefined, { open }: FencedBlock): Fence | null {
  if (!before?.close) return null;
  const between = text.slice(before.close.span.end, open.span.start).replace(/^\r?\n/, "");
  return between !== "" && !/^[ \t]*$/m.test(between.replace(/\r?\n$/, "")) ? before.close : null;
}

function isOutOfStep(blocks: readonly FencedBlock[]): boolean {
  return blocks.some(({ openings, close }) => openings > 0 || close === null);
}

function headingsHeld(blocks: readonly FencedBlock[]): number {
  return blocks.reduce((sum, { headings }) => sum + headings, 0);
}

/** The text with what `spans` cover turned into blanks: all offsets stay. */
export function blankOut(text: string, spans: readonly Span[]): string {
  let result = "";
  let at = 0;
  for (const { start, end } of spans) {
    result += text.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return result + text.slice(at);
}

/** Fences at the margin, and lines that can only be headings of the document: level 2 and below, after a blank line. */
/** With two blanks before it, it could stand in a list, whose fences are its own. */
const FENCE = /^ ?(`{3,}|~{3,})([^`\r]*)\r?$/;

function scan(text: string): { fences: Fence[]; headings: number[] } {
  const fences: Fence[] = [];
  const headings: number[] = [];
  let start = 0;
  let afterBlank = true;
  for (const [line, content] of text.split("\n").entries()) {
    const fence = FENCE.exec(content);
    if (fence) {
      const [, marker = "", info = ""] = fence;
      fences.push({ span: { start, end: start + content.trimEnd().length }, marker, bare: info.trim() === "", line });
    }
    if (afterBlank && /^#{2,6} \S/.test(content)) headings.push(line);
    afterBlank = content.trim() === "";
    start += content.length + 1;
  }
  return { fences, headings };
}

function pair(fences: readonly Fence[], headings: readonly number[]): FencedBlock[] {
  const blocks: FencedBlock[] = [];
  let open: Fence | null = null;
  let openings = 0;
  let heading = 0;
  const blockUntil = (start: Fence, close: Fence | null): FencedBlock => {
    const last = close?.line ?? Number.POSITIVE_INFINITY;
    while ((headings[heading] ?? last) < start.line) heading += 1;
    const first = heading;
    while ((headings[heading] ?? last) < last) heading += 1;
    return { open: start, close, headings: heading - first, openings };
  };
  for (const fence of fences) {
    if (open === null) {
      open = fence;
      openings = 0;
    } else if (fence.bare && fence.marker.startsWith(open.marker)) {
      blocks.push(blockUntil(open, fence));
      open = null;
    } else if (!fence.bare && fence.marker.startsWith(open.marker)) openings += 1;
  }
  if (open !== null) blocks.push(blockUntil(open, null));
  return blocks;
}
