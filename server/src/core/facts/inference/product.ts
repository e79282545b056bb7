/** What two quantities come to, and whether that is what a third one states. */
import { DAY_SECONDS } from "../../../knowledge/measures.ts";
import type { QuantityNode, UnitReading } from "../../quantity/expression.ts";
import type { Operation } from "./forms.ts";
import { readingOf } from "./implied.ts";
import type { Stated } from "./stated.ts";

/** Share of a result. */
export const CLOSE = 0.03;
/** What a spreadsheet computes is off by its rounding only. */
export const CLOSE_FOR_CELLS = 0.01;
/** A share is itself a round number. */
const CLOSE_FOR_SHARES = 0.05;
/** A result of one digit may be off by half of itself; that would agree with anything. */
const MOST_ROUNDING = 0.05;
/** A day is often taken as 100,000 seconds. */
const ROUND_DAY = DAY_SECONDS / 100_000;

/** Whether `result` is what an operation on two quantities comes to. */
export function comesTo(operation: Operation, { node, isComputed }: Stated, a: QuantityNode, b: QuantityNode): boolean {
  const computed = computedBy(operation, a, b);
  if (computed === null) return false;
  const close = isComputed ? CLOSE_FOR_CELLS : b.percent ? CLOSE_FOR_SHARES : CLOSE;
  return agrees(node, computed, close) || (b.low < b.high && isInRange(node, computed, b));
}

export interface Computed {
  readonly value: number;
  readonly reading: Pick<UnitReading, "information" | "time" | "money" | "seconds">;
}

/** What an operation on two quantities comes to; null where it comes to nothing. */
export function computedBy(operation: Operation, a: QuantityNode, b: QuantityNode): Computed | null {
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

/** Whether a result is `computed`, up to a share `close` of it, its own rounding, or a day of 100,000 seconds. */
export function agrees(result: QuantityNode, { value, reading }: Computed, close: number): boolean {
  const { high, half } = result;
  const r = readingOf(result);
  if (r.information !== reading.information || r.money !== reading.money) return false;
  const written = high * r.factor;
  const ratio = ratioOf(r, written, value, reading);
  const slack = Math.max(close, Math.min(half / high, MOST_ROUNDING));
  const changesPeriod = r.time === -1 && r.seconds === 1 && reading.seconds < 1;
  if (ratio === null) return false;
  if (isWhole(result, r) && Math.ceil(written / ratio) === written) return true;
  return Math.abs(ratio - 1) <= slack || (changesPeriod && Math.abs(ratio / ROUND_DAY - 1) <= slack);
}

/** `2–3× the average`: anywhere between. */
function isInRange(result: QuantityNode, { value, reading }: Computed, { low, high }: QuantityNode): boolean {
  const r = readingOf(result);
  if (r.information !== reading.information || r.money !== reading.money) return false;
  const ratio = ratioOf(r, result.high * r.factor, value, reading);
  return ratio !== null && ratio >= (low / high) * (1 - CLOSE) && ratio <= 1 + CLOSE;
}

/** Machines come whole. */
function isWhole({ decimals, scaled }: QuantityNode, { information, time, money }: UnitReading): boolean {
  return decimals === 0 && !scaled && information === 0 && time === 0 && money === 0;
}

/** Where only one side names its period, both are of one: `Uploads/day: 2M`, `Photo: 3 MB`, `Storage: 6 TB`. */
function ratioOf(r: UnitReading, written: number, value: number, reading: Computed["reading"]): number | null {
  if (r.time === reading.time) return (written * r.seconds) / value;
  if (r.time === 0 && reading.time === -1) return (written * reading.seconds) / value;
  return r.time === -1 && reading.time === 0 && r.information === 1 ? written / value : null;
}
