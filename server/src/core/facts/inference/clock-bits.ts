/**
 * How long a counter of so many bits lasts that counts ticks of a clock.
 * ```
 *   41 bits of milliseconds allow for 69 years        2^41 ms
 * ```
 */
import { TIMESTAMP_WORDS } from "../../../knowledge/operand-words.ts";
import { BARE, plainNumber, type QuantityNode, sumOfNode } from "../../quantity/expression.ts";
import { claimOfSum, type Derivation, readingOf } from "./implied.ts";
import type { Stated } from "./stated.ts";

const FEWEST_BITS = 24;
const MOST_BITS = 64;
const YEAR_SECONDS = 365 * 86_400;
const CLOSE = 0.03;
/** Ticks that timestamps count, in seconds: milliseconds first, as most do. */
const TICKS: readonly (readonly [seconds: number, text: string])[] = [
  [1e-3, "ms"],
  [1, "s"],
  [1e-6, "µs"],
  [1e-2, "10 ms"],
];

/** How the years of `result` follow from a number of bits in its own line; null where they do not. */
export function lifetimeOf(result: Stated, ahead: readonly Stated[], behind: readonly Stated[]): Derivation | null {
  if (result.role !== "period" || readingOf(result.node).seconds !== YEAR_SECONDS) return null;
  const widths = [...behind, ...ahead].filter((each) => each.line === result.line && isWidth(each));
  for (const width of widths) {
    const years = result.node.high * YEAR_SECONDS;
    const tick = TICKS.find(([seconds]) => Math.abs(years / (2 ** width.node.high * seconds) - 1) <= CLOSE);
    if (tick) return { operands: [width], claim: claimOfSum(powerOfTwo(width.node, tick[0]), result, `2^${width.node.high} ${tick[1]}`) };
  }
  return null;
}

/** How many years `result` has to be, where its sentence says that it is how long the bits of a timestamp last. */
export function tiedLifetime(result: Stated, line: readonly Stated[]): Derivation | null {
  if (result.role !== "period" || readingOf(result.node).seconds !== YEAR_SECONDS) return null;
  const [width, ...others] = line.filter((each) => each !== result);
  if (!width || others.length > 0 || !isWidth(width) || !isOfTimestamp(width)) return null;
  if (
    !result.passage.text
      .toLowerCase()
      .split(/[^a-z]+/)
      .some((word) => TIMESTAMP_WORDS.has(word))
  )
    return null;
  return { operands: [width], claim: claimOfSum(powerOfTwo(width.node, 1e-3), result, `2^${width.node.high} ms`) };
}

/** Fewer bits of milliseconds last less than nine years; more are those of a whole id. */
function isOfTimestamp({ node: { high } }: Stated): boolean {
  return high >= 38 && high <= 48;
}

function isWidth({ node }: Stated): boolean {
  const { bits, factor, time } = readingOf(node);
  return bits && factor === 1 && time === 0 && node.high >= FEWEST_BITS && node.high <= MOST_BITS;
}

function powerOfTwo({ span, high }: QuantityNode, seconds: number): ReturnType<typeof sumOfNode> {
  const readings = [{ ...BARE, seconds, time: 1 }];
  return sumOfNode({ kind: "power", span, base: plainNumber(2, span), exponent: plainNumber(high, span), readings });
}
