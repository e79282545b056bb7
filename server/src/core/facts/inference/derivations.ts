/**
 * Calculations that an author left to the reader: a quantity that follows from quantities stated around it.
 * ```
 *   - DAU: 500M; average 10 feed refreshes/day
 *           ^^^^          ^^
 *   - Feed reads: 5B/day                          500M × 10/day
 *                 ^^
 * ```
 * They only ever confirm: what does not follow may come from anywhere.
 */
import { DAY_SECONDS } from "../../../knowledge/measures.ts";
import { type QuantityNode, sumOfNode, type UnitReading } from "../../quantity/expression.ts";
import type { RateClaim } from "../rate-claims.ts";
import { FORMS, type Form, type Operation } from "./forms.ts";
import { claimOfSum, type Derivation, readingOf } from "./implied.ts";
import type { Role } from "./role.ts";
import type { Stated } from "./stated.ts";
import { totalOf } from "./totals.ts";

const MOST_ADDENDS = 40;
const MOST_CANDIDATES = 14;
const MOST_CELLS = 40;
/** Behind a result, in its own line: `200 slots across 50 nodes (4 slots each)`. */
const MOST_BEHIND = 3;

/** How the quantity at `at` of `own` follows from the others, or from those `before`, the nearest of which comes last; null if it does not. */
export function derivationAt(at: number, own: readonly Stated[], before: readonly Stated[]): Derivation | null {
  const result = own[at] as Stated;
  const forms = FORMS[result.role] ?? [];
  const behind = own.slice(at + 1, at + 1 + MOST_BEHIND).filter(({ line }) => line === result.line);
  const most = result.isComputed ? MOST_CELLS : MOST_CANDIDATES;
  const ahead = [...before.slice(-most), ...own.slice(Math.max(0, at - most), at)].slice(-most).toReversed();
  const total = totalOf(result, [...own.slice(Math.max(0, at - MOST_ADDENDS), at)].toReversed().concat(before.toReversed()));
  if (total) return total;
  const converted = ahead.find((each) => isConversion(result, each));
  if (converted) return { operands: [converted], claim: claimOfSum(sumOfNode(converted.node), result, converted.text) };
  for (const form of forms) {
    const found = byForm(form, result, ahead, form.goesBack ? [] : behind);
    if (found) return found;
  }
  return result.isComputed ? byThree(forms, result, ahead) : null;
}

const FURTHER: readonly Role[] = ["count", "share", "multiple", "period", "ratio"];
/** What a spreadsheet computes is off by its rounding only. */
const CLOSE_FOR_CELLS = 0.01;

/** A cell that is computed from three others. */
function byThree(forms: readonly Form[], result: Stated, ahead: readonly Stated[]): Derivation | null {
  const cells = ahead.filter(isInTable);
  for (const { operands, operations } of forms) {
    for (const a of cells.filter(({ role }) => role === operands[0])) {
      for (const b of cells.filter(({ role }) => role === operands[1])) {
        const pair = operations.find(({ after }) => !after);
        const product = pair && a !== b ? computedBy(pair, a.node, b.node) : null;
        const c = product && cells.find((each) => each !== a && each !== b && isThird(result, product, each));
        if (pair && c) return { operands: [a, b, c], claim: claim(pair, result, a, b, c) };
      }
    }
  }
  return null;
}

function isThird(result: Stated, { value, reading }: Computed, { role, node }: Stated): boolean {
  if (!FURTHER.includes(role)) return false;
  const r = readingOf(node);
  const product = { value: value * node.high * r.factor * r.seconds, reading: { ...reading, time: reading.time + r.time } };
  return agrees(result.node, product, CLOSE_FOR_CELLS);
}

/**
 * What the quantity at `at` of `own` should follow from and does not: only where its own line says so many, and so much
 * for each of them, or so many copies of what the line before comes to. A claim to be judged.
 */
