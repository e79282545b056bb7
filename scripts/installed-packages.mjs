// Brings node_modules in line with package-lock.json, and leaves it alone where it is already.
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { projectFolder } from "../test/vscode/host/paths.mjs";

/**
 * Installs what the lock file says and leaves that file as it is. Not `npm ci`: it refuses a lock file without the
 * packages for other platforms, and npm leaves those out where a registry does not carry them.
 */
export const installCommand = ["npm", "install", "--no-save", "--no-audit", "--no-fund"];

export function arePackagesInstalled() {
  // npm writes this file at the end of each installation.
  const installed = path.join(projectFolder, "node_modules", ".package-lock.json");
  const wanted = path.join(projectFolder, "package-lock.json");
  return existsSync(installed) && (!existsSync(wanted) || statSync(installed).mtimeMs >= statSync(wanted).mtimeMs);
}
