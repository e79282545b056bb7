/**
 * The claims in a passage: a calculation and the result that its author wrote behind it, in parentheses after it, or
 * before it. What a claim comes to is `judge.ts`'s business.
 * ```
 *   Trie: ~10M × avg 15 chars = 150M nodes × 100 bytes = 15 GB (fits in memory)
 *         ^^^^^^^^^^^^^^^^^^^   ^^^^ first claim
 *                               ^^^^^^^^^^^^^^^^^^^^^^   ^^^^^ second claim
 * ```
 */
import type { Span } from "../text/span.ts";
import { BARE, leavesOf, type QuantityNode, type Sum, soleNode, type UnitReading } from "./expression.ts";
import { closingOf, groupAt, quantityAt, sumAt } from "./parse.ts";
import { claimedAt } from "./result.ts";
import type { Token } from "./token.ts";
import { unitPhraseAt } from "./unit-phrase.ts";

/**
 * What a difference proves. `strict`: the result is wrong. `slip`: it is, where a usual slip of powers of ten or of bits
 * and bytes explains it. `lenient`: nothing, as what stands there may be another matter.
 */
export type Bearing = "strict" | "slip" | "lenient";

export interface FoundClaim {
  readonly form: "calculation" | "conversion" | "listed";
  /** The calculation; further ways to cut it out of the text follow. */
  readonly sums: readonly [Sum, ...Sum[]];
  readonly claimed: QuantityNode;
  /** The right side, where it goes on calculating. */
  readonly restated: Sum | null;
  /** Results listed behind the first: `= 100K cores, 500 TB of memory`. */
  readonly others: readonly QuantityNode[];
  readonly bearing: Bearing;
  readonly span: Span;
}

export interface Relation {
  /** Indices of its first token and of the token behind it. */
  readonly from: number;
  readonly end: number;
  readonly sign: "=" | "~" | ">" | "word";
}

/** The claims in the tokens of a passage, in the order of their results. Time: linear, with a constant for the longest side. */
export function findClaims(tokens: readonly Token[]): readonly FoundClaim[] {
  const relations = relationsIn(tokens);
  const found = relations.flatMap((relation, at) => claimAt(tokens, relation, relations[at - 1] ?? null, relations[at + 1] ?? null) ?? []);
  return [...found, ...inCells(tokens), ...inParentheses(tokens)].sort((a, b) => a.claimed.span.start - b.claimed.span.start);
}

const RELATION_WORDS = new Set(["is", "equals", "equal", "gives", "give", "means", "yields", "makes", "needs"]);
const APPROXIMATELY = new Set([
  "about",
  "around",
  "approximately",
  "approx",
  "roughly",
  "nearly",
  "almost",
  "to",
  "only",
  "just",
  "at",
  "close",
  "total",
]);

function relationsIn(tokens: readonly Token[]): readonly Relation[] {
  const relations: Relation[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    const isWord = token.type === "word" && RELATION_WORDS.has(token.text.toLowerCase());
    if (token.type !== "relation" && !isWord) continue;
    const from = at;
    let sign: Relation["sign"] = isWord ? "word" : token.type === "relation" ? token.relation : "word";
    let end = at + 1;
    for (let next = tokens[end]; next; next = tokens[end]) {
      const goesOn = next.type === "relation" || (next.type === "word" && APPROXIMATELY.has(next.text.toLowerCase()));
      if (!goesOn) break;
      if (next.type === "relation" && next.relation === "=") sign = "=";
      end += 1;
    }
    relations.push({ from, end, sign });
    at = end - 1;
  }
  return relations;
}

