/** Which names in calculations count as having no value, and which as stated in some way or other. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { unstatedNames } from "../../server/src/core/facts/unstated-names.ts";

function unstatedIn(calculation: string, elsewhere = ""): readonly string[] {
  const text = `# Design a Feed\n\n## Requirements\n\n${elsewhere}\n\n## Estimation\n\n- ${calculation}\n`;
  return analyze(text, { declared: true }).designs.flatMap((facts) => unstatedNames(facts).flatMap(({ names }) => names));
}

describe("unstatedNames", () => {
  it.each([
    ["Storage = uploads × photo_size = 2 TB", ["uploads", "photo_size"]],
    ["Storage = `uploads * photo_size` ≈ 2 TB", ["uploads", "photo_size"]],
    ["QPS = DAU × 3 / 86,400 = 2,300", ["DAU"]],
    ["Servers = connections / 10,000 = 200", ["connections"]],
  ])("names what nobody gives a value of: %s", (calculation, names) => {
    expect(unstatedIn(calculation)).toEqual(names);
  });

  it.each([
    ["a number in the text", "Storage = uploads × 200 KB = 2 TB", "10M photos are uploaded a day"],
    ["a number in words", "Storage = uploads × 200 KB = 2 TB", "Each user uploads twice a day"],
    ["a table", "Storage = uploads × 200 KB = 2 TB", "| uploads | reads |\n| --- | --- |\n| 10M | 1B |"],
    ["a list below", "Storage = uploads × 200 KB = 2 TB", "Uploads\n\n- 10M"],
    ["an abbreviation spelt out", "Load = MCU × 3 = 300", "10M monthly connected users"],
    ["another word for a rate", "Load = QPS × 3 = 300", "100 requests per second"],
  ])("is silent where the value stands as %s", (_, calculation, elsewhere) => {
    expect(unstatedIn(calculation, elsewhere)).toEqual([]);
  });

  it.each([
    "Storage = uploads × size = 10M × 200 KB = 2 TB",
    "Requests = 100M × seconds in a day = 8.6 trillion",
    "A post is text + metadata = 1 KB",
    "Disks needed (20 TB * 30) * 2 = 1.2 PB",
    "40 seconds total (upload × processing)",
    "20% of views = 40M",
    "POST /photos → 201",
    "1M sources / 15-min interval = 1,111 crawls/s",
    "It is 5 times the number = 50,000",
    "Reads/writes = 100",
    "N × W = 300",
  ])("is silent about what is no calculation with plain names: %s", (calculation) => {
    expect(unstatedIn(calculation)).toEqual([]);
  });
});
