/** What goes into the two packages, the extension and the command line's: every bundle that a program of theirs loads. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** The bundles that a list of what stays out leaves in. */
function bundlesIn(list: string): readonly string[] {
  const lines = readFileSync(fileURLToPath(new URL(`../../${list}`, import.meta.url)), "utf8").split("\n");
  return lines.flatMap((line) => /^!(.*\/dist\/.+)$/.exec(line)?.[1] ?? []).sort();
}

it.each([
  [
    ".vscodeignore",
    [
      "client/dist/extension.cjs",
      "client/dist/preview.js",
      "server/dist/mermaid-process.js",
      "server/dist/mermaid-worker.js",
      "server/dist/server.js",
    ],
  ],
  [".npmignore", ["server/dist/cli.js", "server/dist/mermaid-process.js", "server/dist/mermaid-worker.js"]],
])("%s leaves in what is loaded", (list, wanted) => {
  expect(bundlesIn(list)).toEqual(wanted);
});
