/** Builds the extension and packs it: `.artifacts/lintel.vsix`. Everything it needs is bundled, so no dependency goes in. */
import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const run = (command, ...args) =>
  execFileSync(process.execPath, [fileURLToPath(new URL(command, new URL("../", import.meta.url))), ...args], {
    cwd: root,
    stdio: "inherit",
  });

await mkdir(new URL("../.artifacts/", import.meta.url), { recursive: true });
run("esbuild.mjs");
run("node_modules/@vscode/vsce/vsce", "package", "--no-dependencies", "--allow-missing-repository", "-o", ".artifacts/lintel.vsix");
