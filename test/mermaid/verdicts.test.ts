/** The thread that asks Mermaid: when it is started and ended, and what becomes of it where a diagram hangs or crashes it. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { checkDocuments } from "../../server/src/cli/check-documents.ts";
import { fileDocument } from "../../server/src/cli/source-document.ts";
import { type MermaidVerdicts, type MermaidVerdictsOptions, mermaidVerdicts } from "../../server/src/mermaid/mermaid-verdicts.ts";
import mermaidSyntax from "../../server/src/rules/diagrams/mermaid-syntax.ts";
import { Configurations } from "../../server/src/workspace/configuration.ts";

const folder = mkdtempSync(join(tmpdir(), "lintel-mermaid-"));
const bundle = pathToFileURL(join(folder, "worker.mjs"));

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("../../server/src/mermaid/worker.ts", import.meta.url))],
    outfile: fileURLToPath(bundle),
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function verdictsOf(options: Partial<MermaidVerdictsOptions> = {}): { verdicts: MermaidVerdicts; failures: string[] } {
  const failures: string[] = [];
  const verdicts = mermaidVerdicts({ worker: bundle, onFailure: (reason) => failures.push(reason), ...options });
  onTestFinished(() => verdicts.close());
  return { verdicts, failures };
}

const QUOTES = "ends this label or opens another; a label with such a sign stands in quotes";

describe("the thread", () => {
  it("answers what it is asked, remembers it, and starts again after it was idle", async () => {
    const { verdicts, failures } = verdictsOf({ idleMs: 1 });
    expect(verdicts.known("flowchart LR\n a[b (c)]")).toBeUndefined();
    await verdicts.ask(["flowchart LR\n a[b (c)]", "flowchart LR\n a --> b", "flowchart LR\n a --> c"]);
    expect(verdicts.known("flowchart LR\n a[b (c)]")?.repair?.title).toBe("Put the label in quotes");
    expect(verdicts.known("flowchart LR\n a --> b")).toBeNull();
    await verdicts.ask(["flowchart TD\n a --> c"]);
    expect(verdicts.known("flowchart TD\n a --> c")).toBeNull();
    expect(failures).toEqual([]);
  }, 60_000);

  it("is given up where a diagram hangs or crashes it, and others are judged all the same", async () => {
    const worker = join(folder, "bad-worker.mjs");
    writeFileSync(
      worker,
      `import { parentPort } from "node:worker_threads";
       parentPort.on("message", ({ text }) => {
         if (text === "hang") for (;;);
         if (text === "crash") throw new Error("boom");
         if (text === "exit") process.exit(3);
         parentPort.postMessage({ error: null });
       });`,
    );
    const { verdicts, failures } = verdictsOf({ worker: pathToFileURL(worker), timeLimitMs: 300 });
    await verdicts.ask(["fine", "fine too", "hang", "well", "crash", "good", "exit", "end"]);
    for (const text of ["fine", "fine too", "hang", "well", "crash", "good", "exit", "end"]) expect(verdicts.known(text)).toBeNull();
    expect(failures).toEqual([
      "a Mermaid diagram could not be judged: no answer within 0.3 s",
      "a Mermaid diagram could not be judged: boom",
      "a Mermaid diagram could not be judged: the thread ended with 3",
    ]);
  }, 60_000);

  it("serves the command line, which waits for it", async () => {
    const path = join(folder, "design.md");
    writeFileSync(path, "# Design a Cache\n\n~~~mermaid\nflowchart LR\n  a[API (x3)] --> b\n~~~\n");
    const { verdicts } = verdictsOf();
    const messages: string[] = [];
    await checkDocuments([fileDocument(path, "design.md", true)], {
      verdicts,
      rules: [mermaidSyntax],
      configurations: new Configurations({ rules: [mermaidSyntax] }),
      settings: { preset: undefined, rules: new Map() },
      force: true,
      quiet: false,
      failOn: "error",
      fix: "no",
      reporter: { add: ({ findings }) => messages.push(...findings.map(({ message }) => message)), finish: () => undefined },
      complain: (line) => messages.push(line),
      onCrash: (error) => messages.push(String(error)),
    });
    expect(messages.filter((message) => !message.includes("no design document"))).toEqual([
      `Mermaid cannot read this diagram: "(" ${QUOTES}`,
    ]);
  }, 60_000);

  it("is not there in a checkout that was not built", async () => {
    const { verdicts } = verdictsOf({ worker: pathToFileURL(join(folder, "none.mjs")) });
    await verdicts.ask(["flowchart LR\n a[b (c)]"]);
    expect(verdicts.known("flowchart LR\n a[b (c)]")).toBeUndefined();
  });
});
