/** Reading what a design decides and stores takes time that grows with the length of the text, whatever stands in it. */
import { expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { growthOf, LINEAR } from "../support/growth.ts";

const HEAD = "# Design a Store\n\n## Data Model\n\n";

/** Each text with how many characters one of its parts takes. */
const TEXTS: readonly (readonly [name: string, part: number, textOf: (count: number) => string])[] = [
  ["choices in one paragraph", 6, (count) => HEAD + "We chose Redis. ".repeat(count)],
  ["blank lines in braces", 4, (count) => `${HEAD}\`\`\`ts\ntype User = {\n${"   \n".repeat(count)} id: string\n}\n\`\`\`\n`],
  ["blank lines in Mermaid", 1, (count) => `${HEAD}\`\`\`mermaid\n${"\n".repeat(count)}x\n\`\`\`\n`],
  ["blank lines in a borrowed language", 4, (count) => `${HEAD}\`\`\`java\n${"   \n".repeat(count)}x\n\`\`\`\n`],
];

it("takes time linear in the length of the document", { timeout: 300_000 }, () => {
  const run = (text: string): void =>
    void analyze(text, { declared: true }).designs.map(({ decisions, entities }) => [decisions, entities]);
  const growths = TEXTS.map(([name, part, textAt]) => {
    const textOf = (length: number): string => textAt(Math.ceil(length / part));
    return { name, growth: growthOf({ textOf, run, length: 20_000 }) };
  });
  expect(growths.filter(({ growth }) => growth >= LINEAR)).toEqual([]);
});
