/** What the engine claims about a document, the text outside of its designs included. */

/**
 * @typedef {{ start: number, end: number }} Span
 * @typedef {{ value: number, unit: string }} Amount in base units: byte, second
 * @typedef {"ok" | "wrong" | "dimension" | "missing-unit" | "unchecked"} Verdict
 * @typedef {{ text: string, expression: string, claimed: Amount, computed: Amount | null, ratio: number | null,
 *   verdict: Verdict, reason: string, span: Span, resultSpan: Span }} Claim `ratio` is claimed by computed
 * @typedef {import("../../server/src/core/facts/analysis.ts")} AnalysisModule
 * @typedef {import("../../server/src/core/lint/lint.ts")} LintModule
 * @typedef {{ analyze: AnalysisModule["analyze"], lint: LintModule["lint"], RULES: Parameters<LintModule["lint"]>[1]["rules"] }} Core
 * @typedef {ReturnType<AnalysisModule["analyze"]>} Analysis
 *
 * @typedef {object} ReadDocument
 * @property {string} file
 * @property {string} text
 * @property {Analysis | null} analysis as a design document by declaration; null when it crashed
 * @property {readonly Claim[]} claims in the order of the text
 * @property {(span: Span) => boolean} isOutside true for what lies in no design
 * @property {(offset: number) => number} lineAt counts from 1
 * @property {string | null} crash
 */

export const CORE_SOURCE = `
  export { analyze } from "./server/src/core/facts/analysis.ts";
  export { lint } from "./server/src/core/lint/lint.ts";
  export { RULES } from "./server/src/rules/index.ts";
`;

/** @param {Claim} claim */
export function isAccusation({ verdict }) {
  return verdict === "wrong" || verdict === "dimension";
}

/**
 * @param {Core} core
 * @param {string} file
 * @param {string} text
 * @returns {ReadDocument}
 */
export function readDocument(core, file, text) {
  try {
    const analysis = core.analyze(text, { declared: true, name: file });
    const designs = analysis.designs.map(({ design }) => design.span);
    return {
      file,
      text,
      analysis,
      claims: claimsIn(core, text, analysis),
      isOutside: (span) => !designs.some(({ start, end }) => start <= span.start && span.start < end),
      lineAt: (offset) => analysis.lines.lineAt(offset) + 1,
      crash: null,
    };
  } catch (error) {
    const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { file, text, analysis: null, claims: [], isOutside: () => true, lineAt: () => 0, crash };
  }
}

/**
 * The claims of all designs, and those of the text between them, read as designs of their own.
 * @param {Core} core
 * @param {string} text
 * @param {Analysis} [known]
 * @returns {readonly Claim[]}
 */
export function claimsIn(core, text, known) {
  const analysis = known ?? core.analyze(text, { declared: true });
  const inside = analysis.designs.flatMap((facts) => /** @type {{ claims?: readonly Claim[] }} */ (facts).claims ?? []);
  const between = gapsBetween(
    analysis.designs.map(({ design }) => design.span),
    text.length,
  )
    .filter(({ start, end }) => /\d/.test(text.slice(start, end)))
    .flatMap(({ start, end }) => claimsIn(core, text.slice(start, end)).map((claim) => shiftClaim(claim, start)));
  return [...inside, ...between].sort((a, b) => a.resultSpan.start - b.resultSpan.start);
}

/**
 * @param {readonly Span[]} spans
 * @param {number} length
 * @returns {Span[]}
 */
function gapsBetween(spans, length) {
  const gaps = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (start > at) gaps.push({ start: at, end: start });
    at = Math.max(at, end);
  }
  if (at < length) gaps.push({ start: at, end: length });
  // Without a single design the one gap would be the text again.
  return spans.length > 0 ? gaps : [];
}

/**
 * @param {Claim} claim
 * @param {number} by
 * @returns {Claim}
 */
function shiftClaim(claim, by) {
  const shift = (/** @type {Span} */ { start, end }) => ({ start: start + by, end: end + by });
  return { ...claim, span: shift(claim.span), resultSpan: shift(claim.resultSpan) };
}
