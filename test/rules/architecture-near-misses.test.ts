/** Drawings in which what looks like a defect is none, and the same drawings with the defect. */
import { describe, expect, it } from "vitest";
import { RULES } from "../../server/src/rules/index.ts";
import { findingsOf } from "../support/examples.ts";

interface Case {
  readonly name: string;
  readonly drawing: string;
  /** What the design says under its drawing. */
  readonly text?: string;
  readonly title?: string;
  readonly messages: readonly string[];
}

function check(id: string, cases: readonly Case[]): void {
  const rule = RULES.find((each) => each.id === id);
  describe(id, () => {
    it.each(cases)("$name", async ({ drawing, text = "", title = "Design a Shop", messages }) => {
      if (!rule) throw new Error(`no rule ${id}`);
      const document = `# ${title}\n\n\`\`\`mermaid\n${drawing}\n\`\`\`\n\n${text}\n`;
      expect((await findingsOf(rule, document, RULES)).map(({ message }) => message)).toEqual(messages);
    });
  });
}

const SHOP = "flowchart LR\n browser[Browser] --> api[Shop API] --> db[(Postgres)]";

check("architecture/client-to-database", [
  { name: "a client past the service", drawing: `${SHOP}\n browser --> db`, messages: [straight("Browser", "Postgres")] },
  {
    name: "the same in two drawings, said once",
    drawing: `${SHOP}\n browser --> db`,
    text: `\`\`\`mermaid\n${SHOP}\n browser --> db\n\`\`\``,
    messages: [straight("Browser", "Postgres")],
  },
  {
    name: "a phone that sends into the queue",
    drawing: `${SHOP}\n phone[Mobile device] --> q[Kafka]`,
    messages: [straight("Mobile device", "Kafka")],
  },
  {
    name: "the code that calls, named a client",
    drawing: `${SHOP}\n api --> c[API Client] --> db\n d[CacheClient] --> r[(Redis)]`,
    messages: [],
  },
  {
    name: "a client inside of a server",
    drawing: `${SHOP}\n subgraph one[App instance A]\n c[Client]\n end\n c --> r[(Redis)]`,
    messages: [],
  },
  { name: "a web app that may be a server", drawing: `${SHOP}\n web[Web app] --> db\n front[Frontend] --> db`, messages: [] },
  {
    name: "what the text says guards itself",
    drawing: `${SHOP}\n browser --> db`,
    text: "Row-level security decides who reads what.",
    messages: [],
  },
  { name: "a managed backend", drawing: `${SHOP}\n browser --> s[(Supabase Postgres)]`, messages: [] },
  {
    name: "a cache before the service",
    drawing: "flowchart LR\n c[Client] --> r[(Redis)] --> api[Shop API] --> db[(Postgres)]",
    messages: [],
  },
  {
    name: "a sketch without any service",
    drawing: "flowchart LR\n c[Client] --> r[(Redis)]\n r --> db[(Postgres)]\n c --> db",
    messages: [],
  },
  { name: "an operator", drawing: `${SHOP}\n admin[Admin user] --> db\n dba[DBA] --> db`, messages: [] },
  { name: "a model called user", drawing: `${SHOP}\n api --> users[User] --> db`, messages: [] },
  {
    name: "a store as the product",
    title: "Design a Distributed Cache",
    drawing: "flowchart LR\n c[Client] --> r[(Redis cache)]\n c --> p[Config service]\n p --> r",
    messages: [],
  },
  { name: "a broker for devices", drawing: `${SHOP}\n d[Mobile device] --> q[MQTT broker]`, messages: [] },
]);

check("architecture/no-load-balancer", [
  {
    name: "a count",
    drawing: "flowchart LR\n b[Browser] --> s[API server x3] --> db[(Postgres)]",
    messages: [unspread("API server x3", "Browser")],
  },
  {
    name: "two nodes of one name",
    drawing: "flowchart LR\n b[Browser] --> s[App server]\n b --> t[App server]\n s --> db[(Postgres)]\n t --> db",
    messages: [unspread("App server", "Browser")],
  },
  { name: "a plural that counts nothing", drawing: "flowchart LR\n b[Browser] --> s[API servers] --> db[(Postgres)]", messages: [] },
  {
    name: "numbered servers of different things",
    drawing: 'flowchart LR\n b[Client] --> s["MCP server 1 (docs)"]\n b --> t["MCP server 2 (search)"]\n s --> db[(Postgres)]',
    messages: [],
  },
  {
    name: "a fleet that spreads by itself",
    drawing: "flowchart LR\n b[Browser] --> s[API server cluster x3] --> db[(Postgres)]",
    messages: [],
  },
  {
    name: "servers that one client each calls",
    drawing: "flowchart LR\n a[Client A] --> s[Chat server 1]\n b[Client B] --> t[Chat server 2]\n s --> db[(Postgres)]\n t --> db",
    messages: [],
  },
  {
    name: "a way that the text tells",
    drawing: "flowchart LR\n b[Browser] --> s[API server x3] --> db[(Postgres)]",
    text: "DNS round robin picks the server.",
    messages: [],
  },
]);

