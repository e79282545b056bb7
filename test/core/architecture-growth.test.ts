/** Judging an architecture takes time that grows with the length of the document, whatever is drawn and told in it. */
import { expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { growthOf, LINEAR } from "../support/growth.ts";

const HEAD = `# Design a Shop

## Requirements

- Availability: 99.99% a month

## High-level design

`;

const rules = RULES.filter(({ id }) => /^(?:architecture|diagrams)\//.test(id));

function flowchart(lines: readonly string[]): string {
  return `${HEAD}~~~mermaid\nflowchart LR\n${lines.join("\n")}\n~~~\n`;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

const drawing = "~~~mermaid\nflowchart LR\nU[User] --> A[Order service] --> C[(Postgres)]\nA --> R[Redis cache]\n~~~\n";

/** Each text with how many characters one of its parts takes. */
const TEXTS: readonly (readonly [name: string, part: number, textOf: (count: number) => string])[] = [
  ["a chain", 34, (count) => flowchart(["U[User] --> S0", ...numbers(count).map((at) => `S${at}[Order service ${at}] --> S${at + 1}`)])],
  [
    "a chain of stores",
    34,
    (count) => flowchart(["U[User] --> S0", ...numbers(count).map((at) => `S${at}[(Order db ${at})] --> S${at + 1}`)]),
  ],
  [
    "a star",
    60,
    (count) => flowchart(numbers(count).map((at) => `LB[Load balancer] --> S${at}[Foo${at} service]\nS${at} --> D${at}[(Bar${at} db)]`)),
  ],
  [
    "links between groups",
    48,
    (count) =>
      flowchart([
        ...["subgraph A", ...numbers(count).map((at) => `S${at}[Order service ${at}]`), "end"],
        ...["subgraph B", ...numbers(count).map((at) => `D${at}[(Postgres ${at})]`), "end", "A --> B"],
      ]),
  ],
  [
    "nested groups",
    64,
    (count) =>
      flowchart([
        ...numbers(count).map((at) => `subgraph G${at}[Layer ${at}]\nS${at}[Order service ${at}] --> D[(Postgres)]`),
        ...numbers(count).map(() => "end"),
        ...numbers(count).map((at) => `S0 --> G${at}`),
      ]),
  ],
  [
    "drawings with figures",
    150,
    (count) =>
      HEAD +
      numbers(count)
        .map((at) => `${drawing}\n- Order service: ${at % 9} ms\n\n`)
        .join(""),
  ],
  [
    "drawings with statements",
    190,
    (count) =>
      HEAD +
      numbers(count)
        .map((at) => `${drawing}\nThe Foo${at.toString(36)} Service runs as three instances behind a load balancer.\n\n`)
        .join(""),
  ],
  [
    "a table of components",
    34,
    (count) =>
      `${HEAD}${drawing}\n| Component | Latency |\n| --- | --- |\n${numbers(count)
        .map((at) => `| Foo${at} Service | 5 ms |\n`)
        .join("")}`,
  ],
];

it("takes time linear in the length of the document", { timeout: 300_000 }, () => {
  const run = (text: string): void => void lint(analyze(text, { declared: true }), { rules });
  const growths = TEXTS.map(([name, part, textAt]) => {
    const textOf = (length: number): string => textAt(Math.ceil(length / part));
    return { name, growth: growthOf({ textOf, run, length: 8_000 }) };
  });
  expect(growths.filter(({ growth }) => growth >= LINEAR)).toEqual([]);
});