function claimAt(tokens: readonly Token[], relation: Relation, before: Relation | null, after: Relation | null): FoundClaim | null {
  const right = claimedAt(tokens, relation.end);
  const from = startOfSide(tokens, relation.from, before);
  const left = sideEndingAt(tokens, from, relation.from);
  if (!right) return left ? null : reversed(tokens, relation, after, from);
  if (!left) return null;
  const span = { start: left.sum.span.start, end: right.claimed.span.end };
  const others = othersAt(tokens, right.end);
  if (relation.sign !== "=" && leavesOf(left.sum).some(({ kind }) => kind === "name") && !isNamedSum(tokens, left)) return null;
  const only = soleNode(left.sum);
  if (!only || only.kind === "power" || (only.kind === "group" && soleNode(only.sum) === null)) {
    const bearing = bearingOf(relation, left.sum, right.claimed, right.restated !== null);
    return { form: "calculation", sums: cuts(left), claimed: right.claimed, restated: right.restated, others, bearing, span };
  }
  if (only.kind !== "quantity") return null;
  const listed = listedWith(tokens, left, right.claimed, relation);
  if (listed)
    return { ...listed, claimed: right.claimed, restated: null, others: [], span: { start: listed.sums[0].span.start, end: span.end } };
  if (right.restated) return reversed(tokens, relation, after, from);
  const rated = withPeriodOfLabel(tokens, left.from, only);
  return conversion(rated, right.claimed, relation, span, sumOf(rated), isQualified(tokens, right.end));
}

/** A calculation with names counts where it starts its sentence, or a line. */
function isNamedSum(tokens: readonly Token[], { from, sum }: Side): boolean {
  const before = tokens[from - 1];
  return soleNode(sum) === null && (before === undefined || before.type === "break" || before.type === "relation");
}

function sumOf(node: QuantityNode): Sum {
  return { span: node.span, terms: [{ sign: 1, factors: [{ operator: "*", node }] }] };
}

/**
 * ```
 *   Rides/day:   20M → 230 rides/sec
 *        ^^^^ the period of the bare number behind the colon
 * ```
 */
function withPeriodOfLabel(tokens: readonly Token[], from: number, node: QuantityNode): QuantityNode {
  const colon = tokens[from - 1];
  if (colon?.type !== "break" || colon.text !== ":" || node.readings.some(({ time }) => time !== 0)) return node;
  const period = periodBefore(tokens, from - 1);
  if (!period) return node;
  return { ...node, readings: node.readings.map((reading) => ({ ...reading, seconds: reading.seconds * period.seconds, time: -1 })) };
}

function periodBefore(tokens: readonly Token[], end: number): UnitReading | null {
  for (let at = end - 1; at >= 0 && tokens[at]?.type !== "break"; at -= 1) {
    const [reading] = unitPhraseAt(tokens, at).readings;
    if (reading?.time === -1) return reading;
  }
  return null;
}

/**
 * ```
 *   | Incoming data | 500 bytes/URL * 200 URL/s | 100 KB/s |
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^   ^^^^^^^^ one cell with the calculation, the next with its result
 * ```
 */
function inCells(tokens: readonly Token[]): readonly FoundClaim[] {
  return tokens.flatMap((token, at) => {
    if (token.type !== "break" || token.text !== "|") return [];
    const from = startOfSide(tokens, at, null);
    const left = sideEndingAt(tokens, from, at);
    const right = quantityAt(tokens, tokens[at + 1]?.type === "relation" ? at + 2 : at + 1);
    const behind = right ? tokens[right.end] : undefined;
    if (!left || left.from !== from || !right || soleNode(left.sum) !== null || (behind && behind.type !== "break")) return [];
    if (leavesOf(left.sum).some(({ kind }) => kind === "name")) return [];
    const span = { start: left.sum.span.start, end: right.node.span.end };
    return [
      {
        form: "calculation",
        sums: [left.sum],
        claimed: right.node,
        restated: null,
        others: [],
        bearing: isMeasured(right.node) ? "strict" : "slip",
        span,
      } as const,
    ];
  });
}

function isMeasured({ readings }: QuantityNode): boolean {
  return readings.every(({ information, time, money }) => information !== 0 || time !== 0 || money !== 0);
}

