// What a person does in the workbench, by keyboard and by looking: open a folder, run a command, read Problems, take a
// quick fix. It knows VS Code's page and nothing of the extension.
import { readFileSync } from "node:fs";
import { until } from "./until.mjs";

/** @typedef {import('playwright-core').Page} Page */

/**
 * Opens a folder. The payload holds what the desktop takes as switches, such as `extensionDevelopmentPath`.
 * @param {Page} page
 * @param {{ port: number, folder: string, payload?: Array<[string, string]> }} target
 */
export async function openWorkbench(page, { port, folder, payload = [] }) {
  await page.goto(workbenchAddress({ port, folder, payload }));
  await page.locator(".monaco-workbench").waitFor({ timeout: 60_000 });
  await page.locator(".part.statusbar").waitFor({ timeout: 60_000 });
}

/** @param {{ port: number, folder: string, payload?: Array<[string, string]> }} target */
export function workbenchAddress({ port, folder, payload = [] }) {
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) query.set("payload", JSON.stringify(payload));
  return `http://localhost:${port}/?${query}`;
}

/**
 * A path on the server, as the payload names it: its authority is the page's own, to the letter.
 * @param {number} port
 * @param {string} file
 */
export function remoteAddress(port, file) {
  return `vscode-remote://localhost:${port}${file}`;
}

/**
 * @param {Page} page
 * @param {string} title the command's whole title
 */
export async function runCommand(page, title) {
  await page.keyboard.press("F1");
  await pick(page, `>${title}`, title);
}

/**
 * @param {Page} page
 * @param {string} name
 */
export async function openFile(page, name) {
  await page.keyboard.press("Control+P");
  await pick(page, name, name);
  await page.locator(".tab.active", { hasText: name }).first().waitFor();
  await page.locator(".editor-group-container.active .monaco-editor .view-line").first().waitFor();
}

/**
 * Puts the cursor at the end of the first line that holds a text, into the editor that has the focus.
 * @param {Page} page
 * @param {string} file the document on disk, as it is in the editor
 * @param {string} text
 */
export async function goToLineOf(page, file, text) {
  const index = readFileSync(file, "utf8")
    .split("\n")
    .findIndex((line) => line.includes(text));
  if (index < 0) throw new Error(`No line of ${file} holds ${JSON.stringify(text)}`);
  await goToLine(page, index + 1);
}

/**
 * @param {Page} page
 * @param {number} line counted from 1
 */
export async function goToLine(page, line) {
  await page.keyboard.press("Control+P");
  const input = quickInput(page);
  await input.waitFor({ state: "visible" });
  await input.fill(`:${line}`);
  await page
    .locator(".quick-input-list .monaco-list-row", { hasText: `line ${line}` })
    .first()
    .waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".statusbar-item", { hasText: `Ln ${line},` }).waitFor();
  await page.keyboard.press("End");
}

/**
 * Saves the document and waits until the disk has it as expected: the whole text, not just the lines in view.
 * @param {Page} page
 * @param {string} file
 * @param {string} what is awaited, for the message
 * @param {(text: string) => boolean} isExpected
 */
export async function savedText(page, file, what, isExpected) {
  return until(
    what,
    async () => {
      await page.keyboard.press("Control+S");
      const text = readFileSync(file, "utf8");
      return isExpected(text) ? text : undefined;
    },
    { intervalMs: 250, limitMs: 30_000 },
  );
}

/** @param {Page} page */
export async function openProblems(page) {
  const panel = page.locator(".markers-panel");
  if (!(await panel.isVisible())) await page.keyboard.press("Control+Shift+M");
  await panel.waitFor();
}

/**
 * The rows of Problems that hold all of these texts.
 * @param {Page} page
 * @param {string[]} texts
 */
export function problems(page, ...texts) {
  return texts.reduce((rows, text) => rows.filter({ hasText: text }), page.locator(".markers-panel .monaco-list-row"));
}

/**
 * @param {Page} page
 * @param {RegExp} text
 */
export function statusBarItem(page, text) {
  return page.locator(".part.statusbar .statusbar-item", { hasText: text }).first();
}

/**
 * Takes a quick fix where the cursor is.
 * @param {Page} page
 * @param {string | RegExp} title
 */
export async function takeQuickFix(page, title) {
  const menu = page.locator(".action-widget");
  // The diagnostics reach the editor a moment after the cursor: ask again until the fix is offered.
  await until(`the quick fix ${title}`, async () => {
    await page.keyboard.press("Control+.");
    const action = menu.locator(".monaco-list-row.action", { hasText: title }).first();
    const offered = await action.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (!offered) {
      await page.keyboard.press("Escape");
      return false;
    }
    await action.click();
    return true;
  });
  await menu.locator(".monaco-list-row").first().waitFor({ state: "detached" });
}

/**
 * The frame that holds a selector: a webview is two nested frames, and only the inner one has its content.
 * @param {Page} page
 * @param {string} selector
 */
export async function webviewFrame(page, selector) {
  return until(`a webview with ${selector}`, async () => {
    for (const frame of page.frames()) {
      // A frame may go away while it is asked.
      const count =
        frame === page.mainFrame()
          ? 0
          : await frame
              .locator(selector)
              .count()
              .catch(() => 0);
      if (count > 0) return frame;
    }
    return undefined;
  });
}

/**
 * @param {Page} page
 * @param {string} typed
 * @param {string} label
 */
async function pick(page, typed, label) {
  const input = quickInput(page);
  await input.waitFor({ state: "visible" });
  await input.fill(typed);
  // Enter takes the focused row: the list may still show what matched before.
  await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: label }).waitFor();
  await page.keyboard.press("Enter");
  await input.waitFor({ state: "hidden" });
}

/** @param {Page} page */
function quickInput(page) {
  return page.locator(".quick-input-widget input.input");
}
