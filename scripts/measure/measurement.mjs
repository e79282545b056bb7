/** Everything that is measured on one choice of documents, before it is printed. */
import { isAccusation, readDocument } from "./claims.mjs";
import { partOf } from "./corpus.mjs";
import { matchRows } from "./match.mjs";
import { accusedDistractors, quietGroups } from "./silence.mjs";
import { tally } from "./tally.mjs";
import { truthValue } from "./truth-value.mjs";

/**
 * @typedef {import("./claims.mjs").Claim} Claim
 * @typedef {import("./claims.mjs").ReadDocument} ReadDocument
 * @typedef {{ claim: Claim, document: ReadDocument }} Accusation
 * @typedef {ReturnType<typeof measureParts>} Measurement
 */

/**
 * @param {import("./claims.mjs").Core} core
 * @param {NonNullable<ReturnType<import("./corpus.mjs").openCorpus>>} corpus
 * @param {readonly import("./corpus.mjs").Part[]} parts
 */
export function measureParts(core, corpus, parts) {
  const isMeasured = (/** @type {{ file: string }} */ { file }) => parts.includes(partOf(file));
  const files = corpus.documents().filter((file) => isMeasured({ file }));
  /** @type {Map<string, ReadDocument>} */
  const documents = new Map(files.map((file) => [file, readDocument(core, file, corpus.read(file))]));
  const documentOf = (/** @type {string} */ file) => {
    const document = documents.get(file);
    if (!document) throw new Error(`The corpus speaks of ${file}, which is not there`);
    return document;
  };

  const truth = [...corpus.truth("dev"), ...corpus.truth("seeds")].filter(isMeasured);
  const matched = [...new Set(truth.map(({ file }) => file))].map((file) => {
    const document = documentOf(file);
    const rows = truth.filter((row) => row.file === file);
    return { document, rows: rows.length, ...matchRows(rows, document) };
  });
  const matches = matched.flatMap((each) => each.matches);
  const accusations = accusationsIn([...documents.values()].map((document) => ({ document, claims: document.claims })));
  const distractors = corpus.distractors().filter(isMeasured);
  return {
    documents: [...documents.values()],
    matches,
    counted: tally(matches),
    /** In documents of the truth, on claims that no row speaks of. */
    accusedBeside: accusationsIn(matched.map(({ document, others }) => ({ document, claims: others }))),
    accusations,
    unreadable: truth.filter(({ verdict, claimed }) => verdict !== "not-checkable" && truthValue(claimed) === null),
    misplaced: matches.filter(({ row, document }) => lineOf(document, row.line) !== row.text.trim()).map(({ row }) => row),
    truthDocuments: matched.length,
    /** Documents of the truth that Lintel leaves alone unless told otherwise. */
    noDesigns: matched.filter(({ document: { text, file, analysis } }) => {
      return !core.analyze(text, { name: file, previous: analysis ?? undefined }).designDocument;
    }),
    distractors,
    disturbed: accusedDistractors(distractors, documentOf),
    quiet: quietGroups([...documents.values()], core),
  };
}

/**
 * @param {readonly { document: ReadDocument, claims: readonly Claim[] }[]} read
 * @returns {Accusation[]}
 */
function accusationsIn(read) {
  return read.flatMap(({ document, claims }) => claims.filter(isAccusation).map((claim) => ({ claim, document })));
}

/**
 * @param {ReadDocument} document
 * @param {number} number counts from 1
 */
function lineOf({ text, analysis }, number) {
  const span = analysis?.lines.lineSpan(number - 1);
  return span && text.slice(span.start, span.end).trim();
}
