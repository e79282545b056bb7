/** A number in the notation of another one: its digits, its style of scale, its unit. */
import { inStyle, isGroupedIn, type NumeralStyle } from "./numeral-style.ts";

export interface WrittenNumber {
  readonly digits: string;
  /** How numbers are written around it. */
  readonly style: NumeralStyle;
}

/** A quantity as its author wrote it: `174`, ` ` and `TB/s`; `3.5`, ` trillion` and ``. */
export interface WrittenQuantity extends WrittenNumber {
  readonly scale: string;
  readonly unit: string;
}

const DATA_PREFIXES = ["", "K", "M", "G", "T", "P", "E", "Z"];
const SCALE_LETTERS = ["", "K", "M", "B", "T"];
const SCALE_WORDS = ["", "thousand", "million", "billion", "trillion"];
/** `TB/s`, `Gbps`, ` petabytes`: what a prefix stands before. */
const DATA_UNIT = /^(\s*)([KkMGTPE]?)(i?)(B|b|bit|bits|bps|Bps)(?![A-Za-z])/;

/**
 * `value`, counted in the scale and unit of `like`, written as `like` is: with as many digits, at least two, and with the
 * prefix or scale under which it has one to three digits before the point. Null where the notation has no such form.
 */
export function printLike(value: number, like: WrittenQuantity, digits: number): string | null {
  if (!Number.isFinite(value) || value < 0 || isUnprintable(like)) return null;
  const data = DATA_UNIT.exec(like.unit);
  if (data) return inPrefix(value, data, like, digits);
  const scale = like.scale.trim();
  const style = [SCALE_LETTERS, SCALE_WORDS].find((each) => each.includes(scale === "k" ? "K" : scale));
  if (scale !== "" && !style) return null;
  if (scale === "" || !style) return `${printNumber(value, digits, like)}${like.unit}`;
  const [steps, mantissa] = rescaled(value, style.indexOf(scale === "k" ? "K" : scale), 1000, style.length - 1);
  const lead = /^\s*/.exec(like.scale)?.[0] ?? "";
  const written = style[steps] ?? "";
  return `${printNumber(mantissa, digits, like)}${written === "" ? "" : `${lead}${written}`}${like.unit}`;
}

/** `value` in the very scale and unit of `like`, whatever its size. Null where the notation has no such form. */
export function printInUnit(value: number, like: WrittenQuantity, digits: number): string | null {
  if (!Number.isFinite(value) || value < 0 || isUnprintable(like)) return null;
  return `${printRounded(value, digits, like)}${like.scale}${like.unit}`;
}

/** Markup has no printed form, and nobody knows what `1.234` groups or sets off. */
function isUnprintable({ digits, style, scale, unit }: WrittenQuantity): boolean {
  if (/[*`^\\<$_{}]/.test(`${digits.replaceAll("_", "")}${scale}${unit}`)) return true;
  return style.group !== "." && /^[1-9]\d{0,2}\.\d{3}$/.test(digits);
}

function inPrefix(value: number, data: RegExpExecArray, like: WrittenQuantity, digits: number): string | null {
  const [matched, space = "", prefix = "", binary = "", unit = ""] = data;
  if (like.scale.trim() !== "") return `${printNumber(value, digits, like)}${like.scale}${like.unit}`;
  const from = DATA_PREFIXES.indexOf(prefix.toUpperCase());
  const [steps, mantissa] = rescaled(value, from, binary === "i" ? 1024 : 1000, DATA_PREFIXES.length - 1);
  const letter = DATA_PREFIXES[steps] ?? "";
  const isLower = prefix !== "" && prefix === prefix.toLowerCase();
  const written = `${space}${isLower ? letter.toLowerCase() : letter}${letter === "" ? "" : binary}${unit}`;
  return `${printNumber(mantissa, digits, like)}${written}${like.unit.slice(matched.length)}`;
}

function rescaled(value: number, from: number, step: number, most: number): [steps: number, mantissa: number] {
  let steps = from;
  let mantissa = value;
  while (mantissa >= step && steps < most) {
    mantissa /= step;
    steps += 1;
  }
  while (mantissa < 1 && mantissa > 0 && steps > 0) {
    mantissa *= step;
    steps -= 1;
  }
  return [steps, mantissa];
}

/** `value` rounded to `digits` significant digits, but not before its point, grouped as `like` is. */
export function printRounded(value: number, digits: number, like: WrittenNumber): string {
  const whole = Math.floor(Math.log10(Math.max(value, 1))) + 1;
  return printNumber(value, Math.max(digits, whole), like);
}

function printNumber(value: number, digits: number, like: WrittenNumber): string {
  const isSmallWhole = value < 10_000 && Math.abs(value - Math.round(value)) < 1e-9 * Math.max(value, 1);
  const rounded = isSmallWhole ? Math.round(value) : Number(value.toPrecision(Math.min(Math.max(digits, 2), 15)));
  const isGrouped = isGroupedIn(like.digits, like.style) || (rounded >= 10_000 && !/^\d{5,}/.test(like.digits));
  const english = rounded.toLocaleString("en-US", { useGrouping: isGrouped, maximumFractionDigits: 12, maximumSignificantDigits: 15 });
  return inStyle(english, like.style);
}
