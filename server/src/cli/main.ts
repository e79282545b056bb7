/** The entry of the `lintel` program: gives a command line the process's streams, and the process its exit code. */
import process from "node:process";
import { errorCode } from "../workspace/file-problem.ts";
import { oneLine } from "./one-line.ts";
import { complainOf, run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

const argv = process.argv.slice(2);
/** The streams that nobody reads any more. */
const closed = new Set<NodeJS.WriteStream>();

// Before anything that can go wrong, the current folder among it: it may have been deleted.
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
for (const stream of [process.stdout, process.stderr]) stream.on("error", (error) => noteClosedPipe(stream, error));

process.exitCode = await run(argv, processTerminal());

function processTerminal(): Terminal {
  const { stdout } = process;
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: readStdin,
    out: { write: (text) => write(stdout, text), columns: stdout.isTTY ? (stdout.columns ?? 80) : null },
    complain,
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function complain(line: string): void {
  write(process.stderr, `lintel: ${line}\n`);
}

function write(stream: NodeJS.WriteStream, text: string): void {
  if (!closed.has(stream)) stream.write(text);
}

/**
 * Who reads the output has seen enough (`lintel check | head`): that is no failure of ours. The run goes on in silence,
 * because its exit code is still to tell what it found.
 */
function noteClosedPipe(stream: NodeJS.WriteStream, error: unknown): void {
  if (errorCode(error) === "EPIPE") closed.add(stream);
  else fail(error);
}

function fail(error: unknown): void {
  complainOf(error, argv, (line) => complain(oneLine(line)));
  process.exit(2);
}
