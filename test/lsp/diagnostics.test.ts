/** Diagnostics over the wire: pulled and pushed, at once and after a pause. */
import { afterEach, expect, test } from "vitest";
import type { DocumentDiagnosticReport, FullDocumentDiagnosticReport } from "vscode-languageserver/node";
import { eventually, MODERN, PLAIN, startTestClient, type TestClient, type TestClientOptions } from "./test-client.ts";
import { crashing, DESIGN, monitoring, noTbd } from "./test-rules.ts";

const uri = "untitled:Untitled-1";
const TBD = "test/tbd: not done yet";
const MONITORING = "test/missing-monitoring: no monitoring";

let client: TestClient;
afterEach(() => client.stop());

async function start(options: Partial<TestClientOptions> = {}): Promise<void> {
  client = await startTestClient({ rules: [noTbd, monitoring], ...options });
}

function full(report: DocumentDiagnosticReport): FullDocumentDiagnosticReport {
  if (report.kind !== "full") throw new Error(`the report is ${report.kind}`);
  return report;
}

test("a document just opened has all its findings, with rule, severity and evidence", async () => {
  await start();
  client.open(uri, DESIGN);
  const { items } = full(await client.pull(uri));
  expect(items).toEqual([
    {
      range: { start: { line: 0, character: 2 }, end: { line: 0, character: 24 } },
      severity: 2,
      source: "lintel",
      code: "test/missing-monitoring",
      message: "no monitoring",
      data: { rule: "test/missing-monitoring", version: 1 },
    },
    {
      range: { start: { line: 4, character: 32 }, end: { line: 4, character: 35 } },
      severity: 1,
      source: "lintel",
      code: "test/tbd",
      message: "not done yet\nit says TBD",
      data: { rule: "test/tbd", version: 1 },
    },
  ]);
});

test("a diagnostic leads to its rule's page, where the client can show it", async () => {
  const documentation = (rule: string): string => `file:///docs/${rule}.md`;
  const linking = { ...MODERN, textDocument: { ...MODERN.textDocument, publishDiagnostics: { codeDescriptionSupport: true } } };
  await start({ documentation, capabilities: linking });
  client.open(uri, DESIGN);
  const { items } = full(await client.pull(uri));
  expect(items.map(({ codeDescription }) => codeDescription?.href)).toEqual([
    "file:///docs/test/missing-monitoring.md",
    "file:///docs/test/tbd.md",
  ]);
});

test("a diagnostic of a team's own rule leads to the page that the team names, and stays while the author types", async () => {
  const linking = { ...MODERN, textDocument: { ...MODERN.textDocument, publishDiagnostics: { codeDescriptionSupport: true } } };
  const own = (url?: string) => ({ message: "{match} is old", severity: "info", mustNot: { text: "links" }, url });
  const ownRules = { "team/links": own("https://example.com/links"), "team/other": { ...own(), mustNot: { text: "shorten" } } };
  await start({
    documentation: (rule) => `file:///docs/${rule}.md`,
    capabilities: linking,
    settings: { ownRules },
    rules: [],
    pauseMs: 60_000,
  });
  client.open(uri, DESIGN);
  const shown = async () =>
    full(await client.pull(uri))
      .items.map(({ code, codeDescription }) => [code, codeDescription?.href])
      .slice(0, 2);
  const expected = [
    ["team/other", undefined],
    ["team/links", "https://example.com/links"],
  ];
  expect(await shown()).toEqual(expected);
  client.edit(uri, "# Design", "# Design");
  expect(await shown()).toEqual(expected);
});

test("a report that did not change is not sent again, though its version did", async () => {
  await start();
  client.open(uri, DESIGN);
  const { resultId } = full(await client.pull(uri));
  expect(resultId).toBeTypeOf("string");
  expect(await client.pull(uri, resultId)).toEqual({ kind: "unchanged", resultId });
  client.edit(uri, "POST /links", "POST /v1/links");
  expect(await client.pull(uri, resultId)).toEqual({ kind: "unchanged", resultId });
  client.edit(uri, "TBD", "done");
  expect((await client.pull(uri, resultId)).kind).toBe("full");
});

test("while the author types, quick rules speak at once and the others keep what they said, in its place", async () => {
  await start({ pauseMs: 60_000 });
  client.open(uri, DESIGN);
  await client.problems(uri);
  client.edit(uri, "# Design", "Some words first.\n\n# Design");
  client.edit(uri, "POST /links", "POST /links TBD");
  expect(await client.problems(uri)).toEqual([MONITORING, TBD, TBD]);
  const { items } = full(await client.pull(uri));
  expect(items[0]?.range.start).toEqual({ line: 2, character: 2 });
  client.edit(uri, "", "\n## Monitoring\n\nAlerts.\n");
  expect(await client.problems(uri)).toEqual([MONITORING, TBD, TBD]);
});

test("after a pause the slow rules speak, and a client that pulls is told to ask again", async () => {
  await start();
  client.open(uri, DESIGN);
  expect(await client.problems(uri)).toEqual([MONITORING, TBD]);
  client.edit(uri, "", "\n## Monitoring\n\nAlerts.\n");
  await client.pull(uri);
  await eventually(() => expect(client.received.refreshes).toBe(1));
  expect(await client.problems(uri)).toEqual([TBD]);
});

test("a client that does not pull is sent diagnostics, and their end when the document closes", async () => {
  await start({ capabilities: PLAIN });
  expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
  client.open(uri, DESIGN);
  const codes = () => client.received.published.at(-1)?.diagnostics.map(({ code }) => code);
  await eventually(() => expect(codes()).toEqual(["test/missing-monitoring", "test/tbd"]));
  client.edit(uri, "TBD", "done");
  await eventually(() => expect(codes()).toEqual(["test/missing-monitoring"]));
  expect(client.received.published.at(-1)?.version).toBe(2);
  await client.connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
  await eventually(() => expect(codes()).toEqual([]));
});

test("a client that pulls but cannot be told to ask again is sent diagnostics", async () => {
  await start({ capabilities: { ...MODERN, workspace: {} } });
  expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
});

test("a README gets nothing", async () => {
  await start();
  client.open(uri, "# My tool\n\n## Install\n\nTBD\n\n## Usage\n\nTBD\n");
  expect(await client.problems(uri)).toEqual([]);
});

test("a rule that crashes costs one line in the log, and no other finding", async () => {
  await start({ rules: [crashing, noTbd] });
  client.open(uri, DESIGN);
  expect(await client.problems(uri)).toEqual([TBD]);
  client.edit(uri, "TBD", "TBD!");
  expect(await client.problems(uri)).toEqual([TBD]);
  await eventually(() => expect(client.received.log).toHaveLength(1));
  expect(client.received.log[0]?.message).toMatch(/^rule test\/crashing failed: Error: out of order \(at [^\n]*\)$/);
});

test("the status tells what the document is and how many findings it has", async () => {
  await start();
  client.open(uri, DESIGN);
  await eventually(() =>
    expect(client.received.statuses).toEqual([
      {
        uri,
        designDocument: true,
        because: expect.stringContaining("one design"),
        designs: ["Design a URL Shortener"],
        findings: { errors: 1, warnings: 1, infos: 0 },
      },
    ]),
  );
  client.edit(uri, "TBD", "done");
  await eventually(() => expect(client.received.statuses.at(-1)?.findings).toEqual({ errors: 0, warnings: 1, infos: 0 }));
});
