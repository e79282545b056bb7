// The checkout as a development extension in a real workbench: what an author sees and does in a design document.
import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { photoSharing, readme } from "./example-documents.mjs";
import { pictureOnFailure } from "./failure-picture.mjs";
import { projectFolder } from "./host/paths.mjs";
import { openStage } from "./host/stage.mjs";
import { until } from "./host/until.mjs";
import {
  goToLineOf,
  openFile,
  openProblems,
  problems,
  runCommand,
  savedText,
  statusBarItem,
  takeQuickFix,
  webviewFrame,
} from "./host/workbench.mjs";

/** @type {import('./host/stage.mjs').Stage} */
let stage;

beforeAll(async () => {
  stage = await openStage({
    name: "development",
    documents: {
      "photo-sharing.md": photoSharing,
      "to-fix.md": photoSharing,
      "to-draw.md": photoSharing,
      "empty.md": "",
      "README.md": readme,
    },
    // Saved by itself, an editor can be closed without a question, after a test that failed half-way too.
    settings: { "editor.autoClosingBrackets": "never", "files.autoSave": "afterDelay" },
  });
  await stage.enter();
});
pictureOnFailure(() => stage);
afterAll(() => stage?.close());

beforeEach(async () => {
  await stage.page.keyboard.press("Escape");
  await runCommand(stage.page, "View: Close All Editors");
});

test("an ordinary README gets no finding", async () => {
  const { page } = stage;
  await openFile(page, "README.md");
  await openFile(page, "photo-sharing.md");
  await openProblems(page);
  // Opened after the README: once this has its findings, the README has had all that it will get.
  await problems(page, "framework/missing-monitoring").first().waitFor();
  expect(await problems(page, "README.md").count()).toBe(0);
  await openFile(page, "README.md");
  await statusBarItem(page, /Lintel: not a design document/).waitFor();
  await stage.picture("readme");
  expect(await page.locator(".squiggly-error, .squiggly-warning, .squiggly-info").count()).toBe(0);
});

test("a design document gets squiggles and entries in Problems", async () => {
  const { page } = stage;
  await openFile(page, "photo-sharing.md");
  await openProblems(page);
  for (const rule of [
    "framework/missing-monitoring",
    "framework/missing-failure-handling",
    "architecture/single-point-of-failure",
    "framework/placeholder",
    "framework/empty-section",
    "requirements/no-measurable-target",
    "estimates/missing-unit",
  ]) {
    await problems(page, rule).first().waitFor();
  }
  await page.locator(".squiggly-warning").first().waitFor({ state: "attached" });
  await stage.picture("problems");
});

test("the status bar says Lintel", async () => {
  const { page } = stage;
  await openFile(page, "photo-sharing.md");
  await statusBarItem(page, /^Lintel/).waitFor();
  await stage.picture("status-bar");
});

test("a quick fix writes the missing section, and its finding goes away", async () => {
  const { page } = stage;
  const file = stage.file("to-fix.md");
  await openFile(page, "to-fix.md");
  await openProblems(page);
  const finding = problems(page, "framework/missing-monitoring");
  await finding.first().dblclick(); // brings the cursor there, and the focus
  await page.locator(".editor-group-container.active .monaco-editor.focused").first().waitFor();
  await takeQuickFix(page, /monitoring/i);
  const text = await savedText(page, file, "a monitoring section on disk", (each) => /^##\s.*monitoring/im.test(each));
  expect(text.length).toBeGreaterThan(photoSharing.length);
  await finding.first().waitFor({ state: "detached" });
  // The others are still there: it was mended, not silenced.
  await problems(page, "framework/missing-failure-handling").first().waitFor();
  await stage.picture("quick-fix");
});

test("a case study is inserted by its prefix", async () => {
  const { page } = stage;
  const expected = readFileSync(path.join(projectFolder, "snippets", "generated", "case-studies", "url-shortener.md"), "utf8");
  const heading = expected.split("\n").find((line) => line.startsWith("# "));
  await openFile(page, "empty.md");
  await page.keyboard.type("lintel-url-shortener");
  await page.keyboard.press("Control+Space");
  const suggestion = page.locator(".suggest-widget .monaco-list-row", { hasText: "lintel-url-shortener" }).first();
  await suggestion.waitFor();
  await stage.picture("snippet-offered");
  await suggestion.click();
  await page.locator(".suggest-widget.visible").waitFor({ state: "detached" });
  const text = await savedText(page, stage.file("empty.md"), `${heading} on disk`, (each) => each.includes(`${heading}\n`));
  expect(text).not.toContain("lintel-url-shortener");
  expect(text.split("\n").length).toBeGreaterThan(expected.split("\n").length * 0.9);
  await stage.picture("snippet-inserted");
});

test("the preview draws the architecture, and keeps the last good picture", async () => {
  const { page } = stage;
  const file = stage.file("to-draw.md");
  await openFile(page, "to-draw.md");
  await runCommand(page, "Lintel: Open Architecture Preview");
  const frame = await webviewFrame(page, "#drawing svg");
  await until("the picture names the database", async () => (await drawnText()).includes("Postgres"));
  await stage.picture("preview");
  const before = await drawnText();

  await runCommand(page, "View: Focus First Editor Group");
  await goToLineOf(page, file, "fanout --> db");
  await page.keyboard.type(" [[[");
  await savedText(page, file, "the broken diagram on disk", (each) => each.includes("fanout --> db [[["));
  await frame.locator("#error").waitFor(); // it has seen the broken text
  expect(await drawnText()).toBe(before);
  await stage.picture("preview-of-broken-text");

  for (let count = 0; count < 4; count += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type('\n  fanout --> mailer["Mailer"]');
  await until("the mended text is drawn", async () => (await drawnText()).includes("Mailer"));
  await stage.picture("preview-of-mended-text");

  async function drawnText() {
    return (await frame.locator("#drawing svg").first().textContent()) ?? "";
  }
});

test("no request has left the machine", () => {
  expect(stage.foreignRequests()).toEqual([]);
});
