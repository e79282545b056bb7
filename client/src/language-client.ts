/** The client side of the language server: how it is started, and which documents it is told of. */
import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";

/** Schemes of texts that nobody writes a design in: the other side of a comparison, an output channel, a comment's box. */
const LEFT_ALONE = new Set(["git", "output", "comment"]);

/** Not started yet. */
export function createLanguageClient({ extensionUri }: vscode.ExtensionContext, outputChannel: vscode.LogOutputChannel): LanguageClient {
  const module = vscode.Uri.joinPath(extensionUri, "server", "dist", "server.js").fsPath;
  const isServed = ({ uri }: vscode.TextDocument): boolean => !LEFT_ALONE.has(uri.scheme);
  return new LanguageClient(
    "lintel",
    "Lintel",
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: "markdown" }],
      outputChannel,
      // The extension contributes them itself.
      initializationOptions: { snippets: false },
      diagnosticPullOptions: { onChange: true, filter: (document) => !isServed(document) },
      middleware: {
        didOpen: async (document, next) => (isServed(document) ? next(document) : undefined),
        didChange: async (event, next) => (isServed(event.document) ? next(event) : undefined),
        didClose: async (document, next) => (isServed(document) ? next(document) : undefined),
      },
    },
  );
}
