// `npm run test:vscode:desktop`: the suite in a desktop VS Code. Downloads one, unless VSCODE_EXECUTABLE names another.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runTests } from "@vscode/test-electron";
import { photoSharing, readme } from "../example-documents.mjs";
import { projectFolder } from "../host/paths.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "lintel-desktop-"));
const workspace = path.join(folder, "workspace");
mkdirSync(workspace);
writeFileSync(path.join(workspace, "photo-sharing.md"), photoSharing);
writeFileSync(path.join(workspace, "README.md"), readme);

try {
  await runTests({
    vscodeExecutablePath: process.env.VSCODE_EXECUTABLE || process.env.vscodeExecutablePath,
    extensionDevelopmentPath: projectFolder,
    extensionTestsPath: path.join(projectFolder, "test", "vscode", "desktop", "suite.cjs"),
    launchArgs: [workspace, "--user-data-dir", path.join(folder, "user"), "--disable-extensions", "--disable-workspace-trust"],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error("Without a connection, name a VS Code on this machine: VSCODE_EXECUTABLE=/path/to/code npm run test:vscode:desktop");
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
