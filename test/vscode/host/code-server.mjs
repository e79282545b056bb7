// Starts and stops one code-server with a user folder, settings and a port of its own. The server never outlives the
// process that started it.
import { spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import path from "node:path";
import { codeServerEntry, nodeBinary } from "./paths.mjs";
import { until } from "./until.mjs";

/** Keeps start page, trust, experiments, git, updates and the gallery away: they cost time and ask for the network. */
export const quietSettings = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "workbench.colorTheme": "Default Dark Modern",
  "workbench.editor.restoreViewState": false,
  "security.workspace.trust.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "chat.disableAIFeatures": true,
  "git.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  "npm.fetchOnlinePackageInfo": false,
  "editor.minimap.enabled": false,
  "window.commandCenter": false,
  "files.hotExit": "off",
  "files.autoSave": "off",
};

/**
 * @typedef {object} CodeServerOptions
 * @property {string} runFolder where settings, state and the log are written
 * @property {string} [extensionsFolder] where installed extensions are
 * @property {Record<string, unknown>} [settings]
 * @property {Record<string, string>} [environment] also seen by the extension host
 * @property {'installed' | 'development'} [extensions] a built workbench reads `extensionDevelopmentPath` and
 * `extensionTestsPath` only with the smoke-test driver on, which suppresses notifications in turn
 *
 * @typedef {{ port: number, log: string, stop: () => Promise<void> }} CodeServer
 */

/**
 * @param {CodeServerOptions} options
 * @returns {Promise<CodeServer>}
 */
export async function startCodeServer({ runFolder, extensionsFolder, settings, environment, extensions = "development" }) {
  const paths = prepareFolders({ runFolder, extensionsFolder, settings });
  const port = await freePort();
  const log = path.join(runFolder, "server.log");
  const development = extensions === "development" ? ["--vscode-option", "enable-smoke-test-driver"] : [];
  const child = spawnTied(
    [
      ...programAndPaths(paths),
      ...["--auth", "none", "--bind-addr", `127.0.0.1:${port}`, "--disable-telemetry", "--disable-update-check"],
      ...["--disable-workspace-trust", "--disable-getting-started-override", "--ignore-last-opened", "--disable-proxy"],
      ...development,
    ],
    { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...environment },
    log,
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.stdin.destroy();
    await ended;
  };
  try {
    await until("code-server answers", async () => {
      if (child.exitCode !== null) throw new Error(`code-server ended with status ${child.exitCode}: see ${log}`);
      return isHealthy(port);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, log, stop };
}

/**
 * Installs a .vsix into a folder of its own.
 * @param {{ vsix: string, runFolder: string, extensionsFolder: string }} options
 * @returns {string} what is installed there now, one `id@version` a line
 */
export function installExtension({ vsix, runFolder, extensionsFolder }) {
  const [node, ...parameters] = programAndPaths(prepareFolders({ runFolder, extensionsFolder }));
  const run = (/** @type {string[]} */ ...more) => {
    const { status, stdout, stderr } = spawnSync(node, [...parameters, ...more], { encoding: "utf8" });
    if (status !== 0) throw new Error(`code-server ${more.join(" ")} failed:\n${stdout}${stderr}`);
    return stdout;
  };
  run("--install-extension", vsix, "--force");
  return run("--list-extensions", "--show-versions");
}

/** @param {Pick<CodeServerOptions, 'runFolder' | 'extensionsFolder' | 'settings'>} options */
function prepareFolders({ runFolder, extensionsFolder = path.join(runFolder, "extensions"), settings }) {
  const userFolder = path.join(runFolder, "user");
  rmSync(userFolder, { recursive: true, force: true });
  mkdirSync(path.join(userFolder, "User"), { recursive: true });
  writeFileSync(path.join(userFolder, "User", "settings.json"), JSON.stringify({ ...quietSettings, ...settings }, null, 2));
  const config = path.join(runFolder, "config.yaml");
  writeFileSync(config, "{}\n"); // otherwise one is written into the home folder
  return { userFolder, extensionsFolder, config };
}

/** @param {{ userFolder: string, extensionsFolder: string, config: string }} paths */
function programAndPaths({ userFolder, extensionsFolder, config }) {
  const node = nodeBinary();
  if (node === undefined) throw new Error("The VS Code host is not installed: npm run vscode-host:install");
  const folders = ["--user-data-dir", userFolder, "--extensions-dir", extensionsFolder];
  return [node, codeServerEntry(), "--config", config, ...folders];
}

/**
 * Runs a program in a process group of its own that ends when our end of its standard input closes: at stop(), and
 * equally when this process ends, by whatever signal.
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {string} log
 */
function spawnTied(command, env, log) {
  const script = '{ "$@"; kill -TERM 0; } & read -r line; kill -TERM 0';
  const child = spawn("sh", ["-c", script, "sh", ...command], { env, stdio: ["pipe", "pipe", "pipe"], detached: true });
  const output = createWriteStream(log);
  child.stdout.pipe(output, { end: false });
  child.stderr.pipe(output, { end: false });
  child.stdin.on("error", () => {}); // the other end is gone: so is the server
  return child;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/** @param {number} port */
async function isHealthy(port) {
  try {
    const { ok } = await fetch(`http://127.0.0.1:${port}/healthz`);
    return ok;
  } catch {
    return false;
  }
}
