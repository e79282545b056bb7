/** Builds the extension and packs it: `.artifacts/lintel.vsix`. Everything it needs is bundled, so no dependency goes in. */
import { execFileSync } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { createVSIX } from "@vscode/vsce";

const root = fileURLToPath(new URL("../", import.meta.url));

execFileSync(process.execPath, ["esbuild.mjs"], { cwd: root, stdio: "inherit" });
await mkdir(`${root}.artifacts`, { recursive: true });
await createVSIX({
  cwd: root,
  packagePath: `${root}.artifacts/lintel.vsix`,
  dependencies: false,
  allowMissingRepository: true,
  rewriteRelativeLinks: false,
});
