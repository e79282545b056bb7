/**
 * The working of the calculation under the cursor: its operands as they were read, step by step to what it comes to, and
 * what that says of the result that is written.
 */
import type { Analysis } from "../core/facts/analysis.ts";
import { type Claim, REWRITTEN } from "../core/facts/claim.ts";
import { deviationText, expressionText, resultText } from "../core/facts/claim-text.ts";
import { evaluate, valueOfQuantity, type Way } from "../core/quantity/evaluate.ts";
import { BARE, leavesOf, type QuantityNode, type UnitReading } from "../core/quantity/expression.ts";
import type { Verdict } from "../core/quantity/judgement.ts";
import { otherUnits } from "../core/quantity/other-units.ts";
import { currencySign, numberIn, printValue, timesInTime, type Units, unitsOf } from "../core/quantity/print-value.ts";
import { type ReadableNumber, readableNumber } from "../core/quantity/readable-number.ts";
import { wayOf } from "../core/quantity/readings.ts";
import { type Printer, printQuantity, workingOf } from "../core/quantity/working.ts";
import { type Span, sliceSpan } from "../core/text/span.ts";
import type { QuantityHover } from "./quantity-hover.ts";

/** The working of the claim at `offset`; null where there is none, and outside of design documents. */
export function claimHover({ text, designDocument, designs }: Analysis, offset: number): QuantityHover | null {
  if (!designDocument) return null;
  const claims = designs.flatMap((design) => design.claims.filter(isCalculated));
  const claim = claimAt(claims, offset);
  if (!claim) return null;
  const span = holds(claim.resultSpan, offset) ? claim.resultSpan : claim.expressionSpan;
  return { span, markdown: markdownOf(claim, text) };
}

/** `500 bytes (metadata + content)` has no number to calculate with. */
function isCalculated({ sum, computed }: Claim): boolean {
  return computed !== null || leavesOf(sum).some(({ kind }) => kind === "quantity");
}

/** Of a chain of calculations the one whose result is meant, else the shortest; one that could be checked goes first. */
function claimAt(claims: readonly Claim[], offset: number): Claim | undefined {
  const results = claims.filter(({ resultSpan }) => holds(resultSpan, offset));
  const found = results.length > 0 ? results : claims.filter(({ expressionSpan }) => holds(expressionSpan, offset));
  const length = ({ expressionSpan: { start, end } }: Claim): number => end - start;
  return found.toSorted((a, b) => rank(a) - rank(b) || length(a) - length(b))[0];
}

function rank({ verdict }: Claim): number {
  return verdict === "unchecked" ? 1 : 0;
}

function markdownOf(claim: Claim, text: string): string {
  const way = claim.read ? wayOf(claim.read) : AS_WRITTEN;
  const sum = claim.read?.sum ?? claim.sum;
  const spelled = (words: readonly string[]): string => inOwnSpelling(words, claim.expression);
  const printer: Printer = { way, currency: currencySign(claim.text), spelled };
  const { calculation, steps } = workingOf(sum, printer);
  const isWritten = sum.terms.length > 0;
  const isInferred = isWritten && sliceSpan(text, claim.expressionSpan) !== claim.expression;
  const verdict = VERDICTS[claim.verdict]({ ...claim, reason: withoutMarkup(claim.reason) }, `\`${writtenResult(claim, text)}\``);
  const start = isWritten ? calculation : expressionText(claim);
  return [
    ...(isInferred ? [`From what is stated around it: \`${expressionText(claim)}\``, ""] : []),
    "```text",
    start,
    ...steps.map((step) => equation([step])),
    ...computedLine(claim, printer).filter((line) => line !== `= ${start}`),
    "```",
    "",
    `${[verdict, ...notes(claim, printer)].join(". ")}.`,
  ].join("\n");
}

/** For a calculation that was not understood. */
const AS_WRITTEN: Way = {
  time: "physical",
  divisorRuns: true,
  kilo: 1000,
  percentSign: "modulo",
  readingOf: ({ readings: [first = BARE] }) => first,
};

/** What the calculation comes to, in the unit of the written result and in others that help; none where nobody knows. */
function computedLine(claim: Claim, { way, currency }: Printer): readonly string[] {
  const { result, shouldBe, read, verdict } = claim;
  const plain: Units = { kilo: way.kilo, daySeconds: way.daySeconds, currency };
  if (shouldBe === null || verdict === "unchecked") {
    const value = read && evaluate(read.sum, way);
    return value ? [equation([printValue(value, plain)])] : [];
  }
  const reading = read?.result ?? result.readings[0] ?? BARE;
  const share = shareText(result, reading, shouldBe);
  if (share) return [equation([share])];
  const node: QuantityNode = { ...result, low: shouldBe, high: shouldBe, half: 0 };
  const value = valueOfQuantity(node, reading, { ...way, time: "physical" });
  const units: Units = { ...plain, ...unitsOf(reading, way.kilo) };
  const further = otherUnits(value, units).filter((other) => isNews(numberIn(value, other), claim, way));
  return [equation([units, ...further].map((each) => printValue(value, each)))];
}

