/**
 * Names of quantities in calculations that the design states no value of, anywhere. Whether a name is stated is asked
 * generously: any number near one of its words will do.
 * ```
 *   Write QPS = DAU × posts_per_user / 86,400 ≈ 2,300
 *               ^^^   ^^^^^^^^^^^^^^ no other line has one of its words and a number
 * ```
 */
import { COUNTING_WORDS, SENTENCE_WORDS, SPELT_OUT } from "../../knowledge/name-words.ts";
import { spacedOut } from "../quantity/definitions.ts";
import { type NameNode, type Sum, soleNode } from "../quantity/expression.ts";
import { type Span, shiftSpan, sliceSpan } from "../text/span.ts";
import type { Claim } from "./claim.ts";
import type { DesignFacts } from "./design-facts.ts";
import { rolesAt, sectionAt } from "./section-of.ts";

export interface UnstatedNames {
  /** As written, at least one. */
  readonly names: readonly string[];
  /** The calculation that uses them. */
  readonly claim: Claim;
}

/** The names that have no value, each with the calculation that uses it first, in the order of the text. */
export function unstatedNames(facts: DesignFacts): readonly UnstatedNames[] {
  const used = facts.claims.filter((claim) => isEstimate(claim, facts)).map((claim) => ({ names: namesIn(claim, facts.text), claim }));
  if (used.every(({ names }) => names.length === 0)) return [];
  const lines = linesWithoutFormulas(facts);
  const seen = new Set<string>();
  return used.flatMap(({ names, claim }) => {
    const unstated = names.filter((name) => {
      const isNew = !seen.has(name.toLowerCase());
      seen.add(name.toLowerCase());
      return isNew && !isStated(name, lines);
    });
    return unstated.length > 0 ? [{ names: unstated, claim }] : [];
  });
}

/** Only a product with a sign of equality behind it: what is added up may be a list of things. */
function isEstimate(claim: Claim, { sections, design, text }: DesignFacts): boolean {
  const { sum, verdict, form, restated, unknown, expressionSpan, resultSpan, result } = claim;
  if (unknown.length === 0 || verdict !== "unchecked" || form !== "calculation" || restated || result.percent) return false;
  if (sum.terms.length !== 1 || soleNode(sum) !== null) return false;
  if (!EQUALS.test(text.slice(expressionSpan.end, resultSpan.start))) return false;
  return rolesAt(sectionAt(sections, expressionSpan.start), design.section).includes("estimation");
}

const EQUALS = /^[^\p{L}\d\n(]*(?:=|≈|~)[^\p{L}\d\n(]*$/u;

/** The names in a calculation; none where one of them is no plain name, as the others may then be none either. */
function namesIn({ sum, expressionSpan }: Claim, text: string): readonly string[] {
  const spans = namesOf(sum).map(({ span }) => shiftSpan(span, expressionSpan.start - sum.span.start));
  const names = spans.map((span) => sliceSpan(text, span).replaceAll("\\", ""));
  return names.every(isPlainName) && spans.every((span) => standsAlone(span, text)) ? names : [];
}

function namesOf({ terms }: Sum): readonly NameNode[] {
  return terms.flatMap(({ factors }) => factors.flatMap(({ node }) => (node.kind === "name" ? [node] : [])));
}

const MOST_WORDS = 4;
/** `posts_per_user`, `Average tweet size`. */
const PLAIN_WORDS = /^\p{L}[\p{L}_]+(?: \p{L}[\p{L}_]*)*$/u;

function isPlainName(name: string): boolean {
  const words = wordsOf(name);
  return (
    PLAIN_WORDS.test(name) && name.split(" ").length <= MOST_WORDS && !words.some((word) => SENTENCE_WORDS.has(word)) && !isTime(words)
  );
}

const TIME = /^(?:ms|a|an|in|of|the|one|per|(?:milli)?sec(?:ond)?s?|min(?:ute)?s?|h(?:ou)?rs?|hours?|days?|weeks?|months?|years?)$/;

/** `seconds in a day`: everybody knows. */
function isTime(words: readonly string[]): boolean {
  return words.every((word) => TIME.test(word));
}

/** An operand by itself: not glued to its neighbours (`15-min`, `read/write`), no share of something, no label of a group. */
function standsAlone({ start, end }: Span, text: string): boolean {
  const before = text.slice(Math.max(start - 4, 0), start);
  return /(?:^|[\s(×*÷`])$/.test(before) && !/\b(?:of|the)\s$/i.test(before) && OPERATOR_OR_END.test(text.slice(end, end + 8));
}

const OPERATOR_OR_END = /^(?:\s*(?:[)×*÷⋅·=≈~`]|\\\*|$)|\s+(?:[/x]\s|-?[>\n]))/;

function wordsOf(name: string): readonly string[] {
  return spacedOut(name).split(/[\s_]+/);
}

/** The lines of the design, blanks in place of the calculations, which use names and do not state them. */
function linesWithoutFormulas({ text, design, claims }: DesignFacts): readonly string[] {
  let at = design.span.start;
  let rest = "";
  for (const { expressionSpan, restated, unknown } of claims) {
    if (restated || unknown.length === 0 || expressionSpan.start < at) continue;
    rest += text.slice(at, expressionSpan.start);
    at = expressionSpan.end;
  }
  return (rest + text.slice(at, design.span.end)).toLowerCase().split("\n");
}

const NUMBER =
  /\d|\b(?:once|one|two|twice|three|four|five|six|seven|eight|nine|ten|dozen|half|double|triple|hundreds?|thousands?|millions?|billions?)\b/;
/** A value may stand below its name: in the row under a header, in a list under a title. */
const LINES_BELOW = 3;

function isStated(name: string, lines: readonly string[]): boolean {
  const pattern = patternOf(name);
  return lines.some((line, at) => pattern.test(line) && NUMBER.test(lines.slice(at, at + 1 + LINES_BELOW).join("\n")));
}

/** What a line that states the name holds: the beginning of one of its telling words, or what its letters stand for. */
function patternOf(name: string): RegExp {
  const words = wordsOf(name);
  const telling = words.filter((word) => !COUNTING_WORDS.has(word));
  const ways = (telling.length > 0 ? telling : words).map((word) => `${SPELT_OUT.get(word) ?? initials(word)}|${beginning(word)}`);
  return new RegExp(ways.join("|"));
}

/** `dau`: "daily active users". */
function initials(word: string): string {
  return word.length > LONGEST_ABBREVIATION ? beginning(word) : `\\b${[...word].map((letter) => `${letter}[a-z]*`).join("[ -]")}`;
}

const LONGEST_ABBREVIATION = 5;
const SHORTEST_BEGINNING = 4;

/** `replication` is stated by "replicated" as well, `posts` by "a post". */
function beginning(word: string): string {
  return `(?:\\b|_)${word.slice(0, Math.max(SHORTEST_BEGINNING, word.length - 4))}`;
}
