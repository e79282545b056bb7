/** Prints rows of a measurement, for a person to read and judge. */

/**
 * @typedef {import("./claims.mjs").Claim} Claim
 * @typedef {import("./match.mjs").Match} Match
 * @typedef {import("./measurement.mjs").Accusation} Accusation
 * @typedef {import("./measurement.mjs").Measurement} Measurement
 */

const LONGEST = 200;

/**
 * @param {Measurement} measured
 * @param {(kind: string) => boolean} isAsked whether a list was asked for by name
 * @param {boolean} isOpen whether what must be 0 is listed unasked
 */
export function printLists(measured, isAsked, isOpen) {
  const { counted } = measured;
  if (isOpen || isAsked("false")) {
    printList("Correct claims called wrong", counted.falselyAccused.map(matchLine));
    printList(
      "Accusations that no row speaks of, to be judged by a person",
      measured.accusedBeside.map((accusation) => accusationLine(accusation) + knownErrorBeside(accusation, measured)),
    );
    printList(
      "Accusations on distractors",
      measured.disturbed.map(({ distractor, ...accusation }) => `${distractor.id} ${accusationLine(accusation)}`),
    );
  }
  if (isOpen || isAsked("errors")) {
    for (const { file, crash } of measured.documents) if (crash !== null) console.log(`\nCrashed on ${file}\n${crash}`);
  }
  if (isAsked("wrong")) {
    const otherFactor = counted.found.filter((match) => !counted.rightFactor.includes(match));
    printList("Judged otherwise than the truth", [...counted.misjudged, ...counted.fair].map(matchLine));
    printList("Known errors found with another factor", otherFactor.map(matchLine));
  }
  if (isAsked("missing")) {
    printList("Rows without a claim", counted.missing.map(matchLine));
    printList("Rows whose claim is unchecked", counted.unchecked.map(matchLine));
  }
  if (isAsked("errors")) printList("Accusations in all documents", measured.accusations.map(accusationLine));
  if (isAsked("findings")) {
    const findings = measured.quiet.flatMap((each) => each.findings);
    printList(
      "Findings where silence is expected",
      findings.map(({ file, line, rule, message }) => `${file}:${line} | ${rule} | ${message}`),
    );
  }
}

/**
 * @param {string} title
 * @param {readonly string[]} rows
 */
export function printList(title, rows) {
  console.log(`\n${title}: ${rows.length}`);
  for (const row of rows) console.log(`  ${row}`);
}

/** @param {Match} match */
function matchLine({ row, claim }) {
  const truth = `${row.expr} → ${row.claimed}, ${row.verdict}, true ${row.true_value ?? "–"}, ratio ${row.ratio ?? "–"}`;
  const read = claim ? `claim: ${oneLine(claim.expression)} = ${amount(claim.computed)} | ${verdictOf(claim)}` : "no claim";
  return `${row.id} ${row.file}:${row.line} | ${oneLine(row.text)} | truth: ${truth} | ${read}`;
}

/**
 * path:line | text | computed | ratio | verdict and reason
 * @param {Accusation} accusation
 */
function accusationLine({ claim, document }) {
  const outside = document.isOutside(claim.span) ? " (outside every design)" : "";
  const where = `${document.file}:${document.lineAt(claim.resultSpan.start)}${outside}`;
  return `${where} | ${oneLine(claim.text)} | ${amount(claim.computed)} | ${verdictOf(claim)}`;
}

/**
 * Says which known error stands on the same line: the accusation may be that error, seen from its other side.
 * @param {Accusation} accusation
 * @param {Measurement} measured
 */
function knownErrorBeside({ claim, document }, { counted }) {
  const number = document.lineAt(claim.resultSpan.start);
  const known = counted.errors.filter(({ row }) => row.file === document.file && row.line === number);
  return known.length === 0 ? "" : ` | beside ${known.map(({ row }) => row.id).join(" ")}`;
}

/** @param {Claim} claim */
function verdictOf({ verdict, ratio, reason }) {
  return `${ratio === null ? "–" : Number(ratio.toPrecision(4))} | ${verdict}: ${oneLine(reason)}`;
}

/** @param {import("./claims.mjs").Amount | null} value */
function amount(value) {
  return value ? `${Number(value.value.toPrecision(6))} ${value.unit}` : "–";
}

/** @param {string} text */
function oneLine(text) {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
