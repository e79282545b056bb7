/** Loads TypeScript of the server into a script: Node 20 does not read it, so it is bundled first. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

/** The exports of `source`, TypeScript that may import from `server/src` by paths from the project's root. */
export async function loadCore(source) {
  const folder = await mkdtemp(join(tmpdir(), "lintel-generate-"));
  const outfile = join(folder, "core.mjs");
  try {
    await build({
      stdin: { contents: source, resolveDir: fileURLToPath(new URL("../../", import.meta.url)), loader: "ts" },
      bundle: true,
      format: "esm",
      platform: "node",
      outfile,
      banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
      logLevel: "warning",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
