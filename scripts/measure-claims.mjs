// `npm run measure:claims`: how well the number engine does on arithmetic claims whose truth is known. The corpus lies
// beside a maintainer's checkout; without it there is nothing to measure. `--help` lists the options.
import path from "node:path";
import { fileURLToPath } from "node:url";
import { loadCore } from "./generate/load-core.mjs";
import { CORE_SOURCE } from "./measure/claims.mjs";
import { openCorpus } from "./measure/corpus.mjs";
import { injectErrors, sample } from "./measure/injection.mjs";
import { printList, printLists } from "./measure/lists.mjs";
import { measureParts } from "./measure/measurement.mjs";
import { optionsFrom, partsOf, USAGE } from "./measure/options.mjs";
import { printInjection, printMeasurement } from "./measure/report.mjs";

const MOST_INJECTED = 400;

try {
  await measureClaims(optionsFrom(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}

/** @param {import("./measure/options.mjs").Options} options */
async function measureClaims(options) {
  if (options.help) return console.log(USAGE);
  const folder = path.resolve(options.corpus ?? fileURLToPath(new URL("../../shared", import.meta.url)));
  const corpus = openCorpus(folder);
  if (!corpus) return console.log(`There is no corpus in ${path.relative(process.cwd(), folder)}: nothing to measure.`);

  const started = performance.now();
  /** @type {import("./measure/claims.mjs").Core} */
  const core = await loadCore(CORE_SOURCE);
  const parts = partsOf(options);
  const isAsked = (/** @type {string} */ kind) => options.list.includes(kind) || options.list.includes("all");
  const measured = measureParts(core, corpus, parts);
  printMeasurement(measured, parts);
  // What is set aside is counted only: whoever reads its rows builds for them.
  printLists(measured, isAsked, !parts.includes("held-out"));
  if (options.inject) inject(measured, core, options.full, isAsked("missed"));
  console.log(`\n${((performance.now() - started) / 1000).toFixed(1)} s`);
}

/**
 * @param {import("./measure/measurement.mjs").Measurement} measured
 * @param {import("./measure/claims.mjs").Core} core
 * @param {boolean} full
 * @param {boolean} showMissed
 */
function inject({ matches }, core, full, showMissed) {
  const right = matches.flatMap(({ claim, document }) => (claim?.verdict === "ok" ? [{ claim, document }] : []));
  const subjects = full ? right : sample(right, MOST_INJECTED);
  const injected = injectErrors(subjects, core);
  printInjection(injected, { tried: subjects.length, of: right.length });
  if (showMissed) for (const [name, { missed }] of injected.counts) printList(`Not found, ${name}`, missed);
}
