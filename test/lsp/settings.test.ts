/** Where the settings of a document come from: the nearest `lintel.yaml`, else the editor. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { MessageType } from "vscode-languageserver/node";
import wrongArithmetic from "../../server/src/rules/estimates/wrong-arithmetic.ts";
import { eventually, PLAIN, startTestClient, type TestClient, type TestClientOptions } from "./test-client.ts";
import { DESIGN, monitoring, noTbd } from "./test-rules.ts";

const TBD = "test/tbd: not done yet";
const MONITORING = "test/missing-monitoring: no monitoring";

let folder: string;
let uri: string;
let client: TestClient;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lintel-settings-"));
  uri = pathToFileURL(join(folder, "design.md")).href;
});
afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true });
});

async function start(options: Partial<TestClientOptions> = {}): Promise<void> {
  client = await startTestClient({ rules: [noTbd, monitoring], folder: pathToFileURL(folder).href, ...options });
  client.open(uri, DESIGN);
}

function configure(yaml: string): void {
  writeFileSync(join(folder, "lintel.yaml"), yaml);
}

function fileChanged(name = "lintel.yaml"): void {
  void client.connection.sendNotification("workspace/didChangeWatchedFiles", {
    changes: [{ uri: pathToFileURL(join(folder, name)).href, type: 2 }],
  });
}

test("the editor's settings hold where there is no lintel.yaml, and a change of them holds at once", async () => {
  await start({ settings: { rules: { "test/tbd": "off" } } });
  expect(await client.problems(uri)).toEqual([MONITORING]);
  client.settings = { rules: { "test/*": "off", "test/tbd": "info" } };
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
  await eventually(() => expect(client.received.refreshes).toBe(1));
  expect(await client.problems(uri)).toEqual([TBD]);
});

test("a lintel.yaml goes before the editor's settings, for documents without a file too", async () => {
  configure("rules:\n  test/missing-monitoring: off\n");
  await start({ settings: { rules: { "test/tbd": "off" } } });
  expect(await client.problems(uri)).toEqual([TBD]);
  client.open("untitled:Untitled-1", DESIGN);
  expect(await client.problems("untitled:Untitled-1")).toEqual([TBD]);
});

test("a lintel.yaml that changes is read again", async () => {
  await start();
  await eventually(() => expect(client.received.registrations).toContain("workspace/didChangeWatchedFiles"));
  expect(await client.problems(uri)).toEqual([MONITORING, TBD]);
  configure("ignore: [design.md]\n");
  fileChanged();
  await eventually(() => expect(client.received.statuses.at(-1)?.because).toBe("its lintel.yaml ignores it"));
  expect(await client.problems(uri)).toEqual([]);
});

test("a configuration above the folder, and a file of another ending, are watched as well", async () => {
  const inner = join(folder, "docs");
  mkdirSync(inner);
  configure("extends: ./team.rules\n");
  writeFileSync(join(folder, "team.rules"), "rules: { test/tbd: off }\n");
  client = await startTestClient({ rules: [noTbd, monitoring], folder: pathToFileURL(inner).href });
  const document = pathToFileURL(join(inner, "design.md")).href;
  client.open(document, DESIGN);
  expect(await client.problems(document)).toEqual([MONITORING]);
  const baseUri = pathToFileURL(folder).href;
  await eventually(() =>
    expect(client.received.watched).toEqual(
      expect.arrayContaining([
        { baseUri, pattern: "lintel.yaml" },
        { baseUri, pattern: "team.rules" },
      ]),
    ),
  );
  writeFileSync(join(folder, "team.rules"), "rules: { test/missing-monitoring: off }\n");
  fileChanged("team.rules");
  await eventually(async () => expect(await client.problems(document)).toEqual([TBD]));
});

test("a file that is extended is read again when it changes, others leave all as it is", async () => {
  configure("extends: ./team.yaml\n");
  writeFileSync(join(folder, "team.yaml"), "rules: { test/tbd: off }\n");
  await start();
  expect(await client.problems(uri)).toEqual([MONITORING]);
  writeFileSync(join(folder, "team.yaml"), "rules: { test/missing-monitoring: off }\n");
  fileChanged("other.yaml");
  expect(await client.problems(uri)).toEqual([MONITORING]);
  fileChanged("team.yaml");
  await eventually(async () => expect(await client.problems(uri)).toEqual([TBD]));
});

test("a unit that a lintel.yaml defines holds at once", async () => {
  configure("rules: {}\n");
  await start({ rules: [wrongArithmetic] });
  client.edit(uri, "- POST /links", "- POST /links\n- Storage: 100M tweets = 28 MB");
  await eventually(async () => expect(await client.problems(uri)).toEqual([]));
  configure("conventions: { units: [{ name: tweet, is: 280 B }] }\n");
  fileChanged();
  await eventually(async () =>
    expect((await client.problems(uri)).join()).toMatch(/^estimates\/wrong-arithmetic: 100M tweets is .* not 28 MB/),
  );
  configure("conventions: { units: [{ name: tweet, is: 0.28 B }] }\n");
  fileChanged();
  await eventually(async () => expect(await client.problems(uri)).toEqual([]));
});

test("a broken lintel.yaml is shown once, and the defaults hold until it is repaired", async () => {
  configure("rules:\n  test/tbd: loud\n");
  await start({ settings: { rules: { "test/tbd": "off" } } });
  expect(await client.problems(uri)).toEqual([MONITORING, TBD]);
  fileChanged();
  client.open("untitled:Untitled-1", DESIGN);
  await client.problems("untitled:Untitled-1");
  expect(client.received.messages).toEqual([
    { type: MessageType.Error, message: expect.stringMatching(/^Lintel: lintel\.yaml:2:\d+: rules\.test\/tbd: /) },
  ]);
  expect(client.received.log).toHaveLength(1);
  configure("rules:\n  test/tbd: off\n");
  fileChanged();
  await eventually(async () => expect(await client.problems(uri)).toEqual([MONITORING]));
});

test("switched off, Lintel says nothing", async () => {
  await start({ settings: { enable: false } });
  expect(await client.problems(uri)).toEqual([]);
  await eventually(() => expect(client.received.statuses.at(-1)).toMatchObject({ designDocument: false, designs: [] }));
  expect(await client.actionsAt(uri, "TBD")).toEqual([]);
});

test("a client that cannot be asked sends its settings", async () => {
  await start({ capabilities: PLAIN });
  await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: { lintel: { rules: { "test/tbd": "off" } } } });
  const codes = () => client.received.published.at(-1)?.diagnostics.map(({ code }) => code);
  await eventually(() => expect(codes()).toEqual(["test/missing-monitoring"]));
});

test("settings that make no sense count as not set", async () => {
  await start({ settings: { enable: "perhaps", preset: 7, rules: { "test/tbd": "loud" } } });
  expect(await client.problems(uri)).toEqual([MONITORING, TBD]);
});
