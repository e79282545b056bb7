/**
 * One line of Markdown source into tokens, markup left out and every token at its place in the source. Deliberately
 * tolerant: whatever is no part of a calculation becomes a word or a break.
 */
import { MYRIADS, POINTED_ABBREVIATIONS } from "../../knowledge/measure-words-abroad.ts";
import { numeralAt } from "./numeral.ts";
import type { Operator, Token } from "./token.ts";

/** The tokens of a text, spans counting from its start. Time: linear in the length of the text. Never throws. */
export function tokensOf(written: string): readonly Token[] {
  const text = inNarrowDigits(written);
  const tokens: Token[] = [];
  const math = /\\(?:times|frac|approx|cdot|div|sim|text|space|ge|le)\b|\{,\}/.test(text);
  let at = 0;
  const braces: Brace[] = [];
  while (at < text.length) at = (math ? lexMath(text, at, tokens, braces) : null) ?? lexAt(text, at, tokens, math);
  return tokens;
}

/** `１０００` as `1000`: the wide digits of East Asian fonts, each as long in the text as the one that it stands for. */
function inNarrowDigits(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - WIDE_TO_NARROW));
}

const WIDE_TO_NARROW = 0xff10 - 0x30;

/** What a brace of LaTeX stands for: a group, or the argument of a command that only changes how text looks. */
type Brace = "group" | "dress";

