/** Compares the verdicts of matched claims with those of the ground truth. */
import { isAccusation } from "./claims.mjs";

/**
 * @typedef {import("./match.mjs").Match} Match
 * @typedef {ReturnType<typeof tally>} Tally
 */

const FACTOR_TOLERANCE = 0.1;

/** The verdict that the engine should give, and the one that is no worse for the reader. */
const RIGHT = { ok: "ok", wrong: "wrong", "dimension-error": "dimension", "unit-missing": "missing-unit" };
/** @type {Readonly<Record<string, string>>} */
const ALSO_FAIR = { "dimension-error": "wrong", "unit-missing": "ok" };

/** @param {readonly Match[]} matches */
export function tally(matches) {
  const checkable = matches.filter(({ row }) => row.verdict !== "not-checkable");
  const missing = checkable.filter(({ claim }) => claim === null);
  const unchecked = checkable.filter(({ claim }) => claim?.verdict === "unchecked");
  const judged = checkable.filter(({ claim }) => claim !== null && claim.verdict !== "unchecked");
  const right = judged.filter(({ row, claim }) => RIGHT[/** @type {keyof typeof RIGHT} */ (row.verdict)] === claim?.verdict);
  const fair = judged.filter(({ row, claim }) => ALSO_FAIR[row.verdict] === claim?.verdict);
  const errors = checkable.filter(({ row }) => row.verdict === "wrong" || row.verdict === "dimension-error");
  const found = errors.filter(({ claim }) => claim !== null && isAccusation(claim));
  return {
    rows: matches.length,
    checkable: checkable.length,
    missing,
    unchecked,
    judged,
    right,
    fair,
    /** Judged, and neither right nor fair. */
    misjudged: judged.filter((match) => !right.includes(match) && !fair.includes(match)),
    errors,
    found,
    rightFactor: found.filter(hasRightFactor),
    /** Correct for the truth, and called wrong. */
    falselyAccused: matches.filter(
      ({ row, claim }) => claim !== null && isAccusation(claim) && ["ok", "unit-missing", "not-checkable"].includes(row.verdict),
    ),
  };
}

/**
 * Within 10 % of the row's factor; 1/factor is another factor. Two sides that measure different things have none.
 * @param {Match} match
 */
function hasRightFactor({ row, claim }) {
  if (claim?.verdict === "dimension" && row.verdict === "dimension-error") return true;
  if (!claim || claim.ratio === null || row.ratio === undefined) return false;
  return Math.abs(claim.ratio / row.ratio - 1) <= FACTOR_TOLERANCE;
}

/**
 * How many rows of each verdict got which.
 * @param {readonly Match[]} matches
 * @returns {Map<string, Map<string, number>>}
 */
export function confusion(matches) {
  /** @type {Map<string, Map<string, number>>} */
  const table = new Map();
  for (const { row, claim } of matches) {
    const line = table.get(row.verdict) ?? new Map();
    const verdict = claim?.verdict ?? "missing";
    line.set(verdict, (line.get(verdict) ?? 0) + 1);
    table.set(row.verdict, line);
  }
  return table;
}