check("architecture/unreachable-component", [
  { name: "a forgotten arrow", drawing: `${SHOP}\n r[(Redis cache)]`, messages: ["Nothing is connected to Redis cache"] },
  { name: "a NAT gateway and a secret store", drawing: `${SHOP}\n nat[NAT Gateway]\n v[Secrets service]`, messages: [] },
  {
    name: "a group without any arrow",
    drawing: `${SHOP}\n db --> x[(Replica)]\n api --> y[Search service]\n subgraph c[Redis]\n r[(Cache shard)]\n end`,
    messages: [],
  },
  { name: "an inventory", drawing: `${SHOP}\n a[Cart service]\n b[User service]\n c[Mail service]`, messages: [] },
  {
    name: "connected in another drawing",
    drawing: `${SHOP}\n r[(Redis cache)]`,
    text: `\`\`\`mermaid\n${SHOP}\n api --> r[(Redis cache)]\n\`\`\``,
    messages: [],
  },
  { name: "an importer that only writes", drawing: `${SHOP}\n i[Import service] --> db`, messages: [] },
  { name: "a stroke without direction", drawing: `${SHOP}\n a[(Ledger DB)] --- b[Ledger service]`, messages: [] },
]);

check("architecture/queue-without-consumer", [
  { name: "nobody anywhere", drawing: `${SHOP}\n api --> q[Kafka]`, messages: ["Nothing reads from Kafka"] },
  { name: "a dead letter queue", drawing: `${SHOP}\n api --> q[Dead letter queue]`, messages: [] },
  { name: "a worker that polls", drawing: `${SHOP}\n api --> q[Mail queue]\n w[Mail worker] --> q`, messages: [] },
  { name: "a worker without an arrow", drawing: `${SHOP}\n api --> q[Mail queue]\n w[Mail worker] --> db`, messages: [] },
  {
    name: "read in another drawing",
    drawing: `${SHOP}\n api --> q[Kafka]`,
    text: "```mermaid\nflowchart LR\n q[Kafka] --> m[Mail service] --> db[(Postgres)]\n```",
    messages: [],
  },
  { name: "a consumer in the text", drawing: `${SHOP}\n api --> q[Kafka]`, text: "The mail service consumes order events.", messages: [] },
  {
    name: "text that is not understood",
    drawing: `${SHOP}\n api --> q[Kafka]`,
    text: "メールサービスがイベントを処理します。注文サービスはそれを待ちません。",
    messages: [],
  },
]);

check("diagrams/undescribed-diagram", [
  { name: "a caption", drawing: SHOP, text: "*The browser and what is behind it*", messages: [] },
  {
    name: "arrows that say what flows",
    drawing: "flowchart LR\n a[Browser] -->|orders| b[Checkout API] -->|stores| c[(Ledger)]\n b --> d[Mail service]",
    messages: [],
  },
]);

describe("drawings of characters", () => {
  it.each([
    ["client-to-database", "Reader → API → Redis cache\nUser → API server → Postgres\nUser → Redis cache"],
    ["queue-without-consumer", "User → API server → Postgres\nAPI server → Kafka"],
  ])("are not taken at their word by %s", async (id, drawing) => {
    const rule = RULES.find((each) => each.id === `architecture/${id}`);
    if (!rule) throw new Error(`no rule ${id}`);
    expect(await findingsOf(rule, `# Design a Shop\n\n\`\`\`\n${drawing}\n\`\`\`\n`, RULES)).toEqual([]);
  });
});

function straight(client: string, data: string): string {
  return `${client} is connected straight to ${data}: no service stands in between`;
}

function unspread(service: string, client: string): string {
  return `Nothing says which instance of ${service} a request of ${client} reaches`;
}

const FAST = "## Non-Functional Requirements\n\n- Latency: p95 < 1 s";
const TAKES_LONGER = (name: string, time: string): string => `Out of reach: ${name} takes ${time}`;

check("architecture/target-out-of-reach", [
  {
    name: "a part that takes longer",
    drawing: "flowchart LR\n browser[Browser] --> api[Shop API x3, 15 s] --> db[(Postgres x2)]",
    text: FAST,
    messages: [TAKES_LONGER("Shop API x3", "15 s")],
  },
  {
    name: "how often something happens in a part",
    drawing: "flowchart LR\n browser[Browser] --> api[Shop API x3, checkpoints each 15 s] --> db[(Postgres x2)]",
    text: FAST,
    messages: [],
  },
  {
    name: "how far a copy is behind",
    drawing: "flowchart LR\n browser[Browser] --> api[Shop API x3] --> db[(Postgres x2, 5 s behind)]",
    text: FAST,
    messages: [],
  },
]);
