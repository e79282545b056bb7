// `npm test`: everything from installation to the tests in a real VS Code, on a clean clone too. Streams what each step
// prints; the last line is the sum over all runners.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "../test/vscode/host/paths.mjs";
import { arePackagesInstalled, installCommand } from "./installed-packages.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command
 * @property {string[]} needs steps without which this one says nothing
 * @property {boolean} [counts] a vitest run, whose tests are counted; any other step counts only when it fails
 */

/** @type {Step[]} */
const steps = [
  { name: "install", command: arePackagesInstalled() ? [] : installCommand, needs: [] },
  { name: "build", command: ["npm", "run", "build"], needs: ["install"] },
  { name: "check:static", command: ["npm", "run", "check:static"], needs: ["install"] },
  { name: "test:unit", command: ["npm", "run", "test:unit"], needs: ["build"], counts: true },
  { name: "test:documents", command: ["npm", "run", "test:documents"], needs: ["build"], counts: true },
  { name: "package", command: ["npm", "run", "package"], needs: ["build"] },
  { name: "vscode-host:install", command: ["npm", "run", "vscode-host:install"], needs: ["install"] },
  { name: "test:vscode", command: ["npm", "run", "test:vscode"], needs: ["package", "vscode-host:install"], counts: true },
];

const resultsFolder = path.join(projectFolder, ".artifacts", "results");
rmSync(resultsFolder, { recursive: true, force: true });
mkdirSync(resultsFolder, { recursive: true });

/** @type {Map<string, { passed: number, failed: number, note: string }>} */
const outcomes = new Map();
for (const step of steps) outcomes.set(step.name, outcome(step));

console.log("\nSummary");
for (const [name, { note }] of outcomes) console.log(`  ${name.padEnd(20)} ${note}`);
const passed = sum((each) => each.passed);
const failed = sum((each) => each.failed);
process.exitCode = failed > 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed`);

/** @param {Step} step */
function outcome({ name, command, needs, counts }) {
  const lacking = needs.filter((each) => (outcomes.get(each)?.failed ?? 0) > 0);
  // The step that it lacks has been counted; this one was never run, which must not look like success either.
  if (lacking.length > 0) return { passed: 0, failed: 1, note: `not run: ${lacking.join(", ")} failed` };
  if (command.length === 0) return { passed: 0, failed: 0, note: "nothing to do" };

  console.log(`\n=== ${name}: ${command.join(" ")}`);
  const results = path.join(resultsFolder, `${name.replaceAll(":", "-")}.json`);
  const started = Date.now();
  const [program, ...parameters] = command;
  const { status } = spawnSync(program, parameters, {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, NO_UPDATE_NOTIFIER: "1", ...(counts ? { LINTEL_TEST_RESULTS: results } : {}) },
    shell: process.platform === "win32", // npm is a script there
  });
  const seconds = `${Math.round((Date.now() - started) / 1000)} s`;
  const ran = counts ? counted(results) : { passed: 0, failed: 0 };
  // A runner that crashed has no failed test to show, or no results at all.
  const crashed = status !== 0 && ran.failed === 0;
  const total = { passed: ran.passed, failed: ran.failed + (crashed ? 1 : 0) };
  const verdict = status === 0 ? "ok" : `failed with status ${status}`;
  return { ...total, note: counts ? `${verdict}, ${total.passed} passed, ${total.failed} failed, ${seconds}` : `${verdict}, ${seconds}` };
}

/**
 * What vitest's JSON says.
 * @param {string} file
 */
function counted(file) {
  try {
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(file, "utf8"));
    return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** @param {(outcome: { passed: number, failed: number }) => number} part */
function sum(part) {
  return [...outcomes.values()].reduce((total, each) => total + part(each), 0);
}
