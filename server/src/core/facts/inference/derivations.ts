/**
 * Calculations that an author left to the reader: a quantity that follows from quantities stated around it.
 * ```
 *   - DAU: 500M; average 10 feed refreshes/day
 *           ^^^^          ^^
 *   - Feed reads: 5B/day                          500M × 10/day
 *                 ^^
 * ```
 * They only ever confirm: what does not follow may come from anywhere, unless its own statement ties it (`tied.ts`).
 */
import { DAY_SECONDS } from "../../../knowledge/measures.ts";
import { type QuantityNode, sumOfNode } from "../../quantity/expression.ts";
import { lifetimeOf } from "./clock-bits.ts";
import { isInTable, isLinked, shareWords } from "./closeness.ts";
import { FORMS, type Form, type Operation } from "./forms.ts";
import { claimOfSum, type Derivation, type ImpliedClaim, readingOf } from "./implied.ts";
import { agrees, CLOSE, CLOSE_FOR_CELLS, type Computed, comesTo, computedBy } from "./product.ts";
import type { Role } from "./role.ts";
import type { Stated } from "./stated.ts";
import { isTotal, totalOf } from "./totals.ts";

const MOST_CANDIDATES = 14;
const MOST_CELLS = 40;
/** Behind a result, in its own line: `200 slots across 50 nodes (4 slots each)`. */
const MOST_BEHIND = 3;

/** How the quantity at `at` of `own` follows from the others, or from those `before`, the nearest of which comes last; null if it does not. */
export function derivationAt(at: number, own: readonly Stated[], before: readonly Stated[]): Derivation | null {
  const result = own[at] as Stated;
  const ahead = nearestFirst(at, own, before, result.isComputed ? MOST_CELLS : MOST_CANDIDATES);
  const behind = own.slice(at + 1, at + 1 + MOST_BEHIND).filter(({ line }) => line === result.line);
  const settled =
    (isTotal(result) ? totalOf(result, nearestFirst(at, own, before, MOST_CELLS)) : null) ?? lifetimeOf(result, ahead, behind);
  if (settled) return settled;
  const users = ahead.find((each) => isOfDailyUsers(result, each));
  if (users) return { operands: [users], claim: claimOfSum(sumOfNode(onceADay(users.node)), result, `${users.text} per day`) };
  const converted = ahead.find((each) => isConversion(result, each));
  if (converted) return { operands: [converted], claim: claimOfSum(sumOfNode(converted.node), result, converted.text) };
  const forms = FORMS[result.role] ?? [];
  if (forms.length === 0) return null;
  const rolesAhead = byRole(ahead);
  const rolesBehind = byRole(behind);
  for (const form of forms) {
    const found = byForm(form, result, rolesAhead, form.goesBack ? NOBODY : rolesBehind);
    if (found) return found;
  }
  return result.isComputed ? byThree(forms, result, ahead) : null;
}

/** At most so many quantities before the one at `at`. */
function nearestFirst(at: number, own: readonly Stated[], before: readonly Stated[], most: number): readonly Stated[] {
  const nearest: Stated[] = [];
  for (let index = at - 1; index >= 0 && nearest.length < most; index -= 1) nearest.push(own[index] as Stated);
  for (let index = before.length - 1; index >= 0 && nearest.length < most; index -= 1) nearest.push(before[index] as Stated);
  return nearest;
}

type ByRole = ReadonlyMap<Role, readonly Stated[]>;

const NOBODY: ByRole = new Map();

/** Those that can be operands, by their roles. */
function byRole(stated: readonly Stated[]): ByRole {
  const roles = new Map<Role, Stated[]>();
  for (const each of stated) {
    if (isIdle(each)) continue;
    const same = roles.get(each.role);
    if (same) same.push(each);
    else roles.set(each.role, [each]);
  }
  return roles;
}

/** Of more cells, three would agree by chance. */
const NEAREST_CELLS = 12;
const FURTHER: readonly Role[] = ["count", "share", "multiple", "period", "ratio"];

