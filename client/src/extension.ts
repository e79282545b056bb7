/** The extension: starts the language server and connects it with commands, status bar and preview. */
import * as vscode from "vscode";

import { serverCommands } from "./commands/server.ts";
import { snippetCommands } from "./commands/snippets.ts";
import { createLanguageClient } from "./language-client.ts";
import { previews } from "./preview/previews.ts";
import { status } from "./status.ts";

/** What ends with the server, last: VS Code waits for it. */
let stop: (() => Promise<void>) | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const output = vscode.window.createOutputChannel("Lintel", { log: true });
  const client = createLanguageClient(context, output);
  stop = () => client.dispose();
  context.subscriptions.push(
    output,
    status(client),
    previews(context, client),
    serverCommands(client, output),
    snippetCommands(context.extensionUri),
  );
  try {
    await client.start();
  } catch (error) {
    output.error(`The language server did not start: ${error}`);
  }
}

export async function deactivate(): Promise<void> {
  await stop?.();
}
