/** Downtimes that are stated for an availability, as claims: `99.99% (52.6 minutes of downtime a year)`. */
import { downtimeSeconds } from "../../knowledge/availability.ts";
import type { QuantityNode, Sum } from "../quantity/expression.ts";
import { tokensOf } from "../quantity/lexer.ts";
import { numeralStyleOf } from "../quantity/numeral-style.ts";
import { quantityAt } from "../quantity/quantity-at.ts";
import type { Claim } from "./claim.ts";
import type { StatedDowntime } from "./stated-downtime.ts";

/** Each of `downtimes` as a claim, in their order. */
export function downtimeClaims(downtimes: readonly StatedDowntime[]): readonly Claim[] {
  return downtimes.flatMap((stated) => claimFrom(stated) ?? []);
}

/** As far off as any other estimate may be. */
const TOLERANCE = 0.25;

function claimFrom({ percent, availability, period, duration, span }: StatedDowntime): Claim | null {
  const result = quantityAt(tokensOf(duration.text), 0)?.node;
  if (!result) return null;
  const computed = downtimeSeconds(percent, period.days);
  const ratio = duration.high / computed;
  const holds = ratio >= 1 - TOLERANCE && duration.low / computed <= 1 + TOLERANCE;
  const expression = `(1 - ${availability}) × 1 ${period.name}`;
  return {
    text: `${availability} … ${duration.text}`,
    expression,
    claimed: { value: duration.high, unit: "s" },
    computed: { value: computed, unit: "s" },
    ratio,
    verdict: holds ? "ok" : "wrong",
    reason: holds ? `that availability allows for it in a ${period.name}` : `that availability does not allow for it in a ${period.name}`,
    form: "availability",
    shouldBe: result.high / ratio,
    written: writtenOf(result, duration.text),
    currency: "",
    unknown: [],
    slack: null,
    sum: NOTHING,
    restated: false,
    names: [],
    read: null,
    result,
    span,
    expressionSpan: span,
    resultSpan: span,
  };
}

const NOTHING: Sum = { span: { start: 0, end: 0 }, terms: [] };

function writtenOf({ digitsSpan, scale, unit }: QuantityNode, text: string): Claim["written"] {
  return {
    digits: text.slice(digitsSpan.start, digitsSpan.end),
    style: numeralStyleOf(text),
    scale: text.slice(scale.start, scale.end),
    unit: text.slice(unit.start, unit.end),
  };
}
