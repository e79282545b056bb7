/** Commands about the language server itself. */
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";

export function serverCommands(client: LanguageClient, output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand("lintel.showOutput", () => output.show()),
    vscode.commands.registerCommand("lintel.restartServer", () => client.restart()),
  );
}
