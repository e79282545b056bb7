/** Finds the claim that each row of the ground truth speaks of. */
import { hasDigitsOf, isSameValue, truthValue } from "./truth-value.mjs";

/**
 * @typedef {import("./claims.mjs").Claim} Claim
 * @typedef {import("./claims.mjs").ReadDocument} ReadDocument
 * @typedef {import("./corpus.mjs").TruthRow} TruthRow
 * @typedef {{ row: TruthRow, document: ReadDocument, claim: Claim | null }} Match
 */

/** How far to look, in lines, and whether for the row's own digits; the first pass that finds a claim wins. */
const PASSES = [
  { distance: 0, sameDigits: true },
  { distance: 0, sameDigits: false },
  { distance: 1, sameDigits: true },
  { distance: 2, sameDigits: true },
  { distance: 2, sameDigits: false },
];

/**
 * One match for each row, in their order, and the claims that no row speaks of. No claim is used twice; claims on a
 * row's own line go before those up to two lines away.
 * @param {readonly TruthRow[]} rows of one document
 * @param {ReadDocument} document
 * @returns {{ matches: Match[], others: Claim[] }}
 */
export function matchRows(rows, document) {
  /** @type {Map<TruthRow, Claim>} */
  const found = new Map();
  const free = new Set(document.claims);
  for (const pass of PASSES) {
    for (const row of rows) {
      if (found.has(row)) continue;
      const claim = claimFor(row, document, [...free], pass);
      if (!claim) continue;
      found.set(row, claim);
      free.delete(claim);
    }
  }
  return { matches: rows.map((row) => ({ row, document, claim: found.get(row) ?? null })), others: [...free] };
}

/**
 * @param {TruthRow} row
 * @param {ReadDocument} document
 * @param {readonly Claim[]} claims
 * @param {{ distance: number, sameDigits: boolean }} pass
 */
function claimFor(row, document, claims, { distance, sameDigits }) {
  const value = truthValue(row.claimed);
  if (!value) return null;
  const touches = (/** @type {import("./claims.mjs").Span} */ { start, end }, /** @type {number} */ by) =>
    document.lineAt(start) <= row.line + by && document.lineAt(Math.max(start, end - 1)) >= row.line - by;
  const candidates = claims.filter(({ span, resultSpan, claimed }) => {
    if (!touches(span, distance) && !touches(resultSpan, distance)) return false;
    const result = document.text.slice(resultSpan.start, resultSpan.end);
    return (!sameDigits || hasDigitsOf(value, result)) && isSameValue(value, claimed, result);
  });
  // The same value twice on a line: the one that stands in the line itself, then the one that was checked.
  const rank = (/** @type {Claim} */ claim) => (touches(claim.resultSpan, 0) ? 0 : 2) + (claim.verdict === "unchecked" ? 1 : 0);
  return candidates.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}