/** An arrow or a word between two counts may lead on to something else than the result. */
function bearingOf({ sign }: Relation, sum: Sum, claimed: QuantityNode, isRestated: boolean): Bearing {
  if (sign === "=" || sign === "~") return "strict";
  if (isRestated) return "lenient";
  const isData = (node: QuantityNode): boolean => node.readings.some(({ information }) => information !== 0);
  const leadsToData = leavesOf(sum).some(
    (leaf) => leaf.kind === "quantity" && (isData(leaf) || leaf.readings.some(({ mayBeBytes }) => mayBeBytes)),
  );
  if (isData(claimed)) return leadsToData ? "strict" : "slip";
  const isCount = claimed.readings.every(({ time, money }) => time === 0 && money === 0);
  return isCount && !countsTheSame(sum, claimed) ? "slip" : "strict";
}

/** True where the result counts nothing else than some operand does. */
function countsTheSame(sum: Sum, { nouns }: QuantityNode): boolean {
  const operands = leavesOf(sum).flatMap((leaf) => (leaf.kind === "quantity" ? leaf.nouns : []));
  return nouns.length === 0 || nouns.some((noun) => operands.some((other) => other.slice(0, 4) === noun.slice(0, 4)));
}

interface Side {
  readonly sum: Sum;
  readonly from: number;
}

const LONGEST_SIDE = 60;

/** The token at which the side before a relation can start: behind a break, or behind the relation before. */
function startOfSide(tokens: readonly Token[], end: number, before: Relation | null): number {
  const first = Math.max(before?.end ?? 0, end - LONGEST_SIDE, 0);
  for (let at = end - 1; at >= first; at -= 1) if (tokens[at]?.type === "break") return at + 1;
  return first;
}

/** The longest calculation that ends right before token `end`. */
function sideEndingAt(tokens: readonly Token[], from: number, end: number): Side | null {
  for (let at = from; at < end; at += 1) {
    const token = tokens[at];
    if (token?.type === "close" || token?.type === "percent" || token?.type === "range" || token?.type === "break") continue;
    const isNegative = token?.type === "operator" && token.operator === "-" && !token.spaced && at === from;
    if (token?.type === "operator" && !isNegative) continue;
    if (token?.type === "word" && isInsidePhrase(tokens[at - 1])) continue;
    const parsed = sumAt(tokens, at);
    if (!parsed || !reaches(tokens, parsed, end)) continue;
    if (isCutOff(tokens, from, at)) return null;
    return asideAsCalculation(tokens, parsed, at) ?? { sum: parsed.node, from: at };
  }
  return null;
}

const MOST_TRAILING_WORDS = 4;

/** Up to its relation a calculation may tell what it is of: `/ 86400s of text =>`, `30 TB / 72G which is close to`. */
function reaches(tokens: readonly Token[], { node, end: parsedEnd }: { node: Sum; end: number }, end: number): boolean {
  if (parsedEnd === end) return true;
  if (parsedEnd > end || end - parsedEnd > MOST_TRAILING_WORDS || soleNode(node) !== null) return false;
  return tokens.slice(parsedEnd, end).every(({ type }) => type === "word");
}

/** An operator before the first operand that was understood: something before it was not. */
function isCutOff(tokens: readonly Token[], from: number, at: number): boolean {
  const before = tokens[at - 1];
  return at - 1 > from && before?.type === "operator" && !(before.operator === "-" && before.spaced);
}

/** `1 time crawling (5 billion pages × 100 KB) =`: the calculation stands in the parentheses. */
function asideAsCalculation(tokens: readonly Token[], { node, end }: { node: Sum; end: number }, from: number): Side | null {
  if (soleNode(node)?.kind !== "quantity" || tokens[end - 1]?.type !== "close") return null;
  for (let open = end - 2; open > from; open -= 1) {
    if (tokens[open]?.type !== "open" || closingOf(tokens, open) !== end - 1) continue;
    const group = groupAt(tokens, open);
    return group && soleNode(group.node.sum) === null ? { sum: group.node.sum, from: open } : null;
  }
  return null;
}

/** A name does not start in the middle of a phrase, nor with the unit of a number. */
function isInsidePhrase(before: Token | undefined): boolean {
  return (
    before !== undefined && (before.type === "word" || before.type === "number" || before.type === "percent" || before.type === "close")
  );
}

