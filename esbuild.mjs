/** Builds every bundle of Lintel: the table below is all there is to know. `--watch` builds again on each change. */
import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { context } from "esbuild";

/** Node's ESM has no `require`; bundled CommonJS packages call it. */
const requireForEsm = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

const node = { platform: "node", target: "node20.19" };
const esm = { ...node, format: "esm", banner: { js: requireForEsm } };

/** Options of esbuild; paths are from the project's root. */
export const BUNDLES = [
  { entryPoints: ["client/src/extension.ts"], outfile: "client/dist/extension.cjs", ...node, format: "cjs", external: ["vscode"] },
  { entryPoints: ["client/webview/preview.ts"], outfile: "client/dist/preview.js", platform: "browser", target: "es2022", format: "iife" },
  { entryPoints: ["server/src/lsp/main.ts"], outfile: "server/dist/server.js", ...esm },
  { entryPoints: ["server/src/mermaid/process-main.ts"], outfile: "server/dist/mermaid-process.js", ...esm },
  { entryPoints: ["server/src/mermaid/worker.ts"], outfile: "server/dist/mermaid-worker.js", ...esm },
  {
    entryPoints: ["server/src/cli/main.ts"],
    outfile: "server/dist/cli.js",
    ...esm,
    banner: { js: `#!/usr/bin/env node\n${requireForEsm}` },
  },
];

const isProgram = process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url);
if (isProgram) await run(process.argv.includes("--watch"));

/** The licences that bundled files name in comments are in THIRD-PARTY-NOTICES.txt, so the bundles do without. */
async function run(watch) {
  const contexts = await Promise.all(
    BUNDLES.map((bundle) =>
      context({ ...bundle, bundle: true, minify: !watch, sourcemap: watch, legalComments: "none", logLevel: "warning" }),
    ),
  );
  if (watch) {
    await Promise.all(contexts.map((each) => each.watch()));
  } else {
    await Promise.all(contexts.map((each) => each.rebuild()));
    await Promise.all(contexts.map((each) => each.dispose()));
  }
}
