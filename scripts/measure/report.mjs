/** Prints the figures of a measurement. */
import { confusion, tally } from "./tally.mjs";

/**
 * @typedef {import("./corpus.mjs").Part} Part
 * @typedef {import("./match.mjs").Match} Match
 * @typedef {import("./measurement.mjs").Measurement} Measurement
 * @typedef {{ title: string, right: number, found: number }} Targets in percent
 */

/** @type {Readonly<Record<Part, Targets>>} */
const PARTS = {
  build: { title: "Build repositories", right: 98, found: 95 },
  "held-out": { title: "Repositories set aside", right: 98, found: 95 },
  seeds: { title: "Source texts", right: 99, found: 100 },
};
const TOGETHER = { title: "All of these", right: 98, found: 95 };

const VERDICTS = ["ok", "wrong", "dimension", "missing-unit", "unchecked", "missing"];
const TRUTH_VERDICTS = ["ok", "wrong", "dimension-error", "unit-missing", "not-checkable"];

/**
 * @param {Measurement} measured
 * @param {readonly Part[]} parts
 */
export function printMeasurement(measured, parts) {
  const { documents, matches, accusations } = measured;
  console.log(`${documents.length} documents, ${documents.reduce((sum, { claims }) => sum + claims.length, 0)} claims read`);
  for (const part of parts) {
    const own = matches.filter(({ row }) => row.part === part);
    printPart(own, accusedBesideOf(measured, own), PARTS[part]);
  }
  if (parts.length > 1) printPart(matches, measured.accusedBeside.length, TOGETHER);

  console.log("\nAround");
  const rows = measured.noDesigns.reduce((sum, each) => sum + each.rows, 0);
  line(
    "no design documents",
    `${measured.noDesigns.length} of ${measured.truthDocuments} with truth, ${rows} of ${matches.length} rows in them`,
  );
  line("rows nobody can read", idsOf(measured.unreadable));
  line("rows not at their line", idsOf(measured.misplaced));
  line("crashes", `${documents.filter(({ crash }) => crash !== null).length} (must be 0)`);
  const outside = accusations.filter(({ claim, document }) => document.isOutside(claim.span));
  line("accusations", `${accusations.length} in all documents, ${outside.length} of them outside every design`);
  line("  on distractors", `${measured.disturbed.length} on ${measured.distractors.length} lines (must be 0)`);
  for (const { group, documents: count, designDocuments, findings } of measured.quiet) {
    const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
    const byRule = rules.map((rule) => `${rule} ${findings.filter((each) => each.rule === rule).length}`).join(", ");
    line(group, `${findings.length} estimates/* findings in ${count} documents, ${designDocuments} of them designs ${byRule}`);
  }
}

/**
 * @param {Measurement} measured
 * @param {readonly Match[]} matches
 */
function accusedBesideOf({ accusedBeside }, matches) {
  const documents = new Set(matches.map(({ document }) => document));
  return accusedBeside.filter(({ document }) => documents.has(document)).length;
}

/**
 * @param {readonly Match[]} matches
 * @param {number} beside accusations that no row speaks of
 * @param {Targets} targets
 */
function printPart(matches, beside, { title, right, found }) {
  const counted = tally(matches);
  const outside = matches.filter(({ row, document }) => document.isOutside(lineSpan(row.line, document))).length;
  const judged = counted.judged.length;
  const errors = counted.errors.length;
  console.log(`\n${title}`);
  line("checkable rows", `${counted.checkable} of ${matches.length}; ${outside} rows lie outside every design`);
  line(
    "got a verdict",
    `${share(judged, counted.checkable, 95)}; missing ${counted.missing.length}, unchecked ${counted.unchecked.length}`,
  );
  line("right verdict", share(counted.right.length, judged, right));
  line(
    "  or a fair one",
    `${share(counted.right.length + counted.fair.length, judged)}: dimension error called wrong, missing unit called ok`,
  );
  line("known errors found", share(counted.found.length, errors, found));
  line("  with right factor", share(counted.rightFactor.length, errors, found));
  line("false accusations", `${counted.falselyAccused.length} (must be 0); ${beside} accusations that no row speaks of`);
  const table = confusion(matches);
  console.log(`    ${"truth \\ claim".padEnd(18)}${VERDICTS.map((verdict) => verdict.padStart(13)).join("")}`);
  for (const verdict of TRUTH_VERDICTS.filter((each) => table.has(each))) {
    const cells = VERDICTS.map((each) => String(table.get(verdict)?.get(each) ?? 0).padStart(13));
    console.log(`    ${verdict.padEnd(18)}${cells.join("")}`);
  }
}

/**
 * @param {number} number counts from 1
 * @param {import("./claims.mjs").ReadDocument} document
 */
function lineSpan(number, { analysis }) {
  return analysis?.lines.lineSpan(number - 1) ?? { start: 0, end: 0 };
}

/**
 * @param {ReturnType<import("./injection.mjs").injectErrors>} injected
 * @param {{ tried: number, of: number }} subjects
 */
export function printInjection({ counts, notLiteral }, { tried, of }) {
  console.log("\nInjected errors");
  line("results", `${tried} of ${of} judged right; in ${notLiteral} the result is no plain number`);
  const names = [...counts.keys()];
  const sums = { tried: 0, found: 0 };
  for (const name of names) {
    const { tried: planted, found, within } = counts.get(name) ?? { tried: 0, found: 0, within: 0 };
    sums.tried += planted;
    sums.found += found;
    const left = within > 0 ? `; ${within} more stay within 0.75 and 1.25 of the true value and do not count` : "";
    line(`  ${name}`, `${share(found, planted)}${left}`);
  }
  line("found", share(sums.found, sums.tried, 95));
}

/** @param {readonly { id: string }[]} rows */
function idsOf(rows) {
  return rows.length === 0 ? "0" : `${rows.length}: ${rows.map(({ id }) => id).join(" ")}`;
}

/**
 * @param {string} name
 * @param {string} value
 */
function line(name, value) {
  console.log(`  ${name.padEnd(24)} ${value}`);
}

/**
 * @param {number} part
 * @param {number} whole
 * @param {number} [target] in percent
 */
function share(part, whole, target) {
  const percent = whole === 0 ? "–" : `${((part / whole) * 100).toFixed(1)} %`;
  return `${part} of ${whole} = ${percent}${target === undefined ? "" : ` (target ${target} %)`}`;
}
