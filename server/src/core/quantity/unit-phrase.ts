/**
 * What stands behind a number: scale, unit, the thing that is counted, and what it is counted per.
 * ```
 *   1.2 million requests per second
 *       ^^^^^^^ scale
 *               ^^^^^^^^ noun
 *                        ^^^^^^^^^^ per a measure of time
 *   $20/TB/month
 *      ^^^ ^^^^^ per measures
 * ```
 */

import { MYRIADS, PER_WORDS_ABROAD, SCALE_WORDS_ABROAD } from "../../knowledge/measure-words-abroad.ts";
import { ADVERBS, BITS_PER_BYTE, MEASURES, type Measure, PER_SECOND, RATES, SCALE_LETTERS, SCALE_WORDS } from "../../knowledge/measures.ts";
import { BARE, type UnitReading } from "./expression.ts";
import { operatorInWords } from "./operator-words.ts";
import type { Token } from "./token.ts";

export interface UnitPhrase {
  readonly readings: readonly UnitReading[];
  readonly nouns: readonly string[];
  readonly scaled: boolean;
  /** Where the scale ends, where the last measure ends, and where all of it ends, as indices of tokens. */
  readonly scaleEnd: number;
  readonly measureEnd: number;
  readonly end: number;
}

/** Words that lead on to something else: no noun goes past them. */
const STOP_WORDS = new Set(
  "and or is are was were be been equals equal gives give means mean yields yield with for in to into onto at if we so then which by from as but that than because on when where while since will would can could should must need needs needed requires require i.e e.g ie eg vs versus plus minus times x X of the this these those our their it have has had get gets makes make comes pow using use until till after before during over under per each every approximately about around roughly nearly almost approx avg average resulting totaling and/or assuming assume let say not à".split(
    " ",
  ),
);
const MOST_NOUNS = 5;
/** `5k billion`; `$/TB/user/month`. */
const MOST_SCALES = 2;
const MOST_MEASURES = 4;

/** The phrase at token `from`, directly behind a number (or a closing parenthesis); it may be empty. */
export function unitPhraseAt(tokens: readonly Token[], from: number): UnitPhrase {
  let at = from;
  let readings: readonly UnitReading[] = [BARE];
  let scaled = false;
  for (let scale = scaleAt(tokens, at, at === from); scale; scale = scaleAt(tokens, at, false)) {
    readings = readings.flatMap((reading) => scale.map((each) => combined(reading, each)));
    scaled = true;
    at += 1;
    if (at - from >= MOST_SCALES) break;
  }
  const scaleEnd = at;
  const nouns: string[] = [];
  let measured = false;
  let measureEnd = at;
  for (let measures = 0; measures < MOST_MEASURES; ) {
    const next = stepAt(tokens, at, { nouns: nouns.length, measured, behindNumber: at === from || at === scaleEnd });
    if (!next) break;
    at = next.end;
    if (next.noun) nouns.push(next.noun);
    if (next.readings) {
      readings = readings.flatMap((reading) => next.readings?.map((each) => combined(reading, each)) ?? []);
      measures += 1;
      // A unit of the team's own stays the noun that it may be as well.
      if (next.noun && next.readings.some(({ own }) => own.length > 0)) continue;
      measured = true;
      measureEnd = at;
    }
  }
  const plausible = settle(readings);
  return { readings: [...plausible].sort((a, b) => a.doubt - b.doubt), nouns, scaled, scaleEnd, measureEnd, end: at };
}

/** `5B bytes` are billions: information appears once. */
function settle(readings: readonly UnitReading[]): readonly UnitReading[] {
  const once = readings.filter(({ information }) => Math.abs(information) <= 1);
  return once.length > 0 ? once : readings;
}

/** A unit of a unit: `K` of bytes, bytes per second. */
export function combined(a: UnitReading, b: UnitReading): UnitReading {
  return {
    factor: a.factor * b.factor,
    seconds: a.seconds * b.seconds,
    information: a.information + b.information,
    time: a.time + b.time,
    money: a.money + b.money,
    bits: a.bits || b.bits,
    mayBeBytes: (a.mayBeBytes || b.mayBeBytes) && a.information + b.information === 0,
    doubt: a.doubt + b.doubt,
    own: b.own.length === 0 ? a.own : [...a.own, ...b.own],
  };
}

