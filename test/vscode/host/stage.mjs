// A workbench on a stage of its own: a temporary folder of documents, a server, a browser and one page, started and
// stopped together. It takes the screenshots.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startBrowser } from "./browser.mjs";
import { installExtension, startCodeServer } from "./code-server.mjs";
import { artifactsFolder, projectFolder } from "./paths.mjs";
import { openWorkbench, remoteAddress } from "./workbench.mjs";

/**
 * @typedef {object} StageOptions
 * @property {string} name begins the names of its screenshots
 * @property {Record<string, string>} documents the opened folder: file names and texts
 * @property {string} [vsix] installed and used; without it the checkout runs as a development extension
 * @property {string} [tests] a module for the extension host whose `run` decides
 * @property {Record<string, unknown>} [settings]
 * @property {Record<string, string>} [environment]
 *
 * @typedef {Awaited<ReturnType<typeof openStage>>} Stage
 */

/** @param {StageOptions} options */
export async function openStage({ name, documents, vsix, tests, settings, environment }) {
  mkdirSync(artifactsFolder, { recursive: true });
  const ofEarlierRuns = readdirSync(artifactsFolder).filter((file) => file.startsWith(`${name}-`));
  for (const file of ofEarlierRuns) rmSync(path.join(artifactsFolder, file));
  const folder = mkdtempSync(path.join(tmpdir(), `lintel-${name}-`));
  const workspace = path.join(folder, "workspace");
  mkdirSync(workspace);
  for (const [file, text] of Object.entries(documents)) writeFileSync(path.join(workspace, file), text);

  const extensionsFolder = path.join(folder, "extensions");
  const installed = vsix === undefined ? "" : installExtension({ vsix, runFolder: folder, extensionsFolder });
  const server = await startCodeServer({
    runFolder: folder,
    extensionsFolder,
    settings,
    environment,
    extensions: vsix === undefined ? "development" : "installed",
  });
  const browser = await startBrowser().catch(async (error) => {
    await server.stop();
    throw error;
  });
  const page = await browser.context.newPage();
  let pictures = 0;

  const stage = {
    page,
    installed,
    /** @param {string} file */
    file: (file) => path.join(workspace, file),
    foreignRequests: browser.foreignRequests,
    /** @param {string} step */
    picture: async (step) => {
      pictures += 1;
      await page.screenshot({ path: path.join(artifactsFolder, `${name}-${pictures}-${step}.png`) });
    },
    close: async () => {
      writeFileSync(path.join(artifactsFolder, `${name}-console.log`), `${browser.consoleLines().join("\n")}\n`);
      await browser.stop();
      await server.stop();
      cpSync(server.log, path.join(artifactsFolder, `${name}-server.log`));
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    },
    /** Opens the folder; apart from the rest, so that a test can listen to the page first. */
    enter: () => openWorkbench(page, { port: server.port, folder: workspace, payload: payload(server.port, vsix, tests) }),
  };
  return stage;
}

/**
 * @param {number} port
 * @param {string | undefined} vsix
 * @param {string | undefined} tests
 * @returns {Array<[string, string]>}
 */
function payload(port, vsix, tests) {
  if (vsix !== undefined) return [];
  const extension = /** @type {[string, string]} */ (["extensionDevelopmentPath", remoteAddress(port, projectFolder)]);
  return tests === undefined ? [extension] : [extension, ["extensionTestsPath", remoteAddress(port, tests)]];
}
