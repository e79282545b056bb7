/** Mermaid's verdicts: what is said of a diagram, how the thread that asks Mermaid is kept, and that it agrees with Mermaid. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { checkDocuments } from "../../server/src/cli/check-documents.ts";
import { fileDocument } from "../../server/src/cli/source-document.ts";
import { applyTextEdits } from "../../server/src/core/text/text-edit.ts";
import { judgeDiagram } from "../../server/src/mermaid/judge-diagram.ts";
import { loadMermaid, type MermaidParse } from "../../server/src/mermaid/load-mermaid.ts";
import { type MermaidVerdicts, type MermaidVerdictsOptions, mermaidVerdicts } from "../../server/src/mermaid/mermaid-verdicts.ts";
import mermaidSyntax from "../../server/src/rules/diagrams/mermaid-syntax.ts";
import { Configurations } from "../../server/src/workspace/configuration.ts";
import { describeWithCorpus } from "../support/corpus.ts";

const folder = mkdtempSync(join(tmpdir(), "lintel-mermaid-"));
const bundle = pathToFileURL(join(folder, "worker.mjs"));
let parse: MermaidParse;

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("../../server/src/mermaid/worker.ts", import.meta.url))],
    outfile: fileURLToPath(bundle),
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
  parse = await loadMermaid();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

function verdictsOf(options: Partial<MermaidVerdictsOptions> = {}): { verdicts: MermaidVerdicts; failures: string[] } {
  const failures: string[] = [];
  const verdicts = mermaidVerdicts({ worker: bundle, onFailure: (reason) => failures.push(reason), ...options });
  onTestFinished(() => verdicts.close());
  return { verdicts, failures };
}

const QUOTES = "ends this label or opens another; a label with such a sign stands in quotes";

describe("what is said of a diagram", () => {
  /** `cause at "place" on line N`, and what the repair makes of the text. */
  async function check(text: string, wanted: string | null, repaired: string | null = null): Promise<void> {
    const error = await judgeDiagram(text, parse);
    if (!error) return expect(error).toBe(wanted);
    const line = text.slice(0, error.span.start).split("\n").length;
    const cause = error.message.replace("Mermaid cannot read this diagram: ", "");
    expect(`${cause} at ${JSON.stringify(text.slice(error.span.start, error.span.end))} on line ${line}`).toBe(wanted);
    expect(error.repair && applyTextEdits(text, error.repair.edits)).toBe(repaired);
  }

  it.each([
    ["flowchart LR\n  a --> b[(Store)]", null, null],
    ["flowchart LR\n  a[API (x3)] --> b", `"(" ${QUOTES} at "(" on line 2`, 'flowchart LR\n  a["API (x3)"] --> b'],
    [
      "flowchart LR\r\n  %% one\r\n\r\n  %% two\r\n  a{Is it {new}?} --> b[x [y]]:::hot\r\n  c[d (e)]",
      `"{" ${QUOTES} at "{" on line 5`,
      'flowchart LR\r\n  %% one\r\n\r\n  %% two\r\n  a{"Is it {new}?"} --> b["x [y]"]:::hot\r\n  c["d (e)"]',
    ],
    [
      "---\ntitle: T\n---\nflowchart LR\n  a -->|x (y)| b",
      `"(" ${QUOTES} at "(" on line 5`,
      '---\ntitle: T\n---\nflowchart LR\n  a -->|"x (y)"| b',
    ],
    [
      "flowchart LR\n  a --> end",
      '"end" closes a block here; as a name it is written "End" at "end" on line 2',
      "flowchart LR\n  a --> End",
    ],
    ["flowchart LR\n  a -->", 'it ends in the middle of a statement at ">" on line 2', null],
    ["flowchart LR\n  a[foo", 'a label is not closed at "o" on line 2', null],
    ["sequenceDiagram\n  A->>B: x; y", 'the line ends too early at "y" on line 2', "sequenceDiagram\n  A->>B: x#59; y"],
    ["architecture-beta\n  service a(x)[b] foo", '"foo" does not fit here at "foo" on line 2', null],
    ["flowchrt LR\n  a --> b", 'there is no diagram type "flowchrt"; did you mean "flowchart"? at "flowchrt" on line 1', null],
    ["newdiagram\n  a", null, null],
    [
      "gitGraph\n  commit\n  checkout x",
      'Trying to checkout branch which is not yet created. (Help try using "branch x") at "checkout x" on line 3',
      null,
    ],
    [
      "---\ntitle: [x\n---\nflowchart LR\n  a --> b",
      'its front matter is no YAML: unexpected end of the stream within a flow collection at "---" on line 1',
      null,
    ],
    ["", null, null],
  ])("%j", check);
});

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

describeWithCorpus("diagrams of real documents", () => {
  const corpus = fileURLToPath(new URL("../../../shared/corpus/mermaid/", import.meta.url));

  const NO_VERDICTS = [
    // Of the page that the oracle ran in, not of the diagram.
    /^Option is not defined/,
    // The oracle left the front matter's configuration out, which names the main branch.
    /^Trying to checkout branch which is not yet created/,
    // Another version of Mermaid may know the type.
    /^No diagram type detected/,
  ];

  it("are judged as Mermaid does in a browser", { timeout: 120_000 }, async () => {
    if (!existsSync(`${corpus}oracle.dev.jsonl`)) throw new Error("the oracle is missing");
    const rows = readFileSync(`${corpus}oracle.dev.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const differ: string[] = [];
    for (const { mmd, valid, error = "" } of rows) {
      const isAccepted = valid || NO_VERDICTS.some((pattern) => pattern.test(error));
      const found = await judgeDiagram(readFileSync(corpus + mmd, "utf8"), parse);
      if ((found === null) !== isAccepted) differ.push(`${mmd}: ${found?.message ?? "accepted"}`);
    }
    expect(differ).toEqual([]);
    expect(rows.length).toBeGreaterThan(700);
  });
});
