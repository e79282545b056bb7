/** Starting from a case study: in a new document, or at the cursor. The texts come with the extension. */
import * as vscode from "vscode";

interface CaseStudy {
  readonly title: string;
  readonly description: string;
  readonly tags: readonly string[];
}

interface Snippet {
  readonly body: readonly string[];
}

export function caseStudyCommands(extensionUri: vscode.Uri): vscode.Disposable {
  const generated = vscode.Uri.joinPath(extensionUri, "snippets", "generated");

  const insertCaseStudy = async (): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const snippet = editor && (await choose(generated));
    if (snippet) await editor.insertSnippet(snippet);
  };

  const newDesign = async (): Promise<void> => {
    const snippet = await choose(generated);
    if (!snippet) return;
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(snippet);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand("lintel.insertCaseStudy", insertCaseStudy),
    vscode.commands.registerCommand("lintel.newDesign", newDesign),
  );
}

/** Asks for a case study; undefined when the author turns away. */
async function choose(generated: vscode.Uri): Promise<vscode.SnippetString | undefined> {
  const caseStudies = await readJson<readonly CaseStudy[]>(vscode.Uri.joinPath(generated, "case-studies.json"));
  const items = caseStudies.map(({ title, description, tags }) => ({ label: title, description: tags.join(", "), detail: description }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: "Which case study to start from",
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return undefined;
  const snippets = await readJson<Record<string, Snippet>>(vscode.Uri.joinPath(generated, "lintel.code-snippets.json"));
  const snippet = snippets[chosen.label];
  if (!snippet) throw new Error(`No text for the case study ${chosen.label}`);
  return new vscode.SnippetString(snippet.body.join("\n"));
}

async function readJson<T>(uri: vscode.Uri): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as T;
}
