/** Starting from a case study, in a new document or at the cursor, and adding building blocks. The texts come with the extension. */
import * as vscode from "vscode";

/** One of the lists in `snippets/generated`. */
interface SnippetList {
  readonly file: string;
  readonly placeHolder: string;
}

const CASE_STUDIES: SnippetList = { file: "case-studies.json", placeHolder: "Which case study to start from" };
const BUILDING_BLOCKS: SnippetList = { file: "building-blocks.json", placeHolder: "Which building block to insert" };

interface ListedSnippet {
  readonly title: string;
  readonly description: string;
  /** What it may also be looked for by. */
  readonly tags?: readonly string[];
}

interface Snippet {
  readonly body: readonly string[];
}

export function snippetCommands(extensionUri: vscode.Uri): vscode.Disposable {
  const generated = vscode.Uri.joinPath(extensionUri, "snippets", "generated");

  const insert = async (list: SnippetList): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    const snippet = editor && (await choose(list, generated));
    if (snippet) await editor.insertSnippet(snippet);
  };

  const newDesign = async (): Promise<void> => {
    const snippet = await choose(CASE_STUDIES, generated);
    if (!snippet) return;
    const document = await vscode.workspace.openTextDocument({ language: "markdown", content: "" });
    const editor = await vscode.window.showTextDocument(document);
    await editor.insertSnippet(snippet);
  };

  return vscode.Disposable.from(
    vscode.commands.registerCommand("lintel.insertCaseStudy", () => insert(CASE_STUDIES)),
    vscode.commands.registerCommand("lintel.insertBuildingBlock", () => insert(BUILDING_BLOCKS)),
    vscode.commands.registerCommand("lintel.newDesign", newDesign),
  );
}

/** Asks for one of a list; undefined when the author turns away. */
async function choose({ file, placeHolder }: SnippetList, generated: vscode.Uri): Promise<vscode.SnippetString | undefined> {
  const listed = await readJson<readonly ListedSnippet[]>(vscode.Uri.joinPath(generated, file));
  const items = listed.map(({ title, description, tags = [] }) => ({ label: title, description: tags.join(", "), detail: description }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true });
  if (!chosen) return undefined;
  const snippets = await readJson<Record<string, Snippet>>(vscode.Uri.joinPath(generated, "lintel.code-snippets.json"));
  const snippet = snippets[chosen.label];
  if (!snippet) throw new Error(`No text for ${chosen.label}`);
  return new vscode.SnippetString(snippet.body.join("\n"));
}

async function readJson<T>(uri: vscode.Uri): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) as T;
}
