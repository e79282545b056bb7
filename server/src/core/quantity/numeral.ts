/**
 * Numbers as digits: `1,160`, `1 160`, `1_160`, `1'160`, `1{,}160`, `1\\,160`, `12.000`, `1.160.000`, `1,5`, `.7`, `1e6`. What
 * multiplies them is left to the parser.
 */
import type { NumberToken } from "./token.ts";

const GROUPED =
  /(?:\d{1,3}(?:(?:\{,\}|\\[, ])\d{3}){1,8}|\d{1,3}(?:['’]\d{3}){1,8}|[1-9]\d{0,2}\.000|\d{1,3}(?:,\d{2,3}){0,8},\d{3}|\d{1,3}(?: \d{3}){1,8}|\d{1,3}(?:_\d{3}){1,8})(?![\d_])(?:\.\d{1,15})?(?!\d)/y;
const PLAIN = /(?:\d{1,25}(?:\.\d{1,20})?|\.\d{1,20})(?:[eE][+-]?\d{1,3}(?![\p{L}\d]))?/uy;
/** Dates, versions, clock times, `03`, the digits `0-9`, `80/20`, `24/7`, `301/302`: digits that are no number. */
const NO_NUMBER =
  /(?:\d+(?:\.\d+){2,}|\d{4}-\d{1,2}-\d{1,2}|\d{4}\/\d{1,2}\/\d{1,2}|\d{1,2}\/\d{1,2}\/\d{4}|\d{1,4}:\d[\d:.]*|0[xX][\da-fA-F_]+|\d+(?:st|nd|rd|th)|0-9|0\d+|80\/20|20\/80|[1-9]0\/[1-9]0|95\/5|24\/7|[2-5]0\d\/[2-5]0\d)(?![\p{L}\d])/uy;
/** `1.160.000`, `1.160,5`, `1,5`: with the signs of most of Europe; nothing of a list or of a pair in brackets. */
const CONTINENTAL =
  /(?:[1-9]\d{0,2}(?:\.\d{3}){2,7}(?:,\d{1,2})?|[1-9]\d{0,2}\.\d{3},\d{1,2}|(?<![\d\p{L}],)(?<![[(])(?:0,\d{1,9}|\d{1,15},\d{1,2}))(?![\d_]|[.,:/]\d)/uy;
/** `192.168.100.201`. */
const ADDRESS = /^(?:(?:1\d\d|2[0-5]\d)\.){3}(?:1\d\d|2[0-5]\d)$/;
/** `1.160`: a number with three decimals, or more than a thousand as half of Europe writes it. */
const MAYBE_DOTTED = /^[1-9]\d{0,2}\.\d{3}$/;
/** `12.000`, as half of Europe groups: nobody knows thousandths to be none. */
const DOTTED = /\.(?=000$)/;
/** No author counts that far. */
const TOO_LONG = /\d{26,}/y;

/** The number at `at`, null where there is none; "none" with its end where the digits there are something else. */
export function numeralAt(text: string, at: number): NumberToken | { readonly type: "none"; readonly end: number } | null {
  const continental = continentalAt(text, at);
  if (continental) return continental;
  TOO_LONG.lastIndex = at;
  NO_NUMBER.lastIndex = at;
  const other = TOO_LONG.exec(text) ?? NO_NUMBER.exec(text);
  if (other) return { type: "none", end: at + other[0].length };
  GROUPED.lastIndex = at;
  const grouped = GROUPED.exec(text);
  PLAIN.lastIndex = at;
  const written = grouped ?? PLAIN.exec(text);
  if (!written) return null;
  const digits = (grouped ? written[0].replace(DOTTED, "") : written[0]).replace(/[,_ '’{}\\]/g, "");
  const value = Number(digits);
  const end = at + written[0].length;
  if (!Number.isFinite(value)) return { type: "none", end };
  return {
    type: "number",
    span: { start: at, end },
    value,
    grouped: grouped !== null,
    maybeThousands: !grouped && MAYBE_DOTTED.test(written[0]),
    glued: isLetterAt(text, end),
    ...precisionOf(digits),
  };
}

function continentalAt(text: string, at: number): NumberToken | null {
  CONTINENTAL.lastIndex = at;
  const written = CONTINENTAL.exec(text)?.[0];
  if (!written || ADDRESS.test(written)) return null;
  const digits = written.replaceAll(".", "").replace(",", ".");
  const end = at + written.length;
  return {
    type: "number",
    span: { start: at, end },
    value: Number(digits),
    grouped: written.includes("."),
    maybeThousands: false,
    glued: isLetterAt(text, end),
    ...precisionOf(digits),
  };
}

function isLetterAt(text: string, at: number): boolean {
  return /^\p{L}/u.test(text.charAt(at));
}

/** How precisely digits say what they say: `1160` to the tens, `1.50` to hundredths, `2e3` to thousands. */
function precisionOf(written: string): { half: number; digits: number; decimals: number } {
  const [mantissa = "", exponent = "0"] = written.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  const unit = 10 ** Number(exponent);
  if (fraction !== "") {
    const shown = `${whole}${fraction}`.replace(/^0+/, "");
    return { half: 0.5 * 10 ** -fraction.length * unit, digits: Math.max(shown.length, 1), decimals: fraction.length };
  }
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  const idle = whole.length === zeros ? 0 : zeros;
  const shown = whole.replace(/^0+/, "");
  return { half: 0.5 * 10 ** idle * unit, digits: Math.max(shown.length - idle, 1), decimals: 0 };
}
