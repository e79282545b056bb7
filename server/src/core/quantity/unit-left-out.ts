/** By how much a result may be off for no other reason than that nobody states the unit of what it comes from. */
import type { Value } from "./evaluate.ts";

const PREFIX_STEP = 1000;
const MOST_STEPS = 6;
/** A binary prefix is so much more than a decimal one. */
const BINARY_EXCESS = 1.024;

/** As far off as any other estimate may be. */
export const LARGEST_UNIT_ROUNDING = 0.25;

/** Two reasons at once have to explain it to the digit. */
const EXACTLY = 0.03;

const DATA = [1, 8, 1 / 8];
const PERIODS = [1, 24, 30, 12, 365, 60, 3600, 86_400, 7 * 86_400, 30 * 86_400, 365 * 86_400].flatMap((period) => [period, 1 / period]);

/** The ratio without the unit prefixes in it: 3,000 becomes 3. */
export function withoutPrefix(ratio: number): number {
  return ratio / PREFIX_STEP ** Math.round(Math.log(ratio) / Math.log(PREFIX_STEP));
}

/** True where a prefix, decimal or binary, explains `ratio`; for data, bits and bytes too; for what has time in it, a period. */
export function isOfUnit(ratio: number, rounding: number, { information, time }: Pick<Value, "information" | "time">): boolean {
  const others = (information === 0 ? [1] : DATA).flatMap((factor) => (time === 0 ? [factor] : PERIODS.map((each) => each * factor)));
  return others.some((other) => isPrefix(ratio / other, other === 1 ? rounding : EXACTLY));
}

function isPrefix(ratio: number, rounding: number): boolean {
  const steps = Math.round(Math.log(ratio) / Math.log(PREFIX_STEP));
  if (Math.abs(steps) > MOST_STEPS) return false;
  const rest = ratio / PREFIX_STEP ** steps;
  const binary = BINARY_EXCESS ** Math.abs(steps);
  return rest >= (1 - rounding) / binary && rest <= (1 + rounding) * binary;
}
