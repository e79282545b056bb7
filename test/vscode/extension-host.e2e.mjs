// Runs desktop/suite.cjs inside code-server's extension host: the suite that the desktop VS Code runs elsewhere.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { photoSharing, readme } from "./example-documents.mjs";
import { projectFolder } from "./host/paths.mjs";
import { openStage } from "./host/stage.mjs";
import { until } from "./host/until.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "lintel-results-"));
const results = path.join(folder, "results.json");
const outbound = path.join(folder, "outbound.jsonl");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the suite of the extension host passes", async () => {
  const stage = await openStage({
    name: "extension-host",
    documents: { "photo-sharing.md": photoSharing, "README.md": readme },
    tests: path.join(projectFolder, "test", "vscode", "desktop", "suite.cjs"),
    environment: { LINTEL_SUITE_RESULTS: results, LINTEL_OUTBOUND_LOG: outbound },
  });
  try {
    /** @type {number | undefined} */
    let status;
    // The workbench calls this once the suite's run() has settled.
    await stage.page.exposeFunction("codeAutomationExit", (/** @type {number} */ code) => {
      status = code;
    });
    await stage.page.exposeFunction("codeAutomationLog", () => {});
    await stage.enter();
    await until("the suite ends", () => status !== undefined, { limitMs: 60_000 });
    await stage.picture("end");
    const outcome = JSON.parse(readFileSync(results, "utf8"));
    expect(outcome.filter((/** @type {{ error?: string }} */ each) => each.error !== undefined)).toEqual([]);
    expect(outcome.length).toBeGreaterThan(0);
    expect(status).toBe(0);
  } finally {
    await stage.close();
  }
});

test("extension and language server have connected to nothing outside", () => {
  const entries = readFileSync(outbound, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  const watched = entries.filter((each) => each.event === "started").map((each) => each.process);
  expect(watched).toContainEqual(expect.stringContaining("server.js"));
  expect(watched).toContainEqual(expect.stringContaining("extensionHost"));
  expect(entries.filter((each) => each.event !== "started")).toEqual([]);
});
