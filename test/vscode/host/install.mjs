// Installs the VS Code host: Node 24 and code-server from npm into the user's cache, and the system packages they need.
// It can be run any number of times, and by two processes at once: what is there and answers `--version` is left alone.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { browserPackages, compilePackages, installSystemPackages } from "./debian-packages.mjs";
import { chromiumBinary, codeServerEntry, hostFolder, nodeBinary, nodeFolder, versions } from "./paths.mjs";

/**
 * @param {{ parts?: Array<'server' | 'browser'>, say?: (line: string) => void }} [options] a person who looks on with a
 * browser of their own needs the server only
 */
export function installHost({ parts = ["server", "browser"], say = console.log } = {}) {
  if (process.platform === "win32") throw new Error("code-server runs on Linux and macOS only. On Windows use the desktop VS Code.");
  if (parts.includes("browser")) {
    installSystemPackages(browserPackages, say);
    say(`browser: ${chromiumBinary()}`);
  }
  installNode(say);
  installCodeServer(say);
}

/** @param {(line: string) => void} say */
function installNode(say) {
  installOnce({
    folder: path.join(hostFolder, `node-${versions.node}`),
    title: `Node ${versions.node} (for code-server only, about 190 MB)`,
    say,
    isWorking: (folder) => answer(nodeBinary(folder), ["--version"]) === `v${versions.node}`,
    install: (folder) => npmInstall(folder, `node@${versions.node}`, {}),
  });
}

/** @param {(line: string) => void} say */
function installCodeServer(say) {
  const node = nodeFolder();
  if (node === undefined) throw new Error(`No Node headers below ${hostFolder}`);
  installOnce({
    folder: path.join(hostFolder, `code-server-${versions.codeServer}`),
    title: `code-server ${versions.codeServer} (about 620 MB, compiled: 2 to 4 minutes)`,
    say,
    isWorking: (folder) => {
      // Without --config it would write one into the home folder.
      const config = path.join(tmpdir(), `lintel-code-server-${process.pid}.yaml`);
      writeFileSync(config, "{}\n");
      const version = answer(nodeBinary(), [codeServerEntry(folder), "--config", config, "--version"]);
      rmSync(config, { force: true });
      return version?.startsWith(`${versions.codeServer} `) === true;
    },
    install: (folder) => {
      installSystemPackages(compilePackages, say);
      // Compiled for the Node that will run it: its binary first in PATH, its headers as nodedir.
      npmInstall(folder, `code-server@${versions.codeServer}`, {
        PATH: `${path.join(node, "bin")}${path.delimiter}${process.env.PATH}`,
        npm_config_nodedir: node,
      });
    },
  });
}

/**
 * Installs into a folder beside the final one and renames it, so that a half-finished installation is never taken for a
 * whole one and two processes do not write into each other's.
 * @param {{ folder: string, title: string, say: (line: string) => void, isWorking: (folder: string) => boolean,
 *   install: (folder: string) => void }} step
 */
function installOnce({ folder, title, say, isWorking, install }) {
  removeAbandoned(folder);
  if (isWorking(folder)) return say(`${title}: there, in ${folder}`);
  const started = Date.now();
  say(`${title}: installing`);
  const partial = `${folder}.partial-${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true });
  try {
    install(partial);
    if (!isWorking(partial)) throw new Error(`${title}: installed, but it does not answer --version as it should`);
    // Another process may have finished in the meantime: then its installation stands.
    if (!isWorking(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(partial, folder);
    }
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
  say(`${title}: done in ${Math.round((Date.now() - started) / 1000)} s`);
}

/**
 * Removes what an installation left behind whose process has ended.
 * @param {string} folder
 */
function removeAbandoned(folder) {
  const parent = path.dirname(folder);
  if (!existsSync(parent)) return;
  const prefix = `${path.basename(folder)}.partial-`;
  for (const name of readdirSync(parent)) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      rmSync(path.join(parent, name), { recursive: true, force: true });
    }
  }
}

/** @param {number} processId */
function isRunning(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}

/**
 * @param {string} folder
 * @param {string} specifier
 * @param {Record<string, string>} environment
 */
function npmInstall(folder, specifier, environment) {
  writeFileSync(path.join(folder, "package.json"), '{ "private": true }\n');
  const { status } = spawnSync("npm", ["install", specifier, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: folder,
    env: { ...inheritedEnvironment(), ...environment },
    stdio: ["ignore", "inherit", "inherit"],
  });
  if (status !== 0) throw new Error(`npm install ${specifier} failed with status ${status}`);
}

/**
 * Under `npm run` the environment carries npm_* variables of this project: its prefix, and the Node that runs it, by
 * which code-server's installation would judge. Not for another npm.
 */
function inheritedEnvironment() {
  const own =
    /^(?:npm_(?:package|lifecycle|node_execpath|execpath|command|config_(?:local_prefix|prefix|global_prefix|user_agent|node_gyp))|NODE$)/;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !own.test(name)));
}

/**
 * What a program prints, or undefined where it cannot be run.
 * @param {string | undefined} program
 * @param {string[]} parameters
 */
function answer(program, parameters) {
  if (program === undefined || !existsSync(program)) return undefined;
  const { status, stdout } = spawnSync(program, parameters, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    installHost();
  } catch (error) {
    console.error(/** @type {Error} */ (error).message);
    process.exitCode = 1;
  }
}
