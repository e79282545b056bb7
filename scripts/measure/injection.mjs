/** Plants errors into results that were judged right, and counts how many are found. */
import { claimsIn, isAccusation } from "./claims.mjs";

/**
 * @typedef {import("./claims.mjs").Claim} Claim
 * @typedef {import("./claims.mjs").Core} Core
 * @typedef {import("./claims.mjs").ReadDocument} ReadDocument
 * @typedef {import("./claims.mjs").Span} Span
 * @typedef {{ document: ReadDocument, claim: Claim }} Subject
 * @typedef {{ text: string, claim: Claim }} Place a text around a claim, its spans counted in it
 * @typedef {{ tried: number, found: number, within: number, missed: string[] }} Count `within`: still right after the change
 */

const FACTORS = [1000, 1024, 8, 10, 7, 2, 1.5, 0.5];
/** What the ground truth still calls right. */
const RIGHT_FROM = 0.75;
const RIGHT_TO = 1.25;

const NUMERAL = /\d+(?:[,_]\d{3})*(?:\.\d+)?/g;
/** Digits that are no plain number: powers, mark-up, LaTeX. */
const NOT_PLAIN = /\d\s*(?:\^|\*\*|[⁰¹²³⁴-⁹]|<sup|\{|pow\b)|\\|[⁰¹²³⁴-⁹]/;
const RANGE = /^[^\d]*[\d.,]+[^\d]{0,8}?(?:-|–|to)\s*[\d.,]+[^\d]*$/;

/** One step up; the last letters of the list have none. */
const PREFIX_STEPS = [
  {
    from: /([KMGTPkm])(?=i?(?:B|b|bps|Bps|bits?|bytes?)(?![A-Za-z]))/,
    to: (/** @type {string} */ letter) => "MGTPE"["KMGTP".indexOf(letter.toUpperCase())],
  },
  { from: /(?<=\d\s?)([KkM])(?![A-Za-z])/, to: (/** @type {string} */ letter) => (letter === "M" ? "B" : "M") },
  { from: /\bthousand\b/i, to: () => "million" },
  { from: /\bmillion\b/i, to: () => "billion" },
  { from: /\bbillion\b/i, to: () => "trillion" },
];
const PER_SECOND = /(\/\s*|\bper\s+)(?:s|sec|second)\b/i;

/**
 * @param {readonly Subject[]} subjects claims judged right
 * @param {Core} core
 */
export function injectErrors(subjects, core) {
  /** @type {Map<string, Count>} */
  const counts = new Map();
  let notLiteral = 0;
  for (const subject of subjects) {
    const changes = changesOf(subject);
    if (changes.length === 0) {
      notLiteral += 1;
      continue;
    }
    const place = placeOf(subject, core);
    for (const { name, factor, result } of changes) {
      const count = counts.get(name) ?? { tried: 0, found: 0, within: 0, missed: [] };
      counts.set(name, count);
      const ratio = factor === null ? null : (subject.claim.ratio ?? 1) * factor;
      if (ratio !== null && ratio >= RIGHT_FROM && ratio <= RIGHT_TO) {
        count.within += 1;
        continue;
      }
      count.tried += 1;
      if (isFound(place, result, core)) count.found += 1;
      else
        count.missed.push(
          `${subject.document.file}:${subject.document.lineAt(subject.claim.resultSpan.start)} | ${subject.claim.text} | ${result}`,
        );
    }
  }
  return { counts, notLiteral };
}

/**
 * The results to write instead, none where the result is no literal number.
 * @param {Subject} subject
 * @returns {{ name: string, factor: number | null, result: string }[]}
 */
function changesOf({ document, claim }) {
  const written = document.text.slice(claim.resultSpan.start, claim.resultSpan.end);
  const numerals = written.match(NUMERAL) ?? [];
  if (NOT_PLAIN.test(written) || (numerals.length !== 1 && !(numerals.length === 2 && RANGE.test(written)))) return [];
  const changes = FACTORS.map((factor) => ({
    name: `× ${factor}`,
    factor: /** @type {number | null} */ (factor),
    result: written.replace(NUMERAL, (digits) => multiplied(digits, factor)),
  }));
  for (const { from, to } of PREFIX_STEPS) {
    const result = written.replace(from, (letter) => to(letter) ?? letter);
    if (result === written) continue;
    changes.push({ name: "prefix up", factor: 1000, result });
    break;
  }
  const perDay = written.replace(PER_SECOND, "$1day");
  if (perDay !== written) changes.push({ name: "/s to /day", factor: null, result: perDay });
  return changes;
}

/**
 * A number in the author's kind of digits, grouped as before.
 * @param {string} digits
 * @param {number} factor
 */
function multiplied(digits, factor) {
  const separator = /[,_]/.exec(digits)?.[0];
  const product = Number((Number(digits.replace(/[,_]/g, "")) * factor).toPrecision(12));
  const [whole = "0", fraction] = product.toLocaleString("en-US", { maximumFractionDigits: 12, useGrouping: false }).split(".");
  const grouped = separator === undefined ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, separator);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/**
 * The claim in as little text as gives it the same verdict: from its heading to the next one, else the whole document.
 * @param {Subject} subject
 * @param {Core} core
 * @returns {Place}
 */
function placeOf({ document, claim }, core) {
  const headings = (document.analysis?.outline.sections ?? []).filter(({ form }) => form === "heading").map(({ span }) => span.start);
  const start = headings.findLast((at) => at <= claim.span.start && at <= claim.resultSpan.start) ?? 0;
  const end = headings.find((at) => at >= claim.span.end && at >= claim.resultSpan.end) ?? document.text.length;
  const text = document.text.slice(start, end);
  const same = claimsIn(core, text).find(
    ({ resultSpan, verdict, claimed, computed }) =>
      resultSpan.start === claim.resultSpan.start - start &&
      verdict === claim.verdict &&
      claimed.value === claim.claimed.value &&
      computed?.value === claim.computed?.value,
  );
  return same ? { text, claim: same } : { text: document.text, claim };
}

/**
 * True when a claim that holds the changed result is wrong now.
 * @param {Place} place
 * @param {string} result
 * @param {Core} core
 */
function isFound({ text, claim }, result, core) {
  const { start, end } = claim.resultSpan;
  const changed = { start, end: start + result.length };
  const touches = (/** @type {Span} */ span) => span.start < changed.end && changed.start < span.end;
  const claims = claimsIn(core, text.slice(0, start) + result + text.slice(end));
  return claims.some((each) => isAccusation(each) && (touches(each.span) || touches(each.resultSpan)));
}

/**
 * At most `most` of a list, evenly spread.
 * @template T
 * @param {readonly T[]} list
 * @param {number} most
 * @returns {T[]}
 */
export function sample(list, most) {
  if (list.length <= most) return [...list];
  return Array.from({ length: most }, (_, at) => /** @type {T} */ (list[Math.floor((at * list.length) / most)]));
}
