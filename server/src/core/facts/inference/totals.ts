/**
 * Totals: what stands above them, added up.
 * ```
 *   - id: 8 bytes                    | Servers   | $4,000 |
 *   - caption: 140 bytes             | Databases | $2,800 |
 *   - Total: 148 bytes               | Total     | $6,800 |
 * ```
 */
import { TOTAL_WORDS } from "../../../knowledge/operand-words.ts";
import type { Sum, UnitReading } from "../../quantity/expression.ts";
import { claimOfSum, type Derivation, readingOf } from "./implied.ts";
import type { Stated } from "./stated.ts";

const MOST_ADDENDS = 16;
const FEWEST_ADDENDS = 2;
const CLOSE = 0.03;

/** Whether a quantity is said to be a total, or may be one. */
export function isTotal({ label, isComputed }: Stated): boolean {
  return isComputed || label.some((word) => TOTAL_WORDS.has(word));
}

/** How `result` adds up from those `ahead` of it, the nearest first; null where it is no total, or does not. */
export function totalOf(result: Stated, ahead: readonly Stated[]): Derivation | null {
  if (!result.label.some((word) => TOTAL_WORDS.has(word))) return result.isComputed ? sumOfCells(result, ahead) : null;
  const addends: Stated[] = [];
  let fitting: readonly Stated[] | null = null;
  let sum = 0;
  let line = result.line;
  for (const each of ahead) {
    if (each.line === line || !isAlike(result, each)) continue;
    if (result.line - each.line > MOST_ADDENDS || line - each.line > FARTHEST_APART) break;
    line = each.line;
    addends.push(each);
    sum += amountOf(each);
    // The most that fit: a small one more or less is within the rounding.
    if (addends.length >= FEWEST_ADDENDS && Math.abs(amountOf(result) / sum - 1) <= CLOSE) fitting = addends.toReversed();
  }
  return fitting && derivation(result, fitting);
}

const NEAREST_CELLS = 7;
const CLOSE_FOR_CELLS = 0.002;

/** A computed cell may add up some of those above it. */
function sumOfCells(result: Stated, ahead: readonly Stated[]): Derivation | null {
  const cells = ahead.filter((each) => isAlike(result, each)).slice(0, NEAREST_CELLS);
  for (let chosen = 1; chosen < 2 ** cells.length; chosen += 1) {
    const addends = cells.filter((_, at) => (chosen >> at) & 1);
    if (addends.length < FEWEST_ADDENDS) continue;
    const sum = addends.reduce((total, each) => total + amountOf(each), 0);
    if (Math.abs(amountOf(result) / sum - 1) <= CLOSE_FOR_CELLS) return derivation(result, addends.toReversed());
  }
  return null;
}

/** In lines: what is farther apart is no list. */
const FARTHEST_APART = 2;

/** True of what can be added to `result`: of one kind, in one period, in one column. */
function isAlike(result: Stated, each: Stated): boolean {
  const [r, x] = [readingOf(result.node), readingOf(each.node)];
  return (
    r.information === x.information &&
    r.money === x.money &&
    isOnePeriod(r, x) &&
    result.column === each.column &&
    !each.label.some((word) => TOTAL_WORDS.has(word))
  );
}

/** What is added up may leave its period to the label of the total. */
function isOnePeriod(result: UnitReading, addend: UnitReading): boolean {
  return result.time === addend.time ? result.seconds === addend.seconds : result.time === -1 && addend.time === 0;
}

function amountOf({ node }: Stated): number {
  return node.high * readingOf(node).factor;
}

function derivation(result: Stated, addends: readonly Stated[]): Derivation {
  const terms: Sum["terms"] = addends.map(({ node }) => ({ sign: 1, factors: [{ operator: "*", node }] }));
  const text = addends.map((each) => each.text).join(" + ");
  return { operands: addends, claim: claimOfSum({ span: result.node.span, terms }, result, text) };
}
