// The system packages that the VS Code host stands on: says which are missing and, where it may, installs them with
// apt-get. Elsewhere it says what to install by hand.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromiumBinary, onPath } from "./paths.mjs";

/** @typedef {{ name: string, why: string, isPresent: () => boolean }} SystemPackage */

/** @type {SystemPackage[]} */
export const browserPackages = [
  { name: "chromium", why: "draws the workbench", isPresent: () => chromiumBinary() !== undefined },
  { name: "fonts-liberation", why: "text in the pictures", isPresent: () => isInstalled("fonts-liberation") },
];

/** @type {SystemPackage[]} */
export const compilePackages = [
  { name: "libkrb5-dev", why: "code-server's kerberos module is compiled", isPresent: () => isInstalled("libkrb5-dev") },
  { name: "make", why: "native modules are compiled", isPresent: () => onPath("make") !== undefined },
  { name: "g++", why: "native modules are compiled", isPresent: () => onPath("g++") !== undefined || onPath("c++") !== undefined },
  { name: "python3", why: "node-gyp runs on it", isPresent: () => onPath("python3") !== undefined },
];

/**
 * @param {SystemPackage[]} packages
 * @param {(line: string) => void} say
 */
export function installSystemPackages(packages, say) {
  const missing = packages.filter((each) => !each.isPresent());
  if (missing.length === 0) return;
  const names = missing.map((each) => each.name);
  const administrator = administratorPrefix();
  if (onPath("apt-get") === undefined || administrator === undefined) {
    const list = missing.map((each) => `  ${each.name} (${each.why})`).join("\n");
    throw new Error(`Please install these by hand (Debian's names), then run this again:\n${list}`);
  }
  say(`installing ${names.join(", ")} with apt-get`);
  const aptGet = [...administrator, "apt-get", "-o", "DPkg::Lock::Timeout=300"];
  run([...aptGet, "update", "-q"]);
  run([...aptGet, "install", "-q", "-y", "--no-install-recommends", ...names]);
}

/** @param {string} name */
function isInstalled(name) {
  // Without dpkg nobody can tell, and whoever has no dpkg has no use for Debian's name of it either.
  if (!existsSync("/var/lib/dpkg/status")) return true;
  const answer = spawnSync("dpkg-query", ["-W", "-f", `\${Status}`, name], { encoding: "utf8" });
  return answer.stdout?.includes("install ok installed") === true;
}

/** What to put before apt-get: nothing for root, sudo where it asks no password, undefined where neither is had. */
function administratorPrefix() {
  if (process.getuid?.() === 0) return [];
  if (onPath("sudo") !== undefined && spawnSync("sudo", ["-n", "true"]).status === 0) return ["sudo", "-n"];
  return undefined;
}

/** @param {string[]} command */
function run([program, ...rest]) {
  const { status } = spawnSync(program, rest, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
  if (status !== 0) throw new Error(`${program} ${rest.join(" ")} failed with status ${status}`);
}
