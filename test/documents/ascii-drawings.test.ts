/** Drawings of characters in the source texts: Lintel reads what a person reads in them. */
import { expect, it } from "vitest";
import { type Analysis, analyze } from "../../server/src/core/facts/analysis.ts";
import { describeWithCorpus, seedTexts } from "../support/corpus.ts";
import { drawingFixtures } from "../support/drawing-fixtures.ts";
import { type DrawingScore, NO_SCORE, type Score, scoreOf, sum } from "../support/drawing-score.ts";

const analyses = new Map<string, Analysis>();

function analysisOf(file: string): Analysis {
  const text = seedTexts().find(({ path }) => path.endsWith(file))?.text ?? "";
  const known = analyses.get(file) ?? analyze(text);
  analyses.set(file, known);
  return known;
}

function scoresOf(set: "build" | "held-out"): DrawingScore {
  const scores = drawingFixtures(set).map((fixture) => scoreOf(fixture, analysisOf(fixture.file)));
  const total = (part: keyof DrawingScore): Score => scores.map((score) => score[part]).reduce(sum, NO_SCORE);
  return { nodes: total("nodes"), edges: total("edges"), groups: total("groups"), labels: total("labels") };
}

function figures({ right, expected, found }: Score): string {
  const percent = (part: number, whole: number): string => (whole === 0 ? "-" : `${((100 * part) / whole).toFixed(1)} %`);
  return `recall ${percent(right, expected)} (${right}/${expected}), precision ${percent(right, found)} (${right}/${found})`;
}

function expectShare({ right, expected, found }: Score, share: number): void {
  expect(right / expected).toBeGreaterThanOrEqual(share);
  expect(right / found).toBeGreaterThanOrEqual(share);
}

describeWithCorpus("drawings of the source texts", () => {
  it("are read as a person reads them", { timeout: 60_000 }, () => {
    const [build, heldOut] = [scoresOf("build"), scoresOf("held-out")];
    for (const [name, score] of Object.entries({ build, "held out": heldOut })) {
      for (const part of ["nodes", "edges", "groups", "labels"] as const) console.info(`${name}, ${part}: ${figures(score[part])}`);
    }
    expectShare(sum(build.nodes, heldOut.nodes), 0.95);
    expectShare(sum(build.edges, heldOut.edges), 0.9);
  });
});
