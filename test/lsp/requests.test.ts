/** Requests about a document: fixes, outline, diagrams, and what happens to a request that is cancelled, late or crashes. */
import { afterEach, expect, test } from "vitest";
import { CancellationTokenSource, type DocumentSymbol, type Hover, LSPErrorCodes } from "vscode-languageserver/node";
import { DIAGRAMS_REQUEST, type DiagramsResult } from "../../server/src/protocol.ts";
import { eventually, PLAIN, startTestClient, type TestClient, type TestClientOptions } from "./test-client.ts";
import { DESIGN, monitoring, noTbd } from "./test-rules.ts";

const uri = "untitled:Untitled-1";
const TBD = "test/tbd: not done yet";
const MONITORING = "test/missing-monitoring: no monitoring";

let client: TestClient;
afterEach(() => client.stop());

async function start(options: Partial<TestClientOptions> = {}): Promise<void> {
  client = await startTestClient({ rules: [noTbd, monitoring], ...options });
  client.open(uri, DESIGN);
}

const wholeDocument = { textDocument: { uri } };

test("a fix inserts the missing section, and the finding goes away", async () => {
  await start();
  const [fix, ...others] = await client.actionsAt(uri, "Design a URL");
  expect(fix).toMatchObject({
    title: "Insert a section on monitoring",
    kind: "quickfix",
    isPreferred: true,
    diagnostics: [{ code: "test/missing-monitoring" }],
    edit: { documentChanges: [{ textDocument: { uri, version: 1 } }] },
  });
  expect(others.map(({ title }) => title)).toEqual(["Silence test/missing-monitoring here"]);
  if (fix) client.apply(fix);
  expect(client.text(uri)).toContain("## Monitoring");
  await eventually(async () => expect(await client.problems(uri)).toEqual([TBD]));
});

test("a finding is silenced where it stands", async () => {
  await start();
  const silence = (await client.actionsAt(uri, "TBD")).find(({ title }) => title === "Silence test/tbd here");
  expect(silence?.isPreferred).toBeUndefined();
  if (silence) client.apply(silence);
  expect(client.text(uri)).toContain("- Users shorten a long address. TBD <!-- lintel-disable-line test/tbd: -->\n");
  await eventually(async () => expect(await client.problems(uri)).toEqual([MONITORING]));
});

test("a client without versioned edits gets plain ones", async () => {
  await start({ capabilities: PLAIN });
  const [fix] = await client.actionsAt(uri, "TBD");
  expect(fix?.edit).toEqual({
    changes: { [uri]: [{ range: { start: { line: 4, character: 32 }, end: { line: 4, character: 35 } }, newText: "done" }] },
  });
});

test("actions of other kinds than quick fixes are none of ours", async () => {
  await start();
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const actions = (only: string[]) =>
    client.connection.sendRequest<unknown[]>("textDocument/codeAction", { ...wholeDocument, range, context: { diagnostics: [], only } });
  expect(await actions(["refactor"])).toEqual([]);
  expect(await actions(["quickfix"])).toHaveLength(4);
});

test("a hover explains the quantity under the pointer", async () => {
  await start();
  client.edit(uri, "TBD", "Uptime: 99.9%.");
  const hover = (character: number) =>
    client.connection.sendRequest<Hover | null>("textDocument/hover", { ...wholeDocument, position: { line: 4, character } });
  expect(await hover(42)).toEqual({
    contents: { kind: "markdown", value: expect.stringContaining("| month | 43.2 minutes |") },
    range: { start: { line: 4, character: 40 }, end: { line: 4, character: 45 } },
  });
  expect(await hover(3)).toBeNull();
});

test("a hover on a calculation shows its working", async () => {
  await start();
  client.edit(uri, "TBD", "Reads: 100M / 86400 = 1200/s.");
  const at = client.text(uri).split("\n")[4]?.indexOf("1200") ?? -1;
  const position = { line: 4, character: at };
  expect(await client.connection.sendRequest<Hover | null>("textDocument/hover", { ...wholeDocument, position })).toEqual({
    contents: { kind: "markdown", value: expect.stringContaining("≈ 1,157/s") },
    range: { start: position, end: { line: 4, character: at + "1200/s".length } },
  });
});

test("the outline names the designs and their parts", async () => {
  await start();
  const symbols = await client.connection.sendRequest<DocumentSymbol[]>("textDocument/documentSymbol", wholeDocument);
  expect(symbols).toHaveLength(1);
  expect(symbols[0]).toMatchObject({ name: "Design a URL Shortener", detail: "design", range: { start: { line: 0, character: 0 } } });
  expect(symbols[0]?.children?.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    "Functional Requirements: functional-requirements",
    "Estimation: estimation",
    "API: api",
    "High-Level Design: high-level-design",
  ]);
});

test("the diagrams of a document come with section and line", async () => {
  await start();
  const result = await client.connection.sendRequest<DiagramsResult>(DIAGRAMS_REQUEST, { uri });
  const text = "flowchart LR\n  client --> service --> database";
  expect(result).toEqual({ version: 1, diagrams: [{ id: "High-Level Design/1", title: "High-Level Design", text, line: 17 }] });
});

test("a document that is not open has no diagrams", async () => {
  await start();
  expect(await client.connection.sendRequest(DIAGRAMS_REQUEST, { uri: "untitled:other" })).toEqual({ version: null, diagrams: [] });
});

test("a cancelled request is answered as cancelled", async () => {
  await start();
  const source = new CancellationTokenSource();
  const answer = client.connection.sendRequest("textDocument/documentSymbol", wholeDocument, source.token);
  source.cancel();
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  expect(await client.problems(uri)).toEqual([MONITORING, TBD]);
});

test("a request about places in a text that has changed since is refused", async () => {
  await start();
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  const answer = client.connection.sendRequest("textDocument/codeAction", { ...wholeDocument, range, context: { diagnostics: [] } });
  client.edit(uri, "# Design", "A word before.\n\n# Design");
  await expect(answer).rejects.toMatchObject({ code: LSPErrorCodes.ContentModified });
});

test("a request that crashes costs its result and one line in the log", async () => {
  await start();
  const crash = client.connection.sendRequest("textDocument/codeAction", { ...wholeDocument, range: null, context: { diagnostics: [] } });
  expect(await crash).toBeNull();
  await eventually(() => expect(client.received.log).toHaveLength(1));
  expect(client.received.log[0]?.message).toMatch(/^textDocument\/codeAction failed: TypeError: [^\n]*$/);
  expect(await client.problems(uri)).toEqual([MONITORING, TBD]);
});
