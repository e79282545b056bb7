/**
 * The patterns that a team writes in rules of its own: words, or a regular expression between slashes. Regular expressions
 * are RE2's, which match any text in time linear in its length (R. Cox, "Regular Expression Matching Can Be Simple And
 * Fast", 2007): no pattern can hold an editor up.
 */
import { RE2JS } from "re2js";

export interface PatternMatch {
  readonly start: number;
  readonly end: number;
}

/** Finds the matches of a pattern in a text, none of them empty. */
export type OwnPattern = (text: string) => readonly PatternMatch[];

/** `/mongo(db)?/i`; everything else is words. */
const EXPRESSION = /^\/(.+)\/([a-z]*)$/s;

/** What is wrong with a pattern, in words that go on after its key; null for a good one. */
export function patternProblem(written: string): string | null {
  const [, source, flags = ""] = EXPRESSION.exec(written) ?? [];
  if (source === undefined) return /[\p{L}\p{N}]/u.test(written) ? null : "expected words, or a regular expression between slashes";
  const unknown = [...flags].find((flag) => flag !== "i" && flag !== "s");
  if (unknown) return `there is no flag "${unknown}" for a regular expression here; i and s are`;
  try {
    compiled(source, flags);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `the regular expression cannot be used: ${reason} (look-around and back references are not in RE2)`;
  }
}

/** The pattern that `written` stands for; one that finds nothing where it has a problem. */
export function ownPattern(written: string): OwnPattern {
  if (patternProblem(written) !== null) return () => [];
  const [, source, flags = ""] = EXPRESSION.exec(written) ?? [];
  const expression = source === undefined ? compiled(wordsSource(written), "i") : compiled(source, flags);
  return (text) => {
    const found: PatternMatch[] = [];
    const matcher = expression.matcher(text);
    while (found.length < MOST_MATCHES && matcher.find()) {
      if (matcher.end() > matcher.start()) found.push({ start: matcher.start(), end: matcher.end() });
    }
    return found;
  };
}

/** A text with more matches is not told of each. */
const MOST_MATCHES = 1_000;

function compiled(source: string, flags: string): RE2JS {
  const all = (flags.includes("i") ? RE2JS.CASE_INSENSITIVE : 0) | (flags.includes("s") ? RE2JS.DOTALL : 0) | RE2JS.MULTILINE;
  return RE2JS.compile(source, all);
}

/** Whole words, however many blanks stand between them; an edge that is no letter needs none. */
function wordsSource(words: string): string {
  const source = words.trim().split(/\s+/).map(RE2JS.quote).join("\\s+");
  return `${/^\w/.test(words.trim()) ? "\\b" : ""}${source}${/\w$/.test(words.trim()) ? "\\b" : ""}`;
}
