/**
 * The development corpus of real documents, which lives beside the project and is not part of it. Tests that read it
 * pass, and say so, where it is absent.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, it } from "vitest";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));

export interface CorpusFile {
  readonly path: string;
  readonly text: string;
}

/** True when the corpus is on this machine. */
const hasCorpus = existsSync(join(shared, "corpus/documents"));

/** Tests that read the corpus; where it is absent, one that passes and says so stands in for them. */
export function describeWithCorpus(name: string, tests: () => void): void {
  if (hasCorpus) describe(name, tests);
  else describe(name, () => it("is not on this machine: nothing to compare with", () => {}));
}

/** Every document of a group (`silent-rust-rfcs`), or of all groups; empty where the corpus is absent. */
export function corpusDocuments(group = ""): readonly CorpusFile[] {
  return hasCorpus ? filesUnder(join(shared, "corpus/documents", group), ".md") : [];
}

/** The source texts, as Markdown; empty where they are absent. */
export function seedTexts(): readonly CorpusFile[] {
  return hasCorpus ? filesUnder(join(shared, "seeds"), ".txt") : [];
}

/** CommonMark's own examples; empty where the corpus is absent. */
export function commonMarkExamples(): readonly string[] {
  if (!hasCorpus) return [];
  const examples = JSON.parse(readFileSync(join(shared, "corpus/commonmark/spec_examples.json"), "utf8")) as { markdown: string }[];
  return examples.map(({ markdown }) => markdown);
}

function filesUnder(folder: string, ending: string): CorpusFile[] {
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return filesUnder(path, ending);
      return name.endsWith(ending) ? [{ path, text: readFileSync(path, "utf8").replace(/^\uFEFF/, "") }] : [];
    });
}
