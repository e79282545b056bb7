/** Mermaid's verdict on one diagram: its error in words, at its place, with a repair that was tried out. */
import type { MermaidError, MermaidRepair } from "../core/lint/mermaid-error.ts";
import { applyTextEdits, type TextEdit } from "../core/text/text-edit.ts";
import type { MermaidParse } from "./load-mermaid.ts";
import { parsedText } from "./parsed-text.ts";
import { type ReadError, readError } from "./read-error.ts";
import { repairsOf } from "./repairs.ts";

/** Null where Mermaid reads the text, or says nothing of it. */
export async function judgeDiagram(text: string, parse: MermaidParse): Promise<MermaidError | null> {
  const error = await errorIn(text, parse);
  return error && { ...error, repair: await repairOf(text, error, parse) };
}

async function errorIn(text: string, parse: MermaidParse): Promise<ReadError | null> {
  const thrown = await parse(text);
  return thrown === null ? null : readError(thrown, text, parsedText(text));
}

/** A diagram with one mistake often has it on several lines: so many are repaired together at most. */
const MOST_LINES = 12;

/** Line by line, as long as one repair leads to a later error; what it comes to counts only if all is well then. */
async function repairOf(text: string, first: ReadError, parse: MermaidParse): Promise<MermaidRepair | null> {
  let title: string | null = null;
  let current = text;
  let error = first;
  for (let line = 0; line < MOST_LINES; line += 1) {
    const step = await stepForward(current, error, parse);
    if (!step) return null;
    title ??= step.title;
    current = step.text;
    if (step.error === null) return { title, edits: lineEdits(text, current) };
    error = step.error;
  }
  return null;
}

async function stepForward(
  text: string,
  error: ReadError,
  parse: MermaidParse,
): Promise<{ title: string; text: string; error: ReadError | null } | null> {
  for (const { title, edits } of repairsOf(text, error.span)) {
    const repaired = applyTextEdits(text, edits);
    const next = await errorIn(repaired, parse);
    if (next === null || lineOf(repaired, next.span.start) > lineOf(text, error.span.start)) return { title, text: repaired, error: next };
  }
  return null;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** No repair adds or drops a line: the lines that differ are the edits. */
function lineEdits(before: string, after: string): readonly TextEdit[] {
  const lines = after.split("\n");
  let start = 0;
  return before.split("\n").flatMap((line, at) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const newText = lines[at] ?? line;
    return newText === line ? [] : [{ span, newText }];
  });
}
