/** Runs the language server in this process, which ends with the connection. */
import { Console } from "node:console";
import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter } from "vscode-languageserver/node";
import { mermaidVerdicts } from "../mermaid/mermaid-verdicts.ts";
import { RULES } from "../rules/index.ts";
import { documentationAddresses } from "../workspace/rule-pages.ts";
import { type Snippet, shippedSnippets } from "../workspace/snippets.ts";
import { logTo } from "./log.ts";
import { serve } from "./serve.ts";

/** Speaks over standard input and output, or over the channel to the process that forked this one. */
export function runServer(transport: "stdio" | "ipc"): void {
  const connection = transport === "ipc" ? ipcConnection() : stdioConnection();
  // What slips through every guard is a line in the log, too: the editor's user keeps all other findings.
  process.on("unhandledRejection", (error) => logTo(connection.console).failure("something", error));
  const verdicts = mermaidVerdicts({ onFailure: (reason) => logTo(connection.console).failure("judging a diagram", reason) });
  let read: readonly Snippet[] | null = null;
  const snippets = (): readonly Snippet[] => {
    read ??= shippedSnippets();
    return read;
  };
  serve(connection, { rules: RULES, verdicts, documentation: documentationAddresses(), snippets });
}

function ipcConnection(): Connection {
  // The editor is gone, perhaps without a word. A clean end comes with `exit`.
  process.once("disconnect", () => process.exit(1));
  return createConnection(new IPCMessageReader(process), new IPCMessageWriter(process));
}

function stdioConnection(): Connection {
  // Standard output belongs to the protocol: whatever a library prints goes beside it.
  globalThis.console = new Console(process.stderr);
  return createConnection(process.stdin, process.stdout);
}
