// Runs inside an extension host, the desktop's or code-server's: what the editor's own API says of a design document.
// Plain functions, no test library, so that it runs wherever an extension does.
const { writeFileSync } = require("node:fs");
const assert = require("node:assert/strict");
const path = require("node:path");
const { setTimeout: pause } = require("node:timers/promises");
const vscode = require("vscode");

const limitMs = 30_000;

/** @type {Record<string, () => Promise<void>>} */
const cases = {
  async "the extension starts"() {
    const extension = vscode.extensions.getExtension("lintel.lintel");
    assert.ok(extension, "lintel.lintel is not installed");
    await extension.activate();
    assert.equal(extension.isActive, true);
  },
  async "a design document has findings, each with source and rule"() {
    const uri = await open("photo-sharing.md");
    const wanted = ["framework/missing-monitoring", "framework/missing-failure-handling", "architecture/single-point-of-failure"];
    const found = await until(`findings ${wanted.join(", ")}`, () => {
      const findings = findingsOf(uri);
      return wanted.every((rule) => findings.some((each) => ruleOf(each) === rule)) ? findings : undefined;
    });
    for (const each of found) assert.match(String(ruleOf(each)), /^[a-z-]+\/[a-z-]+$/);
  },
  async "a quick fix is offered for a missing section"() {
    const uri = await open("photo-sharing.md");
    const finding = await until("framework/missing-monitoring", () =>
      findingsOf(uri).find((each) => ruleOf(each) === "framework/missing-monitoring"),
    );
    const actions = await vscode.commands.executeCommand("vscode.executeCodeActionProvider", uri, finding.range);
    assert.ok(
      actions.some((/** @type {vscode.CodeAction} */ each) => /monitoring/i.test(each.title) && each.edit),
      `offered: ${actions.map((/** @type {vscode.CodeAction} */ each) => each.title).join("; ")}`,
    );
  },
  async "a heading that is begun gets the sections that are missing"() {
    const uri = await open("photo-sharing.md");
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.lineAt(document.lineCount - 1).range.end, "\n\n## Mon");
    await vscode.workspace.applyEdit(edit);
    const end = document.lineAt(document.lineCount - 1).range.end;
    const offered = await vscode.commands.executeCommand("vscode.executeCompletionItemProvider", uri, end);
    const labels = offered.items.map((/** @type {vscode.CompletionItem} */ { label }) => (typeof label === "string" ? label : label.label));
    await vscode.commands.executeCommand("workbench.action.files.revert");
    assert.ok(labels.includes("Monitoring"), `offered: ${labels.join("; ")}`);
  },
  async "a README has none"() {
    const uri = await open("README.md");
    const design = await open("photo-sharing.md");
    await until("findings in the design", () => findingsOf(design).length > 0);
    assert.deepEqual(findingsOf(uri), []);
  },
  async "its commands are there"() {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ["openPreview", "insertCaseStudy", "insertBuildingBlock", "newDesign", "showOutput", "restartServer"]) {
      assert.ok(commands.includes(`lintel.${name}`), `no command lintel.${name}`);
    }
  },
};

exports.run = async function run() {
  watchConnections();
  const outcome = [];
  for (const [title, check] of Object.entries(cases)) {
    try {
      await check();
      outcome.push({ title });
      console.log(`ok ${title}`);
    } catch (error) {
      outcome.push({ title, error: String(error instanceof Error ? error.stack : error) });
      console.error(`not ok ${title}: ${error}`);
    }
  }
  if (process.env.LINTEL_SUITE_RESULTS) writeFileSync(process.env.LINTEL_SUITE_RESULTS, JSON.stringify(outcome, null, 2));
  const failed = outcome.filter((each) => each.error !== undefined);
  if (failed.length > 0) throw new Error(`${failed.length} of ${outcome.length} failed: ${failed.map((each) => each.title).join("; ")}`);
};

/** The editor clears NODE_OPTIONS for its extension host: so watch from here, and pass it on to the language server. */
function watchConnections() {
  if (!process.env.LINTEL_OUTBOUND_LOG) return;
  const watch = path.join(__dirname, "..", "host", "outbound-watch.cjs");
  require(watch);
  process.env.NODE_OPTIONS = `--require "${watch}"`;
}

/** @param {string} name */
async function open(name) {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, "no folder is open");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document, { preview: false });
  return document.uri;
}

/** @param {vscode.Uri} uri */
function findingsOf(uri) {
  return vscode.languages.getDiagnostics(uri).filter((each) => each.source === "lintel");
}

/** @param {vscode.Diagnostic} diagnostic */
function ruleOf(diagnostic) {
  return typeof diagnostic.code === "object" ? diagnostic.code.value : diagnostic.code;
}

/**
 * @template T
 * @param {string} what
 * @param {() => T} probe
 */
async function until(what, probe) {
  const end = Date.now() + limitMs;
  for (;;) {
    const answer = probe();
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited ${limitMs / 1000} s in vain: ${what}`);
    await pause(50);
  }
}
