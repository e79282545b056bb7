/**
 * Units that a team made for itself: `tweet` for 280 B, `pod-hour` for $0.05. Each is read as the amount that it stands
 * for, and as the mere noun that it is as well: whatever makes a calculation come out was meant.
 */
import { ADVERBS, MEASURES, PER_SECOND, RATES, SCALE_LETTERS, SCALE_WORDS } from "../../knowledge/measures.ts";
import { type Value, valueOfQuantity } from "./evaluate.ts";
import { BARE, type UnitReading } from "./expression.ts";
import { tokensOf } from "./lexer.ts";
import { quantityAt } from "./quantity-at.ts";
import type { OwnSpelling, Token } from "./token.ts";

export interface OwnUnit {
  readonly name: string;
  /** `name` with an s, where nothing else is said. */
  readonly plural?: string | undefined;
  readonly aliases: readonly string[];
  /** An amount of a known unit: `280 B`, `$0.05`, `2 weeks`, `500`. */
  readonly is: string;
}

/** All spellings by their first word in lower case, the longest first. */
export type OwnUnits = ReadonlyMap<string, readonly OwnSpelling[]>;

/** Of two units with one name the last holds. */
export function ownUnitsOf(units: readonly OwnUnit[], kilo: 1000 | 1024): OwnUnits {
  const byFirst = new Map<string, OwnSpelling[]>();
  for (const unit of units.toReversed()) {
    const amounts = amountOf(unit.is, kilo);
    for (const words of amounts ? spellingsOf(unit) : []) {
      const first = words[0] ?? "";
      const before = byFirst.get(first) ?? [];
      if (before.some((each) => each.words.join(" ") === words.join(" "))) continue;
      const spelled = spellingOf(unit, words, amounts ?? []);
      byFirst.set(
        first,
        [...before, spelled].sort((a, b) => b.words.length - a.words.length),
      );
    }
  }
  return byFirst;
}

function spellingOf({ name, is }: OwnUnit, words: readonly string[], amounts: readonly UnitReading[]): OwnSpelling {
  const noun = words.join(" ");
  const means = `1 ${name} as ${is}`;
  return {
    name,
    words,
    readings: amounts.map((reading) => ({ ...reading, own: [{ noun, means }] })),
    perOne: amounts.map((reading) => ({ ...inverse(reading), own: [{ noun: `/${noun}`, means }] })),
  };
}

/** `tokens` with the words marked that spell units of `units`. */
export function withOwnUnits(tokens: readonly Token[], units: OwnUnits): readonly Token[] {
  if (units.size === 0) return tokens;
  return tokens.map((token, at) => {
    const own = token.type === "word" ? spellingAt(tokens, at, units) : undefined;
    return own && token.type === "word" ? { ...token, own } : token;
  });
}

function spellingAt(tokens: readonly Token[], at: number, units: OwnUnits): OwnSpelling | undefined {
  const first = tokens[at];
  if (first?.type !== "word") return undefined;
  return units.get(first.text.toLowerCase())?.find(({ words }) =>
    words.every((word, index) => {
      const token = tokens[at + index];
      return token?.type === "word" && token.text.toLowerCase() === word;
    }),
  );
}

/** What is wrong with a spelling of a unit; null where nothing is. */
export function spellingProblem(spelling: string): string | null {
  const tokens = tokensOf(spelling);
  const [first] = tokens;
  if (first?.type !== "word" || tokens.length > MOST_WORDS || !tokens.every(({ type }) => type === "word"))
    return "expected one to three words, such as pod-hour";
  return tokens.length === 1 && isKnown(first.text) ? `"${spelling}" means something already` : null;
}

const MOST_WORDS = 3;

function isKnown(word: string): boolean {
  const lower = word.toLowerCase();
  const tables = [MEASURES, RATES, SCALE_LETTERS, SCALE_WORDS, ADVERBS, PER_SECOND];
  return tables.some((table) => table.has(word) || table.has(lower));
}

/** What one unit is, likeliest first, where it is `written` so; null where that is no amount of a known unit. */
export function amountOf(written: string, kilo: 1000 | 1024 = 1000): readonly UnitReading[] | null {
  const tokens = tokensOf(written);
  const parsed = quantityAt(tokens, 0);
  if (!parsed || parsed.end !== tokens.length) return null;
  const { node } = parsed;
  const isAmount = node.low === node.high && node.high > 0 && !node.percent && !node.times;
  if (!isAmount || (node.nouns.length > 0 && node.nouns.some((noun) => noun.startsWith("/")))) return null;
  // Nobody sets a unit at billions of what he does not name: `280B` are bytes.
  const bytes = node.nouns.length === 0 ? node.readings.filter(({ information }) => information !== 0) : [];
  return (bytes.length > 0 ? bytes : node.readings).map((reading) =>
    readingOf(valueOfQuantity(node, reading, { time: "physical", kilo }), reading.doubt),
  );
}

/** The mere noun is as likely, and needs nobody to know the unit. */
const DOUBT = 0.2;

function readingOf({ value, information, time, money, bits }: Value, doubt: number): UnitReading {
  const isTime = time !== 0 && information === 0 && money === 0;
  const size = isTime ? { seconds: value } : { factor: value };
  return { ...BARE, ...size, information, time, money, bits, doubt: doubt + DOUBT };
}

function inverse({ factor, seconds, information, time, money, ...rest }: UnitReading): UnitReading {
  return { ...rest, factor: 1 / factor, seconds: 1 / seconds, information: 0 - information, time: 0 - time, money: 0 - money };
}

/** The name of the unit that `text` begins with, and how long it is there; null where it begins with none. */
export function ownUnitAt(text: string, units: OwnUnits): { readonly base: string; readonly length: number } | null {
  if (units.size === 0) return null;
  const tokens = tokensOf(text);
  const own = tokens[0]?.type === "word" ? spellingAt(tokens, 0, units) : undefined;
  const last = own && tokens[own.words.length - 1];
  return own && last ? { base: own.name, length: last.span.end } : null;
}

function spellingsOf({ name, plural, aliases }: OwnUnit): readonly (readonly string[])[] {
  const written = [name, plural ?? pluralOf(name), ...aliases.flatMap((alias) => [alias, pluralOf(alias)])];
  return written.map((each) => tokensOf(each).flatMap((token) => (token.type === "word" ? [token.text.toLowerCase()] : [])));
}

function pluralOf(name: string): string {
  if (/[^aeiou]y$/i.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/i.test(name) ? `${name}es` : `${name}s`;
}
