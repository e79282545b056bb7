/** What was found out about a calculation and its result, both told as the result is written. */
import type { Attempt } from "./attempt.ts";
import { type Value, valueOfQuantity } from "./evaluate.ts";
import type { QuantityNode } from "./expression.ts";
import { type CalculationReading, readingFrom } from "./readings.ts";

export type Verdict = "ok" | "wrong" | "dimension" | "missing-unit" | "unchecked";

export interface Judgement {
  readonly verdict: Verdict;
  /** For a person: why it holds, or what is wrong with it and the likely cause. */
  readonly reason: string;
  /** Claimed over computed; null where the two cannot be compared. */
  readonly ratio: number | null;
  /** What the calculation comes to, in the claimed number's own scale and unit; null where nobody knows. */
  readonly shouldBe: number | null;
  readonly computed: Value | null;
  readonly claimed: Value;
  /** How far the result is off, as a share of the right one, where nothing else than the tolerance makes it hold; else null. */
  readonly slack: number | null;
  /** How the calculation was understood; null where it was not. */
  readonly read: CalculationReading | null;
}

/** Both values as the result is written, time included, however the calculation was read. */
export function judgement(verdict: Verdict, reason: string, attempt: Attempt, claimed: QuantityNode): Judgement {
  const { ratio, sum, left, reading } = attempt;
  const written = valueOfQuantity(claimed, reading, { time: "physical", kilo: 1000 });
  const isComparable = ratio !== null && ratio !== 0;
  return {
    verdict,
    reason,
    ratio,
    shouldBe: isComparable ? claimed.high / ratio : null,
    computed: isComparable ? { ...written, ...scaledTo(written, 1 / ratio) } : left.value,
    claimed: written,
    slack: null,
    read: readingFrom(sum, left.way, reading),
  };
}

function scaledTo(value: Value, by: number): Pick<Value, "low" | "value" | "high"> {
  return { low: value.low * by, value: value.value * by, high: value.high * by };
}
