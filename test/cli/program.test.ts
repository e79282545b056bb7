/** The bundled program as a process: streams, exit codes, pipes that close early, the language server. */
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DESIGN, folderWith } from "../support/command-line.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BANNER = 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);';

let folder = "";
let program = "";
/** As `esbuild.mjs` builds and names them, beside each other. */
const PROGRAMS = { "cli/main.ts": "cli.js", "mermaid/process-main.ts": "mermaid-process.js", "mermaid/worker.ts": "mermaid-worker.js" };

beforeAll(async () => {
  await mkdir(join(ROOT, ".artifacts"), { recursive: true });
  folder = await mkdtemp(join(ROOT, ".artifacts/cli-"));
  program = join(folder, "cli.js");
  for (const [source, outfile] of Object.entries(PROGRAMS)) {
    await build({
      entryPoints: [join(ROOT, "server/src", source)],
      outfile: join(folder, outfile),
      bundle: true,
      platform: "node",
      target: "node20.19",
      format: "esm",
      banner: { js: BANNER },
      logLevel: "error",
    });
  }
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const BROKEN = "%%{init: {'logLevel': 'debug'}}%%\nflowchart LR\n  a[API (x3)] --> b";

interface Spawned {
  readonly stdin?: string;
  readonly cwd: string;
  /** Stop reading after the first chunk of output. */
  readonly reading?: "all" | "a little";
}

async function lintel(argv: readonly string[], { cwd, stdin = "", reading = "all" }: Spawned) {
  const child = spawn(process.execPath, [program, ...argv], { cwd });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    stdout += chunk;
    if (reading === "a little") child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  child.stdin.on("error", () => {});
  // A language server ends with its input: its client keeps it open.
  if (argv[0] === "lsp") child.stdin.write(stdin);
  else child.stdin.end(stdin);
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { stdout, stderr, code };
}

it("checks standard input and files", async () => {
  const cwd = await folderWith({ "a.md": DESIGN });
  const piped = await lintel(["check", "-", "--format", "json", "--fail-on", "warning"], { cwd, stdin: DESIGN });
  expect(piped).toMatchObject({ stderr: "", code: 1 });
  expect(JSON.parse(piped.stdout)).toMatchObject({ version: 1, files: [{ path: "<stdin>", designDocument: true }] });
  expect(await lintel(["check"], { cwd })).toMatchObject({ stderr: "", code: 0 });
});

it("asks Mermaid, whose own words stay out of the output", async () => {
  const cwd = await folderWith({ "a.md": `${DESIGN}\n~~~mermaid\n${BROKEN}\n~~~\n` });
  const { stdout, stderr, code } = await lintel(["check", "--format", "json"], { cwd });
  expect({ stderr, code }).toEqual({ stderr: "", code: 1 });
  const [file] = (JSON.parse(stdout) as { files: { findings: { rule: string; range: { start: { line: number } } }[] }[] }).files;
  const line = `${DESIGN}\n~~~mermaid\n${BROKEN}`.split("\n").length - 1;
  expect(file?.findings.filter(({ rule }) => rule === "diagrams/mermaid-syntax")).toMatchObject([{ range: { start: { line } } }]);
});

it("never loads Mermaid itself", async () => {
  expect(await readFile(program, "utf8")).not.toContain("UnknownDiagramError");
  expect(await readFile(join(folder, "mermaid-worker.js"), "utf8")).toContain("UnknownDiagramError");
});

it("finds what it ships: version and case studies", async () => {
  const cwd = await folderWith({});
  expect((await lintel(["--version"], { cwd })).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  expect((await lintel(["new", "url-shortener"], { cwd })).stdout).toMatch(/^# /);
});

it("fails in one line", async () => {
  const cwd = await folderWith({});
  expect(await lintel(["check", "no.md"], { cwd })).toEqual({ stdout: "", stderr: "lintel: no.md: no such file or folder\n", code: 2 });
});

it("ends quietly when nobody reads on", async () => {
  const cwd = await folderWith({ "a.md": `${DESIGN}\n${"The store is TBD.\n\n".repeat(5000)}` });
  expect(await lintel(["check"], { cwd, reading: "a little" })).toMatchObject({ stderr: "", code: 0 });
  expect(await lintel(["check", "--fail-on", "warning"], { cwd, reading: "a little" })).toMatchObject({ stderr: "", code: 1 });
});

it("runs the language server", async () => {
  const cwd = await folderWith({});
  const message = (body: object) => {
    const text = JSON.stringify({ jsonrpc: "2.0", ...body });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };
  const stdin = [
    message({ id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } }),
    message({ method: "initialized", params: {} }),
    message({ id: 2, method: "shutdown" }),
    message({ method: "exit" }),
  ].join("");
  const { stdout, code } = await lintel(["lsp", "--stdio"], { cwd, stdin });
  expect(stdout).toContain('"capabilities":{');
  expect(code).toBe(0);
});