const DRESS = /\\(?:text|textbf|textit|mathrm|mathbf|mathit|operatorname)\s*\{/y;

/** `10^{12}`: a lone number needs no group. */
const EXPONENT = /^\{\s*-?\d+\s*\}/;
const LONGEST_EXPONENT = 12;

/**
 * ```
 *   \frac{100 \text{ million}}{86400}    reads as    (100 million) / (86400)
 *   ^^^^^ left out              ^^ "/"
 * ```
 */
function lexMath(text: string, at: number, tokens: Token[], braces: Brace[]): number | null {
  DRESS.lastIndex = at;
  const dress = DRESS.exec(text)?.[0];
  if (dress) {
    braces.push("dress");
    return at + dress.length;
  }
  const char = text.charAt(at);
  if (char === "{") {
    const last = tokens.at(-1);
    const isExponent = last?.type === "operator" && last.operator === "^" && EXPONENT.test(text.slice(at, at + LONGEST_EXPONENT));
    braces.push(isExponent ? "dress" : "group");
    return isExponent ? at + 1 : null;
  }
  if (char !== "}") return null;
  if (braces.pop() === "dress") return at + 1;
  const between = /^\}\s*(?=\{)/.exec(text.slice(at, at + 10))?.[0];
  if (!between) return null;
  tokens.push({ type: "close", span: { start: at, end: at + 1 } });
  return push(tokens, { type: "operator", span: { start: at + 1, end: at + between.length }, operator: "/", spaced: false });
}

interface Pattern {
  /** Sticky. */
  readonly pattern: RegExp;
  /** What it makes of its match; nothing where the match is left out. */
  readonly token: (match: string, span: { start: number; end: number }, text: string) => Token | null;
}

const breakToken: Pattern["token"] = (text, span) => ({ type: "break", span, text });
const nothing: Pattern["token"] = () => null;
const operator =
  (sign: Operator): Pattern["token"] =>
  (_, span, text) => ({ type: "operator", span, operator: sign, spaced: isSpaced(text, span) });
const relation =
  (sign: "=" | "~" | ">"): Pattern["token"] =>
  (_, span) => ({ type: "relation", span, relation: sign });

/** Order matters: longer and more special spellings stand before the shorter ones that they begin with. */
const PATTERNS: readonly Pattern[] = [
  { pattern: /(?<=\d[KMBTkm]?)(?:\s?–\s?|—)(?=[\d.])|(?<=\d[KMBTkm]?)-(?=[\d.])/y, token: (_, span) => ({ type: "range", span }) },
  {
    pattern: /(?:\s|&nbsp;|&emsp;|&ensp;|&thinsp;|[\u00a0\u2009\u202f])+/y,
    token: (match, span) => (match.includes("\n") ? { type: "break", span, text: "\n" } : null),
  },
  { pattern: /\]\([^)\s]{0,300}\)/y, token: breakToken },
  { pattern: /<sup>/iy, token: operator("^") },
  { pattern: /<\/?(?:sup|sub|b|i|em|strong|code|span)>/iy, token: nothing },
  { pattern: /<\/?[a-zA-Z][^<>]{0,300}>|<!--/y, token: breakToken },
  { pattern: /&(?:#\d{1,7}|[a-zA-Z]{2,10});/y, token: breakToken },
  { pattern: /\\(?:times|cdot|ast)\b/y, token: operator("*") },
  { pattern: /\\div\b/y, token: operator("/") },
  { pattern: /\\(?:approx|simeq|sim)\b/y, token: relation("~") },
  { pattern: /\\(?:Rightarrow|rightarrow|to|implies)\b/y, token: relation(">") },
  {
    pattern: /\\(?:frac|dfrac|tfrac|space|quad|qquad|left|right|mathrm|text|textbf|mathbf|displaystyle)\b|\\[,;:! ()[\]]/y,
    token: nothing,
  },
  { pattern: /\\(?=[%$_*#&~<>=+\-\\`.])/y, token: nothing },
  { pattern: /==?>|⇒/y, token: relation("~") },
  { pattern: /-{1,2}>|→|➝|⟶|➜|➔/y, token: relation(">") },
  { pattern: /~~?=|=\s?~|≈|≅|≃|∼|~|～/y, token: relation("~") },
  { pattern: /[<>!]=|:=|=<|≤|≥|[<>]/y, token: breakToken },
  { pattern: /={1,2}(?!=)|＝/y, token: relation("=") },
  { pattern: /={3,}/y, token: breakToken },
  { pattern: /(?<=\d)\*\*(?=\d)/y, token: operator("^") },
  { pattern: /\*\*+|__+|`+/y, token: nothing },
  { pattern: /[*×·⋅✕✖∗]/y, token: operator("*") },
  { pattern: /\/\//y, token: breakToken },
  { pattern: /[/÷]/y, token: operator("/") },
  { pattern: /\^/y, token: operator("^") },
  { pattern: /(?<=[\d\p{L}])-(?=\p{L})/uy, token: nothing },
  { pattern: /[-−–]/y, token: operator("-") },
  { pattern: /\+/y, token: operator("+") },
  { pattern: /%/y, token: (_, span) => ({ type: "percent", span }) },
  { pattern: /[$€£₹¥]/y, token: (text, span) => ({ type: "currency", span, text }) },
  { pattern: /[({]/y, token: (_, span) => ({ type: "open", span }) },
  { pattern: /[)}]/y, token: (_, span) => ({ type: "close", span }) },
  { pattern: /[,;:|[\]"“”!?…•│├└─┌┐┘┤┬┴┼║═▼▲▶◀]|\.(?!\d)/y, token: breakToken },
];

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const SUPERSCRIPT = /⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/y;
const URL = /(?:https?|ftp|wss?|file):\/\/\S+|www\.\S+/iy;
/** `v1.234` and `p99.9` are names to their end. */
const WORD = /[\p{L}_](?:[\p{L}\p{M}\p{N}_'’]|\\_|-(?=\p{L})|(?<=\d)\.(?=\d))*/uy;
/** `2xlarge` is a name, `30x12` a product. */
const CROSS = /[xX](?=\s?[\d.(])/y;
/** `800G x30x12x5`, and not the x86 of a machine. */
const CROSSED_RUN = /[xX](?!86|64|32)\d+(?:\.\d+)?(?:[xX]\d+)*(?![\p{L}\d])|[xX]\.\d/uy;
const SCALE_BEFORE_CROSS = /^((?:tr|b|m)illion|thousand|mil|bil|[kKMGTP]?B|bytes?)[xX](?=[\d.])/;

function lexAt(text: string, at: number, tokens: Token[], math: boolean): number {
  const char = text.charAt(at);
  const last = tokens.at(-1);
  const touches = last !== undefined && last.span.end === at;
  if (math && char === "$") return at + 1;
  if (SUPERSCRIPTS.includes(char) || (char === "⁻" && SUPERSCRIPTS.includes(text.charAt(at + 1)))) return lexSuperscript(text, at, tokens);
  if (/\d/.test(char) || (char === "." && /\d/.test(text.charAt(at + 1)))) {
    const number = numeralAt(text, at);
    if (number?.type === "number") {
      tokens.push(number);
      return number.span.end;
    }
    if (number) return push(tokens, { type: "word", span: { start: at, end: number.end }, text: text.slice(at, number.end), glued: false });
  }
  CROSS.lastIndex = at;
  if (touches && (last.type === "number" || last.type === "close" || last.type === "percent") && CROSS.test(text))
    return push(tokens, { type: "operator", span: { start: at, end: at + 1 }, operator: "*", spaced: false });
  CROSSED_RUN.lastIndex = at;
  if (last && last.type !== "operator" && last.type !== "break" && CROSSED_RUN.test(text))
    return push(tokens, { type: "operator", span: { start: at, end: at + 1 }, operator: "*", spaced: false });
  const loneUnderscore = char === "_" && /\s/.test(text.charAt(at - 1)) && /\s/.test(text.charAt(at + 1));
  if (loneUnderscore) return push(tokens, { type: "operator", span: { start: at, end: at + 1 }, operator: "*", spaced: true });
  URL.lastIndex = at;
  const address = URL.exec(text)?.[0];
  if (address) return push(tokens, { type: "break", span: { start: at, end: at + address.length }, text: address });
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word && !(word === "_" || /^__/.test(word)))
    return lexWord(word, at, tokens, {
      glued: touches,
      hyphenated: text.charAt(at - 1) === "-",
      isPointed: text.charAt(at + word.length) === ".",
    });
  const isSubtraction = char === "-" && last?.type === "number" && tokens.at(-2)?.type === "operator";
  if (isSubtraction) return push(tokens, { type: "operator", span: { start: at, end: at + 1 }, operator: "-", spaced: false });
  for (const { pattern, token } of PATTERNS) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match || match[0] === "") continue;
    const end = at + match[0].length;
    const made = token(match[0], { start: at, end }, text);
    if (made) tokens.push(made);
    return end;
  }
  return push(tokens, { type: "break", span: { start: at, end: at + 1 }, text: char });
}

function push(tokens: Token[], token: Token): number {
  tokens.push(token);
  return token.span.end;
}

/**
 * ```
 *   64⁶       100 millionx20 bytes
 *     ^ "^" 6     ^^^^^^^ word, then "x" as an operator
 * ```
 */
function lexSuperscript(text: string, at: number, tokens: Token[]): number {
  SUPERSCRIPT.lastIndex = at;
  const written = SUPERSCRIPT.exec(text)?.[0] ?? "";
  const span = { start: at, end: at + written.length };
  const digits = [...written].map((digit) => (digit === "⁻" ? "-" : SUPERSCRIPTS.indexOf(digit)));
  const value = Number(digits.join(""));
  tokens.push({ type: "operator", span: { start: at, end: at }, operator: "^", spaced: false });
  return push(tokens, {
    type: "number",
    span,
    value,
    half: 0.5,
    digits: written.length,
    decimals: 0,
    grouped: false,
    maybeThousands: false,
    glued: false,
  });
}

interface WordSurroundings {
  readonly glued: boolean;
  readonly hyphenated: boolean;
  /** True where a point follows. */
  readonly isPointed: boolean;
}

function lexWord(word: string, at: number, tokens: Token[], { glued, hyphenated, isPointed }: WordSurroundings): number {
  const scale = SCALE_BEFORE_CROSS.exec(word)?.[1];
  if (scale) {
    tokens.push({ type: "word", span: { start: at, end: at + scale.length }, text: scale, glued });
    return push(tokens, { type: "operator", span: { start: at + scale.length, end: at + scale.length + 1 }, operator: "*", spaced: false });
  }
  const isBehindNumber = tokens.at(-1)?.type === "number";
  const myriad = isBehindNumber ? MYRIADS.find(([each]) => word.startsWith(each))?.[0] : undefined;
  if (myriad) return push(tokens, { type: "word", span: { start: at, end: at + myriad.length }, text: myriad, glued });
  if (isBehindNumber && isPointed && POINTED_ABBREVIATIONS.has(word.toLowerCase()))
    return push(tokens, { type: "word", span: { start: at, end: at + word.length + 1 }, text: word, glued });
  const power = /^pow(?=\d)/.exec(word)?.[0];
  const isOfNumber = isBehindNumber && !glued;
  const text = power ?? (isOfNumber && hyphenated ? (word.split("-")[0] ?? word) : word);
  return push(tokens, { type: "word", span: { start: at, end: at + text.length }, text: text.replaceAll("\\_", "_"), glued });
}

function isSpaced(text: string, { start, end }: { start: number; end: number }): boolean {
  return /\s/.test(text.charAt(start - 1)) && /\s/.test(text.charAt(end));
}
