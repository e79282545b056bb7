/**
 * Documents checked in the ways that there are, by the programs that are shipped: in an editor, just opened and typed to
 * the end, by the language server over standard input and output; as files, and from standard input, by the command line.
 */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";
import {
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type ProtocolConnection,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from "vscode-languageserver/node";
import { checkOutput, type FileReport } from "../../server/src/cli/contract.ts";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { DEFAULT_CONFIG } from "../../server/src/core/lint/config.ts";
import { mermaidTexts } from "../../server/src/mermaid/mermaid-texts.ts";
import { type DocumentStatus, STATUS_NOTIFICATION } from "../../server/src/protocol.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { eventually, MODERN } from "../lsp/test-client.ts";
import type { CorpusFile } from "./corpus.ts";

/** What was said of a document, in one form: a line for each finding, and one for each fix. */
export type Told = readonly string[];

export interface ThreeWays {
  opened(document: CorpusFile): Promise<Told>;
  /** The same text, the middle of which is typed in later. */
  typed(document: CorpusFile): Promise<Told>;
  /** By path. */
  files(documents: readonly CorpusFile[]): Promise<ReadonlyMap<string, Told>>;
  standardInput(document: CorpusFile): Promise<Told>;
  close(): Promise<void>;
}

/** Builds the programs, and starts the server. */
export async function threeWays(): Promise<ThreeWays> {
  const folder = await mkdtemp(join(tmpdir(), "lintel-programs-"));
  await Promise.all([
    program("lsp/main.ts", "server.mjs"),
    program("cli/main.ts", "cli.mjs"),
    program("mermaid/process-main.ts", "mermaid-process.js"),
    program("mermaid/worker.ts", "mermaid-worker.js"),
  ]);
  const server = spawn(process.execPath, [join(folder, "server.mjs"), "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const editor = await editorOn(server);

  async function program(source: string, name: string): Promise<void> {
    await build({
      entryPoints: [fileURLToPath(new URL(`../../server/src/${source}`, import.meta.url))],
      outfile: join(folder, name),
      bundle: true,
      platform: "node",
      format: "esm",
      logLevel: "error",
      banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
    });
  }

  const checked = async (argv: readonly string[], stdin: string): Promise<readonly FileReport[]> => {
    const output = await outputOf([join(folder, "cli.mjs"), "check", ...argv, "--format", "json"], stdin);
    return checkOutput.parse(JSON.parse(output)).files;
  };
  return {
    ...editor,
    files: async (documents) => {
      const reports = await checked(
        documents.map(({ path }) => path),
        "",
      );
      return new Map(reports.map((report) => [resolve(report.path), toldByFile(report)]));
    },
    standardInput: async ({ path, text }) => {
      const [report] = await checked(["-", "--stdin-filename", path], text);
      return report ? toldByFile(report) : [];
    },
    close: async () => {
      await editor.close();
      server.kill();
      await rm(folder, { recursive: true });
    },
  };
}

/** What a program prints, whether it finds something or not. */
function outputOf(argv: readonly string[], stdin: string): Promise<string> {
  return new Promise((done, reject) => {
    const child = execFile(process.execPath, argv, { maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(`${error.message}\n${stderr}`));
      else done(stdout);
    });
    child.stdin?.end(stdin);
  });
}

type Editor = Pick<ThreeWays, "opened" | "typed" | "close">;

async function editorOn({ stdin, stdout }: ChildProcess): Promise<Editor> {
  if (!stdin || !stdout) throw new Error("the server has no streams");
  const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
  let statuses = 0;
  const judged = new Set<string>();
  connection.onNotification(STATUS_NOTIFICATION, (_: DocumentStatus) => {
    statuses += 1;
  });
  connection.onRequest("workspace/configuration", ({ items }: { items: unknown[] }) => items.map(() => ({})));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/diagnostic/refresh", () => null);
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: MODERN });
  await connection.sendNotification("initialized", {});

  /** The server tells of each state that it has come to: once it has read the text, and again when Mermaid has answered. */
  const settled = async (change: Promise<void>, text: string): Promise<void> => {
    const before = statuses;
    await change;
    const unknown = mermaidTexts(analyze(text), RULES, DEFAULT_CONFIG).filter((each) => !judged.has(each));
    for (const each of unknown) judged.add(each);
    await eventually(() => {
      if (statuses < before + (unknown.length > 0 ? 2 : 1)) throw new Error("not settled");
    });
  };
  const open = (uri: string, text: string): Promise<void> =>
    settled(connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text } }), text);
  const close = (uri: string): Promise<void> => connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  return {
    opened: async ({ path, text }) => {
      const uri = pathToFileURL(path).href;
      await open(uri, text);
      const told = await toldByEditor(connection, uri);
      await close(uri);
      return told;
    },
    typed: async ({ path, text }) => {
      const uri = pathToFileURL(path).href;
      const lines = text.split("\n");
      const [from, to] = [Math.floor(lines.length / 3), Math.floor((lines.length * 2) / 3)];
      await open(uri, [...lines.slice(0, from), ...lines.slice(to)].join("\n"));
      const place = { line: from, character: 0 };
      const missing = lines
        .slice(from, to)
        .map((line) => `${line}\n`)
        .join("");
      const contentChanges = [{ range: { start: place, end: place }, text: missing }];
      await settled(connection.sendNotification("textDocument/didChange", { textDocument: { uri, version: 2 }, contentChanges }), text);
      const told = await toldByEditor(connection, uri);
      await close(uri);
      return told;
    },
    close: async () => {
      await connection.sendRequest("shutdown");
      await connection.sendNotification("exit");
      connection.dispose();
    },
  };
}

async function toldByEditor(connection: ProtocolConnection, uri: string): Promise<Told> {
  const textDocument = { uri };
  const report: DocumentDiagnosticReport = await connection.sendRequest("textDocument/diagnostic", { textDocument });
  const items = report.kind === "full" ? report.items : [];
  const range = { start: { line: 0, character: 0 }, end: { line: 1_000_000, character: 0 } };
  const actions: CodeAction[] | null = await connection.sendRequest("textDocument/codeAction", {
    textDocument,
    range,
    context: { diagnostics: items },
  });
  const fixes = (actions ?? []).filter(({ title }) => !title.startsWith("Silence "));
  return told(
    items.map(({ severity, code, message, range: place }: Diagnostic) => `${at(place)} ${SEVERITY[severity ?? 0]} ${code}: ${message}`),
    fixes.map(({ title, edit }) =>
      fixText(title, (edit?.documentChanges ?? []).flatMap((change) => ("edits" in change ? change.edits : [])) as TextEdit[]),
    ),
  );
}

const SEVERITY = ["", "error", "warning", "info"];

function toldByFile({ findings }: FileReport): Told {
  return told(
    findings.map(
      ({ severity, rule, message, evidence, range }) =>
        `${at(range)} ${severity} ${rule}: ${evidence === null ? message : `${message}\n${evidence}`}`,
    ),
    findings.flatMap(({ fixes }) => fixes.map(({ title, edits }) => fixText(title, edits))),
  );
}

/** An editor shows what two findings have in common once, so fixes count once. */
function told(findings: readonly string[], fixes: readonly string[]): Told {
  return [...findings, ...[...new Set(fixes)].sort()];
}

function fixText(title: string, edits: readonly TextEdit[]): string {
  return `fix: ${title} ${edits.map(({ range, newText }) => `${at(range)} ${JSON.stringify(newText)}`).join(", ")}`;
}

function at({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