/** A cell that is computed from three others. */
function byThree(forms: readonly Form[], result: Stated, ahead: readonly Stated[]): Derivation | null {
  const cells = ahead.filter(isInTable).slice(0, NEAREST_CELLS);
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

/** Whether a quantity can be the result of anything. */
export function canFollow({ role, isFree, isComputed, node }: Stated): boolean {
  return isFree && (role === "period" || FORMS[role] !== undefined) && (isComputed || !isTrivial(node));
}

const SMALLEST_COUNT = 100;
const SMALLEST_BITS = 1000;

/** Small numbers follow from anything. */
function isTrivial(node: QuantityNode): boolean {
  const { factor, information, time, money } = readingOf(node);
  if (information === 1) return node.high * factor < SMALLEST_BITS;
  return money === 0 && time !== 1 && !node.scaled && node.high < SMALLEST_COUNT;
}

function byForm(form: Form, result: Stated, ahead: ByRole, behind: ByRole): Derivation | null {
  const [first, second] = form.operands;
  const among = (roles: ByRole, role: Role): readonly Stated[] => roles.get(role) ?? [];
  const seconds = [...among(behind, second), ...among(ahead, second)];
  if (seconds.length === 0) return null;
  const firsts = form.link === "beside" ? among(ahead, first) : [...among(behind, first), ...among(ahead, first)];
  for (const a of firsts) {
    for (const b of seconds) {
      if (a === b || !isLinked(form, result, a, b)) continue;
      const operation = form.operations.find((each) => isMeant(each, b) && comesTo(each, result, a.node, b.node));
      if (operation) return { operands: [a, b], claim: claim(operation, result, a, b) };
    }
  }
  return null;
}

/** `Node 2`, `Step 1`: a number that numbers, or counts a single one. */
export function isIdle({ role, column, node: { high, readings, nouns, scaled } }: Stated): boolean {
  if (role === "multiple") return high === 1;
  if (role !== "count") return false;
  return high * (readings[0]?.factor ?? 1) === 1 || (column < 1 && nouns.length === 0 && !scaled && high < SMALLEST_COUNT);
}

export function isMeant({ after }: Operation, b: Stated): boolean {
  return !after || [...b.words].some((word) => after.some((stem) => word.startsWith(stem)));
}

/** The derivation of `result` from an operation on `a` and `b`. */
export function derivedBy(operation: Operation, result: Stated, a: Stated, b: Stated): Derivation {
  return { operands: [a, b], claim: claim(operation, result, a, b) };
}

/** `Per hour: $16,416` right below so much a second. */
function isConversion(result: Stated, base: Stated): boolean {
  const [r, x] = [readingOf(result.node), readingOf(base.node)];
  if (result.role !== base.role || r.time !== -1 || x.time !== -1 || r.seconds === x.seconds) return false;
  const isNext = result.line - base.line <= 1 && result.words.size === 0;
  const isMarked = result.isComputed && isInTable(base);
  if (!isNext && !isMarked && !(result.line - base.line <= 2 && shareWords(result, base))) return false;
  return agrees(result.node, { value: base.node.high * x.factor * x.seconds, reading: x }, CLOSE);
}

/** `5M DAU`, and further down `50 users per second`: so many come in a day. */
function isOfDailyUsers(result: Stated, { role, isFree, node, label }: Stated): boolean {
  if (result.role !== "rate" || readingOf(result.node).seconds !== 1 || role !== "count" || !isFree) return false;
  if (![...node.nouns, ...label].includes("dau")) return false;
  const { factor } = readingOf(node);
  return agrees(result.node, { value: (node.high * factor) / DAY_SECONDS, reading: A_DAY }, CLOSE);
}

const A_DAY = { information: 0, money: 0, time: -1, seconds: 1 / DAY_SECONDS } as const;

function onceADay(node: QuantityNode): QuantityNode {
  return { ...node, readings: [{ ...readingOf(node), ...A_DAY }] };
}

/** `100:1` and `2–3×` without what makes them a ratio and a multiple. */
function factorText({ role, text }: Stated): string {
  if (role === "ratio") return text.replace(/^1:|:1$/, "");
  return role === "multiple" ? text.replace(/[\s\\]*[×xX*][\s\\]*$/, "") : text;
}

const SIGNS = { "*": "×", "/": "÷" } as const;

function claim({ operator, rewrite, phrase }: Operation, result: Stated, a: Stated, b: Stated, c?: Stated): ImpliedClaim {
  const second = rewrite ? rewrite(b.node) : { ...b.node, times: false };
  const factors = [
    { operator: "*", node: a.node },
    { operator, node: second },
    ...(c ? [{ operator: "*", node: { ...c.node, times: false } } as const] : []),
  ] as const;
  const text = `${a.text} ${SIGNS[operator]} ${phrase ? phrase(b.text) : factorText(b)}${c ? ` × ${c.text}` : ""}`;
  return claimOfSum({ span: result.node.span, terms: [{ sign: 1, factors }] }, result, text);
}
