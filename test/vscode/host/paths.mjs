// Where the VS Code host lives on this machine: one folder per pinned version, under the user's cache.
// It only names places; install.mjs fills them.
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

/** The one table of versions. code-server 4.139.1 is VS Code 1.139.1 and needs Node 24. */
export const versions = { node: "24.21.0", codeServer: "4.139.1" };

/** The checkout. */
export const projectFolder = fileURLToPath(new URL("../../../", import.meta.url)).replace(/[\\/]$/, "");

/** Screenshots and server logs. */
export const artifactsFolder = path.join(projectFolder, ".artifacts", "vscode");

export const hostFolder = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), ".cache"), "lintel", "vscode-host");

/** @param {string} [root] the folder that Node was installed into */
export function nodeFolder(root = path.join(hostFolder, `node-${versions.node}`)) {
  // The npm package `node` brings the binary and its headers in a package per platform, nested in its own node_modules.
  const nested = path.join(root, "node_modules", "node", "node_modules");
  const platforms = existsSync(nested) ? readdirSync(nested) : [];
  const platform = platforms.find((name) => existsSync(path.join(nested, name, "include", "node")));
  return platform === undefined ? undefined : path.join(nested, platform);
}

/** @param {string} [root] */
export function nodeBinary(root) {
  const folder = nodeFolder(root);
  return folder === undefined ? undefined : path.join(folder, "bin", "node");
}

/** @param {string} [root] the folder that code-server was installed into */
export function codeServerEntry(root = path.join(hostFolder, `code-server-${versions.codeServer}`)) {
  return path.join(root, "node_modules", "code-server", "out", "node", "entry.js");
}

/** The browser that draws the workbench: LINTEL_CHROMIUM, or the first of the usual names on PATH. */
export function chromiumBinary() {
  if (process.env.LINTEL_CHROMIUM) return process.env.LINTEL_CHROMIUM;
  for (const name of ["chromium", "chromium-browser", "google-chrome"]) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * The full path of a command, or undefined.
 * @param {string} name
 */
export function onPath(name) {
  const endings = process.platform === "win32" ? [".cmd", ".exe", ""] : [""];
  for (const folder of (process.env.PATH ?? "").split(path.delimiter)) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (folder !== "" && existsSync(file)) return file;
    }
  }
  return undefined;
}
