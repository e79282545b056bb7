/** Where the number engine has nothing to say: lines that only look like arithmetic, documents that are no designs. */
import { isAccusation } from "./claims.mjs";

/**
 * @typedef {import("./claims.mjs").Claim} Claim
 * @typedef {import("./claims.mjs").Core} Core
 * @typedef {import("./claims.mjs").ReadDocument} ReadDocument
 * @typedef {import("./corpus.mjs").Distractor} Distractor
 */

const QUIET_GROUPS = ["silent-rust-rfcs", "mermaid-docs", "design-docs"];

/**
 * Claims called wrong on lines that are to stay silent.
 * @param {readonly Distractor[]} distractors
 * @param {(file: string) => ReadDocument} documentOf
 * @returns {{ distractor: Distractor, document: ReadDocument, claim: Claim }[]}
 */
export function accusedDistractors(distractors, documentOf) {
  return distractors.flatMap((distractor) => {
    const document = documentOf(distractor.file);
    const { claims, lineAt } = document;
    return claims
      .filter(isAccusation)
      .filter(({ span }) => lineAt(span.start) <= distractor.line && lineAt(Math.max(span.start, span.end - 1)) >= distractor.line)
      .map((claim) => ({ distractor, document, claim }));
  });
}

/**
 * What the rules on estimates report in documents that mostly hold none, read as Lintel reads any document.
 * @param {readonly ReadDocument[]} documents
 * @param {Core} core
 */
export function quietGroups(documents, core) {
  const rules = core.RULES.filter(({ id }) => id.startsWith("estimates/"));
  return QUIET_GROUPS.map((group) => {
    const own = documents.filter(({ file }) => file.split("/")[1] === group);
    let designDocuments = 0;
    const findings = own.flatMap(({ file, text, analysis: previous }) => {
      const analysis = core.analyze(text, { name: file, previous: previous ?? undefined });
      if (analysis.designDocument) designDocuments += 1;
      const found = core.lint(analysis, { rules });
      return found.map(({ rule, message, span }) => ({ file, line: analysis.lines.lineAt(span.start) + 1, rule, message }));
    });
    return { group, documents: own.length, designDocuments, findings };
  });
}
