/** What text tells of components: names, heads of lists, rows, titles, sentences, redundancy, and mentions of what is drawn. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { componentMentions } from "../../server/src/core/facts/component-mentions.ts";
import { componentNamesIn } from "../../server/src/core/facts/component-names.ts";
import { componentTitled } from "../../server/src/core/facts/component-title.ts";
import type { DesignFacts } from "../../server/src/core/facts/design-facts.ts";
import { spokenOf } from "../../server/src/core/facts/spoken-of.ts";
import { statedRedundancy } from "../../server/src/core/facts/stated-redundancy.ts";
import { toldArchitecture } from "../../server/src/core/facts/told-architecture.ts";
import { undrawnComponents } from "../../server/src/core/facts/undrawn-components.ts";
import { unmentionedComponents } from "../../server/src/core/facts/unmentioned-components.ts";
import { NO_GLOSSARY } from "../../server/src/core/graph/glossary.ts";
import { growthOf, LINEAR } from "../support/growth.ts";

function factsOf(text: string): DesignFacts {
  const [facts] = analyze(text, { declared: true }).designs;
  if (!facts) throw new Error("a document has at least one design");
  return facts;
}

describe("the names in a sentence", () => {
  it.each([
    ["The API server writes to Kafka.", ["API server: service", "Kafka: stream"]],
    ["The order service keeps a session cache in front of MySQL", ["order service: service", "session cache: cache", "MySQL: database"]],
    ["Put the result into the Redis cache", ["Redis cache: cache"]],
    ["Send it to Pub/Sub and S3", ["Pub/Sub: queue", "S3: object-store"]],
    ["An event hub for runners, a spark of hope, the same service", []],
    ["Spark reads it", ["Spark: worker"]],
    ["load balancers and message queues", ["load balancers: load-balancer", "message queues: queue"]],
    ["", []],
  ])("%j", (text, names) => {
    const found = componentNamesIn(text);
    expect(found.map(({ name, kind }) => `${name}: ${kind}`)).toEqual(names);
    for (const { name, from, to } of found) expect(text.slice(from, to)).toBe(name);
  });
});

describe("a title that names a component", () => {
  it.each([
    ["Notification Service", "Notification Service: service"],
    ["2. Load Balancer", "Load Balancer: load-balancer"],
    ["5.1 URL Frontier", "URL Frontier: queue"],
    ["Cache (Redis)", "Cache: cache, Redis"],
    ["Redis Cluster", "Redis Cluster: cache, Redis"],
    ["Message Queue (Kafka or SQS)", "Message Queue: queue"],
    ["API Gateway – entry point", "API Gateway: gateway"],
  ])("%j", (title, expected) => {
    const found = componentTitled(title);
    expect(found && `${found.name}: ${found.kind}${found.technology ? `, ${found.technology.name}` : ""}`).toBe(expected);
    expect(title.slice(found?.from, found?.to)).toBe(found?.name);
  });

  it.each([
    "Caching strategy",
    "Kafka / SQS",
    "Redis or Memcached",
    "Why Cassandra",
    "Database schema",
    "Scaling the cache",
    "Write path",
    "Token bucket",
    "Services",
    "",
  ])("is not %j", (title) => expect(componentTitled(title)).toBeNull());
});

const DESIGN = `# Design a Ticket Shop

## Requirements
- **Payment service**: must be there.

## High-level design

- **API gateway**: checks tokens.
- Order service (x3): takes orders.
- **Redis**: could keep carts later.
- Either RabbitMQ or SQS.

The order service publishes to Kafka. Clients do not talk to Kafka. Requests go through the load balancer to the web servers.

| Component | Technology | Purpose |
|---|---|---|
| Search index | Elasticsearch | finds events |
| Cost | – | low |

### Ticket worker

It prints.

### Redis vs Memcached

- **Memcached**: simple.

## Trade-offs

- **Cassandra**: writes fast.
`;

describe("what a design tells", () => {
  const { told } = factsOf(DESIGN);

  it("are the components that it describes, not those that it asks for, weighs or puts off", () => {
    expect(told.components.map(({ name, form, technology, redundancy }) => [name, form, technology?.name ?? null, redundancy])).toEqual([
      ["API gateway", "list", null, null],
      ["Order service", "list", null, "x3"],
      ["order service", "prose", null, null],
      ["Kafka", "prose", "Kafka", null],
      ["load balancer", "prose", null, null],
      ["web servers", "prose", null, null],
      ["Search index", "table", "Elasticsearch", null],
      ["Ticket worker", "heading", null, null],
    ]);
    for (const { name, span } of told.components) expect(DESIGN.slice(span.start, span.end)).toBe(name);
  });

  it("is who acts on whom", () => {
    expect(told.connections.map(({ from, label, to, span }) => [from, label, to, DESIGN.slice(span.start, span.end)])).toEqual([
      ["order service", "publishes to", "Kafka", "order service publishes to Kafka"],
      ["load balancer", "to", "web servers", "load balancer to the web servers"],
    ]);
  });
});

describe("redundancy in the text", () => {
  it.each([
    ["Redis runs as a cluster with replicas.", "Redis +"],
    ["We deploy at least three instances of the API server behind a load balancer.", "API server +"],
    ["Postgres with a hot standby.", "Postgres +"],
    ["We replicate Redis to avoid a single point of failure.", "Redis +"],
    ["The order database has two read replicas.", "order database +"],
    ["A single Postgres instance holds all data.", "Postgres -"],
    ["Kafka runs on one node.", "Kafka -"],
    ["MySQL runs without replicas.", "MySQL -"],
    ["Postgres is not replicated.", "Postgres -"],
    ["Redis is a single point of failure.", "Redis -"],
    ["MySQL has a standby, but RabbitMQ is a single broker.", "MySQL +, RabbitMQ -"],
    ["Postgres could be replicated later.", ""],
    ["If it grows, Redis runs as a cluster.", ""],
    ["We deploy three instances behind a load balancer.", ""],
    ["A single Redis node can handle 100,000 requests per second.", ""],
    ["The CDN serves files 20x faster.", ""],
  ])("%j", (text, expected) => {
    const said = statedRedundancy(factsOf(`# Design a Shop\n\n${text}\n`).statements);
    expect(said.map(({ name, redundant }) => `${name} ${redundant ? "+" : "-"}`).join(", ")).toBe(expected);
  });

  it("keeps a component out of the findings only where it is stated", () => {
    const design = (text: string): string =>
      `# Design a Shop\n\n~~~mermaid\nflowchart LR\n  c[Client] --> api[API servers x3] --> db[(Postgres)]\n~~~\n\n${text}\n`;
    const points = (text: string): number => factsOf(design(text)).architectures[0]?.singlePointsOfFailure.length ?? -1;
    expect([points("Postgres has a standby."), points("Postgres has no standby."), points("Postgres could get a standby later.")]).toEqual([
      0, 1, 1,
    ]);
  });
});

describe("mentions of drawn components", () => {
  const text = `# Design a Shop

~~~mermaid
flowchart LR
  app[Mobile app] --> us[URL Shortening Service] --> r[Cache - Redis] --> d[(Orders DB)]
  us --> p[PaymentService] --> l[(Ledger DB)]
~~~

The URL service asks Redis, then the orders database. Payment services write to LedgerDB. The database is large, the cache is small.
`;

  it("are found however they are written, where they mean one", () => {
    const { architectures, statements } = factsOf(text);
    const mentions = componentMentions(architectures[0]?.components ?? [], statements);
    expect(mentions.map(({ component, spans }) => [component.id, spans.map(({ start, end }) => text.slice(start, end))])).toEqual([
      ["app", []],
      ["us", ["URL service"]],
      ["r", ["Redis", "cache"]],
      ["d", ["orders database"]],
      ["p", ["Payment services"]],
      ["l", ["LedgerDB"]],
    ]);
  });
});

describe("what no drawing shows", () => {
  const drawing = `~~~mermaid
flowchart LR
  app[Mobile app] --> lb[LB] --> ws[WS Server] --> q[[RabbitMQ]] --> dup[Duplicate Detector]
  lb --> feed[Feed Service] --> r[(Redis)] & db[(Orders DB)]
~~~`;
  const undrawn = (items: readonly string[], more = ""): readonly string[] => {
    const { told, drawings, sections } = factsOf(
      `# Design a Shop\n\n## High-level design\n\n${drawing}\n\n${items.map((item) => `- ${item}`).join("\n")}\n\n${more}\n`,
    );
    return undrawnComponents(told, drawings, sections, NO_GLOSSARY).map(({ component }) => component.name);
  };
  const drawn = ["Load balancer: spreads", "Feed Service: builds", "Cache: keeps", "Postgres: stores", "WebSocket servers: push"];

  it("is what stands in a list among much that is drawn, under whatever name", () => {
    expect(undrawn(drawn)).toEqual([]);
    expect(undrawn([...drawn, "Billing Service: bills", "CDN: serves", "Duplicate Detector: skips"])).toEqual(["Billing Service", "CDN"]);
  });

  it("is told once, where it is named first", () => {
    expect(undrawn([...drawn, "Billing Service: bills"], "### Billing service\n\nIt bills.")).toEqual(["Billing Service"]);
  });

  it("is nothing that is put off, any server, or what a drawing leaves out anyway", () => {
    expect(
      undrawn([...drawn, "Billing Service: could bill later", "API servers: answer", "Prometheus: watches", "Browser: shows"]),
    ).toEqual([]);
  });

  it("is not judged where the text is about something else, or a picture may show it", () => {
    expect(undrawn(["Billing Service: bills", "Invoice Service: prints", "Tax Service: adds", "Feed Service: builds"])).toEqual([]);
    expect(undrawn([...drawn, "Billing Service: bills"], "![overview](overview.png)")).toEqual([]);
  });
});

it("bears any text, and its spans lie inside", () => {
  const part = fc.constantFrom(
    "# Design\n\n",
    "## High-level design\n\n",
    "- **Redis**: ",
    "| Component | Technology |\n|---|---|\n| Kafka | ",
    "API Gateway",
    " writes to ",
    " the order service",
    " (",
    ")",
    " runs as a cluster ",
    " single ",
    "\n",
    "\n\n",
    " → ",
    "Postgres",
    "- ",
    "~~~mermaid\nflowchart LR\na[API] --> b[(Redis)] --> c[Order Service]\n~~~\n",
    "İß😀 ",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 12 })), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const facts = factsOf(text);
      const spans = [
        ...facts.told.components.map(({ span }) => span),
        ...facts.told.connections.map(({ span }) => span),
        ...statedRedundancy(facts.statements).map(({ span }) => span),
        ...componentMentions(
          facts.architectures.flatMap(({ components }) => components),
          facts.statements,
        ).flatMap((each) => each.spans),
        ...undrawnComponents(facts.told, facts.drawings, facts.sections, NO_GLOSSARY).map(({ component }) => component.span),
        ...unmentionedComponents(facts.architectures, () => facts.said, NO_GLOSSARY).flatMap(({ component }) => component.mentions),
      ];
      for (const { start, end } of spans) expect(0 <= start && start <= end && end <= text.length).toBe(true);
    }),
    { numRuns: 300 },
  );
});

it("speaks of what its own text does, wherever pieces are cut", () => {
  const half = (name: string): string =>
    `# Design ${name}\n\n## Requirements\n\n- ${name} users\n\n## API\n\nGET /${name}\n\n## High-level design\n\nThe ${name} Service writes to Kafka.\n\n~~~\nUser -> Foo Service -> Redis\n~~~\n\n`;
  for (const text of [half("Alpha") + half("Beta"), `> ${(half("Alpha") + half("Beta")).replaceAll("\n", "\n> ")}`]) {
    const { designs } = analyze(text, { declared: true });
    for (const { said, statements, sections } of designs) {
      const written = [...statements.map(({ plain }) => plain), ...sections.map(({ title }) => title)].join("\n");
      expect([...said.stems].toSorted()).toEqual([...spokenOf(written).stems].toSorted());
      expect([...said.kinds].toSorted()).toEqual([...spokenOf(written).kinds].toSorted());
    }
  }
});

it("takes time linear in the length of the text", { timeout: 300_000 }, () => {
  const units = [
    "Order ",
    "Redis Kafka ",
    "Redis ( writes to ",
    "single, one node, replicas, ",
    "single-",
    "no replicas without any standby ",
    "Cache - ",
    "The API server writes to Kafka. ",
    "Client → Redis → ",
    "1.1.1.",
  ];
  const { design, sections, statements: written } = factsOf("# Design\n\n## High-level design\n\nText\n");
  const run = (text: string): void => {
    const statements = written.map((statement) => ({ ...statement, plain: text, prose: text }));
    statedRedundancy(statements);
    toldArchitecture({ top: design.section, sections, statements, drawings: [] });
    componentNamesIn(text);
    componentTitled(text);
  };
  const growths = units.map((unit) => {
    const textOf = (length: number): string => unit.repeat(length / unit.length);
    return { unit, growth: growthOf({ textOf, run, length: 8_000 }) };
  });
  expect(growths.filter(({ growth }) => growth >= LINEAR)).toEqual([]);
});
