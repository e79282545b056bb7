/** The process that asks Mermaid: when it is started and ended, and what becomes of it where a diagram hangs or crashes it. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { checkDocuments } from "../../server/src/cli/check-documents.ts";
import { fileDocument } from "../../server/src/cli/source-document.ts";
import type { MermaidBundles } from "../../server/src/mermaid/mermaid-process.ts";
import { type MermaidVerdicts, type MermaidVerdictsOptions, mermaidVerdicts } from "../../server/src/mermaid/mermaid-verdicts.ts";
import mermaidSyntax from "../../server/src/rules/diagrams/mermaid-syntax.ts";
import { Configurations } from "../../server/src/workspace/configuration.ts";

const folder = mkdtempSync(join(tmpdir(), "lintel-mermaid-"));
const bundles = { process: pathToFileURL(join(folder, "process-main.mjs")), worker: pathToFileURL(join(folder, "worker.mjs")) };

beforeAll(async () => {
  await build({
    entryPoints: ["process-main.ts", "worker.ts"].map((file) =>
      fileURLToPath(new URL(`../../server/src/mermaid/${file}`, import.meta.url)),
    ),
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function verdictsOf(options: Partial<MermaidVerdictsOptions> = {}): { verdicts: MermaidVerdicts; failures: string[] } {
  const failures: string[] = [];
  const verdicts = mermaidVerdicts({ bundles, onFailure: (reason) => failures.push(reason), ...options });
  onTestFinished(() => verdicts.close());
  return { verdicts, failures };
}

const QUOTES = "ends this label or opens another; a label with such a sign stands in quotes";

describe("the process", () => {
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

  /** With a worker that knows what to do with certain texts, and has nothing against others. */
  function workerThat(name: string, code: string): MermaidBundles {
    const path = join(folder, `${name}.mjs`);
    writeFileSync(path, `import { parentPort } from "node:worker_threads";\n${code}`);
    return { ...bundles, worker: pathToFileURL(path) };
  }

  const MISCHIEF = `
    parentPort.on("message", async ({ texts }) => {
      for (const text of texts) {
        if (text === "hang") for (;;);
        if (text === "crash") throw new Error("boom");
        if (text === "exit") process.exit(3);
        if (text === "eat") for (const eaten = []; ; ) eaten.push(new Array(1e6).fill({}));
        if (text === "fill") for (let key = 0, map = new Map(); ; key += 1) map.set(key, [key]);
        if (text === "late") setTimeout(() => { throw new Error("later"); }, 1);
        console.log(text);
        parentPort.postMessage({ kind: "verdict", error: null });
      }
    });
    parentPort.postMessage({ kind: "ready" });`;

  it("is given up where a diagram hangs or crashes it, and others are judged all the same", async () => {
    const { verdicts, failures } = verdictsOf({ bundles: workerThat("mischief", MISCHIEF), timeLimitMs: 15_000 });
    const texts = ["hang", "fine", "fine too", "well", "crash", "good", "exit", "eat", "fill", "end"];
    await verdicts.ask(texts);
    for (const text of texts) expect(verdicts.known(text)).toBeNull();
    expect(failures).toEqual([
      "a Mermaid diagram could not be judged: no answer within 15 s (hang)",
      "a Mermaid diagram could not be judged: boom (crash)",
      "a Mermaid diagram could not be judged: the thread ended with 3 (exit)",
      expect.stringMatching(/^a Mermaid diagram could not be judged: .*(?:memory|no answer).* \(eat\)$/),
      // A map that grows ends the process, not the thread alone.
      expect.stringMatching(/^a Mermaid diagram could not be judged: .*(?:memory|no answer|ended with).* \(fill\)$/),
    ]);
  }, 60_000);

  it("may crash when nobody asks it anything", async () => {
    const { verdicts, failures } = verdictsOf({ bundles: workerThat("late", MISCHIEF) });
    await verdicts.ask(["late"]);
    let times = 0;
    await vi.waitFor(async () => {
      times += 1;
      await verdicts.ask([`again ${times}`]);
      expect(verdicts.known("late")).toBeNull();
    });
    await verdicts.ask(["and again"]);
    expect(verdicts.known("and again")).toBeNull();
    expect(failures.filter((reason) => !reason.includes("later"))).toEqual([]);
  }, 60_000);

  it("goes when nobody is there any more, even from a diagram that hangs", async () => {
    const { process: main, worker } = workerThat("orphan", MISCHIEF);
    const child = fork(fileURLToPath(main), [fileURLToPath(worker)], { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] });
    await once(child, "message");
    child.send({ texts: ["fine", "hang"] });
    await once(child, "message");
    child.disconnect();
    expect(await once(child, "exit")).toEqual([0, null]);
  }, 60_000);

  it("is left alone where it cannot be started", async () => {
    const { verdicts, failures } = verdictsOf({ bundles: workerThat("broken", "throw new Error('no such module');") });
    for (let time = 0; time < 5; time += 1) await verdicts.ask(["a", "b"]);
    expect(verdicts.known("a")).toBeUndefined();
    expect(failures).toEqual(Array(3).fill("Mermaid could not be started, its verdicts are missing: no such module"));
  }, 60_000);

  it("judges nothing that nobody waits for any more", async () => {
    const { verdicts } = verdictsOf({ bundles: workerThat("waiting", MISCHIEF) });
    const change = new AbortController();
    const first = verdicts.ask(["a"]);
    const second = verdicts.ask(["b"], change.signal);
    const third = verdicts.ask(["c"]);
    change.abort();
    await Promise.all([first, second, third]);
    expect(["a", "b", "c"].map(verdicts.known)).toEqual([null, undefined, null]);
  }, 60_000);

  it("is not started again by what is open when it is closed", async () => {
    const { verdicts, failures } = verdictsOf({ bundles: workerThat("closed", MISCHIEF) });
    const asked = [verdicts.ask(["hang"]), verdicts.ask(["a"])];
    await verdicts.close();
    await Promise.all(asked);
    await verdicts.ask(["b"]);
    expect(["hang", "a", "b"].map(verdicts.known)).toEqual([undefined, undefined, undefined]);
    expect(failures).toEqual([]);
  }, 60_000);

  it("has its answers counted although this process was busy meanwhile", async () => {
    const { verdicts, failures } = verdictsOf({ bundles: workerThat("busy", MISCHIEF), timeLimitMs: 100 });
    await verdicts.ask(["ready"]);
    const asked = verdicts.ask(["a", "b"]);
    await new Promise((resolve) => setImmediate(resolve));
    for (const end = performance.now() + 300; performance.now() < end; );
    await asked;
    expect(failures).toEqual([]);
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
    const { verdicts } = verdictsOf({ bundles: { ...bundles, worker: pathToFileURL(join(folder, "none.mjs")) } });
    await verdicts.ask(["flowchart LR\n a[b (c)]"]);
    expect(verdicts.known("flowchart LR\n a[b (c)]")).toBeUndefined();
  });
});
