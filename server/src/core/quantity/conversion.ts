/** One amount in two units: `5B/day → 58K/s`, `1,825 PB (1.8 EB)`. */
import type { Span } from "../text/span.ts";
import type { QuantityNode, Sum, UnitReading } from "./expression.ts";
import type { FoundClaim } from "./found-claim.ts";
import type { Relation } from "./sides.ts";
import type { Token } from "./token.ts";
import { unitPhraseAt } from "./unit-phrase.ts";

const ANOTHER_MATTER =
  /^(?:peak|peaks|burst|bursts|max|maximum|worst|compressed|compression|replicated|replication|after|with|per|raw|usable|effective|actual|actually|before|including)$/;

/** True of a word, in lower case, that makes an amount another one than what stands before it: `peak`, `compressed`. */
export function isAnotherMatter(word: string): boolean {
  return ANOTHER_MATTER.test(word);
}

/** True when the words behind a result say that it is not simply what stands before. */
export function isQualified(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < Math.min(end + 4, tokens.length); at += 1) {
    const token = tokens[at];
    if (token?.type === "break") return false;
    if (token?.type === "word" && isAnotherMatter(token.text.toLowerCase())) return true;
  }
  return false;
}

/** `5B/day → 58K/s`: one amount in two units. */
export function conversion(
  left: QuantityNode,
  claimed: QuantityNode,
  { sign }: Relation,
  span: Span,
  sum: Sum,
  qualified: boolean,
): FoundClaim | null {
  const kind = isPeriodKept(left, claimed) ? "rate" : conversionKind(left, claimed);
  if (kind === null || (kind !== "rate" && (sign === ">" || sign === "word"))) return null;
  const [from, to] = kind === "own" ? [besideOwn(left), besideOwn(claimed)] : [left, claimed];
  const differs = nounsDiffer(from, to) || qualified || claimed.nouns.some(isAnotherMatter);
  const isPlain = from.nouns.length === 0 && (claimed.nouns.length === 0 || sign === "=");
  const isDefinition = sign === "=" && left.readings[0]?.time === 1 && claimed.readings[0]?.time === 1;
  const isSameData = sign === "=" && claimed.nouns.length === 0 && left.readings[0]?.information === 1;
  const isInOwnUnit = kind === "own" && sign === "=";
  const isExact = kind === "rate" || isDefinition || isSameData || isInOwnUnit;
  const bearing = differs || (kind !== "rate" && !isInOwnUnit && !isPlain) ? "lenient" : isExact ? "strict" : "slip";
  return { form: "conversion", sums: [sum], claimed, restated: null, others: [], bearing, span };
}

/**
 * What two quantities have in common, if they can be one amount in two units, "own" where one of these is a unit of the
 * team's own; null if they cannot, or have one unit.
 */
export function conversionKind(a: QuantityNode, b: QuantityNode): "rate" | "amount" | "own" | null {
  const known = kindBetween(a.readings.filter(isKnown), b.readings.filter(isKnown));
  if (known !== null) return known;
  const isOwnIn = (x: QuantityNode, y: QuantityNode): boolean =>
    kindBetween(
      x.readings.filter((reading) => !isKnown(reading)),
      y.readings.filter(isKnown),
    ) !== null;
  return isOwnIn(a, b) || isOwnIn(b, a) ? "own" : null;
}

function isKnown({ own }: UnitReading): boolean {
  return own.length === 0;
}

function kindBetween(a: readonly UnitReading[], b: readonly UnitReading[]): "rate" | "amount" | null {
  for (const x of a) {
    for (const y of b) {
      if (x.doubt >= 1 || y.doubt >= 1) continue;
      if (x.information !== y.information || x.money !== y.money || x.time !== y.time) continue;
      if (x.time === -1 && (x.seconds !== y.seconds || x.bits !== y.bits)) return "rate";
      if (x.time === -1 && x.information === 1 && x.factor !== y.factor) return "amount";
      if (x.time === 0 && x.information === 1 && x.factor !== y.factor) return "amount";
      if (x.time === 1 && x.information === 0 && x.seconds !== y.seconds) return "amount";
    }
  }
  return null;
}

/** How far estimates of a rate per second are rounded: `1B/day → 12K/s` is 3.7 % off. */
const LARGEST_ROUNDING = 0.05;

/** `5B/day → 58K/day`: divided by the seconds of a day, and the day left standing. */
function isPeriodKept({ high, readings: [from] }: QuantityNode, { high: claimed, readings: [to] }: QuantityNode): boolean {
  if (from?.time !== -1 || to?.time !== -1 || from.seconds !== to.seconds || from.seconds === 1) return false;
  if (from.information !== to.information || from.money !== to.money) return false;
  return Math.abs((high * from.factor * from.seconds) / (claimed * to.factor) - 1) <= LARGEST_ROUNDING;
}

const GENERIC = new Set([
  "avg",
  "average",
  "sustained",
  "total",
  "qps",
  "rps",
  "tps",
  "ops",
  "requests",
  "reqs",
  "req",
  "roughly",
  "approx",
  "worldwide",
  "globally",
]);

export function nounsDiffer(a: QuantityNode, b: QuantityNode): boolean {
  const own = (node: QuantityNode): string[] => node.nouns.filter((noun) => !GENERIC.has(noun) && !noun.startsWith("/"));
  const per = (node: QuantityNode): string => node.nouns.filter((noun) => noun.startsWith("/")).join();
  if (per(a) !== per(b)) return true;
  const [x, y] = [own(a), own(b)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((noun) => y.some((other) => noun.slice(0, 4) === other.slice(0, 4)));
}

/** The quantity without the nouns that are units of the team's own: they are what it is measured in. */
export function besideOwn(node: QuantityNode): QuantityNode {
  const units = node.readings.flatMap(({ own }) => own.map(({ noun }) => noun));
  return { ...node, nouns: node.nouns.filter((noun) => !units.includes(noun)) };
}

/**
 * ```
 *   Rides/day:   20M → 230 rides/sec
 *        ^^^^ the period of the bare number behind the colon
 * ```
 */
export function withPeriodOfLabel(tokens: readonly Token[], from: number, node: QuantityNode): QuantityNode {
  const colon = tokens[from - 1];
  if (colon?.type !== "break" || colon.text !== ":" || node.readings.some(({ time }) => time !== 0)) return node;
  const period = periodBefore(tokens, from - 1);
  if (!period) return node;
  return { ...node, readings: node.readings.map((reading) => ({ ...reading, seconds: reading.seconds * period.seconds, time: -1 })) };
}

const LONGEST_LABEL = 12;

function periodBefore(tokens: readonly Token[], end: number): UnitReading | null {
  for (let at = end - 1; at >= Math.max(0, end - LONGEST_LABEL) && tokens[at]?.type !== "break"; at -= 1) {
    const [reading] = unitPhraseAt(tokens, at).readings;
    if (reading?.time === -1) return reading;
  }
  return null;
}
