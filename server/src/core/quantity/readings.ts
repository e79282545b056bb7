/** All the ways in which a calculation can be read, the likeliest first: units where letters are ambiguous, time, precedence. */

import { DAY_SECONDS } from "../../knowledge/measures.ts";
import { evaluate, isInDivisorRun, isShare, mayConvertTime, type Value, type Way } from "./evaluate.ts";
import type { QuantityNode, Sum, UnitReading } from "./expression.ts";
import { BARE, leavesOf, type Node, unitNodesOf } from "./expression.ts";
import type { Conventions } from "./team-conventions.ts";

/** A value, and how unlikely the reading is that gave it. */
export interface ReadValue {
  readonly value: Value;
  readonly time: Way["time"];
  readonly kilo: Way["kilo"];
  readonly daySeconds: number;
  /** True when a number of the clock takes part: a unit of time may be no more than its label. */
  readonly dropsFractions: boolean;
  readonly hasClock: boolean;
  /** True when one does without a unit of time. */
  readonly hasBareClock: boolean;
  readonly doubt: number;
  /** The way that gave it. */
  readonly way: Way;
}

/** How a calculation was understood, as plain data. */
export interface CalculationReading extends Omit<Way, "readingOf"> {
  readonly sum: Sum;
  /** One for each of its `unitNodesOf`. */
  readonly units: readonly UnitReading[];
  /** What the unit of the result means. */
  readonly result: UnitReading;
}

/** `way` of reading `sum`, its result read as `result`. */
export function readingFrom(sum: Sum, way: Way, result: UnitReading): CalculationReading {
  const { readingOf, ...plain } = way;
  return { ...plain, sum, units: unitNodesOf(sum).map(readingOf), result };
}

/** The way of reading, back from data. */
export function wayOf({ sum, units, result: _, ...plain }: CalculationReading): Way {
  const nodes = unitNodesOf(sum);
  return { ...plain, readingOf: (node) => units[nodes.indexOf(node)] ?? BARE };
}

const MOST_READINGS = 48;

type UnitNode = ReturnType<typeof unitNodesOf>[number];
type UnitChoice = ReadonlyMap<UnitNode, UnitReading>;

/** What a KB and a day may be, the likeliest first. */
export type Sizes = Pick<Conventions, "kilos" | "days">;

const USUAL_SIZES: Sizes = { kilos: [1000, 1024], days: [DAY_SECONDS] };

/**
 * The values of `sum`, at most a few hundred, sorted by doubt. `more` gives further readings of a bare number.
 * Empty where it holds a name.
 */
export function valuesOf(
  sum: Sum,
  more: (node: QuantityNode) => readonly UnitReading[] = () => [],
  { kilos, days }: Sizes = USUAL_SIZES,
): readonly ReadValue[] {
  const choices = unitChoices(sum, more);
  const runs = hasDivisorRun(sum) ? [true, false] : [false];
  const percentTerms: readonly NonNullable<Way["percentTerm"]>[] = someSum(sum, hasShareTerm) ? ["share", "number"] : ["share"];
  const signs: readonly Way["percentSign"][] = hasPercentSign(sum) ? ["modulo", "divide"] : ["modulo"];
  const values: ReadValue[] = [];
  const clock = leavesOf(sum).filter((leaf): leaf is QuantityNode => leaf.kind === "quantity" && mayConvertTime(leaf));
  const hasClock = clock.length > 0;
  const hasBareClock = clock.some(({ readings }) => readings[0]?.time === 0);
  const dropsFractions = someTerm(sum, (factors) =>
    factors.some(({ operator, node }) => operator === "/" && node.kind === "quantity" && (node.high === 1000 || node.high === 1e6)),
  );
  for (const { choice, doubt } of choices) {
    for (const time of ["physical", "label"] as const) {
      for (const divisorRuns of runs) {
        for (const [percentSign, percentTerm] of signs.flatMap((sign) => percentTerms.map((term) => [sign, term] as const))) {
          for (const [kilo, daySeconds] of days.flatMap((day) => kilos.map((each) => [each, day] as const))) {
            const way: Way = {
              percentTerm,
              time,
              divisorRuns,
              kilo,
              daySeconds,
              percentSign,
              dropsFractions,
              readingOf: (node) => choice.get(node) ?? node.readings[0] ?? BARE,
            };
            const value = evaluate(sum, way);
            if (value)
              values.push({
                value,
                time,
                kilo,
                daySeconds,
                dropsFractions,
                hasClock,
                hasBareClock,
                way,
                doubt:
                  doubt +
                  (time === "label" ? 0.2 : 0) +
                  (kilo === 1024 ? 0.1 : 0) +
                  (daySeconds === days[0] ? 0 : 0.1) +
                  (percentTerm === "number" ? 0.3 : 0) +
                  (runs.length > 1 && !divisorRuns ? 0.1 : 0),
              });
          }
        }
      }
    }
  }
  return values.sort((a, b) => a.doubt - b.doubt);
}

function unitChoices(sum: Sum, more: (node: QuantityNode) => readonly UnitReading[]): readonly { choice: UnitChoice; doubt: number }[] {
  let choices: { choice: Map<UnitNode, UnitReading>; doubt: number }[] = [{ choice: new Map(), doubt: 0 }];
  for (const node of unitNodesOf(sum)) {
    const readings = node.kind === "quantity" ? [...node.readings, ...more(node)] : node.readings;
    if (readings.length <= 1) continue;
    choices = choices.flatMap(({ choice, doubt }) =>
      readings.map((reading) => ({ choice: new Map(choice).set(node, reading), doubt: doubt + reading.doubt })),
    );
    choices = choices.sort((a, b) => a.doubt - b.doubt).slice(0, MOST_READINGS);
  }
  return choices;
}

function hasDivisorRun(sum: Sum): boolean {
  return someTerm(sum, (factors) => factors.some((_, at) => isInDivisorRun(factors, at)));
}

function hasPercentSign(sum: Sum): boolean {
  return someTerm(sum, (factors) => factors.some(({ operator }) => operator === "%"));
}

function hasShareTerm({ terms }: Sum): boolean {
  return terms.slice(1).some(({ factors }) => isShare(factors));
}

function someSum(sum: Sum, is: (sum: Sum) => boolean): boolean {
  const inside = (node: Node): boolean => node.kind === "group" && someSum(node.sum, is);
  return is(sum) || sum.terms.some(({ factors }) => factors.some(({ node }) => inside(node)));
}

function someTerm({ terms }: Sum, is: (factors: Sum["terms"][number]["factors"]) => boolean): boolean {
  const inside = (node: Node): boolean => {
    if (node.kind === "group") return someTerm(node.sum, is);
    return node.kind === "power" && (inside(node.base) || inside(node.exponent));
  };
  return terms.some(({ factors }) => is(factors) || factors.some(({ node }) => inside(node)));
}

/** True when two calculations come to the same, within `tolerance`, under some reading of both. */
export function agree(a: Sum, b: Sum, tolerance: number): boolean {
  const others = valuesOf(b);
  return valuesOf(a).some((x) =>
    others.some(
      (y) => x.time === y.time && x.value.information === y.value.information && Math.abs(y.value.value / x.value.value - 1) <= tolerance,
    ),
  );
}
