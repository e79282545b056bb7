/** What is offered while an author types: the sections that a design lacks, and snippets by their prefix. */
import { afterEach, describe, expect, test } from "vitest";
import type { CompletionItem } from "vscode-languageserver/node";
import { shippedSnippets } from "../../server/src/workspace/snippets.ts";
import { MODERN, startTestClient, type TestClient, type TestClientOptions } from "./test-client.ts";

const uri = "untitled:Untitled-1";
const DESIGN = `# Design a Link Shortener

## Functional Requirements

* Users shorten a link

## Estimation

* 100 links/s

## Data Model

* links: code (primary key)
`;

let client: TestClient;
afterEach(() => client.stop());

async function start(text: string, options: Partial<TestClientOptions> = {}): Promise<void> {
  client = await startTestClient({ rules: [], ...options });
  client.open(uri, text);
}

async function offered(place: string): Promise<CompletionItem[]> {
  const before = client
    .text(uri)
    .slice(0, client.text(uri).indexOf(place) + place.length)
    .split("\n");
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  return (
    (await client.connection.sendRequest<CompletionItem[] | null>("textDocument/completion", { textDocument: { uri }, position })) ?? []
  );
}

describe("a heading that is begun", () => {
  test("gets the sections that the design lacks, in the order of a design", async () => {
    await start(`${DESIGN}\n## Mon\n`);
    const items = await offered("## Mon");
    const labels = items.map(({ label }) => label);
    expect(labels).toContain("Monitoring");
    expect(labels).not.toContain("Functional Requirements");
    expect(labels).not.toContain("Data Model");
    expect(labels.indexOf("Non-Functional Requirements")).toBeLessThan(labels.indexOf("Monitoring"));
    expect(items.map(({ sortText }) => sortText)).toEqual([...items.map(({ sortText }) => sortText)].sort());
    const monitoring = items.find(({ label }) => label === "Monitoring");
    expect(monitoring).toMatchObject({
      filterText: "## Monitoring",
      textEdit: {
        range: { start: { line: 14, character: 0 }, end: { line: 14, character: 6 } },
        newText: expect.stringMatching(/^## Monitoring\n\n\* /),
      },
    });
  });

  test("still gets its own section when it is written out", async () => {
    await start(`${DESIGN}\n## Monitoring\n`);
    expect((await offered("## Monitoring")).map(({ label }) => label)).toContain("Monitoring");
  });

  test("gets the sections of the kind of document that it is", async () => {
    await start("---\nlintel: adr\n---\n# Keep Sessions in Redis\n\n#");
    expect((await offered("\n\n#")).map(({ label }) => label)).toEqual([
      "Status",
      "Context",
      "Decision",
      "Alternatives Considered",
      "Consequences",
    ]);
  });

  test("gets none outside of a design document, in running text, and in a silent document", async () => {
    await start("# Notes\n\n## Mon\n");
    expect(await offered("## Mon")).toEqual([]);
    client.edit(uri, client.text(uri), `${DESIGN}\nIssue ##\n`);
    expect(await offered("Issue ##")).toEqual([]);
    client.edit(uri, "Issue ##", "## Mon");
    expect(await offered("## Mon")).not.toEqual([]);
    client.settings = { enable: false };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    expect(await offered("## Mon")).toEqual([]);
  });
});

describe("a prefix", () => {
  const snippets = shippedSnippets;
  const capabilities = { ...MODERN, textDocument: { ...MODERN.textDocument, completion: { completionItem: { snippetSupport: true } } } };

  test("gets case studies and building blocks with their tab stops", async () => {
    await start("lintel-url", { snippets, capabilities });
    const items = await offered("lintel-url");
    expect(items.length).toBeGreaterThan(40);
    expect(items.find(({ label }) => label === "lintel-url-shortener")).toMatchObject({
      insertTextFormat: 2,
      textEdit: { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 10 } }, newText: expect.stringContaining("${1:") },
    });
  });

  test("gets none where the editor has them by itself, or has no tab stops", async () => {
    await start("lintel-url", { snippets, capabilities, initializationOptions: { snippets: false } });
    expect(await offered("lintel-url")).toEqual([]);
    await client.stop();
    await start("lintel-url", { snippets });
    expect(await offered("lintel-url")).toEqual([]);
  });
});
