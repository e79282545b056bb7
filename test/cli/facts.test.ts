/** `lintel facts` keeps to the contract. */
import { expect, it } from "vitest";
import { factsOutput } from "../../server/src/cli/contract.ts";
import { DESIGN, folderWith, lintel } from "../support/command-line.ts";

async function factsOf(text: string) {
  const cwd = await folderWith({ "docs/a.md": text });
  const { stdout } = await lintel(["facts", "docs/a.md"], { cwd });
  return factsOutput.parse(JSON.parse(stdout));
}

it("tells sections, requirements, figures and diagrams with their ranges", async () => {
  const { designs, ...head } = await factsOf(DESIGN);
  expect(head).toEqual({ version: 1, path: "docs/a.md", designDocument: true });
  expect(designs).toHaveLength(1);
  const [design] = designs;
  expect(design?.title).toBe("Design a Link Shortener");
  expect(design?.sections[0]).toEqual({
    role: "functional-requirements",
    title: "Functional Requirements",
    range: { start: { line: 2, character: 0 }, end: { line: 7, character: 0 } },
  });
  expect(design?.requirements[0]).toEqual({
    type: "functional",
    quality: null,
    text: "Shorten a link",
    id: null,
    level: null,
    targets: [],
    range: { start: { line: 4, character: 2 }, end: { line: 4, character: 16 } },
  });
  expect(design?.figures[0]).toMatchObject({ name: "Storage", value: 500, unit: "1", text: "500" });
  expect(design?.diagrams).toEqual([
    {
      language: "mermaid",
      type: "flowchart",
      throughput: null,
      range: { start: { line: 21, character: 0 }, end: { line: 24, character: 3 } },
    },
  ]);
});

it("tells what the stages of a drawing carry at most", async () => {
  const stages = 'a["Intake (50 req/s)"] --> b["Check (30 req/s)"] --> c["Store (40 req/s)"]';
  const { designs } = await factsOf(`# Design a Cache\n\n## Architecture\n\n\`\`\`mermaid\nflowchart LR\n  ${stages}\n\`\`\`\n`);
  expect(designs[0]?.diagrams[0]?.throughput).toEqual({ value: 30, unit: "1/s", bottleneck: ["Check (30 req/s)"] });
});

it("tells components, connections and single points of failure", async () => {
  const { designs } = await factsOf(DESIGN);
  expect(designs[0]?.components.map(({ id, kind, redundant }) => [id, kind, redundant])).toEqual([
    ["client", "client", false],
    ["lb", "load-balancer", true],
    ["api", "service", true],
    ["db", "database", false],
  ]);
  expect(designs[0]?.connections.map(({ from, to }) => `${from} ${to}`)).toEqual(["client lb", "lb api", "api db"]);
  expect(designs[0]?.singlePointsOfFailure).toEqual([
    { component: "db", between: ["client", "db"], certainty: "certain", rank: "request", path: ["client", "lb", "api", "db"] },
  ]);
});

it("tells single points of failure as possible where the drawing may show tiers", async () => {
  const { designs } = await factsOf(DESIGN.replaceAll(/ x[23]\]/g, "]"));
  expect(designs[0]?.components).toHaveLength(4);
  expect(designs[0]?.singlePointsOfFailure.map(({ component, certainty }) => `${component} ${certainty}`)).toEqual([
    "lb possible",
    "api possible",
    "db possible",
  ]);
});

it("keeps components apart that share an id in two diagrams, and joins those that are one", async () => {
  const second = DESIGN.replace(
    "## Monitoring",
    "```mermaid\nflowchart LR\n  client[Client] --> lb[Rate Limiter] --> api[API x3] --> db[(Postgres)]\n```\n\n## Monitoring",
  );
  const { designs } = await factsOf(second);
  expect(designs[0]?.components.map(({ id, name, ranges }) => [id, name, ranges.length])).toEqual([
    ["client", "Client", 2],
    ["lb", "Load Balancer x2", 1],
    ["api", "API x3", 2],
    ["db", "Postgres", 2],
    ["lb-2", "Rate Limiter", 1],
  ]);
  expect(designs[0]?.connections.map(({ from, to }) => `${from} ${to}`)).toContain("client lb-2");
});

it("tells the operations of the API and the entities of the data model", async () => {
  const { designs } = await factsOf(
    "# Design a Cache\n\n## API Design\n\n- PUT /keys/{key} {value} → 204\n\n## Data Model\n\n```sql\nCREATE TABLE keys (key TEXT PRIMARY KEY, value BYTEA);\n```\n",
  );
  expect(designs[0]?.operations).toEqual([
    {
      form: "http",
      name: "PUT /keys/{key}",
      method: "PUT",
      path: "/keys/{key}",
      parameters: ["key", "value"],
      response: "204",
      effect: "write",
      range: { start: { line: 4, character: 2 }, end: { line: 4, character: 17 } },
    },
  ]);
  expect(designs[0]?.entities).toMatchObject([
    {
      name: "keys",
      keys: ["primary"],
      fields: [
        { name: "key", type: "TEXT", keys: ["primary"] },
        { name: "value", type: "BYTEA", keys: [] },
      ],
    },
  ]);
});

it("names drawings in other notations", async () => {
  const { designs } = await factsOf(
    "# A\n\n```\n+---+    +---+\n| a |--->| b |\n+---+    +---+\n```\n\n```mermaid\nsequenceDiagram\n  A->>B: hi\n```\n\n![x](x.png)\n",
  );
  expect(designs[0]?.diagrams.map(({ language, type }) => [language, type])).toEqual([
    ["ascii", "box"],
    ["mermaid", "sequence"],
    ["image", "image"],
  ]);
});

it("tells of a document that is no design document what there is", async () => {
  expect(await factsOf("# Notes\n\nNothing.\n")).toMatchObject({ designDocument: false, designs: [{ title: "Notes", sections: [] }] });
  expect(await factsOf("")).toMatchObject({ designDocument: false, designs: [{ sections: [] }] });
});

it("prints an outline on a terminal", async () => {
  const cwd = await folderWith({ "a.md": DESIGN });
  const { stdout } = await lintel(["facts", "a.md", "--color", "never"], { cwd, columns: 80 });
  expect(stdout).toMatch(/^a\.md: a design document, because its text holds one design/);
  expect(stdout).toContain("\n     3  functional-requirements  Functional Requirements\n");
  expect(stdout).toContain("\n    24  Load Balancer x2 → API x3\n");
});
