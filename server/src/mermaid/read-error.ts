/**
 * What Mermaid throws of a diagram, made fit for a person: what stands there, why it does not fit, and where. What is not
 * recognised says something of this machine (a missing browser), not of the diagram.
 */
import type { Span } from "../core/text/span.ts";
import { jisonError } from "./jison-error.ts";
import { langiumError } from "./langium-error.ts";
import { refusal, unknownDiagram, yamlError } from "./other-error.ts";
import type { ParsedText } from "./parsed-text.ts";

export interface ReadError {
  readonly message: string;
  readonly said: string;
  /** In the diagram's own text. */
  readonly span: Span;
}

/** Each knows its own kind of error. */
const READERS = [jisonError, langiumError, yamlError, unknownDiagram, refusal];

/** The error in words; null where it is no verdict on the diagram. */
export function readError(error: unknown, written: string, parsed: ParsedText): ReadError | null {
  if (!(error instanceof Error)) return null;
  for (const read of READERS) {
    const found = read(error, parsed);
    if (!found) continue;
    const { cause, offset, length } = found;
    const start = Math.min(offset ?? parsed.original(0), written.length);
    const lineEnd = endOfLine(written, start);
    const end = offset === null || length === 0 ? lineEnd : Math.min(start + length, lineEnd);
    const span = onLine(written, { start, end: Math.max(end, start + 1) });
    return { message: `Mermaid cannot read this diagram: ${cause}`, said: saidBy(error.message), span };
  }
  return null;
}

/** The line that says what was found; of a list of what would fit, its beginning. */
function saidBy(message: string): string {
  const lines = message.trim().split("\n");
  const said = lines.find((line) => line.startsWith("Expecting")) ?? lines[0] ?? "";
  const [, wanted = "", got = ""] = /^Expecting (.*), got ('.*')$/.exec(said) ?? [];
  const first = wanted.split(", ");
  return wanted === "" ? said : `got ${got}, expecting ${first.slice(0, 3).join(", ")}${first.length > 3 ? " …" : ""}`;
}

function endOfLine(text: string, from: number): number {
  const found = /[\r\n]/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

/** At the end of a line or of the text there is nothing to underline: then the last character before is meant. */
function onLine(text: string, { start, end }: Span): Span {
  let last = start;
  while (last > 0 && (last >= text.length || /\s/.test(text.charAt(last)))) last -= 1;
  return last === start ? { start, end } : { start: last, end: last + 1 };
}
