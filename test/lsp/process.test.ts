/** The server as the process that editors start: over standard input and output, and over the channel to its parent. */
import { type ChildProcess, fork, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  createProtocolConnection,
  type DocumentDiagnosticReport,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";
import { MODERN } from "./test-client.ts";
import { DESIGN } from "./test-rules.ts";

const folder = mkdtempSync(join(tmpdir(), "lintel-server-"));
const server = join(folder, "server.mjs");

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL("../../server/src/lsp/main.ts", import.meta.url))],
    outfile: server,
    bundle: true,
    platform: "node",
    format: "esm",
    banner: { js: 'import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);' },
  });
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

async function initialize(connection: ProtocolConnection): Promise<void> {
  connection.listen();
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: MODERN });
  await connection.sendNotification("initialized", {});
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null) await once(child, "exit");
  return child.exitCode;
}

test("over standard input and output it lints, and ends when told to", async () => {
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.onRequest("workspace/configuration", () => [null]);
  connection.onRequest("client/registerCapability", () => null);
  await initialize(connection);
  const uri = "untitled:Untitled-1";
  await connection.sendNotification("textDocument/didOpen", { textDocument: { uri, languageId: "markdown", version: 1, text: DESIGN } });
  const report = await connection.sendRequest<DocumentDiagnosticReport>("textDocument/diagnostic", { textDocument: { uri } });
  expect(report.kind === "full" ? report.items.map(({ code }) => code) : report).toContain("framework/missing-monitoring");
  await connection.sendRequest("shutdown");
  await connection.sendNotification("exit");
  expect(await exitCode(child)).toBe(0);
  connection.dispose();
});

test("over standard input and output it ends when the input does", async () => {
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  await initialize(connection);
  child.stdin.end();
  expect(await exitCode(child)).toBe(1);
  connection.dispose();
});

test("over the channel to its parent it answers, and ends when the channel does", async () => {
  const child = fork(server, ["--node-ipc"]);
  const connection = createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  await initialize(connection);
  connection.dispose();
  child.disconnect();
  expect(await exitCode(child)).toBe(1);
});