/** `50%`, `168 hours/week`: what is no amount of anything. */
function shareText({ percent }: QuantityNode, { factor, seconds, time }: UnitReading, number: number): ReadableNumber | null {
  const { text, rounded } = readableNumber(percent ? number : number * factor);
  if (percent) return { text: `${text}%`, rounded };
  const unit = time === 0 && seconds !== 1 ? timesInTime(seconds) : null;
  return unit === null ? null : { text: `${text} ${unit}`, rounded };
}

function equation(results: readonly ReadableNumber[]): string {
  return results.map(({ text, rounded }) => `${rounded ? "≈" : "="} ${text}`).join(" ");
}

const FEWEST = 0.01;

/** `100M / 86400 = 1,157/s` need not be told that it is 100 million a day. */
function isNews(number: number, { sum, read }: Claim, way: Way): boolean {
  if (Math.abs(number) < FEWEST) return false;
  return leavesOf(read?.sum ?? sum).every((leaf) => {
    if (leaf.kind === "name") return true;
    const reading = way.readingOf(leaf);
    const value = valueOfQuantity(leaf, reading, { ...way, time: "physical" });
    const operand = numberIn(value, { ...unitsOf(reading, way.kilo), kilo: way.kilo, daySeconds: way.daySeconds, currency: "" });
    return Math.abs(operand / number - 1) > SAME;
  });
}

const SAME = 1e-9;

type Tell = (claim: Claim, result: string) => string;

const VERDICTS: Readonly<Record<Verdict, Tell>> = {
  ok: ({ reason }, result) => {
    if (reason === REWRITTEN) return "What stands behind it **is the same**, rewritten";
    return `${result} **holds**${reason.startsWith("equal") ? reason.replace("equal", " exactly") : `: ${reason}`}`;
  },
  wrong: ({ ratio, reason }, result) => `${result} is **${deviationText(ratio ?? 1)}**${reason === "" ? "" : `: ${reason}`}`,
  dimension: ({ reason }, result) => `${result} **does not fit**: ${reason}`,
  "missing-unit": ({ reason }, result) => `${result} **lacks its unit**: ${reason}`,
  unchecked: ({ reason }, result) => `${result} **cannot be checked**: ${reason}`,
};

/** The result with its sign and its currency. */
function writtenResult(claim: Claim, text: string): string {
  const [lead = ""] =
    /[-−]?$/u.exec(text.slice(Math.max(0, claim.resultSpan.start - 2), claim.resultSpan.start - claim.currency.length)) ?? [];
  return `${lead}${resultText(claim)
    .replace(/\s*[{}]\s*/g, " ")
    .trim()}`;
}

/** What was put in for names, and what cannot be seen from the calculation. */
function notes({ read, sum, names }: Claim, printer: Printer): readonly string[] {
  const leaves = leavesOf(read?.sum ?? sum);
  const used = names.filter(({ quantity }) => leaves.includes(quantity));
  const meanings = used.map(({ name, quantity }) => `\`${printer.spelled(name.split(" "))}\` is ${printQuantity(quantity, printer)}`);
  const hasRange = leaves.some((leaf) => leaf.kind === "quantity" && leaf.low !== leaf.high);
  return [...(meanings.length > 0 ? [meanings.join(", ")] : []), ...(hasRange ? ["Of a range the upper end counts"] : [])];
}

/** A name without the markup that its author may have put into it. */
function inOwnSpelling(words: readonly string[], expression: string): string {
  const escaped = words.map((word) => word.replace(/[^\p{L}\p{N}_]/gu, "\\$&").replaceAll("_", "\\\\?_"));
  const found = new RegExp(escaped.join("[\\s_*`\\\\-]+"), "i").exec(expression)?.[0] ?? words.join(" ");
  return found.replaceAll("\\", "").replace(/[`*\s]+/g, " ");
}

/** A reason may quote the document. */
function withoutMarkup(reason: string): string {
  return reason.replace(/\\?([*_`<])/g, "\\$1");
}

/** The end counts: a cursor right behind the last digit is still on the quantity. */
function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end;
}
