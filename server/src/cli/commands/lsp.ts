/** `lintel lsp`: the language server, for any editor. */
import process from "node:process";
import { defineCommand } from "../command.ts";
import { Failure } from "../terminal.ts";

export const lsp = defineCommand({
  name: "lsp",
  summary: "Run the language server",
  arguments: "",
  description: [
    "Speaks the Language Server Protocol over standard input and output, until the editor ends it. VS Code needs no more than the extension; other editors start this.",
  ],
  options: {
    stdio: { type: "boolean", help: "Speak over standard input and output, which is also what it does without" },
  },
  examples: [["lintel lsp --stdio", "what to put into an editor's settings"]],
  async run({ positionals }) {
    if (positionals.length > 0) throw new Failure("lsp takes no arguments");
    // Loaded here only: the other commands start faster without.
    const { runServer } = await import("../../lsp/run-server.ts");
    // An editor that does not listen any more is gone, perhaps without a word.
    process.stdout.on("error", () => process.exit(1));
    runServer("stdio");
    // The connection ends the process; until then there is nothing to return.
    return new Promise(() => {});
  },
});