/** ` - ` may as well set off a label: the calculation without what stands before it is the other way to read it. */
function cuts({ sum }: Side): [Sum, ...Sum[]] {
  const { terms } = sum;
  const minus = terms.findLastIndex(({ sign }) => sign === -1);
  if (minus < 0) return [sum];
  const rest = terms.slice(minus);
  const first = rest[0];
  if (!first) return [sum];
  const cut: Sum = { span: { start: startOfTerm(first), end: sum.span.end }, terms: [{ ...first, sign: 1 }, ...rest.slice(1)] };
  const hasName = leavesOf(sum).some(({ kind }) => kind === "name");
  return hasName ? [cut, sum] : [sum, cut];
}

function startOfTerm({ factors }: Sum["terms"][number]): number {
  return factors[0]?.node.span.start ?? 0;
}

/** `10PB = 100B × 100KB`: the value first; only where nothing goes on behind it. */
function reversed(tokens: readonly Token[], relation: Relation, after: Relation | null, from: number): FoundClaim | null {
  const right = sumAt(tokens, relation.end);
  const left = sideEndingAt(tokens, from, relation.from);
  const value = left ? soleNode(left.sum) : null;
  if (!right || value?.kind !== "quantity" || soleNode(right.node) !== null || after?.from === right.end) return null;
  const span = { start: value.span.start, end: right.node.span.end };
  return { form: "calculation", sums: [right.node], claimed: value, restated: null, others: [], bearing: "lenient", span };
}

/** `, 500 TB of memory` behind a result. */
function othersAt(tokens: readonly Token[], end: number): readonly QuantityNode[] {
  const comma = tokens[end];
  if (!(comma?.type === "break" && comma.text === ",") && !(comma?.type === "word" && comma.text === "and")) return [];
  const next = quantityAt(tokens, end + 1);
  return next ? [next.node] : [];
}

const EACH = new Set(["average", "avg", "each", "averaging", "mean"]);

/**
 * ```
 *   1B objects, average 1 MB = 1 EB
 *   ^^^^^^^^^^  ^^^^^^^^^^^^ so many, each of so much
 * ```
 */
function listedWith(
  tokens: readonly Token[],
  side: Side,
  claimed: QuantityNode,
  { sign }: Relation,
): Pick<FoundClaim, "form" | "sums" | "bearing"> | null {
  let comma = side.from - 1;
  const words: string[] = [];
  for (; comma >= 0 && words.length <= 4; comma -= 1) {
    const token = tokens[comma];
    if (token?.type === "word") words.push(token.text.toLowerCase());
    else if (!(token?.type === "relation" && token.relation === "~")) break;
  }
  const separator = tokens[comma];
  if (separator?.type !== "break" || (separator.text !== "," && separator.text !== ";")) return null;
  const size = soleNode(side.sum);
  if (size?.kind !== "quantity") return null;
  for (let at = side.from; tokens[at]?.type === "word"; at += 1) words.push((tokens[at] as { text: string }).text.toLowerCase());
  const count = quantityEndingAt(tokens, comma);
  if (!count) return null;
  const measuresData = (node: QuantityNode): boolean => node.readings[0]?.information === 1;
  const isSize = measuresData(size) && measuresData(claimed) && !measuresData(count);
  const isEach = [...words, ...size.nouns].some((word) => EACH.has(word)) || size.nouns.some((noun) => noun.startsWith("/"));
  const isCapacity =
    count.readings[0]?.time === -1 && claimed.readings[0]?.time === -1 && size.readings[0]?.time === 0 && !measuresData(size);
  if (!isSize && !isEach && !isCapacity) return null;
  const sum: Sum = {
    span: { start: count.span.start, end: size.span.end },
    terms: [
      {
        sign: 1,
        factors: [
          { operator: "*", node: count },
          { operator: "*", node: size },
        ],
      },
    ],
  };
  return { form: "listed", sums: [sum], bearing: isSize || (isEach && sign === "=") ? "strict" : "lenient" };
}

