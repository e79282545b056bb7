/**
 * The names of components in running text: products, and phrases that end in a noun for a component ("the order
 * service", "Redis cache"). Whether a name means a part of the system is left to those who ask.
 */
import { type ComponentKind, HEAD_WORDS } from "../../knowledge/component-kinds.ts";
import { TECHNOLOGIES, type Technology } from "../../knowledge/technologies.ts";
import { NAMES_ALONE, NAMES_WITH_MODIFIER, NO_MODIFIERS, PRODUCTS_THAT_ARE_WORDS } from "../../knowledge/told-words.ts";
import { componentKind } from "../graph/component-kind.ts";

export interface NameInText {
  /** As written, without an article. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly kind: ComponentKind;
  /** The product that it names. */
  readonly technology: Technology | null;
}

/** The names in `plain`, in the order of the text, none overlapping another. */
export function componentNamesIn(plain: string): readonly NameInText[] {
  const words = wordsOf(plain);
  const names: NameInText[] = [];
  let free = 0;
  for (let at = 0; at < words.length; ) {
    const found = phraseAt(words, at, plain);
    if (!found) {
      at += 1;
      continue;
    }
    const first = firstWordOf(words, at, found, free, plain);
    const end = productAndNoun(words, at, found, plain);
    if (first !== null) {
      const from = words[first]?.from ?? 0;
      const to = words[end - 1]?.to ?? 0;
      const name = plain.slice(from, to);
      names.push({ name, from, to, kind: kindOf(name, found), technology: found.technology });
      free = end;
    }
    at = end;
  }
  return names;
}

/** The first product that a label names. */
export function technologyIn(label: string): Technology | null {
  return componentNamesIn(label).find(({ technology }) => technology !== null)?.technology ?? null;
}

interface Word {
  readonly text: string;
  readonly lower: string;
  readonly from: number;
  readonly to: number;
}

function wordsOf(plain: string): readonly Word[] {
  return [...plain.matchAll(/[\p{L}\p{N}][\p{L}\p{N}+]*/gu)].map(({ 0: text, index }) => ({
    text,
    lower: text.toLowerCase(),
    from: index,
    to: index + text.length,
  }));
}

interface Phrase {
  readonly words: readonly string[];
  readonly kind: ComponentKind;
  readonly technology: Technology | null;
  /** A noun that names a component by itself, or only with a word before it. */
  readonly alone: boolean;
  readonly capital: boolean;
}

const PHRASES: ReadonlyMap<string, readonly Phrase[]> = phrasesByFirstWord();

function phrasesByFirstWord(): ReadonlyMap<string, readonly Phrase[]> {
  const products = TECHNOLOGIES.flatMap((technology) =>
    technology.aliases.map((alias) => ({
      words: alias.split(" "),
      kind: technology.kind,
      technology,
      alone: true,
      capital: PRODUCTS_THAT_ARE_WORDS.has(alias),
    })),
  );
  const nouns = HEAD_WORDS.flatMap(({ kind, words }) =>
    words
      .filter((word) => NAMES_ALONE.has(word) || NAMES_WITH_MODIFIER.has(word))
      .map((word) => ({ words: word.split(" "), kind, technology: null, alone: NAMES_ALONE.has(word), capital: false })),
  );
  const extra = [...NAMES_WITH_MODIFIER]
    .filter((word) => !nouns.some(({ words }) => words.join(" ") === word))
    .map((word) => ({ words: [word], kind: "unknown" as const, technology: null, alone: false, capital: false }));
  const phrases = new Map<string, Phrase[]>();
  for (const phrase of [...products, ...nouns, ...extra]) {
    const first = phrase.words[0] ?? "";
    phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
  }
  for (const each of phrases.values()) each.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The longest phrase that begins with the word at `at`. */
function phraseAt(words: readonly Word[], at: number, plain: string): Phrase | undefined {
  const word = words[at];
  if (!word) return undefined;
  const candidates = PHRASES.get(word.lower) ?? PHRASES.get(singular(word.lower));
  return candidates?.find(
    (phrase) =>
      (!phrase.capital || word.text !== word.lower) &&
      phrase.words.every((each, offset) => {
        const other = words[at + offset];
        if (!other || (offset > 0 && !areJoined(words[at + offset - 1], other, plain))) return false;
        return other.lower === each || (offset === phrase.words.length - 1 && singular(other.lower) === each);
      }),
  );
}

function singular(word: string): string {
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|ss|xe)es$/.test(word) ? word.slice(0, -2) : word.replace(/(?<=[^s])s$/, "");
}

/** True when nothing but a blank or a hyphen stands between two words. */
function areJoined(left: Word | undefined, right: Word, plain: string): boolean {
  const gap = left && plain.slice(left.to, Math.min(right.from, left.to + 2));
  return gap === " " || gap === "-" || (gap === "/" && right.lower === "sub");
}

/** A noun right behind a product belongs to its name: "Redis cache", "Kafka cluster". */
function productAndNoun(words: readonly Word[], at: number, { words: own, technology }: Phrase, plain: string): number {
  const end = at + own.length;
  const next = words[end];
  if (!technology || !next || !areJoined(words[end - 1], next, plain)) return end;
  const noun = singular(next.lower);
  return NAMES_WITH_MODIFIER.has(noun) || NAMES_ALONE.has(noun) ? end + 1 : end;
}

/** As many words as a name has before its noun. */
const MOST_MODIFIERS = 3;

/**
 * Where the name begins that ends in the noun at `at`: with the words before it that belong to it; null where it is no
 * name. `Order Service` takes what is written with a capital, `the order service` what stands behind the article.
 */
function firstWordOf(words: readonly Word[], at: number, { technology, alone }: Phrase, free: number, plain: string): number | null {
  const noun = words[at];
  if (technology || !noun) return at;
  const capital = startsUpper(noun);
  let first = at;
  while (first > free && at - first < MOST_MODIFIERS) {
    const before = words[first - 1];
    const belongs = before && areJoined(before, words[first] ?? noun, plain) && !NO_MODIFIERS.has(before.lower);
    if (!belongs || (capital && !startsUpper(before))) break;
    first -= 1;
  }
  const named =
    capital || (at - first <= 2 && (DETERMINERS.has(words[first - 1]?.lower ?? "") || isPluralSubject(words, first, at, plain)));
  if (first < at && named) return first;
  return alone ? at : null;
}

/** `API servers are stateless`: in the plural a name opens a sentence without an article. */
function isPluralSubject(words: readonly Word[], first: number, at: number, plain: string): boolean {
  const [start, noun, next] = [words[first], words[at], words[at + 1]];
  if (!start || !noun || !next || singular(noun.lower) === noun.lower || !SUBJECT_VERBS.has(next.lower)) return false;
  return startsUpper(start) && /(?:^|[.;:!?]\s|\n)[\s*•–—-]*$/.test(plain.slice(Math.max(start.from - 6, 0), start.from));
}

const SUBJECT_VERBS: ReadonlySet<string> = new Set(["are", "run", "scale", "have", "sit", "can", "keep", "hold", "auto"]);

const DETERMINERS: ReadonlySet<string> = new Set(["the", "our", "a", "an", "this", "each", "its", "their"]);

function startsUpper({ text }: Word): boolean {
  return /^[\p{Lu}\p{N}]/u.test(text);
}

function kindOf(name: string, { kind, technology, words }: Phrase): ComponentKind {
  if (name.length === words.join(" ").length) return technology?.kind ?? kind;
  const whole = componentKind(name);
  return whole === "unknown" ? (technology?.kind ?? kind) : whole;
}
