/** What a label says of a component, which flowcharts draw an architecture, and which components nothing stands in for. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { architectureOf } from "../../server/src/core/graph/architecture-of.ts";
import { componentKind } from "../../server/src/core/graph/component-kind.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";
import { redundancyIn, singleIn } from "../../server/src/core/graph/redundancy.ts";
import { singlePointsOfFailure } from "../../server/src/core/graph/single-points-of-failure.ts";

function architecture(body: string) {
  const { graph } = readMermaid(`flowchart LR\n${body}`);
  return graph ? architectureOf(graph) : null;
}

describe("the kind of a component", () => {
  it.each([
    ["Mobile app", "client"],
    ["Phones and browsers", "client"],
    ["Route 53", "dns"],
    ["CDN (managed)", "cdn"],
    ["Load Balancer", "load-balancer"],
    ["L7 LB", "load-balancer"],
    ["API Gateway", "gateway"],
    ["API servers x6", "service"],
    ["Order Service", "service"],
    ["UserService", "service"],
    ["Cache Invalidation Worker", "worker"],
    ["Kafka Consumer", "worker"],
    ["Redis Cache", "cache"],
    ["Redis", "cache"],
    ["Redis server", "cache"],
    ["orders_db", "database"],
    ["UserDB", "database"],
    ["ClickHouse", "database"],
    ["Postgres primary + 2 replicas", "database"],
    ["Metadata store", "database"],
    ["Elasticsearch", "search"],
    ["S3 bucket", "object-store"],
    ["Message Queue", "queue"],
    ["Pub/Sub", "queue"],
    ["RabbitMQ", "queue"],
    ["Kafka", "stream"],
    ["Job Scheduler", "scheduler"],
    ["ZooKeeper", "coordination"],
    ["Prometheus", "monitoring"],
    ["Stripe", "external"],
    ["Payment Gateway", "external"],
    ["Web Server 2", "service"],
    ["Postgres CR", "unknown"],
    ["Redis key schema", "unknown"],
    ["Banana", "unknown"],
    ["", "unknown"],
  ])("of %j is %s", (label, kind) => expect(componentKind(label)).toBe(kind));

  it("falls back on the shape", () => {
    expect(componentKind("Orders", "cylinder")).toBe("database");
    expect(componentKind("Redis", "cylinder")).toBe("cache");
  });
});

describe("redundancy in a label", () => {
  it.each([
    ["API servers x6", "x6"],
    ["API ×3", "×3"],
    ["API (3)", "(3)"],
    ["3x API", "3x"],
    ["Postgres, 2 replicas", "2 replicas"],
    ["MongoDB replica set", "replica set"],
    ["Redis Cluster", "Cluster"],
    ["Postgres primary + replica", "replica"],
    ["MySQL primary/secondary", "primary/secondary"],
    ["leader and followers", "leader and followers"],
    ["RDS Multi-AZ", "Multi-AZ"],
    ["Database (multi-region)", "multi-region"],
    ["Postgres HA", "HA"],
    ["Server fleet", "fleet"],
    ["Auto-scaling group", "Auto-scaling"],
    ["API nodes 1..N", "1..N"],
    ["API Servers", "Servers"],
    ["Amazon S3", "Amazon S3"],
    ["DynamoDB", "Amazon DynamoDB"],
    ["Kafka", "Kafka"],
    ["two app nodes", "two app nodes"],
    ["6 primaries", "6 primaries"],
  ])("%j says %j", (label, text) => expect(redundancyIn(label)?.text).toBe(text));

  it.each([
    "Postgres",
    "Order Service",
    "Load Balancer",
    "Shard 1",
    "Connection pool",
    "HAProxy",
    "Layer 4 proxy",
    "Server 2",
    "MySQL 8.0",
    "Redis x1",
    "Sharded MySQL",
    "User DB (sharded by user id)",
    "DB shards",
    "Redis (single node)",
    "Postgres, no replica",
    "",
  ])("%j says nothing", (label) => expect(redundancyIn(label)).toBeNull());

  it("tells counted instances from plurals and products", () => {
    expect(["API x3", "API servers", "S3", "Kafka"].map((label) => redundancyIn(label)?.reason)).toEqual([
      "instances",
      "plural",
      "managed",
      "replicated",
    ]);
  });
});

describe("one instance in a label", () => {
  it.each([
    ["Postgres (single node)", "single node"],
    ["Single MySQL instance", "Single MySQL instance"],
    ["Redis x1", "x1"],
    ["Cron, one instance", "one instance"],
    ["Standalone Redis", "Standalone"],
    ["Postgres without standby", "without standby"],
  ])("%j says %j", (label, words) => expect(singleIn(label)).toBe(words));

  it.each([
    "Postgres",
    "Workspace 1 Server",
    "Single sign-on service",
    "Single-page app",
    "Redis x10",
    "one-to-one chat server",
    "Single Region cluster",
    "",
  ])("%j says nothing", (label) => expect(singleIn(label)).toBeNull());
});

describe("flowcharts that draw no architecture", () => {
  it.each([
    ["decisions", "a[Load Balancer] --> b{Cached?} -->|yes| c[Redis]\nb -->|no| d[(Postgres)]"],
    ["steps", "a[Create order] --> b[Validate payment] --> c[Send email] --> d[(Database)]"],
    ["a start and an end", "s((Start)) --> a[API server] --> d[(Database)] --> c[Redis] --> e((End))"],
    ["states", "a[Pending] --> b[Active] --> c[Closed]"],
    ["modules", "a[User Service] --> b[Order Service] --> c[Mail Service]"],
    ["too little", "a[Client] --> b[(Database)]"],
  ])("%s", (_, body) => expect(architecture(body)).toBeNull());
});

describe("an architecture", () => {
  it("takes redundancy from the subgraph around, and from siblings", () => {
    const body = `c[Client] --> lb[Load Balancer] --> w1[Web Server 1] & w2[Web Server 2]
      w1 & w2 --> p[(Postgres primary)]
      p --> r[(Postgres replica)]
      subgraph k [Kafka cluster]
        b[Broker]
      end
      subgraph l [Data layer]
        m[(Metadata DB)]
      end
      w1 --> b & m`;
    const redundancy = Object.fromEntries(architecture(body)?.components.map(({ id, redundancy: text }) => [id, text]) ?? []);
    expect(redundancy).toEqual({
      c: null,
      lb: null,
      w1: "Web Server 1, Web Server 2",
      w2: "Web Server 1, Web Server 2",
      p: "Postgres replica",
      r: "replica",
      b: "cluster",
      m: null,
    });
  });

  it("takes no two of one name for siblings that are there for different things", () => {
    const body = `c[Client] --> a[API Server] --> f[("Redis (feed)")] & s[("Redis (sessions)")] & e["Mailer (us-east)"] & w["Mailer (us-west)"]
      a --> p[Post<br/>Service] --> d[(Postgres)]`;
    const found = architecture(body)?.components.map(({ id, kind, redundancy: text }) => `${id} ${kind} ${text}`);
    expect(found?.slice(2)).toEqual([
      "f cache null",
      "s cache null",
      "e unknown Mailer, Mailer",
      "w unknown Mailer, Mailer",
      "p service null",
      "d database null",
    ]);
  });

  it("connects all members of a subgraph, and both ends of a line without heads", () => {
    const found = architecture("c[Client] --> g\nsubgraph g\n a[API server]\n b[Web server]\nend\na --- d[(Postgres)]\nb ~~~ d");
    expect(found?.connections.map(({ from, to }) => `${from} ${to}`)).toEqual(["c b", "c a", "a d", "d a"]);
  });
});

it("bears any flowchart", () => {
  const part = fc.constantFrom(
    "a[API x3]",
    "b[(Redis)]",
    "c[Client]",
    "d[(Postgres)]",
    "g",
    " --> ",
    " --- ",
    "\n",
    " & ",
    "subgraph g [Zone 1]\n",
    "end\n",
    "x[Load Balancer]",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
      const found = architecture(parts.join(""));
      const ids = new Set(found?.components.map(({ id }) => id));
      for (const { component, path, between } of found ? singlePointsOfFailure(found) : []) {
        expect(path).toContain(component);
        expect([path[0], path.at(-1)]).toEqual(between);
        for (const id of path) expect(ids).toContain(id);
      }
    }),
    { numRuns: 1000 },
  );
});

/** One line for each finding: `component: entry..target by path`, with a question mark where it is only possible. */
function check(body: string, wanted: readonly string[]): void {
  const found = architecture(body);
  expect(found).not.toBeNull();
  const lines = singlePointsOfFailure(found ?? { components: [], connections: [] }).map(
    ({ component, between, path, certainty }) =>
      `${component}${certainty === "certain" ? "" : "?"}: ${between.join("..")} by ${path.join(" ")}`,
  );
  expect(lines).toEqual(wanted);
}