function quantityEndingAt(tokens: readonly Token[], end: number): QuantityNode | null {
  for (let at = end - 1; at >= 0 && at > end - 10; at -= 1) {
    if (tokens[at]?.type === "break") return null;
    if (tokens[at]?.type !== "number" && tokens[at]?.type !== "currency") continue;
    const parsed = quantityAt(tokens, tokens[at - 1]?.type === "currency" ? at - 1 : at);
    return parsed && parsed.end === end ? parsed.node : null;
  }
  return null;
}

const ANOTHER_MATTER =
  /^(?:peak|peaks|burst|bursts|max|maximum|worst|compressed|compression|replicated|replication|after|with|per|raw|usable|effective|actual|actually|before|including)$/;

/** True when the words behind a result say that it is not simply what stands before. */
function isQualified(tokens: readonly Token[], end: number): boolean {
  for (let at = end; at < Math.min(end + 4, tokens.length); at += 1) {
    const token = tokens[at];
    if (token?.type === "break") return false;
    if (token?.type === "word" && ANOTHER_MATTER.test(token.text.toLowerCase())) return true;
  }
  return false;
}

/** `5B/day → 58K/s`: one amount in two units. */
function conversion(
  left: QuantityNode,
  claimed: QuantityNode,
  { sign }: Relation,
  span: Span,
  sum: Sum,
  qualified: boolean,
): FoundClaim | null {
  const kind = conversionKind(left, claimed);
  if (kind === null || (kind === "amount" && (sign === ">" || sign === "word"))) return null;
  const differs = nounsDiffer(left, claimed) || qualified || claimed.nouns.some((noun) => ANOTHER_MATTER.test(noun));
  const isPlain = left.nouns.length === 0 && claimed.nouns.length === 0;
  const bearing = differs || (kind === "amount" && !isPlain) ? "lenient" : kind === "rate" ? "strict" : "slip";
  return { form: "conversion", sums: [sum], claimed, restated: null, others: [], bearing, span };
}

