/** A claim in words: what it should be, and how far off it is. */
import { printInUnit, printLike } from "../quantity/print.ts";
import type { Claim } from "./claim.ts";

/** The calculation without markup, on one line. */
export function expressionText({ expression }: Pick<Claim, "expression">): string {
  return balanced(plain(expression));
}

/** With the parentheses that the markup around it stood for. */
function balanced(text: string): string {
  let open = 0;
  let missing = 0;
  for (const char of text) {
    if (char === "(") open += 1;
    else if (char === ")" && open > 0) open -= 1;
    else if (char === ")") missing += 1;
  }
  return `${"(".repeat(missing)}${text}${")".repeat(open)}`;
}

/** The result as written, with its currency. */
export function resultText({ written: { digits, scale, unit }, currency }: Claim): string {
  return plain(`${currency}${digits}${scale}${unit}`);
}

/** The result as it should be, in the author's own notation; null where it has no such form, or is a range. */
export function correctedResult(claim: Claim): string | null {
  const { shouldBe, written, result, form, claimed } = claim;
  if (shouldBe === null || result.low !== result.high) return null;
  const inWrittenUnit = (): string | null => printInUnit(shouldBe, written, result.digits);
  // `1 PB = 1000 GB` asks for GB.
  if (form === "conversion" && /^(?:B|bit|s)$/.test(claimed.unit)) return inWrittenUnit();
  const corrected = printLike(shouldBe, written, result.digits);
  return corrected === expressionText(claim) ? inWrittenUnit() : corrected;
}

/** `1,000 times too large`, `35 % too low`. */
export function deviationText(ratio: number): string {
  const isLarge = ratio >= 1;
  const factor = isLarge ? ratio : 1 / ratio;
  const percent = Math.abs(ratio - 1) * 100;
  if (factor < 2) return `${percent < 1 ? Number(percent.toPrecision(1)) : Math.round(percent)} % too ${isLarge ? "high" : "low"}`;
  const rounded = Number(factor.toPrecision(factor >= 10 ? 2 : 3));
  const near = [10, 100, 1000, 1024, 10_000, 86_400, 1e6, 1e9].find((each) => Math.abs(factor / each - 1) < 0.03) ?? rounded;
  return `${near.toLocaleString("en-US")} times too ${isLarge ? "large" : "small"}`;
}

function plain(text: string): string {
  return text
    .replace(/\}\s*\{/g, ") / (")
    .replace(/\\(?:frac|text|space|quad|mathrm|left|right)|\\[,;: ]/g, " ")
    .replace(/\\times|\\cdot/g, "×")
    .replace(/\\div/g, "÷")
    .replace(/<sup>/g, "^")
    .replace(/\^\{\s*(-?\d+)\s*\}?/g, "^$1")
    .replace(/\{,\}/g, ",")
    .replace(/[{}]/g, " ")
    .replace(/\*\*|`|\\(?=[*_$%~])|&nbsp;|<\/?su[pb]>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
