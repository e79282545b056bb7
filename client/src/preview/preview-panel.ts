/** One preview: keeps a webview supplied with the diagrams of its document. What they look like is the webview's business. */
import * as vscode from "vscode";
import type { LanguageClient } from "vscode-languageclient/node";
import { DIAGRAMS_REQUEST, type DiagramsParams, type DiagramsResult } from "../../../server/src/protocol.ts";
import type { ToHost, ToWebview } from "../../webview/messages.ts";
import { previewPage } from "./preview-page.ts";

/** Long enough to leave out the keystrokes within a word, short enough to look live. */
const DEBOUNCE_MS = 120;

export class PreviewPanel {
  readonly #panel: vscode.WebviewPanel;
  readonly #uri: vscode.Uri;
  readonly #client: LanguageClient;
  readonly #subscriptions: vscode.Disposable[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Once the webview has diagrams, it also knows where the cursor is. */
  #drawn = false;
  /** VS Code throws when a closed panel is touched. */
  #disposed = false;

  constructor(panel: vscode.WebviewPanel, uri: vscode.Uri, extensionUri: vscode.Uri, client: LanguageClient) {
    this.#panel = panel;
    this.#uri = uri;
    this.#client = client;
    const bundles = vscode.Uri.joinPath(extensionUri, "client", "dist");
    panel.title = `Preview ${uri.path.split("/").at(-1) ?? ""}`;
    panel.webview.options = { enableScripts: true, localResourceRoots: [bundles] };
    this.#subscriptions.push(
      panel.webview.onDidReceiveMessage((message: ToHost) => this.#receive(message)),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (this.#isMine(document)) this.#refreshSoon();
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (this.#isMine(textEditor.document)) this.#sendCursor(textEditor);
      }),
    );
    panel.onDidDispose(() => this.#release());
    panel.webview.html = previewPage(panel.webview, vscode.Uri.joinPath(bundles, "preview.js"));
  }

  reveal(): void {
    this.#panel.reveal(undefined, true);
  }

  refresh(): void {
    this.#refresh().catch((error: unknown) => this.#client.error("The preview cannot be drawn", error, false));
  }

  #release(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #isMine(document: vscode.TextDocument): boolean {
    return document.uri.toString() === this.#uri.toString();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.refresh(), DEBOUNCE_MS);
  }

  async #refresh(): Promise<void> {
    // The server knows open documents only; one behind a restored preview may have no editor.
    await vscode.workspace.openTextDocument(this.#uri);
    if (this.#disposed || !this.#client.isRunning()) return;
    const uri = this.#client.code2ProtocolConverter.asUri(this.#uri);
    const { version, diagrams } = await this.#client.sendRequest<DiagramsResult>(DIAGRAMS_REQUEST, { uri } satisfies DiagramsParams);
    this.#send({ type: "diagrams", uri: this.#uri.toString(), version, diagrams });
    if (this.#drawn) return;
    this.#drawn = true;
    const editor = this.#editor();
    if (editor) this.#sendCursor(editor);
  }

  #editor(): vscode.TextEditor | undefined {
    return vscode.window.visibleTextEditors.find(({ document }) => this.#isMine(document));
  }

  #receive(message: ToHost): void {
    switch (message.type) {
      case "ready":
        this.refresh();
        return;
      case "goToLine":
        this.#goToLine(message.line).catch((error: unknown) => this.#client.error("The line cannot be shown", error, false));
        return;
    }
  }

  async #goToLine(line: number): Promise<void> {
    const selection = new vscode.Range(line, 0, line, 0);
    const viewColumn = this.#editor()?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(this.#uri, { selection, viewColumn });
  }

  #sendCursor({ selection }: vscode.TextEditor): void {
    this.#send({ type: "cursor", line: selection.active.line });
  }

  #send(message: ToWebview): void {
    if (!this.#disposed) void this.#panel.webview.postMessage(message);
  }
}
