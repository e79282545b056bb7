/**
 * Errors of the parsers that jison makes, which show the place with a line of dashes, and those of meaning (a branch that
 * is not there), which name the statement.
 */
import type { Cause } from "./cause.ts";
import { expectedWords } from "./expected-words.ts";
import { onlyPlace } from "./only-place.ts";
import type { ParsedText } from "./parsed-text.ts";

/** The part of a jison parser's report that is used. */
interface JisonHash {
  readonly text: string;
  readonly token: string | number | null;
  readonly expected?: readonly string[];
}

/** Null where the error is of another kind. */
export function jisonError(error: Error, parsed: ParsedText): Cause | null {
  const { hash } = error as Error & { hash?: JisonHash };
  if (typeof hash?.text !== "string") return null;
  const { message } = error;
  if (!/^(?:Parse|Lexical) error/.test(message)) return meaningError(message, hash.text, parsed);
  const shown = shownPlace(message, parsed.text);
  if (message.startsWith("Lexical")) return lexicalCause(shown, parsed);
  // Line breaks are left out of what is shown: one that does not fit stands before the place.
  const place = shown !== null && hash.text.trim() === "" ? parsed.text.slice(0, shown).trimEnd().length : shown;
  const offset = place === null ? null : parsed.original(place);
  return { cause: causeOf(hash, lineAround(parsed.text, place ?? 0)), offset, length: hash.text.trimEnd().length };
}

/** Of text that makes no token nothing is told but the place, blanks before it included. */
function lexicalCause(shown: number | null, { text, original }: ParsedText): Cause {
  const [blank = "", word = ""] = shown === null ? [] : (/^(\s*)([\p{L}\p{N}_-]+|\S)/u.exec(text.slice(shown))?.slice(1) ?? []);
  const offset = shown === null ? null : original(shown + blank.length);
  return { cause: word === "" ? "it ends in the middle of a statement" : doesNotFit(word), offset, length: word.length };
}

function meaningError(message: string, statement: string, parsed: ParsedText): Cause {
  const place = onlyPlace(statement, parsed.text);
  return {
    cause: message.trim().split("\n", 1)[0] ?? "",
    offset: place === null ? null : parsed.original(place),
    length: statement.length,
  };
}

interface Line {
  readonly before: string;
  readonly whole: string;
}

function causeOf({ text, token, expected = [] }: JisonHash, { before, whole }: Line): string {
  const wanted = new Set(expected.map((each) => each.replaceAll("'", "")));
  const isAtEnd = token === "EOF" || token === 1 || token === "EOF_IN_STRUCT";
  const words = expectedWords(expected);
  const missing = words === null ? "" : `, where ${words} is expected`;
  const isNoLink = isShortArrow(whole.slice(0, before.length + 2)) && (wanted.has("SQE") || text === "-" || text === ">");
  if (isNoLink && !wanted.has("ACTOR")) return '"->" is no link here: it is written "-->"';
  if (wanted.has("SQE")) return isAtEnd ? "a label is not closed" : labelCause(text.trim(), before);
  if (isAtEnd && wanted.has("end")) return 'what was opened is not closed: "end" is missing';
  if (isAtEnd) return `it ends in the middle of a statement${missing}`;
  if (token === "end" && /^\s*end\s*;?\s*$/.test(whole)) return '"end" closes nothing here';
  if (token === "end") return '"end" closes a block here; as a name it is written "End"';
  if (text.startsWith("%%")) return "a comment stands on a line of its own";
  if (text.trim() !== "") return doesNotFit(text, missing);
  if (/:[^;]*;|^\s*(?:loop|alt|else|opt|par|and|critical|option|break|rect)\b[^;]*;/.test(before))
    return '";" ends the statement; as a sign it is written "#59;"';
  return `the line ends too early${missing}`;
}

/** True where `->` stands outside of any label. */
function isShortArrow(line: string): boolean {
  return /^[^[({|]*(?<![-<=.])->(?!>)/.test(line.replace(/\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\}/g, ""));
}

/** A sign that brackets mean something by, in a label or behind one that was never closed. */
function labelCause(sign: string, before: string): string {
  return LABEL_OPENER.test(before)
    ? `"${sign}" ends this label or opens another; a label with such a sign stands in quotes`
    : "a label before this is not closed";
}

const LABEL_OPENER = /[\p{L}\p{N}_](?:[[({]|>(?!\s))|\||^\s*subgraph\b/u;

/** As much of a token as a sentence can quote. */
const MOST_QUOTED = 40;

function doesNotFit(text: string, missing = ""): string {
  const [line = ""] = text.trim().split("\n", 1);
  return `"${line.length > MOST_QUOTED ? `${line.slice(0, MOST_QUOTED)}…` : line}" does not fit here${missing}`;
}

function lineAround(text: string, place: number): Line {
  const start = text.lastIndexOf("\n", place - 1) + 1;
  const end = text.indexOf("\n", place);
  return { before: text.slice(start, place), whole: text.slice(start, end < 0 ? text.length : end) };
}

/**
 * ```
 *   ...lowchart LR  a[API (x3)] --> b        up to twenty characters before the place, and twenty from it on
 *   ----------------------^                  line breaks are left out of both
 * ```
 */
function shownPlace(message: string, text: string): number | null {
  const [, shown = "", dashes = ""] = /\n([^\n]*)\n(-*)\^/.exec(message) ?? [];
  const before = shown.slice(0, dashes.length).replace(/^\.\.\./, "");
  const after = shown.slice(dashes.length).replace(/\.\.\.$/, "");
  const wanted = before + after;
  if (wanted === "") return null;
  const line = Number(/line (\d+)/.exec(message)?.[1] ?? 1) - 1;
  const places: number[] = [];
  const linesOf: number[] = [];
  let flat = "";
  let lines = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "\n") {
      lines += 1;
      continue;
    }
    flat += text[at];
    places.push(at);
    linesOf.push(lines);
  }
  places.push(text.length);
  linesOf.push(lines);
  let best: number | null = null;
  for (let found = flat.indexOf(wanted); found >= 0; found = flat.indexOf(wanted, found + 1)) {
    const index = found + before.length;
    if (best === null || distance(linesOf[index], line) < distance(linesOf[best], line)) best = index;
  }
  return best === null ? null : (places[best] ?? text.length);
}

function distance(line: number | undefined, wanted: number): number {
  return Math.abs((line ?? 0) - wanted);
}
