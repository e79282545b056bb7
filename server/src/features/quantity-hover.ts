/**
 * What is known about the quantity under the cursor: the downtime that an availability allows, the value of a power of
 * two, how long a well-known operation takes.
 */
import type { Analysis } from "../core/facts/analysis.ts";
import { sharesOfTimeIn } from "../core/facts/availability.ts";
import type { Span } from "../core/text/span.ts";
import { DOWNTIME_PERIODS, DOWNTIME_UNITS, downtimeSeconds } from "../knowledge/availability.ts";
import { LATENCY_NUMBERS, LATENCY_SOURCES, type LatencyNumber } from "../knowledge/latency-numbers.ts";
import { POWERS_OF_TWO } from "../knowledge/powers-of-two.ts";

export interface QuantityHover {
  /** What is explained. */
  readonly span: Span;
  readonly markdown: string;
}

/** The explanation of the quantity at `offset`; null where nothing is known, and outside of design documents. */
export function quantityHover({ text, lines, designDocument }: Analysis, offset: number): QuantityHover | null {
  if (!designDocument) return null;
  const { line } = lines.toPosition(offset);
  const start = lines.toOffset({ line, character: 0 });
  const lineText = text.slice(start, lines.toOffset({ line: line + 1, character: 0 }));
  if (lineText.length > LONGEST_LINE) return null;
  for (const explained of [availabilityAt, powerOfTwoAt, latencyAt]) {
    const hover = explained(lineText, offset - start);
    if (hover) return { span: { start: hover.span.start + start, end: hover.span.end + start }, markdown: hover.markdown };
  }
  return null;
}

const LONGEST_LINE = 5000;

/** A percentage of something else than time has no downtime. */
const IS_AVAILABILITY = /\b(?:availab|up-?time|down-?time|SL[AO]s?\b|nines?\b|\d ?9'?s\b|error budget)/i;
const OF_SOMETHING_ELSE = /^\s*(?:of\s|hit|accura|durab|percentile|cpu|coverage|success)/i;

function availabilityAt(line: string, at: number): QuantityHover | null {
  const share = sharesOfTimeIn(line).find(({ span }) => holds(span, at));
  if (!share || !IS_AVAILABILITY.test(line) || OF_SOMETHING_ELSE.test(line.slice(share.span.end))) return null;
  const rows = DOWNTIME_PERIODS.map(({ name, days }) => `| ${name} | ${inTimeUnit(downtimeSeconds(share.percent, days))} |`);
  const note = "A month is counted as 30 days, a year as 365.";
  return {
    span: share.span,
    markdown: [`**${share.percent}%** allows`, "", "| a | downtime |", "| --- | --- |", ...rows, "", note].join("\n"),
  };
}

const POWER = /(?<![\w.^*])2\s?(?:(?:\^|\*\*)\s?\{?(\d{1,3})\}?|([⁰¹²³⁴-⁹]{1,3}))(?![\w.^])/gu;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
const LARGEST_EXPONENT = 256;

function powerOfTwoAt(line: string, at: number): QuantityHover | null {
  for (const { 0: written, 1: plain, 2: raised = "", index } of line.matchAll(POWER)) {
    const span = { start: index, end: index + written.length };
    const exponent = Number(plain ?? [...raised].map((digit) => SUPERSCRIPTS.indexOf(digit)).join(""));
    if (!holds(span, at) || exponent > LARGEST_EXPONENT) continue;
    const value = (2n ** BigInt(exponent)).toString();
    const grouped = value.replace(/\B(?=(?:\d{3})+$)/g, ",");
    const known = POWERS_OF_TWO.find((power) => power.exponent === exponent);
    const about = value.length > 6 ? ` ≈ ${aboutTimes(value)}` : "";
    return { span, markdown: `**2^${exponent}** = ${grouped}${about}${known ? `\n\n${capitalised(known.knownFor)}.` : ""}` };
  }
  return null;
}

const SCALES = ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

/** `4294967296` is `4.29 billion`; what has no everyday name is a power of ten. */
function aboutTimes(digits: string): string {
  const scale = SCALES[Math.floor((digits.length - 1) / 3)];
  const [mantissa = "", exponent = ""] = Number(digits).toExponential(2).split("e+");
  return scale ? `${Number((Number(digits) / 1000 ** SCALES.indexOf(scale)).toPrecision(3))} ${scale}` : `${mantissa} × 10^${exponent}`;
}

const DURATION = /(?<![\w.])[~≈]?\d[\d.,]*\s?(?:ns|nanoseconds?|[µμu]s|microseconds?|ms|milliseconds?|s|secs?|seconds?)(?![\p{L}\p{N}])/gu;

function latencyAt(line: string, at: number): QuantityHover | null {
  const duration = [...line.matchAll(DURATION)].find(({ 0: written, index }) => holds({ start: index, end: index + written.length }, at));
  // A line that speaks of two operations does not tell which of them the duration belongs to.
  const [number, ...others] = LATENCY_NUMBERS.filter(({ named }) => named.test(line));
  if (!duration || !number || others.length > 0) return null;
  return { span: { start: duration.index, end: duration.index + duration[0].length }, markdown: latencyRow(number) };
}

function latencyRow({ operation, deanNs, scottNs }: LatencyNumber): string {
  return [
    `**${operation}**, to the order of magnitude`,
    "",
    "| source | time |",
    "| --- | --- |",
    `| ${LATENCY_SOURCES.dean} | ${inTimeUnit(deanNs / 1e9)} |`,
    `| ${LATENCY_SOURCES.scott} | ${inTimeUnit(scottNs / 1e9)} |`,
  ].join("\n");
}

const SHORT_TIMES = [
  { seconds: 1e-6, short: "µs" },
  { seconds: 1e-9, short: "ns" },
];

/** Three digits in the largest unit that leaves one before the point. */
function inTimeUnit(seconds: number): string {
  const units = [
    ...DOWNTIME_UNITS.filter(({ long }) => long !== "weeks").map(({ seconds: size, long }) => ({ seconds: size, short: long })),
    ...SHORT_TIMES,
  ];
  const unit = units.find((each) => seconds >= each.seconds * (1 - 1e-9)) ?? units.at(-1) ?? { seconds: 1, short: "s" };
  return `${Number((seconds / unit.seconds).toPrecision(3))} ${unit.short}`;
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** The end counts: a cursor right behind the last digit is still on the quantity. */
function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at <= end;
}
