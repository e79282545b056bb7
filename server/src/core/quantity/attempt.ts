/** A calculation and its result under one way of reading both, and every such way that makes sense. */
import { type Comparison, compare } from "./compare.ts";
import { type Value, valueOfQuantity } from "./evaluate.ts";
import { leavesOf, type QuantityNode, type Sum, soleNode, type UnitReading, unitNodesOf } from "./expression.ts";
import { type ReadValue, type Sizes, valuesOf } from "./readings.ts";

export interface Attempt extends Comparison {
  readonly sum: Sum;
  readonly left: ReadValue;
  readonly right: Value;
  readonly reading: UnitReading;
  readonly doubt: number;
}

/** The attempts at `sum = claimed`, the likeliest first; `more` gives further readings of a bare number. */
export function attempts(sum: Sum, claimed: QuantityNode, more: CarriedReadings, sizes: Sizes): readonly Attempt[] {
  const lefts = valuesOf(sum, more, sizes);
  const hasOwn = [...unitNodesOf(sum), claimed].some(({ readings }) => readings.some(isOwn));
  const scaled = leavesOf(sum).some((leaf) => leaf.kind === "name" || leaf.scaled);
  const found: Attempt[] = [];
  for (const left of lefts) {
    const asTime =
      left.time === "label"
        ? lefts.find(
            (each) =>
              each.time === "physical" && each.kilo === left.kilo && each.daySeconds === left.daySeconds && isSameReading(each, left),
          )
        : undefined;
    for (const reading of claimed.readings) {
      const right = valueOfQuantity(claimed, reading, left);
      const physical = valueOfQuantity(claimed, reading, { ...left, time: "physical" });
      if (left.time === "label" && !isLabelPossible(sum, physical)) continue;
      if (asTime && isOneTime(asTime, physical)) continue;
      const isUnused = hasOwn && !isOwn(reading) && !unitNodesOf(sum).some((node) => isOwn(left.way.readingOf(node)));
      for (const comparison of compare(left, right, { claimed, reading, scaled, sum })) {
        const unused = isUnused && comparison.penalty > 0 ? UNUSED : 0;
        found.push({ ...comparison, sum, left, right, reading, doubt: left.doubt + reading.doubt + comparison.penalty + unused });
      }
    }
  }
  return found.sort((a, b) => a.doubt - b.doubt);
}

/** Nobody fills in a unit where the team's own one fits. */
const UNUSED = 1;

function isOwn({ own }: UnitReading): boolean {
  return own.length > 0;
}

/** A conversion is of time itself; and a result in hours needs some time among what it comes from. */
function isLabelPossible(sum: Sum, right: Value): boolean {
  const hasTime = leavesOf(sum).some((leaf) => leaf.kind === "quantity" && leaf.readings.some(({ time }) => time !== 0));
  if (soleNode(sum) !== null) return !hasTime;
  return (
    right.time <= 0 ||
    hasTime ||
    leavesOf(sum).every((leaf) => leaf.kind === "name" || leaf.readings.some(({ information, money }) => information === 0 && money === 0))
  );
}

function isSameReading(a: ReadValue, b: ReadValue): boolean {
  return a.value.information === b.value.information && a.value.money === b.value.money && a.value.mayBeBytes === b.value.mayBeBytes;
}

/** Where both sides are rates as written, their periods are no labels: `120K/s × 500 B` comes to no MB a day. */
function isOneTime({ value, hasClock }: ReadValue, right: Value): boolean {
  return !hasClock && value.time === -1 && value.time === right.time && value.information === right.information;
}

/** Scales and units that a bare number had where it was written before. */
export type CarriedReadings = (node: QuantityNode) => readonly UnitReading[];
