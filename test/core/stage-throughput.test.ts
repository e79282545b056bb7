/** What drawings whose boxes carry capacities come to. */
import { describe, expect, it } from "vitest";
import { stageThroughput } from "../../server/src/core/facts/stage-throughput.ts";
import { readMermaid } from "../../server/src/core/graph/mermaid/read-mermaid.ts";

function throughput(body: string, around = "Throughput of the pipeline"): string {
  const { graph } = readMermaid(`flowchart TB\n${body}`);
  const found = graph && stageThroughput(graph, around);
  return found ? `${found.value} ${found.unit} at ${found.bottleneck.join(" ")}` : "none";
}

describe("the throughput of stages", () => {
  it.each([
    ["a[A #40;50#41;] --> b[B #40;30#41;] --> c[C #40;40#41;]", "30 null at b"],
    ['a["A (50)"] --- b["B (30)"] --- c["C (30)"]\nc --- d["D (90)"] & e["E (10)"]\ne --- f["F (20)"] --- g["G (25)"]', "30 null at b"],
    ['a["API (5,000 req/s)"] --> b["Queue (20K req/s)"] --> c["Worker (800 req/s)"]', "800 1/s at c"],
    ['a["A (50)"] --> b["B (30)"] --> c["C (x)"]', "none"],
    ['a["A (3)"] --> b["B (5 req/s)"] --> c["C (4)"]', "none"],
    ['a["A (5 ms)"] --> b["B (3 ms)"] --> c["C (9 ms)"]', "none"],
  ])("%s", (body, wanted) => expect(throughput(body)).toBe(wanted));

  it("is none of bare numbers that may count instances", () =>
    expect(throughput('a["A (50)"] --> b["B (30)"] --> c["C (40)"]', "The system")).toBe("none"));
});
