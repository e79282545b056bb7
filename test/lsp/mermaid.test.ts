/** Mermaid's verdicts in the editor: they come after the findings that need none, and stay where the diagram stays. */
import { afterEach, expect, test } from "vitest";
import type { MermaidVerdicts } from "../../server/src/mermaid/mermaid-verdicts.ts";
import mermaidSyntax from "../../server/src/rules/diagrams/mermaid-syntax.ts";
import { eventually, MODERN, PLAIN, startTestClient, type TestClient } from "./test-client.ts";
import { DESIGN } from "./test-rules.ts";

const uri = "untitled:Untitled-1";
const BROKEN = "flowchart LR\n  a[API (x3)] --> b";
const MENDED = "flowchart LR\n  a[API x3] --> b";
const document = `${DESIGN}\n~~~mermaid\n${BROKEN}\n~~~\n`;
const FINDING = "diagrams/mermaid-syntax: no good";

let client: TestClient;
afterEach(() => client.stop());

/** Verdicts that say that every diagram with brackets is no good, once they are let go. */
function slowVerdicts(): { verdicts: MermaidVerdicts; answer: () => void; asked: string[]; signals: (AbortSignal | undefined)[] } {
  const asked: string[] = [];
  const signals: (AbortSignal | undefined)[] = [];
  const known = new Set<string>();
  let answer = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const errorIn = (text: string) =>
    text === BROKEN ? { message: "no good", said: "got 'PS'", span: { start: 0, end: 9 }, repair: null } : null;
  return {
    asked,
    signals,
    answer: () => answer(),
    verdicts: {
      known: (text) => (known.has(text) ? errorIn(text) : undefined),
      ask: async (texts, signal) => {
        asked.push(...texts);
        signals.push(signal);
        await gate;
        for (const text of texts) known.add(text);
      },
      close: async () => undefined,
    },
  };
}

test("a client that asks is told to ask again when Mermaid has answered", async () => {
  const { verdicts, answer, asked } = slowVerdicts();
  client = await startTestClient({ rules: [mermaidSyntax], capabilities: MODERN, verdicts });
  client.open(uri, document);
  expect(await client.problems(uri)).toEqual([]);
  await eventually(() => expect(asked).toContain(BROKEN));
  answer();
  await eventually(() => expect(client.received.refreshes).toBe(1));
  expect(await client.problems(uri)).toEqual([FINDING]);
});

test("a client that is told gets the verdict when it is there", async () => {
  const { verdicts, answer } = slowVerdicts();
  client = await startTestClient({ rules: [mermaidSyntax], capabilities: PLAIN, verdicts });
  client.open(uri, document);
  await eventually(() => expect(client.received.published).toHaveLength(1));
  answer();
  await eventually(() =>
    expect(client.received.published.at(-1)?.diagnostics.map(({ message }) => message)).toEqual(["no good\nMermaid says: got 'PS'"]),
  );
});

test("a verdict stays while its author types elsewhere, and goes with the mistake", async () => {
  const { verdicts, answer, asked } = slowVerdicts();
  client = await startTestClient({ rules: [mermaidSyntax], capabilities: MODERN, verdicts, pauseMs: 30 });
  client.open(uri, document);
  answer();
  await eventually(async () => expect(await client.problems(uri)).toEqual([FINDING]));
  client.edit(uri, "POST /links", "POST /v1/links");
  expect(await client.problems(uri)).toEqual([FINDING]);
  client.edit(uri, "API (x3)", "API x3");
  await eventually(async () => expect(await client.problems(uri)).toEqual([]));
  await eventually(() => expect(asked).toContain(MENDED));
});

test("what Mermaid says of a version that is gone is not told", async () => {
  const { verdicts, answer, asked, signals } = slowVerdicts();
  client = await startTestClient({ rules: [mermaidSyntax], capabilities: MODERN, verdicts, pauseMs: 30 });
  client.open(uri, document);
  await eventually(() => expect(asked).toContain(BROKEN));
  client.edit(uri, "API (x3)", "API x3");
  await eventually(() => expect(signals[0]?.aborted).toBe(true));
  answer();
  await eventually(() => expect(asked).toContain(MENDED));
  expect(await client.problems(uri)).toEqual([]);
});

test("a verdict that comes after the rule was switched off is not told, and Mermaid is asked no more", async () => {
  const { verdicts, answer, asked } = slowVerdicts();
  client = await startTestClient({ rules: [mermaidSyntax], capabilities: MODERN, verdicts, pauseMs: 30 });
  client.open(uri, document);
  await eventually(() => expect(asked).toContain(BROKEN));
  client.settings = { rules: { "diagrams/mermaid-syntax": "off" } };
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await eventually(() => expect(client.received.statuses.length).toBeGreaterThan(1));
  const told = client.received.statuses.length;
  answer();
  await eventually(() => expect(client.received.statuses.length).toBeGreaterThan(told));
  expect(client.received.statuses.at(-1)).toMatchObject({ findings: { errors: 0 } });
  client.edit(uri, "API (x3)", "API x3");
  await eventually(() => expect(client.received.statuses.length).toBeGreaterThan(told + 1));
  expect(asked).not.toContain(MENDED);
});