function scaleAt(tokens: readonly Token[], at: number, first: boolean): readonly UnitReading[] | null {
  const token = tokens[at];
  if (token?.type !== "word") return null;
  const powers = scalesOfWord(token.text);
  if (powers.length > 0) return powers.map((factor, doubt) => ({ ...BARE, factor, doubt: doubt / 2 }));
  const letter = token.glued || (first && /^[BkKMT]$/.test(token.text)) ? SCALE_LETTERS.get(token.text) : undefined;
  if (!letter || !first) return null;
  return lettersRead(token.text, letter, tokens[at + 1], token.glued);
}

/** "million" is misspelled often, and always so that the word can still be told. */
const MISSPELLED: readonly (readonly [RegExp, number])[] = [
  [/^mil+i*on+s?$/i, 1e6],
  [/^b+il+i*on+s?$/i, 1e9],
  [/^tril+i*on+s?$/i, 1e12],
];

/** What a word for a large number may mean, the likeliest first; empty where it is none. */
function scalesOfWord(text: string): readonly number[] {
  const lower = text.toLowerCase();
  const abroad = SCALE_WORDS_ABROAD.get(lower);
  if (abroad) return abroad;
  const power =
    SCALE_WORDS.get(lower) ?? MISSPELLED.find(([pattern]) => pattern.test(text))?.[1] ?? MYRIADS.find(([word]) => word === text)?.[1];
  return power === undefined ? [] : [power];
}

/** `B` before a noun counts billions of it; alone it may as well be bytes. */
function lettersRead(letter: string, factor: number, next: Token | undefined, glued: boolean): readonly UnitReading[] {
  const scale: UnitReading = { ...BARE, factor, mayBeBytes: /[KkMGTPm]/.test(letter) };
  const counts = next?.type === "word" && !STOP_WORDS.has(next.text.toLowerCase()) && !MEASURES.has(next.text);
  if (letter === "B" || letter === "b") {
    const bytes = { ...BARE, factor: BITS_PER_BYTE, information: 1, doubt: counts ? 2 : 0.4 };
    // Billions are glued to their number mostly, bytes are not.
    return glued || counts
      ? [scale, bytes]
      : [
          { ...bytes, doubt: 0 },
          { ...scale, doubt: 0.4 },
        ];
  }
  if (letter !== "m") return [scale];
  return [scale, { ...BARE, seconds: 60, time: 1, doubt: 0.5 }];
}

/** Words that qualify the number before them when none follows: `100 bytes each`, `3 MB average bitrate`. */
const TRAILING = new Set(["each", "avg", "average"]);
const AVERAGE = new Set(["avg", "average"]);

interface Step {
  readonly end: number;
  readonly readings?: readonly UnitReading[];
  readonly noun?: string;
}

interface Progress {
  readonly nouns: number;
  readonly measured: boolean;
  readonly behindNumber: boolean;
}

function stepAt(tokens: readonly Token[], at: number, progress: Progress): Step | null {
  const token = tokens[at];
  if (token?.type === "operator" && token.operator === "/") return denominatorAt(tokens, at + 1, token.spaced ? "measure" : "anything");
  if (token?.type !== "word") return null;
  const lower = token.text.toLowerCase();
  if (TRAILING.has(lower) && tokens[at + 1]?.type !== "number" && tokens[at + 1]?.type !== "word") return { end: at + 1, noun: lower };
  if (AVERAGE.has(lower) && tokens[at + 1]?.type === "word") return { end: at + 1, noun: lower };
  if (lower === "per" || lower === "each" || lower === "every" || lower === "a" || lower === "an")
    return denominatorAt(tokens, at + 1, lower === "per" ? "anything" : "unit");
  const abroad = PER_WORDS_ABROAD.has(lower) ? denominatorAt(tokens, at + 1, "measure") : null;
  if (abroad) return abroad;
  const adverb = ADVERBS.get(lower);
  if (adverb && !isOfUsers(tokens[at + 1])) return { end: at + 1, readings: [{ ...BARE, seconds: 1 / adverb, time: -1 }] };
  if (token.own && !progress.measured && progress.nouns === 0) {
    const { words, readings } = token.own;
    return { end: at + words.length, readings: [BARE, ...readings], noun: words.join(" ") };
  }
  if (PER_SECOND.has(lower) && !progress.measured) return { end: at + 1, readings: [{ ...BARE, time: -1 }], noun: lower };
  if (!progress.measured && progress.nouns === 0) {
    const measure = measureAt(tokens, at);
    if (measure) return measure;
  }
  if (STOP_WORDS.has(lower) || progress.nouns >= MOST_NOUNS || operatorInWords(tokens, at)) return null;
  return { end: at + 1, noun: lower };
}

