// `npm run try`: from a fresh clone to Lintel at work, first in the terminal, then in VS Code. `--no-open` stops after the
// terminal. It runs before anything is installed: what it imports imports only Node itself.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { onPath, projectFolder } from "../test/vscode/host/paths.mjs";
import { arePackagesInstalled, installCommand } from "./installed-packages.mjs";

const example = "docs/examples/photo-sharing.md";
const caseStudy = "snippets/generated/case-studies/url-shortener.md";

try {
  await tryLintel();
} catch (error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function tryLintel() {
  if (arePackagesInstalled()) say("Packages are installed.");
  else step("Installing packages", () => run(...installCommand));
  step("Building Lintel", () => run("npm", "run", "--silent", "build"));

  step(`Linting ${example}, a draft with holes`, () => check(example));
  step(`Linting ${caseStudy}, a case study that ships with Lintel`, () => check(caseStudy));

  if (process.argv.includes("--no-open")) {
    say("Done. Without --no-open, VS Code would open now.");
    return;
  }
  const folder = copiedDocuments();
  const code = onPath("code");
  if (code === undefined) return serveInBrowser(folder);
  step(`Opening VS Code on a copy of the two, in ${folder}`, () =>
    run(code, `--extensionDevelopmentPath=${projectFolder}`, folder, path.join(folder, path.basename(example))),
  );
  say("Open Problems (Ctrl+Shift+M), put the cursor on a finding and press Ctrl+. for its fixes.");
}

/** @param {string} file */
function check(file) {
  const { status } = spawnSync(process.execPath, ["server/dist/cli.js", "check", file], { cwd: projectFolder, stdio: "inherit" });
  // 1 says that there are findings, and that is what the example is for.
  if (status !== 0 && status !== 1) throw new Error(`lintel check ${file} failed with status ${status}`);
}

function copiedDocuments() {
  const folder = path.join(mkdtempSync(path.join(tmpdir(), "lintel-try-")), "designs");
  mkdirSync(folder);
  for (const file of [example, caseStudy]) cpSync(path.join(projectFolder, file), path.join(folder, path.basename(file)));
  return folder;
}

/**
 * No desktop VS Code here: the same workbench, served to the browser on this machine.
 * @param {string} folder
 */
async function serveInBrowser(folder) {
  say("There is no `code` on PATH: VS Code will run in your browser instead (code-server, kept in your cache folder).");
  const { installHost } = await import("../test/vscode/host/install.mjs");
  const { installExtension, startCodeServer } = await import("../test/vscode/host/code-server.mjs");
  const { remoteAddress, workbenchAddress } = await import("../test/vscode/host/workbench.mjs");

  step("Installing code-server, once", () => installHost({ parts: ["server"], say: (line) => console.log(`    ${line}`) }));
  step("Packaging the extension", () => run("npm", "run", "--silent", "package"));
  const runFolder = path.dirname(folder);
  const extensionsFolder = path.join(runFolder, "extensions");
  const vsix = path.join(projectFolder, ".artifacts", "lintel.vsix");
  step("Installing the extension", () => installExtension({ vsix, runFolder, extensionsFolder }));
  const { port, stop } = await startCodeServer({ runFolder, extensionsFolder, extensions: "installed" });

  const opened = remoteAddress(port, path.join(folder, path.basename(example)));
  say(`VS Code with Lintel is here:\n\n    ${workbenchAddress({ port, folder, payload: [["openFile", opened]] })}\n`);
  say("Ctrl+C ends it.");
  const end = async () => {
    await stop();
    rmSync(runFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    process.exit(0);
  };
  process.once("SIGINT", end);
  process.once("SIGTERM", end);
}

/**
 * @param {string} program
 * @param {string[]} parameters
 */
function run(program, ...parameters) {
  const { status } = spawnSync(program, parameters, {
    cwd: projectFolder,
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32", // npm and code are scripts there
  });
  if (status !== 0) throw new Error(`${path.basename(program)} ${parameters.join(" ")} failed with status ${status}`);
}

/** @param {string} line */
function say(line) {
  console.log(`\n• ${line}`);
}

/**
 * Announces a step, does it, and says how long it took.
 * @param {string} title
 * @param {() => void} effect
 */
function step(title, effect) {
  const started = performance.now();
  say(`${title} …`);
  effect();
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
