/** The base unit of a value, as the command line prints it. */
import { MEASURES } from "../../knowledge/measures.ts";
import type { Value } from "./evaluate.ts";

/**
 * `B/s`, `bit`, `1/s`, `USD/B`, `1`; the first of `texts` that names a money tells which it is. They are looked into only
 * where there is money, as the last may be a whole paragraph.
 */
export function describeUnit(
  { information, time, money, bits }: Pick<Value, "information" | "time" | "money" | "bits">,
  ...texts: readonly string[]
): string {
  const parts: readonly (readonly [string, number])[] = [
    [money === 0 ? "" : currencyIn(texts), money],
    [bits ? "bit" : "B", information],
    ["s", time],
  ];
  const above = parts.filter(([, power]) => power > 0).map(toPower);
  const below = parts.filter(([, power]) => power < 0).map(([unit, power]) => toPower([unit, -power]));
  const top = above.length === 0 ? "1" : above.join("*");
  if (below.length === 0) return top;
  return `${top}/${below.length === 1 ? below[0] : `(${below.join("*")})`}`;
}

const CURRENCY = /[$€£₹¥]|\b(?:USD|EUR|GBP|INR|JPY|euros?)\b/;

function currencyIn(texts: readonly string[]): string {
  for (const text of texts) {
    const currency = MEASURES.get(CURRENCY.exec(text)?.[0] ?? "")?.[0]?.currency;
    if (currency) return currency;
  }
  return "USD";
}

function toPower([unit, power]: readonly [string, number]): string {
  return power === 1 ? unit : `${unit}^${power}`;
}
