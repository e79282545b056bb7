/** Which percentages are read as parts of one whole. */
import { describe, expect, it } from "vitest";
import { analyze } from "../../server/src/core/facts/analysis.ts";
import { sharesOf } from "../../server/src/core/facts/shares.ts";

/** The percentages of each whole in a text. */
function check(text: string): string[] {
  const { designs } = analyze(`# A design\n\n${text}\n`, { declared: true });
  return designs.flatMap(({ statements, sections }) => sharesOf(statements, sections)).map(({ percents }) => percents.join(" + "));
}

describe("parts of one whole are read together", () => {
  it.each([
    ["- 80% reads, 20% writes", "80 + 20"],
    ["- Load: 90% reads and 10% writes (mostly uploads)", "90 + 10"],
    ["- Client distribution: 60% same region, 30% cross-region, 10% global", "60 + 30 + 10"],
    ["- Mobile vs desktop: 70% desktop, 30% mobile (which is less)", "70 + 30"],
    ["- Geographic distribution:\n  - Asia: 45% (45M users)\n  - Europe: 30%\n  - Other: 25%", "45 + 30 + 25"],
    ["Traffic breakdown:\n\n- Feed (60%)\n- Search (30%)\n- Profile (10%)", "60 + 30 + 10"],
    ["| Call | Share |\n| --- | --- |\n| a | 50% |\n| b | 30% |\n| c | 20% |", "50 + 30 + 20"],
    ["| Call | Share |\n| --- | --- |\n| a | 50% |\n| b | 40% |\n| c | 20% |\n| **Total** | 110% |", "50 + 40 + 20"],
  ])("%s", (text, percents) => {
    expect(check(text)).toEqual([percents]);
  });
});

describe("what overlaps, grows or is not of one whole is left alone", () => {
  it.each([
    "- Devices: 80% of users have a phone, 60% of users a computer",
    "- CPU: 60% average, 90% peak",
    "- 20% of the links get 90% of the clicks",
    "- Latency distribution: 50% under 10 ms, 90% under 50 ms",
    "- Discount mix: 50% off, 60% off, 70% off",
    "- Alert split: 50% warning, 80% critical",
    "- 90% reads, 80% reads at night",
    "Threshold breakdown:\n\n- Warning: 70%\n- Critical: 90%\n- Page: 95%",
    "Rollout mix:\n\n- Week 1: 10%\n- Week 2: 50%\n- Week 3: 100%",
    "Traffic breakdown:\n\n- Feed: 60%\n- Search: 40%\n- Total: 100%",
    "Traffic breakdown:\n\n- Feed: 60%, of which 90% are cached\n- Search: 30%\n- Profile: 10%",
    "| Test | Coverage |\n| --- | --- |\n| a | 50% |\n| b | 90% |\n| c | 80% |",
  ])("%s", (text) => {
    expect(check(text)).toEqual([]);
  });
});
