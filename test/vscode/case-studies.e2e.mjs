// The case studies in a real VS Code: each diagram is drawn by the preview, and tab stops change a value everywhere.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadCore } from "../../scripts/generate/load-core.mjs";
import { pictureOnFailure } from "./failure-picture.mjs";
import { projectFolder } from "./host/paths.mjs";
import { openStage } from "./host/stage.mjs";
import { until } from "./host/until.mjs";
import { openFile, runCommand, savedText, webviewFrame } from "./host/workbench.mjs";

const folder = path.join(projectFolder, "snippets", "generated", "case-studies");
const diagrams = readdirSync(folder).flatMap((file) => {
  const text = readFileSync(path.join(folder, file), "utf8");
  return [...text.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([block, diagram]) => ({ file, block, diagram }));
});

/** @type {import('./host/stage.mjs').Stage} */
let stage;

beforeAll(async () => {
  stage = await openStage({
    name: "case-studies",
    documents: {
      // One document, for the preview draws one diagram of it after the other without a new panel for each.
      "diagrams.md": diagrams.map(({ file, block }, index) => `## ${index + 1}. ${file}\n\n${block}\n`).join("\n"),
      "empty.md": "",
    },
    settings: { "editor.autoClosingBrackets": "never", "files.autoSave": "afterDelay" },
  });
  await stage.enter();
});
pictureOnFailure(() => stage);
afterAll(() => stage?.close());

test("every diagram is drawn in the preview, with each of its labels", async () => {
  const { readMermaid } = await loadCore('export { readMermaid } from "./server/src/core/graph/mermaid/read-mermaid.ts";');
  const { page } = stage;
  await openFile(page, "diagrams.md");
  await runCommand(page, "Lintel: Open Architecture Preview");
  const frame = await webviewFrame(page, "#drawing svg");
  expect(await frame.locator("#diagrams option").count()).toBe(diagrams.length);
  expect(diagrams.length).toBeGreaterThanOrEqual(readdirSync(folder).length);

  for (const [index, { file, diagram }] of diagrams.entries()) {
    await frame.locator("#diagrams").selectOption({ index });
    const labels = labelsOf(readMermaid(diagram));
    await until(`the picture of ${file}`, async () => {
      const drawn = squeezed((await frame.locator("#drawing svg").first().textContent()) ?? "");
      return labels.every((label) => drawn.includes(label));
    });
    expect(await frame.locator("#error").isVisible(), file).toBe(false);
  }
  await stage.picture("last-diagram");

  /** @param {{ graph: { nodes: { label: string }[] } | null }} diagram */
  function labelsOf({ graph }) {
    return (graph?.nodes ?? []).map(({ label }) => squeezed(label));
  }

  /** Without spaces: where a label is broken over lines is the picture's business. @param {string} text */
  function squeezed(text) {
    return text.replace(/\s+/g, "");
  }
});

test("a value that is changed at its tab stop changes wherever it stands", async () => {
  const { page } = stage;
  const [, source] = readFileSync(path.join(projectFolder, "snippets", "case-studies", "url-shortener.md"), "utf8").split(
    /^---\n[\s\S]*?^---\n/m,
  );
  const file = stage.file("empty.md");
  await openFile(page, "empty.md");
  await page.keyboard.type("lintel-url-shortener");
  await page.keyboard.press("Control+Space");
  await page.locator(".suggest-widget .monaco-list-row", { hasText: "lintel-url-shortener" }).first().click();
  await page.locator(".suggest-widget.visible").waitFor({ state: "detached" });
  await page.keyboard.type("Tiny Links");
  await savedText(page, file, "the new name wherever it stands", (text) => text.trim() === expanded({ 1: "Tiny Links" }));
  for (let stop = 1; stop < 5; stop += 1) await page.keyboard.press("Tab");
  await page.keyboard.type("70M");
  await savedText(page, file, "the new number wherever it stands", (text) => text.trim() === expanded({ 1: "Tiny Links", 5: "70M" }));
  await stage.picture("tab-stops");

  /** The text with these values at its tab stops. @param {Record<string, string>} values */
  function expanded(values) {
    const text = (source ?? "").replace(/\$\{(\d+):([^}]*)\}/g, (_, stop, value) => values[stop] ?? value);
    return text.replace(/\\([$}\\])/g, "$1").trim();
  }
});
