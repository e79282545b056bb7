/** Statements about redundancy in the forms that authors use, each beside a drawing that would be accused without it. */
import { describe, expect, it } from "vitest";
import { RULES } from "../../server/src/rules/index.ts";
import { findingsOf } from "../support/examples.ts";

const rule = RULES.find(({ id }) => id === "architecture/single-point-of-failure");

async function accused(text: string, drawing: string): Promise<string[]> {
  if (!rule) throw new Error("the rule is gone");
  const findings = await findingsOf(rule, `# Design a Shop\n\n~~~mermaid\nflowchart LR\n${drawing}\n~~~\n\n${text}\n`, RULES);
  return findings.map(
    ({ message }) =>
      /^(?:Nothing says whether there is more than one (?:of )?)?(.*?)(?: is a single|: requests)/.exec(message)?.[1] ?? message,
  );
}

const SHOP = "client[Browser] --> api[API x3] --> db[(Postgres)]";

describe("a statement that", () => {
  it.each([
    ["is a line on a kind of store", "- **DB**: Primary + replica; failover within 30 s"],
    ["is a row", "| Component | Scaling |\n| --- | --- |\n| Postgres | one primary, two replicas |"],
    ["stands in a list under its name", "**1. PostgreSQL:**\n\n- 1 master + 10 read replicas"],
    ["stands in plain code", "```\nPostgreSQL:\n  - Streaming replication\n  - Failover: promote the replica to master\n```"],
    ["is about everything", "Every component has at least two instances in different zones."],
    ["is a line on the deployment as a whole", "## Failure handling\n\n- Multi-AZ deployment"],
    ["is a count in a table", "| Component | Nodes | Role |\n| --- | --- | --- |\n| Postgres | 3 | orders |"],
    ["is a range in a table", "| Service | Instances |\n| --- | --- |\n| Postgres | 2–3 |"],
    ["stands under a title for copies", "### Read replicas\n\n- PostgreSQL: order history"],
    ["says what happens when one dies", "Postgres replicas in two other zones take over when the primary dies."],
    ["says who runs it", "Postgres is managed by the cloud provider."],
    ["leaves out whose read replicas are meant", "## Scaling\n\n- Read replicas for the order history"],
  ])("%s counts", async (_, text) => {
    expect(await accused(text, SHOP)).toEqual([]);
  });

  it("is found where a plural opens its sentence without an article", async () => {
    const drawing = "client[Browser] --> api[API Server] --> db[(Postgres x3)]";
    expect(await accused("API servers are stateless and scale horizontally.", drawing)).toEqual([]);
    expect(await accused("API servers are not replicated.", drawing)).not.toEqual([]);
  });

  it.each([
    ["counts rows, not copies", "```\nPostgres: 100M × 365 rows\n```"],
    ["waits for a day to come", "Postgres gets replicas when the traffic grows."],
    ["was rejected", "Rejected: a Postgres cluster."],
    ["denies it with a verb", "We do not replicate Postgres; a cluster would cost too much."],
    ["measures a lag", "Watched of Postgres: replication lag."],
    ["asks for a deployment", "## Non-functional requirements\n\n- Multi-AZ deployment"],
    ["counts one in a table", "| Component | Instances |\n| --- | --- |\n| Postgres | 1 |"],
    ["proposes copies", "| Bottleneck | Mitigation |\n| --- | --- |\n| Database reads | Add read replicas |"],
    ["titles something else", "### Read paths\n\n- PostgreSQL: order history"],
  ])("%s does not count", async (_, text) => {
    expect(await accused(text, SHOP)).toEqual(["Postgres"]);
  });

  it("names a component by its abbreviation counts", async () => {
    const drawing = "client[Browser] --> api[API x3] --> kgs[Key Generation Service] --> db[(Postgres x2)]";
    expect(await accused("", drawing)).toEqual(["Key Generation Service"]);
    expect(await accused("- KGS: Active-standby with failover", drawing)).toEqual([]);
  });

  it("says that there can be many makes no box beside it one of a kind", async () => {
    const drawing = "client[Browser] --> gw[API Gateway] --> chat[Chat Service] --> db[(Postgres x2)]";
    expect(
      await accused("| Service | Scaling |\n| --- | --- |\n| Chat Service | Stateless, scale behind the load balancer |", drawing),
    ).toEqual(["API Gateway"]);
  });
});

describe("a component", () => {
  it("is named by its product where it alone runs on that", async () => {
    const drawing = `client[Browser] --> api[API x3] --> raw[("Raw Storage (PostgreSQL)")]\napi --> ch[(ClickHouse x2)]`;
    expect(await accused("", drawing)).toEqual(["Raw Storage"]);
    expect(await accused("- **PostgreSQL**: streaming replication to a standby", drawing)).toEqual([]);
  });

  it("is not accused where the text speaks of several", async () => {
    const drawing = "client[Browser] --> lb[Load Balancer] --> api[API x3] --> db[(Postgres x2)]";
    expect(await accused("", drawing)).toEqual(["Load Balancer"]);
    expect(await accused("- Load balancers spread the traffic", drawing)).toEqual([]);
    expect(await accused("- Load balancers could spread the traffic later", drawing)).toEqual(["Load Balancer"]);
  });

  it("is one where the text says so of it, whatever is said of all or drawn around it", async () => {
    expect(await accused("Every component has at least two instances. We run a single Postgres instance.", SHOP)).toEqual(["Postgres"]);
    const inCluster = "client[Browser] --> api[API x3] --> db\nsubgraph k[Kubernetes cluster]\ndb[(Postgres)]\nend";
    expect(await accused("", inCluster)).toEqual([]);
    expect(await accused("We run a single Postgres instance.", inCluster)).toEqual(["Postgres"]);
  });

  it("is one where it is the door to a single machine", async () => {
    const onOne = "client[Browser] --> web\nsubgraph vm[Single virtual machine]\nweb[nginx] --> app[App server] --> db[(Postgres)]\nend";
    expect((await accused("", onOne))[0]).toBe("nginx");
  });
});

describe("what is drawn twice", () => {
  it("is accused once, by whatever name", async () => {
    const second = "a[Browser] --> b[nginx LB] --> c[API x3] --> d[(Postgres x2)]";
    const text = `~~~mermaid\nflowchart LR\n${second}\n~~~`;
    expect(await accused(text, "client[Browser] --> lb[Load Balancer] --> api[API x3] --> db[(Postgres x2)]")).toEqual(["Load Balancer"]);
  });

  it("is not accused for the way of a request in a line of the text", async () => {
    expect(await accused("- Trace: Client → Redis → Worker → DB", "client[Browser] --> api[API x3] --> db[(Postgres x2)]")).toEqual([]);
    expect(await accused("", "client[Browser] --> api[API x3] --> user[User<br/>Database]")).toEqual(["User Database"]);
  });
});
