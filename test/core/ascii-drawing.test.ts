/** What is read in drawings made of characters, feature by feature, and what is left alone. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDrawing } from "../../server/src/core/graph/ascii/read-drawing.ts";
import { md } from "../../server/src/core/lint/rule.ts";
import { graphSummary } from "../support/graph-summary.ts";

function check(drawing: string, ...wanted: readonly string[]): void {
  expect(graphSummary(readDrawing(drawing).graph)).toEqual(wanted);
}

describe("arrows on one line", () => {
  it.each(["→", "->", "-->", "=>", "==>", "──▶", "---->", "➜", "- >", "—>"])("reads %s", (arrow) => {
    check(`Client ${arrow} API Server ${arrow} Redis`, "Client -> API Server", "API Server -> Redis");
  });

  it.each(["←", "<-", "<--", "◀──"])("reads %s backwards", (arrow) => {
    check(`Redis ${arrow} API Server ${arrow} Client`, "API Server -> Redis", "Client -> API Server");
  });

  it.each(["↔", "<->", "<-->", "◀──▶"])("reads %s both ways", (arrow) => {
    check(`Client ${arrow} Server → Redis`, "Client <-> Server", "Server -> Redis");
  });

  it("leaves arrows in parentheses to the name", () => {
    check("API → DB (key → value) → Backup", "API -> DB (key → value)", "DB (key → value) -> Backup");
  });

  it("reads labels within arrows", () => {
    check("Web --[HTTP]--> API -- SQL --> DB", 'Web -> API "HTTP"', 'API -> DB "SQL"');
    check("Cache → (on a miss) Origin → Disk", 'Cache -> Origin "on a miss"', "Origin -> Disk");
  });

  it("reads lists of names as so many names", () => {
    check(
      "Web Servers → Post Service, User Service → Redis",
      ...["Post", "User"].map((name) => `Web Servers -> ${name} Service`),
      "Post Service -> Redis",
      "User Service -> Redis",
    );
  });

  it("leaves out what introduces a line, bullets, numbers, markup and full stops", () => {
    check("* Write path: **Client** → `API` → Redis.", "Client -> API", "API -> Redis");
  });
});

describe("arrows over many lines", () => {
  it("lets further arrows share the source of the one above", () => {
    check(
      md`
        Client → API Gateway → User Service
                             → Order Service → Kafka
      `,
      "Client -> API Gateway",
      "API Gateway -> User Service",
      "API Gateway -> Order Service",
      "Order Service -> Kafka",
    );
  });

  it("goes on with a line that was broken", () => {
    check(
      "Client -> Load Balancer -> Web Server\n-> Message Queue -> Worker",
      ...["Client -> Load Balancer", "Load Balancer -> Web Server", "Web Server -> Message Queue", "Message Queue -> Worker"],
    );
  });

  it.each(["↓", "|", "v", "▼", "│"])("reads names under each other with %s between", (mark) => {
    const arrow = "|│".includes(mark) ? "--" : "->";
    check(`Client\n  ${mark}\nAPI Gateway\n  ${mark}\nRedis`, `Client ${arrow} API Gateway`, `API Gateway ${arrow} Redis`);
  });

  it("reads lines that branch off", () => {
    check(
      md`
        Load Balancer
          ├──▶ API Server 1
          ├──▶ API Server 2
          └──▶ API Server 3
      `,
      "Load Balancer -> API Server 1",
      "Load Balancer -> API Server 2",
      "Load Balancer -> API Server 3",
    );
    check("Load Balancer\n  |--> API Server\n  +--> Web Server", "Load Balancer -> API Server", "Load Balancer -> Web Server");
  });

  it("reads columns side by side, and what leans", () => {
    check(
      md`
        Web App        Mobile App
           |               |
           v               v
        Web Server --> API Server
      `,
      "Web App -> Web Server",
      "Mobile App -> API Server",
      "Web Server -> API Server",
    );
    check("     Load Balancer\n      /        \\\nApp Server    Web Server", "Load Balancer -- App Server", "Load Balancer -- Web Server");
  });

  it("puts lines in parentheses to the name above them", () => {
    check(
      "Sources    → Kafka\n(apps,       (3 brokers)\n jobs)        ↓\n           Workers",
      "Sources (apps, jobs) -> Kafka (3 brokers)",
      "Kafka (3 brokers) -> Workers",
    );
  });

  it("takes the same name twice for one node, unless parentheses tell two apart", () => {
    check("Client → CDN → Origin → CDN", "Client -> CDN", "CDN -> Origin", "Origin -> CDN");
    check("DB (main) → Worker → DB", "DB (main) -> Worker", "Worker -> DB (main)");
  });
});

describe("boxes", () => {
  it.each([
    ["┌┐└┘─│", "light"],
    ["╭╮╰╯─│", "rounded"],
    ["╔╗╚╝═║", "double"],
    ["┏┓┗┛━┃", "heavy"],
    ["++++-|", "typed"],
    ["..''-|", "typed and rounded"],
  ])("reads %s, which are %s", (chars) => {
    const [a, b, c, d, line, bar] = chars;
    const row = (left = "", right = ""): string => `${left}${line?.repeat(7)}${right}   ${left}${line?.repeat(7)}${right}`;
    check(
      `${row(a, b)}\n${bar} Web   ${bar}──▶${bar} API   ${bar}\n${bar} (x3)  ${bar}   ${bar}       ${bar}\n${row(c, d)}`,
      "Web / (x3) -> API",
    );
  });

  it("reads lines with bends, and splits and joins", () => {
    check(
      md`
        ┌─────┐  ┌─────┐
        │ Web │  │ App │
        └──┬──┘  └──┬──┘
           └────┬───┘
                ▼
             ┌─────┐
             │ API │
             └──┬──┘
           ┌────┴───┐
           ▼        ▼
        ┌─────┐  ┌─────┐
        │ DB  │  │Redis│
        └─────┘  └─────┘
      `,
      "Web -> API",
      "App -> API",
      "API -> DB",
      "API -> Redis",
    );
  });

  it("lets lines that lead somewhere cross", () => {
    check(
      md`
                 +-----+
                 |  A  |
                 +--+--+
                    |
        +-----+     |     +-----+
        |  B  |-----+---->|  C  |
        +-----+     |     +-----+
                    v
                 +-----+
                 |  D  |
                 +-----+
      `,
      "B -> C",
      "A -> D",
    );
  });

  it("reads a head in a wall, and boxes wall to wall", () => {
    check("+-----+\n| Web |\n+--+--+\n   |\n+--v--+\n| API |\n+-----+", "Web -> API");
    check("┌─────┐\n│ Web │\n└──┬──┘\n┌──▼──┐\n│ API │\n└─────┘", "Web -> API");
  });

  it("bears authors who miscount", () => {
    check(
      md`
        ┌─────────┐
        │ Gateway  │
        └────┬────┘
              │
              ▼
        ┌──────────┐
        │ Service │
        └──────────┘
      `,
      "Gateway -> Service",
    );
  });

  it("counts wide characters as two columns, and tabs to the next stop", () => {
    check("┌────────┐   ┌──────┐\n│ 客户端 │──▶│ Redis│\n└────────┘   └──────┘", "客户端 -> Redis");
    check("Web\tApp\n |\t |\n v\t v\nAPI -->\tCDN", "Web -> API", "App -> CDN", "API -> CDN");
  });

  it("reads boxes around boxes as groups, with lines to what is inside", () => {
    check(
      md`
                  ┌───────────────────────┐
                  │ Cluster               │
        Client ──▶│  ┌──────┐  ┌──────┐   │
                  │  │ N1   │  │ N2   │   │
                  │  └──┬───┘  └──────┘   │
                  └─────┼─────────────────┘
                        ▼
                      Backup
      `,
      "Client -> [Cluster]",
      "N1 -> Backup",
      "N2",
      "Cluster { N1, N2 }",
    );
  });

  it("reads a heading over details as one box, cells as so many, a title in a wall", () => {
    check("┌─────┐   ┌────┐\n│ API │──▶│ DB │\n├─────┤   └────┘\n│ x=1 │\n└─────┘", "API / x=1 -> DB");
    check(
      "Client ──▶ ┌─────┬─────┐\n           │ Web │ App │\n           └─────┴──┬──┘\n                    ▼\n                  Redis",
      "Client -> Web",
      "App -> Redis",
    );
    check(
      "+- Zone A ------------+\n|  +-----+   +-----+  |\n|  | Web |-->| API |  |\n|  +-----+   +-----+  |\n+---------------------+",
      "Web -> API",
      "Zone A { Web, API }",
    );
  });

  it("reads labels over, under and beside lines", () => {
    check(
      md`
        +-----+   HTTP    +-----+
        | Web |---------->| API |
        +-----+           +--+--+
                             | SQL
                             v
                          +-----+
                          | DB  |
                          +-----+
      `,
      'Web -> API "HTTP"',
      'API -> DB "SQL"',
    );
  });

  it("reads several drawings in a block", () => {
    check(
      "Read:\n  Client → CDN → Redis\n\nWrite:\n  Client → API → Kafka",
      "Client -> CDN",
      "CDN -> Redis",
      "Client -> API",
      "API -> Kafka",
    );
  });
});

describe("what is no drawing of components", () => {
  it.each([
    ["a directory tree", "src/\n├── core/\n│   └── text.ts\n└── rules/"],
    ["a table", "┌─────┬─────┐\n│ a   │ 1   │\n├─────┼─────┤\n│ b   │ 2   │\n└─────┴─────┘"],
    ["a typed table", "+----+----+\n| a  | b  |\n+----+----+\n| 1  | 2  |\n+----+----+"],
    ["a table without a frame", "| a | b |\n|---|---|\n| 1 | 2 |"],
    ["a bar chart", "API   ████████ 80\nCache ████     40"],
    ["steps", "1. Check the request → 2. Save the order → 3. Send the mail"],
    ["steps under each other", "1. CLARIFY\n   ↓\n2. DESIGN\n   ↓\n3. REVIEW"],
    ["states", "CREATED → PROCESSING → CAPTURED → SETTLED\n              └──→ DECLINED"],
    ["what becomes what", "FREQ=DAILY     → every day\nFREQ=WEEKLY    → every week\nCOUNT=10       → ten times"],
    ["code", "const f = (x) => x + 1;\nitems.map(x => x.id).filter(id => id > 0);"],
    ["calculations", "500M users → 1B requests/day → 12K req/s"],
    ["JSON", '{ "a": "b -> c", "d": ["e -> f"] }'],
    ["a record's layout", "┌───┬──────┬─────┐\n│ 0 │ time │ seq │\n└───┴──────┴─────┘"],
    ["consequences", "→ Server CPU: 100%\n→ Database: overloaded\n→ Users: no service"],
  ])("leaves %s alone", (_, drawing) => check(drawing));
});

describe("any text", () => {
  const piece = fc.constantFrom(
    "+",
    "|",
    "-",
    "─",
    "│",
    "┼",
    "┌",
    "┐",
    "└",
    "┘",
    "├",
    "┤",
    "┬",
    "┴",
    ">",
    "<",
    "v",
    "^",
    "▼",
    "▶",
    "→",
    "↓",
    " ",
    "  ",
    "\n",
    "a",
    "DB",
    "(",
    ")",
    "[",
    "]",
    ",",
    ":",
    ".",
    "\t",
    "客",
    "/",
    "\\",
    "=",
    "~",
    "🙂",
    "\r\n",
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join("")),
  );

  it("is read without a throw, with spans in it and ends that there are", () => {
    fc.assert(
      fc.property(text, (drawing) => {
        const { nodes, edges, groups } = readDrawing(drawing).graph;
        const ids = new Set([...nodes, ...groups].map(({ id }) => id));
        expect(ids.size).toBe(nodes.length + groups.length);
        for (const { from, to } of edges) expect(ids.has(from) && ids.has(to)).toBe(true);
        for (const { group } of nodes) expect(group === null || ids.has(group)).toBe(true);
        const spans = [
          ...nodes.flatMap(({ spans: own, labelSpan }) => [...own, labelSpan]),
          ...edges.flatMap(({ span, labelSpan }) => [span, labelSpan]),
          ...groups.map(({ span }) => span),
        ];
        for (const span of spans) {
          if (span === null) continue;
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(drawing.length);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
