/** Says of the active document what Lintel thinks of it: in the status bar, and to the `when` clauses of menus. */
import * as vscode from "vscode";
import { type LanguageClient, State } from "vscode-languageclient/node";
import { type DocumentStatus, STATUS_NOTIFICATION } from "../../server/src/protocol.ts";

export function status(client: LanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("lintel.status", vscode.StatusBarAlignment.Right, 90);
  item.name = "Lintel";
  item.command = "lintel.showOutput";
  const known = new Map<string, DocumentStatus>();
  let document: vscode.TextDocument | undefined;

  const show = (): void => {
    document = documentAtHand(document);
    const current = document && known.get(document.uri.toString());
    void vscode.commands.executeCommand("setContext", "lintel.designDocument", current?.designDocument ?? false);
    const stopped = client.state === State.Stopped || client.state === State.StartFailed;
    if (document?.languageId !== "markdown" || !(stopped || current)) {
      item.hide();
      return;
    }
    item.text = current ? textOf(current) : "$(warning) Lintel: not running";
    item.tooltip = current ? tooltipOf(current) : "The language server has stopped. Click for its output.";
    item.show();
  };

  return vscode.Disposable.from(
    item,
    client.onNotification(STATUS_NOTIFICATION, (update: DocumentStatus) => {
      known.set(client.protocol2CodeConverter.asUri(update.uri).toString(), update);
      show();
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState !== State.Running) known.clear();
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.window.onDidChangeVisibleTextEditors(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => known.delete(uri.toString())),
  );
}

/** The document that the author works on: still the last one while an output channel or a webview has the focus. */
function documentAtHand(last: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  const active = vscode.window.activeTextEditor?.document;
  if (active && active.uri.scheme !== "output") return active;
  return vscode.window.visibleTextEditors.find((editor) => editor.document === last)?.document;
}

function textOf({ designDocument, designs, findings: { errors, warnings, infos } }: DocumentStatus): string {
  if (!designDocument) return "Lintel: not a design document";
  const problems = errors + warnings + infos;
  return `Lintel: ${counted(designs.length, "design")} · ${problems === 0 ? "no problems" : counted(problems, "problem")}`;
}

function tooltipOf({ designDocument, because, designs, findings: { errors, warnings, infos } }: DocumentStatus): string {
  const verdict = `${designDocument ? "A design document" : "Not a design document"}: ${because}.`;
  if (!designDocument) return verdict;
  const counts = `${counted(errors, "error")}, ${counted(warnings, "warning")}, ${infos} of advice`;
  return [verdict, ...designs.map((title) => `• ${title || "(no title)"}`), counts].join("\n");
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
