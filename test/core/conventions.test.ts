/** What a team reckons with in its estimates, and how its calculations are judged by it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analysis, analyze } from "../../server/src/core/facts/analysis.ts";
import { parseConfigFile } from "../../server/src/core/lint/config-file.ts";
import { lint } from "../../server/src/core/lint/lint.ts";
import { mergedConfig } from "../../server/src/core/lint/merged-config.ts";
import { claimHover } from "../../server/src/features/claim-hover.ts";
import wrongArithmetic from "../../server/src/rules/estimates/wrong-arithmetic.ts";
import { RULES } from "../../server/src/rules/index.ts";
import { configFrom } from "../support/config.ts";

const UNITS = `
  units:
    - { name: tweet, is: 280 B }
    - { name: pod-hour, aliases: [ph], is: $0.05 }
    - { name: sprint, is: 2 weeks }
    - { name: batch, is: 500 records }
    - { name: capacity unit, is: 4 KB/s }
`;

function analysisOf(lines: readonly string[], conventions: string): { analysis: Analysis; findings: readonly string[] } {
  const config = configFrom(`rules: { estimates/wrong-arithmetic: { tolerance: 0.02 } }\nconventions: ${conventions}`, RULES);
  const text = `# Design a Feed\n\n## Estimation\n\n${lines.map((line) => `- ${line}`).join("\n")}\n`;
  const analysis = analyze(text, { declared: true, conventions: config.conventions });
  const findings = lint(analysis, { rules: [wrongArithmetic], config });
  return { analysis, findings: findings.map(({ message, evidence }) => `${message} (${evidence})`) };
}

const judged = (line: string, conventions: string): readonly string[] =>
  analysisOf([line], conventions).analysis.designs.flatMap(({ claims }) => claims.map(({ verdict, reason }) => `${verdict}: ${reason}`));

const found = (line: string, conventions: string): readonly string[] => analysisOf([line], conventions).findings;

describe("a unit of the team's own", () => {
  it.each([
    ["Storage: 100M tweets/day = 28 GB/day", "ok: equal, with 1 tweet as 280 B"],
    ["Storage: 100M tweets/day × 365 = 10 TB/year", "ok: rounded to 1 significant digit, with 1 tweet as 280 B"],
    ["Storage: 100M tweets + 5 GB = 33 GB", "ok: equal, with 1 tweet as 280 B"],
    ["Storage: 10 tweets per user × 2M users = 5.6 GB", "ok: equal, with 1 tweet as 280 B"],
    ["Storage: 100M Tweets (28 GB)", "ok: equal, with 1 tweet as 280 B"],
    ["Cost: 1,000 pod-hours/day × 30 days = $1,500", "ok: equal, with 1 pod-hour as $0.05"],
    ["Cost: 1,000 phs × 30 = $1,500", "ok: equal, with 1 pod-hour as $0.05"],
    ["Deploys: 40 deploys/sprint = 20/week", "ok: equal, with 1 sprint as 2 weeks"],
    ["Deploys: 40 deploys a sprint × 26 sprints = 1,040 deploys", "ok: equal"],
    ["Traffic: 20 batches/s × 1 KB = 10 MB/s", "ok: equal, with 1 batch as 500 records"],
    ["Traffic: 1,000 capacity units = 4 MB/s", "ok: equal, with 1 capacity unit as 4 KB/s"],
  ])("is an amount: %s", (line, verdict) => {
    expect(judged(line, UNITS)).toEqual([verdict]);
    expect(found(line, UNITS)).toEqual([]);
  });

  it.each([
    "Storage: 100M tweets/day × 280 B = 28 GB/day",
    "Storage: 100M tweets/day × 280 B/tweet = 28 GB/day",
    "Storage: 100M tweets/day × 200 = 20 GB/day",
    "Storage: 28 GB / 100M tweets = 280 B",
    "Storage: 100M tweets (150 GB with media)",
    "Storage: 100M tweets (220 GB each)",
    "Storage: 100M tweets → 1 GB/s peak",
    "Tweets: 1,000 tweets per user = 140B tweets",
    "Storage: 10 tweets per capacity unit = 20M tweets",
    "Tweets: 100M tweets − 20M tweets = 80M tweets",
    "Tweets: 100M tweets/day → 1,157 tweets/s",
    "Tweets: 10M tweets / 2M users = 5 tweets per user",
    "Cost: 1,000 pod-hours × $0.05 = $50",
    "Time: 3 sprints × 2 weeks = 6 weeks",
    "Traffic: 20 batches = 3 files",
  ])("stays what is counted: %s", (line) => {
    expect(found(line, UNITS)).toEqual([]);
  });

  it("shows a result that does not come out, what it should be, and what the unit was taken for", () => {
    expect(found("Storage: 100M tweets/day = 28 MB/day", UNITS)).toEqual([
      "100M tweets/day is 28 GB/day, not 28 MB/day: 1,000 times too small (likely cause: one unit prefix (K, M, G, T, P) off, with 1 tweet as 280 B)",
    ]);
    expect(found("Deploys: 40 deploys/sprint = 200/week", UNITS)[0]).toMatch(/^40 deploys\/sprint is 20\/week, not 200\/week/);
    expect(found("Storage: 100M tweets + 5 GB = 330 GB", UNITS)[0]).toMatch(/ is 33 GB, not 330 GB/);
    expect(found("Cost: 1,000 pod-hours/day × 30 days = $15,000", UNITS)[0]).toMatch(/ is \$1,500, not \$15,000/);
    expect(found("Tweets: 28 GB / 280 B = 10M tweets", UNITS)[0]).toMatch(/^28 GB \/ 280 B is 100M, not 10M/);
  });

  it("is not known where nobody configured it", () => {
    expect(judged("Storage: 100M tweets/day = 28 MB/day", "{}")).toEqual([]);
    expect(found("Deploys: 40 deploys/sprint = 200/week", "{}")).toEqual([]);
  });

  it("is written out in the hover", () => {
    const { analysis } = analysisOf(["Storage: 100M tweets/day × 365 = 10 TB/year"], UNITS);
    const hover = claimHover(analysis, analysis.text.indexOf("10 TB"))?.markdown ?? "";
    expect(hover).toContain("28 GB/day × 365\n= 10.22 TB");
    expect(hover).toContain("1 tweet as 280 B");
  });

  it("is the unit of a figure", () => {
    const { analysis } = analysisOf(["Compute: 500 pod-hours", "Compute: 900 ph"], UNITS);
    expect(analysis.designs[0]?.figures.map(({ quantity: { value, unit, text } }) => [value, unit, text])).toEqual([
      [500, "pod-hour", "500 pod-hours"],
      [900, "pod-hour", "900 ph"],
    ]);
  });

  it("takes an irregular plural, and the longest of several spellings", () => {
    const units = "{ units: [{ name: query unit, plural: query unit bundles, is: 2 KB }, { name: query, is: 1 KB }] }";
    expect(judged("Load: 1,000 query unit bundles = 2 MB", units)).toEqual(["ok: equal, with 1 query unit as 2 KB"]);
    expect(judged("Load: 1,000 queries = 1 MB", units)).toEqual(["ok: equal, with 1 query as 1 KB"]);
  });
});

describe("the team's prefixes", () => {
  const line = "Files: 4,194,304 × 64 KB = 256.0 GB";

  it("are either where nothing is said", () => {
    expect(found(line, "{}")).toEqual([]);
    expect(found("Files: 4,194,304 × 64 KB = 268.4 GB", "{}")).toEqual([]);
  });

  it("decide what a result should be", () => {
    expect(found(line, "{ prefixes: decimal }")).toEqual([
      "4,194,304 × 64 KB is 268.4 GB, not 256.0 GB: 5 % too low (more than 2 % off, with 1 KB as 1,000 B)",
    ]);
    expect(found(line, "{ prefixes: binary }")).toEqual([]);
    expect(found("Files: 4,194,304 × 64 KB = 268.4 GB", "{ prefixes: binary }")[0]).toMatch(/ is 256 GB, not 268\.4 GB/);
  });

  it("hold for the team's own units", () => {
    const units = "units: [{ name: block, is: 64 KB }]";
    expect(found("Files: 4,194,304 blocks = 256.0 GB", `{ prefixes: binary, ${units} }`)).toEqual([]);
    expect(found("Files: 4,194,304 blocks = 256.0 GB", `{ prefixes: decimal, ${units} }`)[0]).toMatch(/ is 268\.4 GB, not 256\.0 GB/);
  });
});

describe("the length of the team's day", () => {
  const rounded = ["Writes: 120M writes/day = 1,200/s", "Writes: 120M / 86400 = 1,200/s", "Traffic: 523 MB/s × 1 day = 52.3 TB"];
  const exact = ["Writes: 120M writes/day = 1,389/s", "Day: 1 day = 86,400 s", "Writes: 120M / 100,000 = 1,200/s"];

  it("is either where nothing is said", () => {
    for (const line of [...rounded, ...exact]) expect(found(line, "{}"), line).toEqual([]);
  });

  it("of 86,400 s refuses what rests on a round one, and nothing that is written out", () => {
    for (const line of rounded) expect(found(line, "{ secondsInDay: 86400 }").join(), line).toMatch(/with a day as 86,400 s/);
    for (const line of exact) expect(found(line, "{ secondsInDay: 86400 }"), line).toEqual([]);
  });

  it("of 100,000 s tells by it what a result should be, and takes no right one for wrong", () => {
    for (const line of [...rounded, ...exact]) expect(found(line, "{ secondsInDay: 100000 }"), line).toEqual([]);
    expect(judged("Writes: 120M writes/day = 1,200/s", "{ secondsInDay: 100000 }")).toEqual(["ok: equal, with a day as 100,000 s"]);
    expect(found("Writes: 120M writes/day = 12,345/s", "{ secondsInDay: 100000 }")[0]).toMatch(/is 1,200\/s, not 12,345\/s/);
    expect(judged("Latency: 120 µs × 1000 = 120 ms", "{ secondsInDay: 100000 }")).toEqual(["ok: equal"]);
  });

  it("shows in the hover", () => {
    const { analysis } = analysisOf(["Writes: 120M writes/day × 5 KB = 6 MB/s"], "{ secondsInDay: 100000 }");
    expect(claimHover(analysis, analysis.text.indexOf("6 MB"))?.markdown).toContain("120,000,000/day × 5 KB\n= 6 MB/s = 600 GB/day");
  });
});

describe("conventions", () => {
  const text = "# Design a Feed\n\n## Estimation\n\n- Storage: 100M tweets/day = 28 MB/day\n";
  const verdicts = ({ designs }: Analysis): readonly string[] => designs.flatMap(({ claims }) => claims.map(({ verdict }) => verdict));

  it("are read anew when they change, and only then", () => {
    const { conventions } = configFrom(`conventions: ${UNITS}`, RULES);
    const first = analyze(text, { declared: true });
    expect(verdicts(first)).toEqual([]);
    const configured = analyze(text, { declared: true, conventions, previous: first });
    expect(verdicts(configured)).toEqual(["wrong"]);
    expect(analyze(text, { declared: true, conventions, previous: configured }).designs[0]).toBe(configured.designs[0]);
    const later = configFrom("conventions: { units: [{ name: tweet, is: 0.28 B }] }", RULES);
    const changed = analyze(text, { declared: true, conventions: later.conventions, previous: configured });
    expect(verdicts(changed)).toEqual(["ok"]);
  });

  it("add to those of a file which they extend, and decide where both say something", () => {
    const base = configFrom("conventions: { prefixes: binary, units: [{ name: tweet, is: 140 B }, { name: pod, is: $1 }] }", RULES);
    const later = parseConfigFile("conventions: { secondsInDay: 86400, units: [{ name: Tweet, is: 280 B }] }", "lintel.yaml", RULES);
    const { units, prefixes, secondsInDay } = mergedConfig(base, later).conventions;
    expect(units.map(({ name, is }) => `${name} = ${is}`)).toEqual(["pod = $1", "Tweet = 280 B"]);
    expect([prefixes, secondsInDay]).toEqual(["binary", 86_400]);
  });

  it.each([
    ["{ units: [{ name: tweet }] }", "conventions.units.0.is: expected a text, found nothing"],
    ["{ units: [{ name: tweet, is: long }] }", "conventions.units.0.is: expected an amount of a known unit, such as 280 B"],
    ["{ units: [{ name: tweet, is: 20-30 B }] }", "conventions.units.0.is: expected an amount of a known unit"],
    ["{ units: [{ name: tweet, is: 0 B }] }", "conventions.units.0.is: expected an amount of a known unit"],
    ["{ units: [{ name: tweet, is: 5% }] }", "conventions.units.0.is: expected an amount of a known unit"],
    ["{ units: [{ name: GB, is: 1 B }] }", 'conventions.units.0.name: "GB" means something already'],
    ["{ units: [{ name: tweet, aliases: [million], is: 1 B }] }", 'conventions.units.0.aliases.0: "million" means something already'],
    ["{ units: [{ name: 2x, is: 1 B }] }", "conventions.units.0.name: expected one to three words"],
    ["{ units: [{ name: tweet/user, is: 1 B }] }", "conventions.units.0.name: expected one to three words"],
    ["{ prefixes: metric }", "conventions.prefixes: expected one of decimal, binary, either"],
    ["{ secondsInDay: 90000 }", "conventions.secondsInDay: expected one of 86400, 100000, either, found the number 90000"],
    ["{ unit: [] }", 'there is no key "unit"; did you mean "units"?'],
  ])("that are wrong: %s", (conventions, message) => {
    expect(() => parseConfigFile(`conventions: ${conventions}`, "lintel.yaml", RULES)).toThrow(message);
  });

  it("never make an analysis throw, and leave its spans inside the text", () => {
    const piece = fc.constantFrom(
      "100M",
      "tweets",
      "tweet",
      "/",
      "a",
      "sprint",
      "capacity",
      "unit",
      " ",
      "=",
      "×",
      "28 GB",
      "(",
      ")",
      "$",
      "per",
      "-",
    );
    const { conventions } = configFrom(`conventions:\n  secondsInDay: 100000\n  prefixes: binary${UNITS}`, RULES);
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const line = `# Design\n\n## Estimation\n\n- ${pieces.join(" ")}\n`;
        for (const { span } of analyze(line, { declared: true, conventions }).designs.flatMap(({ claims }) => claims))
          expect(0 <= span.start && span.end <= line.length).toBe(true);
      }),
    );
  });
});
