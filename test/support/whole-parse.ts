/** The oracle for Markdown that is cut and cached: one parse of the whole text. */
import { frontMatterEnd, type MarkdownText } from "../../server/src/core/markdown/markdown-text.ts";
import { parseBlocks, parseFrontMatter } from "../../server/src/core/markdown/parse-blocks.ts";
import { blankOut, strayFences } from "../../server/src/core/markdown/stray-fences.ts";

/** All blocks of a text that was read in pieces, at their places in the whole. */
export function flat(read: MarkdownText): unknown {
  return read.pieces.flatMap(({ start, content }) => content.blocks.map((block) => shifted(block, start)));
}

/** What one parse of the whole text gives: front matter first, stray fences left out. */
export function parsedWhole(written: string): unknown {
  const text = blankOut(written, strayFences(written));
  const end = frontMatterEnd(text);
  const body = shifted(parseBlocks(text.slice(end)), end) as unknown[];
  return end > 0 ? [...parseFrontMatter(text.slice(0, end)), ...body] : body;
}

/** The same value with every span moved; only spans have `start` and `end`. */
function shifted(value: unknown, by: number): unknown {
  if (Array.isArray(value)) return value.map((each) => shifted(each, by));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  if ("start" in value && "end" in value) return Object.fromEntries(entries.map(([key, at]) => [key, (at as number) + by]));
  return Object.fromEntries(entries.map(([key, each]) => [key, shifted(each, by)]));
}

/** Every span anywhere inside a value. */
export function spansOf(value: unknown): { start: number; end: number }[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (value === null || typeof value !== "object") return [];
  if ("start" in value && "end" in value) return [value as { start: number; end: number }];
  return Object.values(value).flatMap(spansOf);
}
