/** The open previews, one for each document: opens them on command, and again when VS Code restores its windows. */
import * as vscode from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import type { PreviewState } from "../../webview/messages.ts";
import { PreviewPanel } from "./preview-panel.ts";

const VIEW_TYPE = "lintel.preview";

export function previews({ extensionUri }: vscode.ExtensionContext, client: LanguageClient): vscode.Disposable {
  const open = new Map<string, PreviewPanel>();

  const adopt = (panel: vscode.WebviewPanel, uri: vscode.Uri): void => {
    const key = uri.toString();
    open.set(key, new PreviewPanel(panel, uri, extensionUri, client));
    panel.onDidDispose(() => open.delete(key));
  };

  const openPreview = (uri: vscode.Uri | undefined = vscode.window.activeTextEditor?.document.uri): void => {
    if (!uri) return;
    const existing = open.get(uri.toString());
    if (existing) {
      existing.reveal();
      return;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    adopt(vscode.window.createWebviewPanel(VIEW_TYPE, "Architecture Preview", place, { enableScripts: true }), uri);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand("lintel.openPreview", (uri: unknown) => openPreview(uri instanceof vscode.Uri ? uri : undefined)),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: PreviewState | undefined) => {
        if (state?.uri) adopt(panel, vscode.Uri.parse(state.uri));
        else panel.dispose();
      },
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) for (const preview of open.values()) preview.refresh();
    }),
  );
}
