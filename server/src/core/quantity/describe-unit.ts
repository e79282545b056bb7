/** The base unit of a value, as the command line prints it. */
import { MEASURES } from "../../knowledge/measures.ts";
import type { Value } from "./evaluate.ts";

/** `B/s`, `bit`, `1/s`, `USD/B`, `1`; `text` tells which money it is. */
export function describeUnit(
  { information, time, money, bits }: Pick<Value, "information" | "time" | "money" | "bits">,
  text: string,
): string {
  const parts: readonly (readonly [string, number])[] = [
    [currencyIn(text), money],
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

function currencyIn(text: string): string {
  const [symbol = "$"] = CURRENCY.exec(text) ?? [];
  return MEASURES.get(symbol)?.[0]?.currency ?? "USD";
}

function toPower([unit, power]: readonly [string, number]): string {
  return power === 1 ? unit : `${unit}^${power}`;
}
