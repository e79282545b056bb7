/** Mermaid's verdict on one diagram: its error in words, at its place, with a repair that was tried out. */
import type { MermaidError, MermaidRepair } from "../core/lint/mermaid-error.ts";
import { applyTextEdits, type TextEdit } from "../core/text/text-edit.ts";
import type { MermaidParse } from "./load-mermaid.ts";
import { parsedText } from "./parsed-text.ts";
import { type ReadError, readError } from "./read-error.ts";
import { type Repair, repairsOf } from "./repairs.ts";

/** Null where Mermaid reads the text, or says nothing of it. */
export async function judgeDiagram(text: string, parse: MermaidParse): Promise<MermaidError | null> {
  const verdict = await verdictOn(text, parse);
  return typeof verdict === "string" ? null : { ...verdict, repair: await repairOf(text, verdict, parse) };
}

/** `none` where what is thrown says nothing of the diagram: a repair that ends there was not tried out. */
async function verdictOn(text: string, parse: MermaidParse): Promise<ReadError | "reads" | "none"> {
  const thrown = await parse(text);
  return thrown === null ? "reads" : (readError(thrown, text, parsedText(text)) ?? "none");
}

/** A diagram with one mistake often has it in many places: so many are repaired together at most. */
const MOST_REPAIRS = 60;
/** So many characters are given to Mermaid at most while trying, some two seconds' worth. */
const MOST_TRIED = 500_000;

/** Place by place, as long as each repair leads to a later error; what it comes to counts only if all is well then. */
async function repairOf(text: string, first: ReadError, parse: MermaidParse): Promise<MermaidRepair | null> {
  const done: Repair[] = [];
  let current = text;
  let error = first;
  let left = MOST_TRIED;
  while (done.length < MOST_REPAIRS) {
    const tried = repairsOf(current, error.span);
    left -= tried.length * current.length;
    const step = left < 0 ? null : await firstThatHelps(tried, current, error, parse);
    if (!step) return null;
    done.push(step.repair);
    current = step.text;
    if (step.verdict === "reads") return { title: titleOf(done), edits: lineEdits(text, current) };
    error = step.verdict;
  }
  return null;
}

interface Step {
  readonly repair: Repair;
  readonly text: string;
  readonly verdict: ReadError | "reads";
}

async function firstThatHelps(tried: readonly Repair[], text: string, { span }: ReadError, parse: MermaidParse): Promise<Step | null> {
  for (const repair of tried) {
    const repaired = applyTextEdits(text, [repair.edit]);
    const verdict = await verdictOn(repaired, parse);
    if (verdict === "none") continue;
    // What stands behind edit and place is the same in both texts: the next error has to be there.
    const behind = Math.max(repair.edit.span.end, span.start + 1);
    if (verdict === "reads" || repaired.length - verdict.span.start <= text.length - behind) return { repair, text: repaired, verdict };
  }
  return null;
}

function titleOf(done: readonly Repair[]): string {
  const titles = [...new Set(done.map(({ title, titleOfMany }) => (done.length > 1 ? titleOfMany : title)))];
  return titles.length === 1 ? (titles[0] ?? "") : "Repair the diagram";
}

/** No repair adds or drops a line: the lines that differ are the edits. */
function lineEdits(before: string, after: string): readonly TextEdit[] {
  const lines = after.split(LINE_END);
  let start = 0;
  return before.split(LINE_END).flatMap((line, at) => {
    const span = { start, end: start + line.length };
    start = span.end + (before.startsWith("\r\n", span.end) ? 2 : 1);
    const newText = lines[at] ?? line;
    return newText === line ? [] : [{ span, newText }];
  });
}

const LINE_END = /\r\n?|\n/;
