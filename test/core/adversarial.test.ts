/** Lines that no person writes must not freeze the server either: time grows with length, not with its square. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { RULES } from "../../server/src/rules/index.ts";

const around = (line: string): string =>
  `# Design a Cache\n\n## Requirements\n\n- ${line}\n\n## ${line}\n\n\`\`\`\n${line}\n\`\`\`\n\n~~~mermaid\nflowchart LR\n  a[${line}] --> b[Postgres]\n~~~\n`;

/** The best of three runs: what else the machine does only ever adds. */
function secondsFor(line: string): number {
  const text = around(line);
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    lint(analyze(text, { declared: true }), { rules: RULES });
    return (performance.now() - start) / 1000;
  });
  return Math.min(...runs);
}

describe("lines of one kind of character", () => {
  it.each([
    ["digits", "7"],
    ["numbers", "0.12,"],
    ["letters", "a"],
    ["counts", "2-"],
    ["blanks", "x \t "],
    ["dashes", "-"],
    ["underscores", "_"],
    ["pipes", "| "],
    ["calls", "f(a,"],
    ["braces", "a {"],
    ["tables", "CREATE TABLE t ("],
    ["paths", "GET /a/{b}? "],
    ["fields", "id, name: TEXT, "],
    ["availabilities", "99.9% 1 h "],
    ["shares", "50% a, "],
    ["sizes", "5 GB cache "],
    ["line breaks", "\n"],
  ])("%s: four times the length takes less than ten times as long", (_, unit) => {
    const short = Math.max(secondsFor(unit.repeat(2_000)), 0.02);
    expect(secondsFor(unit.repeat(8_000)) / short).toBeLessThan(10);
  });
});
