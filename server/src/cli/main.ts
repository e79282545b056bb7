/** The entry of the `lintel` program: gives a command line the process's streams, and the process its exit code. */
import process from "node:process";
import { errorCode } from "../workspace/file-problem.ts";
import { failureText, run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

const argv = process.argv.slice(2);

// Before anything that can go wrong, the current folder among it: it may have been deleted.
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
process.stdout.on("error", endOnClosedPipe);
process.stderr.on("error", endOnClosedPipe);

process.exitCode = await run(argv, processTerminal());

function processTerminal(): Terminal {
  const { stdout } = process;
  return {
    cwd: process.cwd(),
    env: process.env,
    stdin: readStdin,
    out: { write: (text) => void stdout.write(text), columns: stdout.isTTY ? (stdout.columns ?? 80) : null },
    complain,
  };
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function complain(line: string): void {
  process.stderr.write(`lintel: ${line}\n`);
}

/** Who reads the output has seen enough (`lintel check | head`): that is no failure of ours. */
function endOnClosedPipe(error: unknown): void {
  if (errorCode(error) === "EPIPE") process.exit(process.exitCode ?? 0);
  fail(error);
}

function fail(error: unknown): void {
  complain(failureText(error, argv));
  process.exit(2);
}
