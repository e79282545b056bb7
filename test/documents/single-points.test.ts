/** Single points of failure in real documents, held against the judgement of a person. */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { type Analysis, analyze } from "../../server/src/core/facts/analysis.ts";
import { describeWithCorpus } from "../support/corpus.ts";
import { type JudgedArchitecture, judgedArchitectures } from "../support/judged-architectures.ts";

const shared = fileURLToPath(new URL("../../../shared/", import.meta.url));
const analyses = new Map<string, Analysis>();

function analysisOf(file: string): Analysis {
  const known = analyses.get(file) ?? analyze(existsSync(shared + file) ? readFileSync(shared + file, "utf8") : "", { declared: true });
  analyses.set(file, known);
  return known;
}

interface Tally {
  readonly right: number;
  readonly found: number;
  readonly expected: number;
}

/** What is reported as certain on the request paths of the drawing, and how much of it was judged so. */
function tallyOf({ file, line, singlePoints }: JudgedArchitecture): Tally {
  const { designs, lines } = analysisOf(file);
  const start = lines.lineStart(line - 1);
  const drawn = designs
    .flatMap(({ architectures }) => architectures)
    .find(({ drawing: { span } }) => span.start <= start + 2 && span.end >= start);
  const points = drawn?.singlePointsOfFailure.filter(({ certainty, rank }) => certainty === "certain" && rank === "request") ?? [];
  const found = points.flatMap(({ component }) => drawn?.components.find(({ id }) => id === component)?.name ?? []);
  const right = singlePoints.filter(({ name }) => found.some((each) => isSameLabel(each, name))).length;
  return { right, found: found.length, expected: singlePoints.length };
}

/** A judged name may be the first words of a label. */
function isSameLabel(a: string, b: string): boolean {
  const [x, y] = [a, b].map((label) => label.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ""));
  if (x === undefined || y === undefined) return false;
  return x === y || (x.length > 2 && y.length > 2 && (x.startsWith(y) || y.startsWith(x)));
}

function tally(set: "build" | "held-out"): Tally {
  return judgedArchitectures(set)
    .map(tallyOf)
    .reduce((sum, each) => ({ right: sum.right + each.right, found: sum.found + each.found, expected: sum.expected + each.expected }), {
      right: 0,
      found: 0,
      expected: 0,
    });
}

describeWithCorpus("single points of failure in real documents", () => {
  /** What is reached today: no change may lose it. */
  it.each([
    { set: "build", precision: 0.95, recall: 0.7 },
    { set: "held-out", precision: 0.75, recall: 0.35 },
  ] as const)("are those that a person sees, $set", { timeout: 120_000 }, ({ set, precision, recall }) => {
    const { right, found, expected } = tally(set);
    console.info(`${set}: precision ${right}/${found}, recall ${right}/${expected}`);
    expect(right / found).toBeGreaterThanOrEqual(precision);
    expect(right / expected).toBeGreaterThanOrEqual(recall);
  });
});