export function expectationAt(at: number, own: readonly Stated[], before: readonly Stated[]): RateClaim | null {
  const result = own[at] as Stated;
  const ahead = [...before.slice(-MOST_CANDIDATES), ...own.slice(Math.max(0, at - MOST_CANDIDATES), at)];
  const beside = ahead.filter((each) => isBeside(result, each));
  const others = ahead.filter(({ line }) => line === result.line - 1);
  for (const { operands, operations, link } of FORMS[result.role] ?? []) {
    const [operation] = operations;
    const a = link === "beside" ? lastOf(operands[0], others) : onlyOf(operands[0], beside);
    const b = onlyOf(operands[1], beside);
    if (!operation || operation.after || !a || !b || isIdle(a) || isIdle(b)) continue;
    // "10x" may as well be what something shrinks by.
    if (link === "beside" ? b.node.times : link !== "subject" || !isEach(b)) continue;
    const expected = claim(operation, result, a, b);
    return { ...expected, found: { ...expected.found, bearing: "slip" } };
  }
  return null;
}

function onlyOf(role: Role, among: readonly Stated[]): Stated | null {
  const found = among.filter((each) => each.role === role);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function lastOf(role: Role, among: readonly Stated[]): Stated | null {
  return among.findLast((each) => each.role === role) ?? null;
}

/** Whether a quantity can be the result of anything. */
export function canFollow({ role, isFree, isComputed, node }: Stated): boolean {
  return isFree && FORMS[role] !== undefined && (isComputed || !isTrivial(node));
}

const SMALLEST_COUNT = 100;
const SMALLEST_BITS = 1000;

/** Small numbers follow from anything. */
function isTrivial(node: QuantityNode): boolean {
  const { factor, information, money } = readingOf(node);
  if (information === 1) return node.high * factor < SMALLEST_BITS;
  return money === 0 && !node.scaled && node.high < SMALLEST_COUNT;
}

function byForm(form: Form, result: Stated, ahead: readonly Stated[], behind: readonly Stated[]): Derivation | null {
  const [first, second] = form.operands;
  const firsts = (form.link === "beside" ? ahead : [...behind, ...ahead]).filter(({ role }) => role === first);
  const seconds = [...behind, ...ahead].filter(({ role }) => role === second);
  for (const a of firsts) {
    for (const b of seconds) {
      if (a === b || isIdle(a) || isIdle(b) || !isLinked(form, result, a, b)) continue;
      const operation = form.operations.find((each) => isMeant(each, b) && comesTo(each, result, a.node, b.node));
      if (operation) return { operands: [a, b], claim: claim(operation, result, a, b) };
    }
  }
  return null;
}

/** `Node 2`, `Step 1`: a number that numbers, or counts a single one. */
function isIdle({ role, column, node: { high, readings, nouns, scaled } }: Stated): boolean {
  if (role === "multiple") return high === 1;
  if (role !== "count") return false;
  return high * (readings[0]?.factor ?? 1) === 1 || (column < 1 && nouns.length === 0 && !scaled && high < SMALLEST_COUNT);
}

/** Whether the text gives a reason to think of these operands; without one, numbers agree by chance. */
function isLinked({ link }: Form, result: Stated, a: Stated, b: Stated): boolean {
  if (result.isComputed && isInTable(a) && isInTable(b)) return true;
  switch (link) {
    case "beside":
      return (
        (isBeside(result, b) || result.lead === b.passage || isInOneTable(result, b)) && (result.line - a.line <= NEAR || share(result, a))
      );
    case "subject":
      return reasons(result, a, b) > 1;
    case "counted":
      return (countTheSame(result, b) && a.node.nouns.length > 0) || (isPerOneOf(b, a) && share(result, b));
    case "words":
      return share(result, b) || (isBeside(result, a) && isBeside(result, b));
  }
}

/** In lines. */
const NEAR = 3;

function reasons(result: Stated, a: Stated, b: Stated): number {
  const all = [
    isBeside(result, a),
    isBeside(result, b),
    share(result, a),
    share(result, b),
    share(a, b),
    isEach,
    isInOneTable(result, a) && isInOneTable(result, b),
  ];
  return all.filter(Boolean).length;
}

function isEach({ node: { nouns } }: Stated): boolean {
  return nouns.some((noun) => noun.startsWith("/") || EACH.has(noun));
}

const EACH = new Set(["each", "avg", "average"]);

const FARTHEST_ROW = 8;

function isInTable({ column }: Stated): boolean {
  return column >= 0;
}

function isInOneTable(a: Stated, b: Stated): boolean {
  return a.column >= 0 && b.column >= 0 && a.passage.heading === b.passage.heading && Math.abs(a.line - b.line) <= FARTHEST_ROW;
}

function isBeside(a: Stated, b: Stated): boolean {
  return a.line === b.line;
}

function share(a: Stated, b: Stated): boolean {
  for (const word of a.words) if (b.words.has(word)) return true;
  return false;
}

/** `100 per user`, beside so many users. */
function isPerOneOf({ node: { nouns } }: Stated, whole: Stated): boolean {
  return nouns.some(
    (noun) => noun.startsWith("/") && [...whole.node.nouns, ...whole.label].some((word) => word.slice(0, 4) === noun.slice(1, 5)),
  );
}

function countTheSame(a: Stated, b: Stated): boolean {
  return a.node.nouns.some((noun) => b.node.nouns.some((other) => !noun.startsWith("/") && noun.slice(0, 4) === other.slice(0, 4)));
}

function isMeant({ after }: Operation, b: Stated): boolean {
  return !after || [...b.words].some((word) => after.some((stem) => word.startsWith(stem)));
}

const CLOSE = 0.03;
/** A share is itself a round number. */
const CLOSE_FOR_SHARES = 0.05;
/** A day is often taken as 100,000 seconds. */
const ROUND_DAY = DAY_SECONDS / 100_000;

function comesTo(operation: Operation, { node, isComputed }: Stated, a: QuantityNode, b: QuantityNode): boolean {
  const computed = computedBy(operation, a, b);
  return computed !== null && agrees(node, computed, isComputed ? CLOSE_FOR_CELLS : b.percent ? CLOSE_FOR_SHARES : CLOSE);
}

interface Computed {
  readonly value: number;
  readonly reading: Pick<UnitReading, "information" | "time" | "money" | "seconds">;
}

function computedBy(operation: Operation, a: QuantityNode, b: QuantityNode): Computed | null {
  const [x, y] = [readingOf(a), readingOf(b)];
  const factor = operation.factor(b.high * y.factor);
  if (factor === null) return null;
  const sign = operation.operator === "*" ? 1 : -1;
  return {
    value: a.high * x.factor * x.seconds * factor * y.seconds ** sign,
    reading: {
      information: x.information + sign * y.information,
      time: x.time + sign * y.time,
      money: x.money + sign * y.money,
      seconds: x.time === -1 ? x.seconds : y.time === -1 ? y.seconds : 1,
    },
  };
}

function agrees(result: QuantityNode, { value, reading }: Computed, close: number): boolean {
  const { high, half } = result;
  const r = readingOf(result);
  if (r.information !== reading.information || r.money !== reading.money) return false;
  const written = high * r.factor;
  const ratios =
    r.time === reading.time
      ? [(written * r.seconds) / value]
      : r.time === 0 && reading.time === -1
        ? [written / (value / reading.seconds)]
        : [];
  const slack = Math.max(close, Math.min(half / high, 0.1));
  const changesPeriod = r.time === -1 && r.seconds === 1 && reading.seconds < 1;
  return ratios.some((ratio) => Math.abs(ratio - 1) <= slack || (changesPeriod && Math.abs(ratio / ROUND_DAY - 1) <= slack));
}

/** `Per hour: $16,416` right below so much a second. */
function isConversion(result: Stated, base: Stated): boolean {
  const [r, x] = [readingOf(result.node), readingOf(base.node)];
  if (result.role !== base.role || r.time !== -1 || x.time !== -1 || r.seconds === x.seconds) return false;
  const isNext = result.line - base.line <= 1 && result.words.size === 0;
  const isMarked = result.isComputed && isInTable(base);
  if (!isNext && !isMarked && !(result.line - base.line <= 2 && share(result, base))) return false;
  return agrees(result.node, { value: base.node.high * x.factor * x.seconds, reading: x }, CLOSE);
}

const SIGNS = { "*": "×", "/": "÷" } as const;

function claim({ operator, rewrite, phrase }: Operation, result: Stated, a: Stated, b: Stated, c?: Stated): RateClaim {
  const second = rewrite ? rewrite(b.node) : { ...b.node, times: false };
  const factors = [
    { operator: "*", node: a.node },
    { operator, node: second },
    ...(c ? [{ operator: "*", node: { ...c.node, times: false } } as const] : []),
  ] as const;
  const text = `${a.text} ${SIGNS[operator]} ${phrase ? phrase(b.text) : b.text}${c ? ` × ${c.text}` : ""}`;
  return claimOfSum({ span: result.node.span, terms: [{ sign: 1, factors }] }, result, text);
}
