/** The corpus beside the project: its documents, the ground truth on them, and which repositories are set aside. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * @typedef {"ok" | "wrong" | "dimension-error" | "unit-missing" | "not-checkable"} TruthVerdict
 * @typedef {"build" | "held-out" | "seeds"} Part
 * @typedef {{ id: string, file: string, line: number, text: string, expr: string, claimed: string, true_value?: string,
 *   ratio?: number, verdict: TruthVerdict, kind?: string, note?: string, part: Part }} TruthRow `line` counts from 1
 * @typedef {{ id: string, file: string, line: number, text: string, kind: string, expect: string, part: Part }} Distractor
 */

/**
 * The folder that holds `corpus/` and `seeds/`, or null where there is none.
 * @param {string} folder
 */
export function openCorpus(folder) {
  if (!existsSync(path.join(folder, "corpus", "estimates.dev.jsonl"))) return null;
  const inFolder = (/** @type {string} */ file) => (isSeed(file) ? path.join(folder, "seeds", file) : path.join(folder, "corpus", file));
  return {
    /** @returns {TruthRow[]} */
    truth: (/** @type {"dev" | "seeds"} */ set) => rowsOf(path.join(folder, "corpus", `estimates.${set}.jsonl`)),
    /** @returns {Distractor[]} */
    distractors: () => rowsOf(path.join(folder, "corpus", "distractors.dev.jsonl")),
    /** Every document, named as the truth names it. */
    documents: () => [
      ...filesUnder(path.join(folder, "corpus"), "documents", ".md"),
      ...filesUnder(path.join(folder, "seeds"), "", ".txt"),
    ],
    read: (/** @type {string} */ file) => readFileSync(inFolder(file), "utf8").replace(/^\uFEFF/, ""),
  };
}

/**
 * Which part a file belongs to. A repository is held out when the first byte of the SHA-256 of its name, modulo 3, is 0:
 * a third of them, chosen by nobody.
 * @param {string} file documents/<group>/<repository>/…, or the name of a source text
 * @returns {Part}
 */
export function partOf(file) {
  if (isSeed(file)) return "seeds";
  const repository = file.split("/")[2] ?? "";
  return (createHash("sha256").update(repository).digest()[0] ?? 0) % 3 === 0 ? "held-out" : "build";
}

/** @param {string} file */
function isSeed(file) {
  return !file.startsWith("documents/");
}

/**
 * @param {string} file
 * @returns {any[]}
 */
function rowsOf(file) {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, "utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line))
    .map((row) => ({ ...row, part: partOf(row.file) }));
}

/**
 * @param {string} base
 * @param {string} folder below `base`, with slashes
 * @param {string} ending
 * @returns {string[]} paths below `base`, with slashes
 */
function filesUnder(base, folder, ending) {
  const entries = existsSync(path.join(base, folder)) ? readdirSync(path.join(base, folder), { withFileTypes: true }) : [];
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const file = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return filesUnder(base, file, ending);
      return entry.name.endsWith(ending) ? [file] : [];
    });
}