describe("single points of failure", () => {
  it("are certain where the drawing tells one from many", () => {
    check("c[Clients] --> lb[Load balancer] --> api[API servers x6] --> db[(Postgres)]", [
      "lb: c..db by c lb api db",
      "db: c..db by c lb api db",
    ]);
  });

  it("are only possible where the drawing counts nothing", () => {
    check("c[Client] --> lb[Load balancer] --> api[API server] --> db[(Postgres)]", [
      "lb?: c..db by c lb api db",
      "api?: c..db by c lb api db",
      "db?: c..db by c lb api db",
    ]);
  });

  it("are no caches beside the database, and only possibly those before it", () => {
    check("c[Client] --> api[API x3] --> r[(Redis)]\napi --> db[(Postgres x2)]", []);
    check("c[Client] --> api[API x3] --> r[(Redis)] --> db[(Postgres x2)]", ["r?: c..db by c api r db"]);
  });

  it("are certain where one is called single", () => {
    check("c[Client] --> a[API server] --> db[(Postgres, single node)]", ["a?: c..db by c a db", "db: c..db by c a db"]);
  });

  it("are shards, each for its own data", () => {
    check("c[Client] --> a[API x3] --> s1[(DB shard 1)] & s2[(DB shard 2)]", ["s1: c..s1 by c a s1", "s2: c..s2 by c a s2"]);
  });

  it("are queues between a client and the data", () => {
    check("c[Client] --> api[API x3] --> q[RabbitMQ] --> w[Workers x5] --> db[(Postgres x2)]", ["q: c..db by c api q w db"]);
  });

  it("are no services of which only some are counted", () => {
    check("c[Client] --> g[API gateway] --> a[Auth service] & o[Order service x3]\na --> db[(Postgres x2)]\no --> db", [
      "g?: c..db by c g a db",
    ]);
  });

  it("are nothing that runs redundantly: managed, replicated by nature, plural, drawn twice", () => {
    check("c[Client] --> lb[ALB] --> api[API x3] --> k[Kafka] --> w[Workers] --> d[(DynamoDB)]", []);
    check("c[Client] --> lb1[LB 1] & lb2[LB 2]\nlb1 & lb2 --> api[API x3] --> p[(MySQL primary)] --> s[(MySQL standby)]", []);
  });

  it("are each of several databases for its own data, but not one that only records", () => {
    check("c[Client] --> api[API x3] --> a[(Orders DB)] & b[(Users DB)]", ["a: c..a by c api a", "b: c..b by c api b"]);
    check("c[Client] --> api[API x3] --> a[(Audit DB)]", []);
  });

  it("need every path from every client, or from one of them", () => {
    const architecture = "a[Mobile app] --> g[API gateway] --> s[API x3] --> db[(MySQL x2)]";
    check(`${architecture}\nb[Browser] --> s`, ["g: a..db by a g s db"]);
    check(`${architecture}\na --> s`, []);
    check(`${architecture}\na --> s\nb[Browser] --> s`, []);
    check(`${architecture}\nb[Mobile app] --> s`, []);
  });

  it("are no matter of those who run the system", () => {
    check("a[Admin] --> g[API gateway] --> s[API x3] --> db[(MySQL x2)]\nb[Browser] --> s", []);
  });

  it("end a path too, where they are said to be one", () => {
    check("c[Browser] --> s[API x3] --> db[(MySQL x2)]\ns --> m[Mail service]", []);
    check("c[Browser] --> s[API x3] --> db[(MySQL x2)]\ns --> m[Mail service, single instance]", ["m: c..m by c s m"]);
  });

  it("are no optional boxes, no read side and no box for two kinds of stores", () => {
    check("c[Browser] --> s[API x3] --> db[(MySQL, optional)]", []);
    check('c[Browser] --> s[API x3] --> db["Cache/DB"]', []);
    check("c[Browser] --> s[API x3] --> w[(Write DB)]\ns --> r[(Read DB)]", ["w: c..w by c s w"]);
  });

  it("are on a path from whoever stands before the first service", () => {
    check("p[Night shift] --> s[API x3] --> db[(MySQL)]", ["db: p..db by p s db"]);
  });

  it("are told past a box for a protocol", () => {
    check("c[Browser] --> t[HTTPS] --> s[API x3] --> db[(MySQL)]", ["db: c..db by c s db"]);
  });

  it("are frontends that a load balancer calls", () => {
    check("c[Browser] --> l[nginx x2] --> f[Web Frontend] --> s[API x3] --> o[Order service x3] --> db[(MySQL x2)]", [
      "f: c..db by c l f s o db",
    ]);
  });

  it("call a store that a line leads to both ways", () => {
    check("s[Order service] --> n[Search node x2]\ns <--> db[(MySQL)]\nc[Browser] --> s", ["s: c..db by c s db", "db: c..db by c s db"]);
  });

  it("stand in a cluster of hosts with one replica", () => {
    const pod = (label: string): string => `c[Browser] --> s[API x3] --> db\nsubgraph k[EKS cluster]\ndb[(${label})]\nend`;
    check(pod("MySQL"), []);
    check(pod("MySQL, 1 replica"), ["db: c..db by c s db"]);
    check(pod("MySQL, replicas: 1"), ["db: c..db by c s db"]);
    check(pod("MySQL primary + 1 replica"), []);
    check("c[Browser] --> s[API x3] --> db[(MySQL, 1 replica)]", []);
  });

  it("are asked for in a box that is a CDN too", () => {
    check('c[Browser] --> l["LB/CDN"] --> s[API x3] --> db[(MySQL x2)]', ["l?: c..db by c l s db"]);
  });

  it("are nothing in an empty architecture", () => expect(singlePointsOfFailure({ components: [], connections: [] })).toEqual([]));
});