const PREFIX_NAME = /^(?:kilo|mega|giga|tera|peta|exa|zetta|nano|micro|milli)$/i;

function measureAt(tokens: readonly Token[], at: number): Step | null {
  const token = tokens[at];
  if (token?.type !== "word") return null;
  const next = tokens[at + 1];
  if (PREFIX_NAME.test(token.text) && next?.type === "word" && /^(?:bytes?|bits?|seconds?)$/i.test(next.text)) {
    const joined = MEASURES.get(`${token.text}${next.text}`.toLowerCase());
    if (joined) return { end: at + 2, readings: joined.map((measure, doubt) => readingOf(measure, 1, doubt)) };
  }
  const rates = RATES.get(token.text);
  if (rates) return { end: at + 1, readings: rates.map((measure, doubt) => ({ ...readingOf(measure, 1, doubt), time: -1 })) };
  const isOfFrance = next?.type !== "word" || BEHIND_BYTES_OF_FRANCE.has(next.text) || operatorInWords(tokens, at + 1) !== null;
  if (BYTES_OF_FRANCE.has(token.text) && !isOfFrance) return null;
  const measures = measuresOf(token.text) ?? (token.glued ? GLUED.get(token.text) : undefined);
  return measures ? { end: at + 1, readings: measures.map((measure, doubt) => readingOf(measure, 1, doubt)) } : null;
}

/** Words of other languages as well: `5 Go services`, `From 10 To 20`. */
const BYTES_OF_FRANCE = new Set(["o", "Ko", "Mo", "Go", "To", "Po"]);
const BEHIND_BYTES_OF_FRANCE = new Set(["de", "d'", "par"]);

/** `daily active users` are users, not so many a day. */
function isOfUsers(next: Token | undefined): boolean {
  return next?.type === "word" && /^(?:active|unique|users?|visitors?|players?)$/i.test(next.text);
}

/** Letters that are units only right behind a number. */
const GLUED: ReadonlyMap<string, readonly Measure[]> = new Map([
  ["y", MEASURES.get("year") ?? []],
  ["d", MEASURES.get("day") ?? []],
]);

/** As spelled, or else in lower case where that is a word and no symbol: `Bytes`, `Seconds`, `TeraBytes`. */
function measuresOf(text: string): readonly Measure[] | undefined {
  return MEASURES.get(text) ?? (text.length > 3 ? MEASURES.get(text.toLowerCase()) : undefined);
}

function readingOf({ factor, dimension, bits = false }: Measure, power: 1 | -1, doubt: number): UnitReading {
  const magnitude = factor ** power;
  return {
    ...BARE,
    factor: dimension === "time" ? 1 : magnitude,
    seconds: dimension === "time" ? magnitude : 1,
    information: dimension === "information" ? power : 0,
    time: dimension === "time" ? power : 0,
    money: dimension === "money" ? power : 0,
    bits,
    doubt,
  };
}

/** What something is counted per. Behind a spaced slash only a measure is: `DAU / server` divides. */
function denominatorAt(tokens: readonly Token[], at: number, by: "measure" | "unit" | "anything"): Step | null {
  const token = tokens[at];
  if (token?.type !== "word") return null;
  if (token.own && by !== "measure") {
    const { words, perOne } = token.own;
    return { end: at + words.length, readings: [BARE, ...perOne], noun: `/${words.join(" ")}` };
  }
  const measures = measuresOf(token.text);
  if (measures) return { end: at + 1, readings: measures.map((measure, doubt) => readingOf(measure, -1, doubt)) };
  const scale = scalesOfWord(token.text)[0] ?? (/^[KM]$/.test(token.text) ? SCALE_LETTERS.get(token.text) : undefined);
  if (scale) return { end: at + 1, readings: [{ ...BARE, factor: 1 / scale }] };
  if (by !== "anything" || token.text.includes("_")) return null;
  return { end: at + 1, noun: `/${token.text.toLowerCase()}` };
}
