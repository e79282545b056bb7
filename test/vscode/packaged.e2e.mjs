// The packaged .vsix, installed as a user installs it, and started: what is missing from the package shows here.
import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { photoSharing } from "./example-documents.mjs";
import { pictureOnFailure } from "./failure-picture.mjs";
import { projectFolder } from "./host/paths.mjs";
import { openStage } from "./host/stage.mjs";
import { openFile, openProblems, problems, runCommand, statusBarItem, webviewFrame } from "./host/workbench.mjs";

const vsix = path.join(projectFolder, ".artifacts", "lintel.vsix");

/** @type {import('./host/stage.mjs').Stage} */
let stage;

beforeAll(async () => {
  if (!existsSync(vsix)) throw new Error('No .artifacts/lintel.vsix. Run "npm run package" first.');
  stage = await openStage({
    name: "packaged",
    documents: { "photo-sharing.md": photoSharing, "unreadable-diagram.md": photoSharing.replace('lb["Load', 'lb["(Load "new" ') },
    vsix,
  });
  await stage.enter();
});
pictureOnFailure(() => stage);
afterAll(() => stage?.close());

test("it is installed", () => {
  expect(stage.installed).toMatch(/^lintel\.lintel@\d+\.\d+\.\d+$/m);
});

test("it finds", async () => {
  const { page } = stage;
  await openFile(page, "photo-sharing.md");
  await openProblems(page);
  await problems(page, "framework/missing-monitoring").first().waitFor();
  await statusBarItem(page, /^Lintel/).waitFor();
  await stage.picture("problems");
});

test("it asks Mermaid", async () => {
  const { page } = stage;
  await runCommand(page, "View: Close All Editors"); // Problems shows the first rows of its list only
  await openFile(page, "unreadable-diagram.md");
  await openProblems(page);
  await problems(page, "diagrams/mermaid-syntax").first().waitFor();
});

test("it draws", async () => {
  const { page } = stage;
  await openFile(page, "photo-sharing.md");
  await runCommand(page, "Lintel: Open Architecture Preview");
  await webviewFrame(page, "#drawing svg");
  await stage.picture("preview");
});

test("it complains about nothing, and asks nobody", async () => {
  expect(await stage.page.locator(".notification-toast").allInnerTexts()).toEqual([]);
  expect(stage.foreignRequests()).toEqual([]);
});