/** What two quantities have in common, if they can be one amount in two units; null if they cannot, or have one unit. */
function conversionKind(a: QuantityNode, b: QuantityNode): "rate" | "amount" | null {
  for (const x of a.readings) {
    for (const y of b.readings) {
      if (x.doubt >= 1 || y.doubt >= 1) continue;
      if (x.information !== y.information || x.money !== y.money || x.time !== y.time) continue;
      if (x.time === -1 && (x.seconds !== y.seconds || (x.factor !== y.factor && x.information === 1))) return "rate";
      if (x.time === 0 && x.information === 1 && x.factor !== y.factor) return "amount";
      if (x.time === 1 && x.information === 0 && x.seconds !== y.seconds) return "amount";
    }
  }
  return null;
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

function nounsDiffer(a: QuantityNode, b: QuantityNode): boolean {
  const own = (node: QuantityNode): string[] => node.nouns.filter((noun) => !GENERIC.has(noun) && !noun.startsWith("/"));
  const per = (node: QuantityNode): string => node.nouns.filter((noun) => noun.startsWith("/")).join();
  if (per(a) !== per(b)) return true;
  const [x, y] = [own(a), own(b)];
  if (x.length === 0 || y.length === 0) return false;
  return !x.some((noun) => y.some((other) => noun.slice(0, 4) === other.slice(0, 4)));
}

/**
 * ```
 *   ~12 requests/sec (1,000,000 / 86,400)       10M transactions/day (≈ 116 tps)
 *   ^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^
 * ```
 */
function inParentheses(tokens: readonly Token[]): readonly FoundClaim[] {
  return tokens.flatMap((token, at) => (token.type === "open" ? (parenthesisAt(tokens, at) ?? []) : []));
}

function parenthesisAt(tokens: readonly Token[], open: number): FoundClaim | null {
  const close = closingOf(tokens, open);
  const before = quantityBefore(tokens, open);
  if (close === null || !before) return null;
  const first = tokens[open + 1];
  const from = first?.type === "relation" ? open + 2 : open + 1;
  const inside = sumAt(tokens, from);
  if (!inside || inside.end > close) return null;
  const only = soleNode(inside.node);
  if (only === null && inside.end === close && from === open + 1) {
    const bearing = leavesOf(inside.node).some(({ kind }) => kind === "name") ? "lenient" : bearingOfDerivation(before, inside.node);
    const span = { start: before.span.start, end: inside.node.span.end };
    return { form: "calculation", sums: [inside.node], claimed: before, restated: null, others: [], bearing, span };
  }
  if (only?.kind !== "quantity" || only.span.end === before.span.end) return null;
  const combinations = inside.end === close ? combinationsOfBits(before, only) : null;
  if (combinations) return combinations;
  const kind = conversionKind(before, only);
  if (kind === null) return null;
  const left: Sum = { span: before.span, terms: [{ sign: 1, factors: [{ operator: "*", node: before }] }] };
  const plain = inside.end === close && kind === "rate" && !nounsDiffer(before, only);
  return {
    form: "conversion",
    sums: [left],
    claimed: only,
    restated: null,
    others: [],
    bearing: plain ? "strict" : "lenient",
    span: { start: before.span.start, end: only.span.end },
  };
}

/** `4096 per millisecond (12 bits)`: as many as so many bits can tell apart. */
function combinationsOfBits(count: QuantityNode, bits: QuantityNode): FoundClaim | null {
  const [unit] = bits.readings;
  if (!unit?.bits || unit.time !== 0 || unit.factor !== 1 || count.readings[0]?.information !== 0) return null;
  const two: QuantityNode = { ...bits, low: 2, high: 2, half: 0, readings: [BARE], nouns: [] };
  const node = { kind: "power", span: bits.span, base: two, exponent: { ...bits, readings: [BARE] }, readings: [BARE] } as const;
  const sum: Sum = { span: bits.span, terms: [{ sign: 1, factors: [{ operator: "*", node }] }] };
  const span = { start: count.span.start, end: bits.span.end };
  return {
    form: "calculation",
    sums: [sum],
    claimed: { ...count, readings: [BARE] },
    restated: null,
    others: [],
    bearing: "lenient",
    span,
  };
}

/** A quotient of counts can only be where a count or a rate comes from; `1080p (1920 × 1080)` tells something else, and  an amount of data may be what was bought. */
function bearingOfDerivation(value: QuantityNode, sum: Sum): Bearing {
  const isCount = (node: QuantityNode): boolean => node.readings.every(({ information, money }) => information === 0 && money === 0);
  if (
    isCount(value) &&
    leavesOf(sum).every((leaf) => leaf.kind === "quantity" && isCount(leaf) && leaf.nouns.length === 0) &&
    isQuotient(sum)
  )
    return "strict";
  const hasData = (node: QuantityNode): boolean => node.readings.every(({ information }) => information === 1);
  const leaves = leavesOf(sum);
  return hasData(value) && leaves.some((leaf) => leaf.kind === "quantity" && hasData(leaf)) ? "slip" : "lenient";
}

function isQuotient({ terms }: Sum): boolean {
  return terms.length === 1 && (terms[0]?.factors.some(({ operator }) => operator === "/") ?? false);
}

/** The quantity that ends right before a parenthesis, and is no operand of a calculation. */
function quantityBefore(tokens: readonly Token[], open: number): QuantityNode | null {
  for (let at = open - 1; at >= 0 && at > open - 9; at -= 1) {
    const { type } = tokens[at] as Token;
    if (type === "break" || type === "open" || type === "close" || type === "operator") {
      if (!(type === "operator" && (tokens[at] as { operator?: string }).operator === "/")) return null;
    }
    if (type !== "number") continue;
    const from = tokens[at - 1]?.type === "currency" ? at - 1 : at;
    const parsed = quantityAt(tokens, from);
    const behind = tokens[open] as Token;
    const reaches = parsed && parsed.end > open && parsed.node.span.end <= behind.span.start;
    const previous = tokens[from - 1];
    const isOperand = previous?.type === "operator" || previous?.type === "range";
    return reaches && !isOperand ? parsed.node : null;
  }
  return null;
}
